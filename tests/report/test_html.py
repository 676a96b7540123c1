"""The HTML report in a real browser: opened, clicked, filtered, driven by the keyboard, copied from."""

from __future__ import annotations

import re

import pytest

from contentaudit.source import Source
from contentaudit.wire import Unreadable
from reports import marked, page, report
from tea import tea

PHONE = {"viewport": {"width": 375, "height": 760}}


def _card(number, document=0):
    return f"#d{document}-f{number}"


def _mark(number, document=0):
    return f'#d{document} .mark[data-f~="{number}"]'


def _chosen(shown):
    return shown.page.evaluate(
        "[...document.querySelectorAll('[aria-current]')].map(card => Number(card.dataset.n))"
    )


def _cards(shown):
    return shown.page.evaluate(
        "[...document.querySelectorAll('.finding')].filter(c => c.checkVisibility()).map(c => +c.dataset.n)"
    )


def many():
    """Make a report of four documents and one that could not be read."""
    pages = []
    for name, title, score, severity in (
        ("drafts/b.html", "Black tea", 91.0, "note"),
        ("drafts/a.html", "Assam tea", 42.5, "error"),
        ("notes/c.html", "Ceylon tea", 70.0, "warning"),
    ):
        source = Source(
            f"<title>{title}</title><main><p>A page about {title} and its leaves.</p></main>", name=name
        )
        at = source.text.index("its leaves")
        pages.append(page(source, marked(source, at, at + 10, "whose?", severity=severity), score=score))
    return report(
        *pages, tea(score=81.0).documents[0], unreadable=(Unreadable("drafts/lost.md", "gone", "look again"),)
    )


def test_it_opens_quietly(opened):
    """Opening the file logs nothing, fails nowhere, and requests nothing but the file itself."""
    shown = opened(tea())

    assert [] == shown.trouble
    assert 1 == len(shown.requests)
    assert "Green tea, a guide" == shown.text("h1")
    assert "Green tea, a guide – content audit" == shown.page.title()


def test_the_article_is_shown_as_it_reads(opened):
    """The text of the article is there word by word, marks or not."""
    shown = opened(tea())
    shown_text = " ".join(shown.page.locator(".prose").text_content().split())

    assert (
        "when the leaves are still soft. Green tea keeps its colour because the leaves are steamed"
        in shown_text
    )
    assert "soon after they were picked, & so they do not turn brown." in shown_text


def test_a_click_on_a_mark_chooses_its_finding(opened):
    """Clicking marked text selects its card and brings it into view; the keyboard goes with it."""
    shown = opened(tea())
    shown.page.click(_mark(6))

    assert [6] == _chosen(shown)
    assert shown.page.locator(_card(6)).is_visible()
    assert "how big is the spoon?" == shown.focused("textContent")
    assert shown.page.url.endswith(_card(6))


def test_nested_marks_take_turns(opened):
    """The narrowest finding comes first; another click on the same words goes on to the wider ones."""
    shown = opened(tea())
    word = shown.page.locator(_mark(1))
    seen = []
    for _ in range(3):
        word.click()
        seen += _chosen(shown)

    assert [1, 0, 1] == seen


def test_a_click_on_a_finding_goes_to_its_text(opened):
    """Clicking a message scrolls to the mark and moves the focus there; Enter on the mark goes back."""
    shown = opened(tea())
    shown.page.click(f"{_card(7)} .message a")

    assert "Sencha" == shown.focused("textContent")
    assert shown.page.locator(_mark(7)).is_visible()
    shown.page.keyboard.press("Enter")
    assert "say what Sencha is" == shown.focused("textContent")


def test_a_finding_in_folded_furniture_unfolds_it(opened):
    """Text that is not part of the article is folded away until a finding in it is chosen."""
    shown = opened(tea())

    assert not shown.page.locator(_mark(8)).is_visible()
    shown.page.click(f"{_card(8)} .message a")
    assert shown.page.locator(_mark(8)).is_visible()


def test_something_absent_has_its_place(opened):
    """A finding about something missing is told where it should have been, and can be chosen there."""
    shown = opened(tea())
    shown.page.click(".absent .mark")

    assert [12] == _chosen(shown)
    assert "it links to no source" in shown.text(".absent")
    assert "no metadata says who wrote it" in shown.text(".head-box")


