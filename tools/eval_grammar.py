"""
Every grammar engine side by side, in one run: each alone, the defaults together, LanguageTool, and both.

Token-level precision, recall and F0.5 on learner English (REALEC, as in MultiGED-2023), with and without
the tokens that LanguageTool's speller flags; on marked drafts kept out of training the share of errors
found, of first suggestions that are right, and false alarms; false alarms per 1,000 words on held-out edited
text and on published articles; milliseconds for the draft; load time; memory. Reads the shared data;
LanguageTool takes part where LTP_JAR_DIR_PATH names its jars.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from training.evaluate import clean_text, draft, learner_paragraphs, published  # noqa: E402
from training.judged import Judged, Line, judge, kept_back  # noqa: E402
from training.judged import paragraphs as draft_paragraphs  # noqa: E402
from training.realec import Score, score  # noqa: E402

from contentaudit.grammar.engines import BARS, ENGLISH_ONLY, engine_of  # noqa: E402
from contentaudit.grammar.merge import merge  # noqa: E402
from contentaudit.grammar.protocol import Match, Paragraph  # noqa: E402

Found = list[list[Match]]
BAR = BARS["regular"]


def ask(name: str, paragraphs: Sequence[Paragraph], options: tuple[tuple[str, object], ...]) -> Found:
    """Return one engine's matches, at the bar that the profile `regular` sets for it alone."""
    return [
        [match for match in matches if match.confidence >= BAR]
        for matches in engine_of(name, "regular", options).check(paragraphs)
    ]


def together(parts: Sequence[Found]) -> Found:
    """Merge several engines' matches as the check does."""
    return [
        [
            each.match
            for each in merge(match for part in parts for match in part[index])
            if each.confidence >= BAR
        ]
        for index in range(len(parts[0]))
    ]


def changed(text: str, match: Match) -> tuple[int, int]:
    """Return the part of a match that its first replacement changes, whole words at both ends left out."""
    start, end = match.start, match.end
    if not match.replacements:
        return start, end
    old, new = text[start:end].split(" "), match.replacements[0].split(" ")
    while len(old) > 1 and new and old[0] == new[0]:
        start += len(old.pop(0)) + 1
        new.pop(0)
    while len(old) > 1 and new and old[-1] == new[-1]:
        end -= len(old.pop()) + 1
        new.pop()
    return start, end


def flags(sentence: Any, matches: Sequence[Match]) -> list[bool]:
    """Tell which tokens matches change; an insertion flags the token after it, as the labels do."""
    flagged = [False] * len(sentence.places)
    for match in matches:
        first, last = changed(sentence.paragraph.text, match)
        for index, (start, end) in enumerate(sentence.places):
            if (start >= first) if first == last else (start < last and first < end):
                flagged[index] = True
                if first == last:
                    break
    return flagged


def learner(
    results: dict[str, Found], data: Any, speller: list[list[bool]] | None
) -> dict[str, dict[str, Score]]:
    """Score every row on the first 2,000 sentences, on all, and without the speller's tokens."""
    truth = [each.wrong for each in data]
    table: dict[str, dict[str, Score]] = {}
    for name, found in results.items():
        guess = [flags(each, matches) for each, matches in zip(data, found, strict=True)]
        table[name] = {"2000": score(truth[:2000], guess[:2000]), "all": score(truth, guess)}
        if speller:
            table[name]["no spelling"] = score(truth, guess, speller)
    return table


def rows(
    paragraphs: Sequence[Paragraph], engines: Sequence[str], options: tuple[tuple[str, object], ...]
) -> dict[str, Found]:
    """Return the matches of each row of the table."""
    alone = {name: ask(name, paragraphs, options) for name in engines}
    out = dict(alone)
    out["defaults"] = together([alone[name] for name in ENGLISH_ONLY])
    if "languagetool" in alone:
        out["defaults + languagetool"] = together(list(alone.values()))
    return out


def drafts(
    groups: Sequence[tuple[str, list[Line]]], engines: Sequence[str], options: tuple[tuple[str, object], ...]
) -> dict[str, Judged]:
    """Return what each row makes of marked drafts, each read as one article."""
    text = [draft_paragraphs(found) for _, found in groups]
    flat = rows([p for each in text for p in each], engines, options)
    lines = [line for _, found in groups for line in found]
    return {name: judge(lines, found) for name, found in flat.items()}


def alarms(found: Found, words: int) -> float:
    """Return matches per 1,000 words."""
    return 1000 * sum(map(len, found)) / words


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds of processor time one call takes."""
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def main() -> int:
    """Print the table; write JSON on request."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--sentences", type=int, default=None, help="learner sentences to read; all by default"
    )
    parser.add_argument("--words", type=int, default=40_000, help="words of held-out text")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    jars = os.environ.get("LTP_JAR_DIR_PATH", "")
    has_lt = bool(jars) and any(Path(jars).glob("*languagetool-server*.jar"))
    engines = [*ENGLISH_ONLY, *(["languagetool"] if has_lt else [])]
    options: tuple[tuple[str, object], ...] = (("jars", jars),) if has_lt else ()

    load = {
        name: timed(lambda name=name: ask(name, [Paragraph("We went home.")], options)) for name in engines
    }
    article = draft()
    speed = {name: timed(lambda name=name: ask(name, article, options)) for name in engines}
    started = time.perf_counter()
    if has_lt:
        ask("languagetool", article, options)
    lt_wall = 1000 * (time.perf_counter() - started)

    data = learner_paragraphs(args.sentences)
    results = rows([each.paragraph for each in data], engines, options)
    speller = None
    if has_lt:
        spelt = [[m for m in found if m.category == "spelling"] for found in results["languagetool"]]
        speller = [flags(each, matches) for each, matches in zip(data, spelt, strict=True)]
    table = learner(results, data, speller)

    clean, edited = clean_text(args.words), published()
    counts = [sum(len(p.text.split()) for p in text) for text in (clean, edited)]
    quiet = [rows(text, engines, options) for text in (clean, edited)]

    kept = kept_back()
    written = {
        "independent drafts": [each for each in kept if each[0].startswith("eval")],
        "drafts of the same writers": [each for each in kept if not each[0].startswith("eval")],
    }
    judged = {name: drafts(groups, engines, options) for name, groups in written.items()}

    heads = ("first 2,000: P R F0.5", "all: P R F0.5", *(["without spelling"] if speller else []))
    print(f"{'':<24} {'    '.join(heads)}    false alarms per 1,000: held-out, published")
    record: dict[str, Any] = {}
    for name, scores in table.items():
        cells = [f"{s.precision:.3f} {s.recall:.3f} {s.f:.3f}" for s in scores.values()]
        rates = [alarms(found[name], count) for found, count in zip(quiet, counts, strict=True)]
        print(f"{name:<24} {'     '.join(cells)}     {rates[0]:.2f}  {rates[1]:.2f}")
        record[name] = {key: list(value[:3]) for key, value in scores.items()} | {"alarms": rates}
    for name, each in judged.items():
        print(f"\n{name}:")
        for row, counts_ in each.items():
            print(f"{row:<24} {counts_}")
            record[row][name] = counts_._asdict()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print("\nload ms:", {name: round(value) for name, value in load.items() if name != "languagetool"})
    print("draft ms:", {name: round(value) for name, value in speed.items() if name != "languagetool"})
    if has_lt:
        print(f"draft ms on LanguageTool's server (wall): {lt_wall:.0f}")
    print(f"memory of this process: {memory:.0f} MB; {len(data)} sentences, {counts} words of clean text")
    if args.json:
        args.json.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
