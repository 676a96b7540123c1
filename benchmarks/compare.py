"""
What programs report about the same articles, category by category, and side by side with Yoast.

First the example page, by every program that is installed; then, where ``$CONTENTAUDIT_SHARED`` has them, the
draft and ten edited articles, by contentaudit and by Yoast's three assessors. Yoast is given the keyphrase
that contentaudit proposes first; “problem” is what Yoast rates red or orange.

    python benchmarks/compare.py [--json FILE] [--articles 10]
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from common import KEYPHRASE, NODE, PAGE, SHARED, VENV, Other, installed_version, request, save, table

from contentaudit import Auditor, Document, Settings
from contentaudit.check import CATEGORIES

HERE = Path(__file__).parent
ORANGE = 7  # Yoast's scores up to this are red or orange
# Yoast's assessments and the checks of ours that look at the same thing.
ALIKE: dict[str, tuple[str, ...]] = {
    "introductionKeyword": ("keyphrase-not-in-introduction",),
    "keyphraseDensity": ("keyphrase-too-rare", "keyphrase-overused"),
    "keyphraseDistribution": ("keyphrase-gap",),
    "metaDescriptionKeyword": ("keyphrase-not-in-description",),
    "metaDescriptionLength": ("missing-description", "description-too-short", "description-too-wide"),
    "subheadingsKeyword": ("keyphrase-rare-in-headings", "keyphrase-stuffed-in-headings"),
    "textCompetingLinks": ("competing-link",),
    "imageKeyphrase": ("keyphrase-not-in-alt",),
    "images": ("no-image",),
    "textLength": ("thin-article",),
    "externalLinks": ("no-outbound-source",),
    "keyphraseInSEOTitle": ("keyphrase-not-in-title", "keyphrase-late-in-title"),
    "internalLinks": ("too-few-internal-links",),
    "titleWidth": ("missing-title", "title-too-wide", "title-too-short"),
    "slugKeyword": ("keyphrase-not-in-slug",),
    "singleH1": ("multiple-h1",),
    "subheadingsTooLong": ("long-section",),
    "textParagraphTooLong": ("long-paragraph", "wall-of-text"),
    "textSentenceLength": ("long-sentence",),
    "textTransitionWords": ("few-transition-words",),
    "passiveVoice": ("passive-voice",),
    "sentenceBeginnings": ("repeated-sentence-start",),
}
# Ours for what others report in words of their own.
TOPICS = {"SEO": "keywords", "Content": "readability", "InclusiveLanguage": "readability"}
OF_SEO = {
    **dict.fromkeys(("textCompetingLinks", "externalLinks", "internalLinks"), "links"),
    **dict.fromkeys(("metaDescriptionLength", "titleWidth"), "metadata"),
    **dict.fromkeys(("singleH1", "textLength", "subheadingsTooLong"), "structure"),
    "images": "media",
}


def others() -> dict[str, Other]:
    """Return the programs that `make bench-setup` installed."""
    found: dict[str, Other] = {}
    node = shutil.which("node")
    for name, package in (("Yoast", "yoastseo"), ("write-good", "write-good")):
        if node and (NODE / "node_modules" / package).is_dir():
            found[name] = Other([node, HERE / "node" / "engines.cjs", package.removesuffix("seo")])
    python = next(
        (each for each in (VENV / "bin" / "python", VENV / "Scripts" / "python.exe") if each.exists()), None
    )
    for name in ("proselint", "pyseoanalyzer"):
        if python and installed_version(name):
            found[name] = Other([python, HERE / "python_engines.py", name])
    return found


def category_of(program: str, found: dict[str, Any]) -> str:
    """Return our category for what another program found."""
    if program == "Yoast":
        return OF_SEO.get(found["id"], TOPICS[found["group"]])
    if program == "pyseoanalyzer":
        text = found["text"].lower()
        for word, category in (
            ("title", "metadata"),
            ("description", "metadata"),
            ("og:", "metadata"),
            ("image", "media"),
            ("anchor", "links"),
            ("h1", "structure"),
        ):
            if word in text:
                return category
        return "metadata"
    return "readability"


def problems(program: str, answer: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what a program finds wrong: Yoast also reports what is right."""
    return [found for found in answer["found"] if program != "Yoast" or found["score"] <= ORANGE]


def one_page(programs: dict[str, Other]) -> dict[str, Any]:
    """Print what each program reports about the example page."""
    html = PAGE.read_text(encoding="utf-8")
    page = Auditor(Settings()).page(Document.from_html(html, name="acupuncture.html"), keyphrase=KEYPHRASE)
    counts = {"contentaudit": Counter(found.category for found in page.findings)}
    placed = {"contentaudit": "every one"}
    for name, program in programs.items():
        found = problems(name, program.ask(html))
        counts[name] = Counter(category_of(name, each) for each in found)
        placed[name] = "no" if name == "pyseoanalyzer" else "some" if name == "Yoast" else "in plain text"
    rows = [[category, *(counts[name][category] or "-" for name in counts)] for category in CATEGORIES]
    rows.append(["place in the source", *placed.values()])
    table(rows, ["findings on the example page", *counts])
    return {name: dict(each) for name, each in counts.items()}


