"""
Audit texts that repeat one thing many times, then twice as many, and say what takes more than twice as long.

Pages that strangers write may nest, repeat or leave open whatever they like. Parsing, every check with the
grammar's rules, and every format must stay linear in the length of the text.
"""

# ruff: noqa: E501 - the path comes first; one table
from __future__ import annotations

import argparse
import gc
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from contentaudit.auditor import report
from contentaudit.document import Document
from contentaudit.report import FORMATS, render
from contentaudit.source import Kind, Source
from invariants import BRIEF, auditor

SLOWEST = 2.9  # doubling gives 2; a sort, memory and noise some more; a square 4
ENOUGH = 0.25  # seconds: below, growth cannot be told from noise
# fmt: off
UNITS: dict[Kind, list[str]] = {
    "html": [
        "<p>Green tea is a drink. ", "<b>a", "<i><b>", "<a href=/x>y</a> ", "<a>", "<table><tr><td>1", "<table>a", "</p>",
        "</>", "<div>", "<!-- contentaudit: ignore[links] -->", "contentaudit: ignore[", "&amp;", "<h2>Tea</h2>", "<h3></h3>",
        "<li>a", "<img src=a>", "<p>x</p>\n", "<svg>", "<span hidden>a</span>", "<select><option>a", "<button>a</button>",
        "<a href='#a' id=a>b</a>", "<meta name=a content=b>", "<script type='application/ld+json'>[1]</script>",
        "<p>By Ann Lee</p>", "<p>a<p>b<table>c", "a. ", "1,000 ", "40% of people ", "“a ", "( ", "green tea ", "é ", "\0",
        "\u202e", "in order to ", "is was been made by ",
    ],
    "markdown": [
        "Green tea is a drink. ", "*a", "**a** ", "_a", "~~a", "[a](/b) ", "[a]: /b\n\n", "[", "![", "> ", "- a\n", "1. a\n",
        "# a\n\n", "`", "```\n", "|a|b|\n", "<b>", "<A.b>", "<div>\n", "<!--", "{{ ", "{% a %}", "{/* ", "\\", "a\n\n", "a  \n",
        "[^1] ", "[^1]: a\n\n", "---\n", "\n\n    a", "https://a.b ", "www.a.b", "a@b.c ", "$a$ ", ":::a\n", "import a\n",
    ],
    "text": ["Tea. ", "a\n", "- a\n", "A\n\n", "1. ", "... ", "a-", "\t", "•"],
}
# fmt: on


def times(text: str, kind: Kind) -> dict[str, float]:
    """Return the processor time of each step of an audit, in seconds."""
    out: dict[str, float] = {}
    clock = time.thread_time

    def step(name: str, since: float) -> float:
        out[name] = clock() - since
        return clock()

    at = clock()
    doc = Document.parse(Source(text, kind=kind))
    at = step("parsing", at)
    page = auditor("rules").page(doc, **BRIEF)
    at = step("checks", at)
    for name in FORMATS:
        render(report([page]), name)
        at = step(name, at)
    return out


def main() -> int:
    """Print what grows too fast; 1 when anything does."""
    arguments = argparse.ArgumentParser(description=__doc__.strip().split("\n\n")[0])
    arguments.add_argument("--size", type=int, default=40_000, help="characters of the shorter text")
    size = arguments.parse_args().size
    times("Tea is a drink. " * 100, "html")  # what loads once is no growth
    gc.disable()
    bad = texts = 0
    for kind, units in UNITS.items():
        for unit in units:
            texts += 1
            count = size // len(unit)
            once, twice = times(unit * count, kind), times(unit * count * 2, kind)
            gc.collect()
            for name, seconds in twice.items():
                if seconds > ENOUGH and seconds > SLOWEST * once[name]:
                    bad += 1
                    print(
                        f"{kind} {unit!r} × {count:,}: {name} {once[name]:.2f} s, doubled {seconds:.2f} s",
                        flush=True,
                    )
    print(f"{texts} texts of {size:,} characters, doubled; {bad} steps grow more than ×{SLOWEST}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