def test_related_places_are_shown_with_their_finding(opened):
    """Choosing a finding outlines the other place that explains it."""
    shown = opened(tea())
    shown.page.click(f"{_card(3)} .message a")

    assert ["brown"] == shown.texts(".also")
    shown.page.keyboard.press("Escape")
    assert [] == shown.texts(".also")


def test_hovering_tells_what_is_wrong(opened):
    """Under the pointer a mark shows the messages of its findings, a bar its sentence."""
    shown = opened(tea())
    shown.page.hover(_mark(6))
    assert "how big is the spoon?" == shown.text("#tip")

    shown.page.hover(".strip rect >> nth=0")
    assert re.match(r"\d+ words: The tea are picked by hand", shown.text("#tip"))


def test_keys_walk_through_the_findings(opened):
    """The keys j and k walk through the findings in the order of the text; Escape lets go."""
    shown = opened(tea())
    seen = []
    for key in ("j", "j", "j", "k"):
        shown.page.keyboard.press(key)
        seen += _chosen(shown)

    order = _cards(shown)
    assert [order[0], order[1], order[2], order[1]] == seen
    shown.page.keyboard.press("Escape")
    assert [] == _chosen(shown)


def test_arrows_walk_once_the_list_has_the_focus(opened):
    """Arrow keys scroll the page as ever, until a finding has the focus: then they walk."""
    shown = opened(tea())
    shown.page.keyboard.press("ArrowDown")
    assert [] == _chosen(shown)

    shown.page.focus(f"{_card(6)} .message a")
    shown.page.keyboard.press("j")
    first = _chosen(shown)
    shown.page.keyboard.press("ArrowDown")
    shown.page.keyboard.press("ArrowUp")
    assert first == _chosen(shown)


def test_single_keys_can_be_switched_off(opened):
    """Whoever speaks to their computer can switch the letter keys off."""
    shown = opened(tea())
    shown.page.uncheck(".single")
    shown.page.keyboard.press("j")

    assert [] == _chosen(shown)


def test_typing_a_search_is_no_shortcut(opened):
    """A letter typed into the search box searches; it does not walk."""
    shown = opened(tea())
    shown.page.focus(".seek")
    shown.page.keyboard.type("j")

    assert [] == _chosen(shown)


@pytest.mark.parametrize(
    ("chips", "expected"),
    [
        ([("severity", "error")], {1, 5, 8}),
        ([("category", "grammar")], {1, 3, 8}),
        ([("engine", "rules")], {3, 8}),
        ([("severity", "error"), ("category", "media")], {5}),
        ([("category", "media"), ("category", "links")], {4, 5, 12}),
        ([("state", "ignored"), ("state", "new")], {14}),
    ],
)
def test_filters_leave_what_is_wanted(opened, chips, expected):
    """Filters of one kind add up, of different kinds narrow; the count says how many are left."""
    shown = opened(tea())
    for name, value in chips:
        shown.page.click(f'[data-filter="{name}"][data-value="{value}"]')

    assert expected == set(_cards(shown))
    assert f"{len(expected)} of 15 findings" == shown.text(".shown")


def test_filtered_marks_are_plain_text(opened):
    """A mark whose findings are all filtered away cannot be chosen nor reached by the keyboard."""
    shown = opened(tea())
    shown.page.click('[data-filter="category"][data-value="media"]')

    assert "-1" == shown.page.get_attribute(_mark(6), "tabindex")
    shown.page.click(_mark(6))
    assert [] == _chosen(shown)
    shown.page.click(".reset")
    assert 15 == len(_cards(shown))
    assert shown.page.get_attribute(_mark(6), "tabindex") is None


def test_ignored_findings_are_put_aside(opened):
    """Ignored findings are hidden at first and one click away."""
    shown = opened(tea())

    assert 14 not in _cards(shown)
    shown.page.click('[data-filter="state"][data-value="ignored"]')
    assert 14 in _cards(shown)


def test_searching_the_findings(opened):
    """The search looks at all that a card says, in any case."""
    shown = opened(tea())
    shown.page.fill(".seek", "STEAM")

    assert [3] == _cards(shown)
    shown.page.fill(".seek", "rules/rights")
    assert [8] == _cards(shown)
    shown.page.fill(".seek", "close")  # what a button says is no finding
    assert ([], "0 of 15 findings") == (_cards(shown), shown.text(".shown"))


def test_fix_first_leads_to_the_findings_of_a_check(opened):
    """A line of “fix these first” shows the findings of its check and chooses the first."""
    shown = opened(tea())
    shown.page.click('.first [data-only="check:hard-word"]')

    assert {0, 6, 7} == set(_cards(shown)) - {14}
    assert [0] == _chosen(shown)