def articles(most: int) -> list[tuple[str, Document]]:
    """Return the draft and some edited articles."""
    draft = SHARED / "articles" / "acupuncture-back-pain.txt"
    edited = sorted((SHARED / "articles" / "published").glob("*.md"))
    if not draft.is_file():
        print(f"\nno articles at {SHARED / 'articles'}: set CONTENTAUDIT_SHARED")
        return []
    step = max(1, len(edited) // most)
    texts = [(draft.stem, Document.from_text(draft.read_text(encoding="utf-8"), name=draft.name))]
    for path in edited[::step][:most]:
        doc = Document.from_markdown(path.read_text(encoding="utf-8"), name=path.name)
        texts += [(path.stem[11:50], doc)]
    return texts


def side_by_side(yoast: Other, most: int) -> dict[str, Any]:
    """Print what contentaudit and Yoast report about the draft and edited articles."""
    auditor = Auditor(Settings(ignore=("grammar",)))
    both: dict[str, Counter[str]] = {name: Counter() for name in ALIKE}
    ours_alone: Counter[str] = Counter()
    theirs_alone: Counter[str] = Counter()
    rows = []
    for name, doc in articles(most):
        page = auditor.page(doc)
        keyphrase = page.keyphrase_candidates[0].phrase if page.keyphrase_candidates else KEYPHRASE
        page = auditor.page(doc, keyphrase=KEYPHRASE if doc.kind == "text" else keyphrase)
        asked = request(doc, "", page.brief.keyphrase or "")
        answer = yoast.ask_for(asked)
        wrong = {found["id"] for found in problems("Yoast", answer)}
        judged = {found["id"] for found in answer["found"]}
        found = Counter(each.check for each in page.findings)
        assessed = {line.check for line in page.ledger}
        rows.append(
            [
                name,
                page.brief.keyphrase,
                f"{page.score:.0f}",
                sum(found.values()),
                len(found),
                *grades(answer),
                len(wrong),
            ]
        )
        for topic, checks in ALIKE.items():
            mine = None if assessed.isdisjoint(checks) else any(found[check] for check in checks)
            theirs = None if topic not in judged else topic in wrong
            both[topic][verdict(mine, theirs)] += 1
        known = {check for checks in ALIKE.values() for check in checks}
        ours_alone.update({check for check in found if check not in known})
        theirs_alone.update(wrong - set(ALIKE))
    print()
    table(
        rows,
        [
            "article",
            "keyphrase",
            "our score",
            "findings",
            "checks",
            "Yoast SEO",
            "Yoast readability",
            "Yoast problems",
        ],
    )
    print()
    heads = ["both", "only ours", "only Yoast", "neither", "one not assessed"]
    table(
        [
            [topic, ", ".join(ALIKE[topic]), *(each[head] or "-" for head in heads)]
            for topic, each in both.items()
        ],
        ["Yoast's assessment", "our checks", *heads],
    )
    print()
    table(
        [[check, count] for check, count in ours_alone.most_common()],
        ["ours, that Yoast has no assessment for", "articles"],
    )
    if theirs_alone:
        print()
        table(
            [[check, count] for check, count in theirs_alone.most_common()],
            ["Yoast's, that we have no check for", "articles"],
        )
    return {
        "topics": {name: dict(each) for name, each in both.items()},
        "ours": dict(ours_alone),
        "theirs": dict(theirs_alone),
    }


def verdict(mine: bool | None, theirs: bool | None) -> str:
    """Tell who reports a fault; None for one who did not look."""
    if mine is None or theirs is None:
        return "one not assessed"
    return "both" if mine and theirs else "only ours" if mine else "only Yoast" if theirs else "neither"


def grades(answer: dict[str, Any]) -> list[str]:
    """Return the share of points that Yoast gives for SEO and for readability, in percent."""
    out = []
    for group in ("SEO", "Content"):
        scores = [found["score"] for found in answer["found"] if found["group"] == group]
        out.append(f"{100 * sum(scores) / (9 * len(scores)):.0f} %" if scores else "-")
    return out


def main() -> int:
    """Print tables, and write JSON on request."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    programs = others()
    result: dict[str, Any] = {"example": one_page(programs)}
    if "Yoast" in programs:
        result["yoast"] = side_by_side(programs["Yoast"], args.articles)
    else:
        print("left out: Yoast (run `make bench-setup`, which needs Node)")
    save(
        args.json,
        json.loads(json.dumps(result)),
        ["contentaudit", "yoastseo", "write-good", "proselint", "pyseoanalyzer"],
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
