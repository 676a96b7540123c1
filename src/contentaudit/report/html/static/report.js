"use strict";
// Filters, keys and routes. Text is only ever set as text: the policy forbids anything else.
const html = document.documentElement;
html.classList.add("js"); // before anything is painted; the rest waits for the document
try {
  const kept = localStorage.getItem("contentaudit-theme");
  if (kept === "dark" || kept === "light") html.dataset.theme = kept;
} catch {
  // storage may be closed to local files
}

addEventListener("DOMContentLoaded", () => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const docs = all(".doc");
  const index = one("#all");
  const back = one(".back");
  const tip = one("#tip");
  let current = null; // the selected card

  // Which document is shown

  function showDocument(id) {
    if (!index) return;
    index.hidden = Boolean(id);
    back.hidden = !id;
    for (const doc of docs) doc.hidden = doc.id !== id;
  }

  function route() {
    const [id, part] = location.hash.slice(1).split("-");
    const doc = docs.find((each) => each.id === id);
    release();
    showDocument(doc ? id : null);
    if (!index) prepare(docs[0]);
    if (!doc) {
      if (index) window.scrollTo(0, 0);
      return;
    }
    prepare(doc);
    if (!part) {
      window.scrollTo(0, 0);
      if (index) doc.focus({ preventScroll: true });
      return;
    }
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.matches(".finding")) choose(target);
    else if (/^m\d+$/.test(part)) choose(document.getElementById(`${id}-f${part.slice(1)}`));
    else go(target);
  }

  // What a document needs once, when it is first shown
  function prepare(doc) {
    if (doc.dataset.ready) return;
    doc.dataset.ready = "yes";
    if (one('[data-filter="state"]', doc)) sift(doc);
    for (const button of all(".unfold button", doc)) {
      button.parentElement.hidden = false;
      fold(button, true);
    }
  }

  // Findings and their marks

  const docOf = (element) => element.closest(".doc");
  const numberOf = (card) => card.dataset.n;
  const marksOf = (card) => all(`[data-f~="${numberOf(card)}"]`, docOf(card));
  const cardsOf = (mark) => mark.dataset.f.split(" ").map((n) => document.getElementById(`${docOf(mark).id}-f${n}`));
  const relatedOf = (card) => all(`.r${numberOf(card)}`, one(".sheet", docOf(card)));
  const linkOf = (card) => one(".message a", card);

  function release() {
    if (!current) return;
    current.removeAttribute("aria-current");
    for (const mark of marksOf(current)) mark.classList.remove("on");
    for (const other of relatedOf(current)) other.classList.remove("also");
    current = null;
  }

  function choose(card, { text = true } = {}) {
    release();
    if (card.hidden) reset(docOf(card));
    current = card;
    card.setAttribute("aria-current", "true");
    const marks = marksOf(card);
    for (const mark of marks) {
      mark.classList.add("on");
      const folded = mark.closest("details");
      if (folded) folded.open = true;
    }
    for (const other of relatedOf(card)) other.classList.add("also");
    const list = card.closest(".cards");
    if (list.scrollHeight > list.clientHeight + 4) {
      const room = list.clientHeight - card.offsetHeight;
      list.scrollTop = card.offsetTop - Math.max(12, room / 3);
    } else if (!marks.length) {
      card.scrollIntoView({ block: "nearest" });
    }
    if (text && marks.length) marks[0].scrollIntoView({ block: "center" });
    remember(card.id);
  }

  function remember(id) {
    try {
      history.replaceState(null, "", `#${id}`);
    } catch {
      // a file opened without an address has no history
    }
  }

  function go(target) {
    const folded = target.closest("details");
    if (folded) folded.open = true;
    target.scrollIntoView({ block: target.matches("section") ? "start" : "center" });
    target.classList.remove("flash");
    void target.offsetWidth; // starts the animation again
    if (!target.matches("section")) target.classList.add("flash");
    if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
  }

  function step(doc, by) {
    const cards = all(".finding:not([hidden])", doc);
    if (!cards.length) return;
    const at = cards.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, at + by));
    choose(cards[next]);
    linkOf(cards[next]).focus({ preventScroll: true });
  }

  // Filters

  const pressed = (doc, name) =>
    all(`[data-filter="${name}"][aria-pressed="true"]`, doc).map((chip) => chip.dataset.value);

  const said = (card) =>
    [...all(".tops, .message, .quote, .diff, .detail, .related, .rule", card)]
      .map((part) => part.textContent.toLowerCase())
      .join("\n");

  function sift(doc) {
    const wanted = {};
    for (const name of ["severity", "category", "engine", "state"]) wanted[name] = pressed(doc, name);
    const check = doc.dataset.only || "";
    const words = (one(".seek", doc)?.value || "").trim().toLowerCase();
    const cards = all(".finding", doc);
    let shown = 0;
    for (const card of cards) {
      const fits =
        Object.entries(wanted).every(([name, values]) => !values.length || values.includes(card.dataset[name])) &&
        (!check || card.dataset.check === check) &&
        (!words || said(card).includes(words));
      card.hidden = !fits;
      shown += fits;
    }
    if (current?.hidden) release();
    for (const mark of all(".mark", doc)) {
      const off = cardsOf(mark).every((card) => card.hidden);
      mark.classList.toggle("off", off);
      if (off) mark.setAttribute("tabindex", "-1");
      else mark.removeAttribute("tabindex");
    }
    const status = one(".shown", doc);
    const noun = cards.length === 1 ? "finding" : "findings";
    const of = shown === cards.length ? `${shown} ${noun}` : `${shown} of ${cards.length} ${noun}`;
    status.textContent = check ? `${of}: ${check}` : of;
    const button = one(".reset", doc);
    if (button) button.hidden = shown === cards.length;
  }

  function reset(doc) {
    for (const chip of all("[data-filter]", doc)) chip.setAttribute("aria-pressed", "false");
    const seek = one(".seek", doc);
    if (seek) seek.value = "";
    delete doc.dataset.only;
    sift(doc);
  }

  function only(doc, name, value) {
    reset(doc);
    if (name === "check") doc.dataset.only = value;
    else
      for (const chip of all(`[data-filter="${name}"]`, doc))
        chip.setAttribute("aria-pressed", String(chip.dataset.value === value));
    sift(doc);
  }

  // The table of documents

  function sort(header) {
    const table = header.closest("table");
    const key = header.dataset.key;
    const text = key === "title";
    const first = text ? "ascending" : key === "score" || key === "ease" ? "ascending" : "descending";
    const now = header.getAttribute("aria-sort");
    const direction = !now ? first : now === "ascending" ? "descending" : "ascending";
    for (const other of all("th[aria-sort]", table)) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", direction);
    const sign = direction === "ascending" ? 1 : -1;
    const rows = all("tbody tr", table);
    rows.sort((a, b) =>
      sign * (text ? a.dataset[key].localeCompare(b.dataset[key]) : Number(a.dataset[key]) - Number(b.dataset[key])),
    );
    one("tbody", table).append(...rows);
  }

  function siftDocuments() {
    const words = one("#find").value.trim().toLowerCase();
    const band = one("#band").value;
    const errors = one("#with-errors").checked;
    const rows = all(".docs tbody tr");
    let shown = 0;
    for (const row of rows) {
      const fits =
        (!words || row.dataset.text.includes(words)) &&
        (!band || row.dataset.band === band) &&
        (!errors || Number(row.dataset.error) > 0);
      row.hidden = !fits;
      shown += fits;
    }
    const noun = rows.length === 1 ? "document" : "documents";
    one("#shown").textContent = shown === rows.length ? `${shown} ${noun}` : `${shown} of ${rows.length} ${noun}`;
  }

  function fold(button, folded) {
    button.setAttribute("aria-expanded", String(!folded));
    one(".lossless", button.closest("section")).hidden = folded;
  }

  // Copying

  async function copy(button) {
    const text = one("ins", button.closest(".fix")).textContent;
    let done = false;
    try {
      await navigator.clipboard.writeText(text);
      done = true;
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      done = document.execCommand("copy");
      area.remove();
      button.focus();
    }
    const label = button.firstChild;
    label.nodeValue = done ? "Copied" : "Select it by hand";
    setTimeout(() => { label.nodeValue = "Copy"; }, 2000);
  }

  // Theme

  const dark = () =>
    html.dataset.theme ? html.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const themeButton = one("#theme");
  const paint = () => themeButton.setAttribute("aria-pressed", String(dark()));
  themeButton.addEventListener("click", () => {
    html.dataset.theme = dark() ? "light" : "dark";
    paint();
    try {
      localStorage.setItem("contentaudit-theme", html.dataset.theme);
    } catch {
      // as above
    }
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  paint();
  one("#print").addEventListener("click", () => window.print());

  // Clicks

  document.addEventListener("click", (event) => {
    const at = (selector) => event.target.closest(selector);
    const doc = docOf(event.target);
    let hit = at(".mark");
    if (hit && !hit.classList.contains("off")) {
      event.preventDefault();
      const cards = cardsOf(hit).filter((card) => !card.hidden);
      const card = cards[(cards.indexOf(current) + 1) % cards.length];
      choose(card, { text: false });
      linkOf(card).focus({ preventScroll: true });
    } else if (hit) {
      event.preventDefault();
    } else if ((hit = at("[data-only]"))) {
      event.preventDefault();
      const [name, ...rest] = hit.dataset.only.split(":");
      const value = rest.join(":");
      only(doc, name, value);
      const card = one(".finding:not([hidden])", doc);
      if (name === "check" && card) {
        choose(card);
        linkOf(card).focus({ preventScroll: true });
      } else go(document.getElementById(`${doc.id}-article`));
    } else if ((hit = at(".message a"))) {
      event.preventDefault();
      const card = hit.closest(".finding");
      choose(card);
      marksOf(card)[0]?.focus({ preventScroll: true });
    } else if ((hit = at("[data-filter]"))) {
      hit.setAttribute("aria-pressed", String(hit.getAttribute("aria-pressed") !== "true"));
      sift(doc);
    } else if (at(".reset")) {
      reset(doc);
      one(".seek", doc).focus();
    } else if ((hit = at(".copy"))) {
      copy(hit);
    } else if ((hit = at(".unfold button"))) {
      fold(hit, hit.getAttribute("aria-expanded") === "true");
    } else if (at(".close")) {
      leave();
    } else if ((hit = at("[data-go]"))) {
      go(document.getElementById(hit.dataset.go));
    } else if ((hit = at("th[data-key] button"))) {
      sort(hit.closest("th"));
    } else if ((hit = at('a[href^="#"]'))) {
      const target = document.getElementById(hit.getAttribute("href").slice(1));
      if (target && doc && docOf(target) === doc && target !== doc) {
        event.preventDefault();
        go(target);
        remember(target.id);
      }
    }
  });

  document.addEventListener("input", (event) => {
    if (event.target.matches(".seek")) sift(docOf(event.target));
    else if (event.target.matches(".phrases")) docOf(event.target).classList.toggle("phrased", event.target.checked);
    else if (event.target.matches("#find, #band, #with-errors")) siftDocuments();
  });

  // Keys

  function leave() {
    if (!current) return;
    const doc = docOf(current);
    const mark = marksOf(current)[0];
    release();
    remember(doc.id);
    mark?.focus({ preventScroll: true });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      tip.hidden = true;
      leave();
      return;
    }
    const typing = event.target.matches("input:not([type=checkbox]), select, textarea");
    const doc = docs.find((each) => !each.hidden);
    if (typing || !doc) return;
    const single = one(".single", doc)?.checked;
    const near = event.target.closest(".cards, .mark");
    const by = { j: single && 1, k: single && -1, ArrowDown: near && 1, ArrowUp: near && -1 }[event.key];
    if (by) {
      event.preventDefault();
      step(doc, by);
    }
  });

  // The tip under the pointer, and marks answering their card

  let under = null; // what the tip is about

  function tell(text, element) {
    under = element;
    tip.textContent = text;
    place();
  }

  function place() {
    const box = under.getClientRects()[0] || under.getBoundingClientRect();
    tip.hidden = box.bottom < 0 || box.top > innerHeight;
    const { width, height } = tip.getBoundingClientRect();
    const left = Math.max(8, Math.min(innerWidth - width - 8, box.left));
    const above = box.top - height - 8;
    tip.style.left = `${left}px`;
    tip.style.top = `${above > 56 ? above : box.bottom + 8}px`;
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const mark = event.target.closest(".mark:not(.off)");
    const bar = event.target.closest("[data-tip]");
    const card = event.target.closest(".finding");
    for (const near of all(".near")) near.classList.remove("near");
    tip.hidden = true;
    if (mark) {
      const lines = cardsOf(mark).filter((each) => !each.hidden).map((each) => linkOf(each).textContent);
      tell(lines.join("\n"), mark);
    } else if (bar) tell(bar.dataset.tip, bar);
    else if (card) for (const each of marksOf(card)) each.classList.add("near");
  });
  document.addEventListener("scroll", () => { if (!tip.hidden) place(); }, { passive: true, capture: true });

  addEventListener("hashchange", route);
  addEventListener("load", route); // the browser scrolls to the fragment itself once it has loaded
  route();
});