def test_a_category_leads_to_its_findings(opened):
    """A category's bar filters the findings by it."""
    shown = opened(tea())
    shown.page.click('.cats [data-only="category:grammar"]')

    assert {1, 3, 8} == set(_cards(shown))
    assert "true" == shown.page.get_attribute(
        '[data-filter="category"][data-value="grammar"]', "aria-pressed"
    )


def test_points_won_back_are_told(opened):
    """Each line of “fix these first” has its points, the dearest first; the ledger adds up to the score."""
    shown = opened(tea())
    points = [float(text) for text in shown.texts(".first ol:first-of-type .points")]

    assert sorted(points, reverse=True) == points
    made = tea().documents[0]
    assert f"= {made.score:.1f}." in shown.text(".account .lede")
    assert len(made.ledger) == shown.page.locator(".ledger tbody tr").count()


def test_a_fix_is_shown_and_copied(opened):
    """Before and after stand beside each other; the button puts the new text on the clipboard."""
    shown = opened(tea())
    fix = f"{_card(1)} .fix >> nth=0"

    assert ("are", "is") == (shown.text(f"{fix} >> del"), shown.text(f"{fix} >> ins"))
    assert "The tea areis picked by hand" in shown.text(f"{fix} >> .diff")
    shown.page.click(f"{fix} >> .copy")
    shown.page.get_by_text("Copied").wait_for()
    shown.page.focus(".seek")
    shown.page.keyboard.press("Control+V")
    assert "is" == shown.page.input_value(".seek")


def test_charts_lead_into_the_text(opened):
    """A bar of a chart and a heading of the outline go to their place in the article."""
    shown = opened(tea())
    shown.page.click(".phrase rect[data-go] >> nth=0")
    assert "Green tea, a guide" in shown.focused("textContent")

    shown.page.click('.outline a:has-text("How to keep it")')
    assert "How to keep it" in shown.focused("textContent")
    assert shown.page.locator(":focus").is_visible()


def test_the_keyphrase_can_be_shown_in_the_text(opened):
    """The words of the keyphrase are tinted on demand."""
    shown = opened(tea())
    tint = "getComputedStyle(document.querySelector('.prose .k')).backgroundColor"

    plain = shown.page.evaluate(tint)
    shown.page.check(".phrases")
    assert plain != shown.page.evaluate(tint)


def test_lossless_checks_unfold(opened):
    """Checks that lost nothing are folded away in the ledger and unfold on demand."""
    shown = opened(tea())

    assert not shown.page.locator(".lossless").is_visible()
    shown.page.click(".unfold button")
    assert shown.page.locator(".lossless").is_visible()


def test_the_theme_follows_the_system_and_the_button(opened):
    """Dark where the system is dark; the button turns it round and the choice stays."""
    shown = opened(tea(), color_scheme="dark")
    paper = "getComputedStyle(document.body).backgroundColor"

    dark = shown.page.evaluate(paper)
    shown.page.click("#theme")
    light = shown.page.evaluate(paper)
    shown.page.reload()
    assert ("rgb(23, 24, 26)", "rgb(250, 248, 243)") == (dark, light)
    assert light == shown.page.evaluate(paper)


def test_a_deep_link_opens_its_finding(opened):
    """An address that ends in a finding's name opens the report at it."""
    words = "".join(f"<p>Paragraph {n} of a long article about tea and its many cups.</p>" for n in range(90))
    source = Source(f"<main><h1>Tea</h1>{words}</main>", name="long.html")
    at = source.text.index("Paragraph 40 ")
    spans = [*range(0, 500, 20), at]
    shown = opened(report(page(source, *(marked(source, n, n + 9, "here") for n in spans))), "#d0-f25")

    assert [25] == _chosen(shown)
    box = shown.page.locator(_mark(25)).bounding_box()
    assert 440 == pytest.approx(box["y"] + box["height"] / 2, abs=40)


def test_a_phone_reads_it_without_sliding(opened):
    """At 375 pixels nothing is wider than the screen, and a chosen finding rises from below."""
    shown = opened(tea(), **PHONE, has_touch=True)

    assert 375 == shown.page.evaluate("document.documentElement.scrollWidth")
    shown.page.tap(_mark(6))
    assert "fixed" == shown.page.evaluate(f"getComputedStyle(document.querySelector('{_card(6)}')).position")
    shown.page.tap(f"{_card(6)} .close")
    assert [] == _chosen(shown)


