"""Nothing that a page under audit says can act in the HTML report."""

from __future__ import annotations

import pytest

from hostile import hostile


@pytest.fixture
def shown(opened):
    """Open the hostile report at its first document."""
    return opened(hostile(), "#d0")


def test_nothing_runs(shown):
    """No dialog opens, nothing is logged or fetched, while every part is used."""
    shown.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    for number in range(8):
        shown.page.keyboard.press("j")
        shown.page.hover(f'#d0 .mark[data-f~="{number}"] >> nth=0')
    shown.page.click("#d0 .copy")
    shown.page.click("#d0 .links th a")
    for link in shown.page.locator("#d0 [data-only]").all():
        link.dispatch_event("click")
    shown.page.locator('#d0 [data-filter="category"]').last.dispatch_event("click")
    shown.page.click(".back")

    assert [] == shown.trouble


def test_no_element_comes_from_the_page(shown):
    """The file holds one script, one style, and nothing that could load, send or frame."""
    tags = [
        "script",
        "style",
        "iframe",
        "img",
        "object",
        "embed",
        "form",
        "base",
        "link",
        "video",
        "template",
    ]
    counts = shown.page.evaluate(
        "tags => Object.fromEntries(tags.map(tag => [tag, document.querySelectorAll(tag).length]))", tags
    )

    assert {tag: int(tag in ("script", "style")) for tag in tags} == counts


def test_no_attribute_acts(shown):
    """There is no event handler and no style attribute, and links lead to places in this very file."""
    acting = shown.page.evaluate(
        """[...document.querySelectorAll("*")].flatMap(element => [...element.attributes]
            .filter(({name, value}) => name.startsWith("on") || name === "srcdoc" || name === "action"
                || (name === "href" && !value.startsWith("#")) || (name === "src"))
            .map(({name, value}) => `${element.tagName} ${name}=${value}`))"""
    )

    assert [] == acting


def test_the_words_are_all_there(shown):
    """Hostile text is shown as text, character by character, template braces included."""
    text = shown.page.evaluate("document.querySelector('#d0 .prose').textContent")

    assert "<script>alert('script')</script> and so it goes on" in text
    assert "{{ 7 * 7 }} {% raw %} ${7*7} #{7*7}" in text


def test_marks_that_turn_text_are_visible(shown):
    """No control that changes the direction of text reaches the file; its name stands in its place."""
    raw = shown.page.content()

    assert [] == [
        f"U+{ord(char):04X}"
        for char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
        if char in raw
    ]
    assert "⟨U+202E⟩txt.exe⟨U+202C⟩" in shown.page.evaluate("document.body.textContent")


def test_the_policy_refuses_what_is_not_ours(shown):
    """Even markup put into the page afterwards cannot run, load or submit: the policy stops it."""
    refused = shown.page.evaluate(
        """async () => {
            const seen = [];
            addEventListener("securitypolicyviolation", event => seen.push(event.effectiveDirective));
            const add = (tag, attributes, text) => {
                const made = document.createElement(tag);
                for (const [name, value] of Object.entries(attributes)) {
                    try { made.setAttribute(name, value); } catch { seen.push("trusted types"); }
                }
                try { made.textContent = text; } catch { seen.push("trusted types"); }
                document.body.append(made);
            };
            add("style", {}, "body { display: none }");
            add("img", {src: "https://evil.example/x.png"}, "");
            add("link", {rel: "stylesheet", href: "https://evil.example/x.css"}, "");
            try { document.body.insertAdjacentHTML("beforeend", "<b>x</b>"); } catch { seen.push("html"); }
            try { await fetch("https://evil.example/"); } catch { seen.push("fetch"); }
            const link = document.createElement("a");
            link.href = "javascript:window.pwned = 1";
            document.body.append(link);
            link.click();
            const script = document.createElement("script");
            try { script.text = "window.pwned = 2"; } catch { seen.push("script"); }
            document.body.append(script);
            await new Promise(done => setTimeout(done, 50));
            return [window.pwned ?? null, [...new Set(seen)].sort(), getComputedStyle(document.body).display];
        }"""
    )

    assert refused[0] is None
    assert {"img-src", "style-src-elem", "html", "fetch", "script", "connect-src"} <= set(refused[1])
    assert "block" == refused[2]
