"""Measures the shipped tagger: learner sentences, clean held-out text, published articles, the draft."""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from contentaudit.grammar.protocol import GrammarProfile, Match, Paragraph
from contentaudit.grammar.tagger import TaggerEngine
from contentaudit.grammar.tagger.model import DATA
from contentaudit.grammar.tagger.words import words
from training.corpora import CORPORA, held_out, lines, shared
from training.realec import read, score

__all__ = ["clean_text", "learner_paragraphs", "published", "spelling"]


class Learner(NamedTuple):
    """A learner's sentence as running text, the place of each token, and which are wrong."""

    paragraph: Paragraph
    places: list[tuple[int, int]]
    wrong: list[bool]


_NO_SPACE_BEFORE = re.compile(r"^(?:[.,;:!?%)\]}]|n't|'(?:s|re|ve|ll|d|m))$")
_NO_SPACE_AFTER = ("(", "[", "{", "$", "£")


def learner_paragraphs(most: int | None = None) -> list[Learner]:
    """The learner sentences, their tokens joined as a person would write them."""
    out = []
    for tokens, wrong in read()[:most]:
        text, places, glue = "", [], True
        for token in tokens:
            tight = glue or bool(_NO_SPACE_BEFORE.match(token)) or token == "-"
            text += token if tight else " " + token
            places.append((len(text) - len(token), len(text)))
            glue = token in _NO_SPACE_AFTER or token == "-"
        out.append(Learner(Paragraph(text), places, wrong))
    return out


def touched(places: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int]]) -> list[bool]:
    """Which tokens the spans overlap."""
    return [any(a < end and start < b for a, b in spans) for start, end in places]


def clean_text(most: int = 60_000) -> list[Paragraph]:
    """Lines of the corpora that training never saw, in equal shares."""
    out = []
    for name in CORPORA:
        found = [line for line in lines(name) if held_out(line)]
        Random(3).shuffle(found)
        count = 0
        for line in found:
            ends = line[-1] in ".!?:\"')”’"
            out.append(Paragraph(line, kind="paragraph" if ends else "list_item"))
            count += len(words(line))
            if count > most / len(CORPORA):
                break
    return out


def published() -> list[Paragraph]:
    """The published articles, their Markdown taken off."""
    out = []
    for path in sorted((shared() / "articles" / "published").glob("*.md")):
        body = path.read_text(encoding="utf-8").split("---", 2)[-1]
        for raw in body.split("\n"):
            line = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", raw.strip())
            line = re.sub(r"\{\{.*?\}\}|<[^>]+>|\*\*|__|(?<!\w)\*|\*(?!\w)|`", "", line)
            kind = (
                "heading"
                if line.startswith("#")
                else "list_item"
                if re.match(r"[-+*]\s|\d+\.\s", line)
                else "paragraph"
            )
            line = re.sub(r"^(?:#+|[-+*]|\d+\.|>)\s*", "", line).strip()
            if len(line) > 3:
                out.append(Paragraph(line, kind=kind))
    return out


def draft() -> list[Paragraph]:
    """The draft, its headings told by their capitals."""
    out = []
    for raw in (shared() / "articles" / "acupuncture-back-pain.txt").read_text(encoding="utf-8").split("\n"):
        line = raw.strip().lstrip("• ")
        if line:
            found = line.split()
            title = (
                len(found) < 15 and sum(w[0].isupper() for w in found) * 2 > len(found) and line[-1] != "."
            )
            out.append(
                Paragraph(line, kind="list_item" if "•" in raw else "heading" if title else "paragraph")
            )
    return out


def spelling(paragraphs: Sequence[Paragraph]) -> list[list[tuple[int, int]]]:
    """What Harper's speller flags, names left out."""
    import harper

    linter = harper.Linter()
    out = []
    for p in paragraphs:
        lints = linter.lint(p.text, language=harper.Language.PLAINTEXT)
        spans = [(x.span.start, x.span.end) for x in lints if x.lint_kind == "Spelling"]
        out.append([(a, b) for a, b in spans if not p.text[a].isupper()])
    return out


def _spans(found: Sequence[Match], least: float = 0.0) -> list[tuple[int, int]]:
    return [(m.start, m.end) for m in found if m.confidence >= least]


def learner_table(engine: TaggerEngine, bars: Sequence[float]) -> None:
    """Precision and recall on learner sentences at several bars, alone and with a speller."""
    data = learner_paragraphs()
    paragraphs = [d.paragraph for d in data]
    found, spelt = engine.check(paragraphs), spelling(paragraphs)
    truth = [d.wrong for d in data]
    flagged = [touched(d.places, s) for d, s in zip(data, spelt, strict=True)]
    print("speller alone", score(truth, flagged))
    for least in bars:
        guess = [touched(d.places, _spans(f, least)) for d, f in zip(data, found, strict=True)]
        both = [[a or b for a, b in zip(x, y, strict=True)] for x, y in zip(guess, flagged, strict=True)]
        print(f"≥{least:.2f} first 2,000: {score(truth[:2000], guess[:2000])} | all: {score(truth, guess)}")
        print(f"      without misspellings: {score(truth, guess, flagged)}")
        print(f"      with speller: {score(truth[:2000], both[:2000])} | all: {score(truth, both)}")
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for d, matches in zip(data, found, strict=True):
        for m in matches:
            every[m.rule] += 1
            right[m.rule] += any(
                w for w, t in zip(d.wrong, touched(d.places, [(m.start, m.end)]), strict=True) if t
            )
    print("by rule:", {k: f"{right[k]}/{n}" for k, n in every.most_common()})


def alarm_table(engine: TaggerEngine, bars: Sequence[float], most: int) -> None:
    """False alarms per 1,000 words on clean text."""
    for name, paragraphs in (("held-out", clean_text(most)), ("published", published())):
        total = sum(len(p.text.split()) for p in paragraphs)
        found = [m for ms in engine.check(paragraphs) for m in ms]
        rates = {f"≥{b:.2f}": round(1000 * sum(m.confidence >= b for m in found) / total, 2) for b in bars}
        print(
            name,
            total,
            "words; alarms per 1,000:",
            rates,
            Counter(m.rule for m in found if m.confidence >= bars[len(bars) // 2]),
        )


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=DATA)
    parser.add_argument("--profile", default="everything", choices=("strict", "regular", "everything"))
    parser.add_argument("--words", type=int, default=60_000, help="of clean text")
    parser.add_argument("--show", action="store_true", help="what it says of the draft")
    args = parser.parse_args()
    profile: GrammarProfile = args.profile
    began = time.perf_counter()
    engine = TaggerEngine(profile, args.folder)
    print(
        f"load {time.perf_counter() - began:.2f} s",
        json.loads((args.folder / "manifest.json").read_text())["trained"],
    )
    bars = (0.0,) if args.profile != "everything" else (0.3, 0.4, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9)
    text: Any = draft()
    engine.check(text)
    began = time.perf_counter()
    found = engine.check(text)
    print(f"draft {1000 * (time.perf_counter() - began):.0f} ms, {sum(map(len, found))} matches")
    if args.show:
        for p, matches in zip(text, found, strict=True):
            for m in matches:
                near = p.text[max(0, m.start - 30) : m.end + 15]
                print(f"  {m.confidence:.2f} {m.rule} …{near}… {m.message} {m.replacements}")
    alarm_table(engine, bars, args.words)
    learner_table(engine, bars)


if __name__ == "__main__":
    main()