def test_it_prints(opened):
    """On paper there are no buttons or filters; the article and the findings stay."""
    shown = opened(tea())
    shown.page.emulate_media(media="print")

    number = "getComputedStyle(document.querySelector('{}'), '::after').content"
    assert [] == shown.texts("button")
    assert f'"{shown.text(f"{_card(6)} .nth")}"' == shown.page.evaluate(
        number.format(_mark(6).replace("'", '"'))
    )
    assert shown.page.locator(_card(6)).is_visible()
    assert shown.page.locator(_mark(6)).is_visible()


def test_it_reads_without_script(opened):
    """With scripts switched off everything is there to read, and marks still lead to their findings."""
    shown = opened(many(), java_script_enabled=False)

    assert 5 == len(shown.texts("h1"))
    shown.page.click(_mark(6, 3))
    assert shown.page.url.endswith(_card(6, 3))


def test_without_the_source_findings_are_still_read(opened):
    """Where the article is not at hand, findings quote what they are about, and filters work."""
    made = tea()
    made.documents[0].__dict__.pop("document")
    shown = opened(made)

    assert [] == shown.trouble
    assert "not shown" in shown.text(".away")
    assert "one spoon" == shown.text(f"{_card(6)} .quote")
    shown.page.click(f"{_card(6)} .message a")
    assert [6] == _chosen(shown)


def test_many_documents_have_a_table(opened):
    """Every document has a row with its score; what could not be read is told with the reason."""
    shown = opened(many())

    assert [] == shown.trouble
    assert ["4 documents, 1 unreadable"] == shown.texts("h1")
    assert 4 == shown.page.locator(".docs tbody tr").count()
    assert "drafts/lost.md gone look again" == shown.text(".lost")


@pytest.mark.parametrize(
    ("key", "clicks", "expected"),
    [
        ("score", 1, ["Assam tea", "Ceylon tea", "Green tea, a guide", "Black tea"]),
        ("score", 2, ["Black tea", "Green tea, a guide", "Ceylon tea", "Assam tea"]),
        ("title", 1, ["Assam tea", "Black tea", "Ceylon tea", "Green tea, a guide"]),
        ("error", 1, ["Green tea, a guide", "Assam tea", "Black tea", "Ceylon tea"]),
    ],
)
def test_the_table_sorts(opened, key, clicks, expected):
    """A click on a column sorts by it, another turns the order round; the header says so."""
    shown = opened(many())
    for _ in range(clicks):
        shown.page.click(f'th[data-key="{key}"] button')

    assert expected == shown.texts(".docs tbody th a")
    assert 1 == shown.page.locator("th[aria-sort]").count()


def test_the_table_filters(opened):
    """Search, score band and errors narrow the table, and the count says how far."""
    shown = opened(many())
    shown.page.fill("#find", "DRAFTS/")
    assert ["Black tea", "Assam tea", "Green tea, a guide"] == shown.texts(".docs tbody th a")

    shown.page.check("#with-errors")
    assert ["Assam tea", "Green tea, a guide"] == shown.texts(".docs tbody th a")
    shown.page.select_option("#band", "poor")
    assert ["Assam tea"] == shown.texts(".docs tbody th a")
    assert "1 of 4 documents" == shown.text("#shown")


def test_a_row_opens_its_article_and_back(opened):
    """A row opens its document in the same file; “All documents” and the browser's Back return."""
    shown = opened(many())
    shown.page.click('.docs a:has-text("Assam tea")')
    shown.page.locator("#d1").wait_for()
    assert ["Assam tea"] == shown.texts("h1")

    shown.page.keyboard.press("j")
    assert ["f0"] == [each.split("-")[1] for each in shown.page.url.split("#")[1:]]
    shown.page.click(".back")
    shown.page.locator("#all").wait_for()
    assert ["4 documents, 1 unreadable"] == shown.texts("h1")
    shown.page.go_back()
    shown.page.locator("#d1").wait_for()
    assert ["Assam tea"] == shown.texts("h1")
    assert [] == shown.trouble


def test_an_empty_report_says_so(opened):
    """A report about nothing is a page that says there is nothing."""
    shown = opened(report())

    assert "There is nothing to show: no document was audited." in shown.text("main")
    assert [] == shown.trouble
