"""
Probe every regular expression of the package for backtracking.

``re`` is watched while all modules are imported and all examples of the checks are audited and rendered, so
that patterns made inside functions are seen, too, and how each is used: one that is only ever matched at a
given place need not be fast at all places. For each repetition in a pattern, texts are made that repeat what
it repeats and then do not match; such a text of double length may take about double the time.
"""

# ruff: noqa: E501, SLF001 - tables; `re` is watched from inside
from __future__ import annotations

import argparse
import pkgutil
import re
import signal
import sys
import time
from collections import deque
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))
SLOWEST = 2.5  # how many times longer a text of double length may take
ENOUGH = 0.02  # seconds: from here on growth can be told from noise
LONGEST = 40_000  # characters
EXAMPLES = sorted((ROOT / "examples").glob("acupuncture.*"))
PACKAGE = ROOT / "src" / "contentaudit"
# Patterns that never see a long text, or never at many places; the caller sees to it.
ACCEPTED = {
    "checks/structure/heading_without_text.py": "matched once between two headings",
    "document/furniture.py": "searched in lines of less than 60 characters",
    "document/html_tags.py": "matched once from an attribute's start to its end",
    "document/markdown_inline.py": "matched once at the end of a link's text, or at a definition",
    "document/sentences.py": "searched in the last 40 characters before a stop",
    "grammar/rules/rewriting.py": "given one word",
    "grammar/rules/rule.py": "given the rules' own examples",
}


class Watched:
    """A pattern that notes how it is used: methods called, as `match at` when from a place inside the text."""

    def __init__(self, pattern: re.Pattern[Any], place: str) -> None:
        self.pattern, self.place, self.used = pattern, place, set[str]()
        path, _, number = place.rpartition(":")
        code = (ROOT / path).read_text("utf-8")
        for line in code.splitlines()[
            int(number) - 1 :: -1
        ]:  # the name it is bound to, and what is called on it
            if bound := re.match(r"(\w+) = re\.compile", line.strip()):
                self.used |= set(re.findall(rf"\b{bound[1]}\.(\w+)\(", code))
                break

    def __getattr__(self, name: str) -> Any:
        method = getattr(self.__dict__["pattern"], name)
        if name not in ("match", "fullmatch"):
            self.__dict__["used"].add(name)
            return method

        def matching(text: Any, at: int = 0, *more: int) -> Any:
            self.__dict__["used"].add(f"{name} at" if at else name)
            return method(text, at, *more)

        return matching

    @property
    def anchored(self) -> bool:
        """Whether it is only ever matched at the beginning of a text."""
        return bool(self.used) and self.used <= {"match", "fullmatch"}


def watched() -> list[Watched]:
    """Return every pattern that code of the package makes, with the place of its making."""
    seen: dict[re.Pattern[Any], Watched] = {}
    compile_ = re._compile  # type: ignore[attr-defined]

    def watching(pattern: Any, flags: int) -> Any:
        if isinstance(pattern, Watched):
            return pattern
        made: re.Pattern[Any] = compile_(pattern, flags)
        frame = sys._getframe(2)
        file = Path(frame.f_code.co_filename)
        if PACKAGE not in file.parents:
            return made
        if made not in seen:
            seen[made] = Watched(made, f"{file.relative_to(ROOT)}:{frame.f_lineno}")
        return seen[made]

    re._compile = watching  # type: ignore[attr-defined]
    try:
        _use_everything()
    finally:
        re._compile = compile_  # type: ignore[attr-defined]
    return list(seen.values())


def _use_everything() -> None:
    import contentaudit

    for module in pkgutil.walk_packages(contentaudit.__path__, "contentaudit."):
        if not module.name.endswith("__main__"):
            try:
                import_module(module.name)
            except ImportError as error:  # an extra that is not installed
                print(f"left out: {error}", file=sys.stderr)
    import suites
    from contentaudit.report import FORMATS, render
    from contentaudit.source import Source
    from invariants import audited
    from strategies import examples

    texts = [(kind, text) for kind, found in examples().items() for text in found]
    texts += [("html", text) for text in suites.html5lib_trees()[::10]]
    texts += [("markdown", text) for text in suites.commonmark()[::5]]
    texts += [
        ("html" if path.suffix == ".html" else "markdown", path.read_text("utf-8")) for path in EXAMPLES
    ]
    for kind, text in texts:
        report = audited(Source(text, kind=kind), "rules", "harper", "tagger")  # type: ignore[arg-type]
    for name in FORMATS:
        render(report, name)


def char_of(items: Any) -> str:
    """Return a character of a set."""
    negated = items and items[0][0] is op.NEGATE
    if negated:
        for char in "ax 1-.é\n<":
            if not any(_holds(item, char) for item in items[1:]):
                return char
        return "☃"
    kind, value = items[0]
    if kind is op.LITERAL:
        return chr(value)
    if kind is op.RANGE:
        return chr(value[0])
    return {op.CATEGORY_DIGIT: "1", op.CATEGORY_SPACE: " ", op.CATEGORY_WORD: "a"}.get(value, "-")


def _holds(item: Any, char: str) -> bool:
    kind, value = item
    if kind is op.LITERAL:
        return chr(value) == char
    if kind is op.RANGE:
        return value[0] <= ord(char) <= value[1]
    holds = {
        op.CATEGORY_DIGIT: str.isdigit, op.CATEGORY_SPACE: str.isspace, op.CATEGORY_WORD: lambda c: c.isalnum() or c == "_",
        op.CATEGORY_NOT_SPACE: lambda c: not c.isspace(), op.CATEGORY_NOT_WORD: lambda c: not (c.isalnum() or c == "_"),
        op.CATEGORY_NOT_DIGIT: lambda c: not c.isdigit(),
    }  # fmt: skip
    return bool(holds[value](char))


def sample(tree: Any) -> str:
    """Return a short text that a parsed pattern may match."""
    out = []
    for kind, value in tree:
        if kind is op.LITERAL:
            out.append(chr(value))
        elif kind is op.NOT_LITERAL:
            out.append("a" if chr(value) != "a" else "b")
        elif kind is op.ANY:
            out.append("a")
        elif kind is op.IN:
            out.append(char_of(value))
        elif kind is op.BRANCH:
            out.append(sample(value[1][0]))
        elif kind is op.SUBPATTERN:
            out.append(sample(value[3]))
        elif kind is op.ATOMIC_GROUP:
            out.append(sample(value))
        elif kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            out.append(sample(value[2]) * max(value[0], 1 if value[1] else 0))
    return "".join(out)


def pumps(tree: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """Yield, for every repetition in a parsed pattern, what stands before it and what it repeats."""
    for kind, value in tree:
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            inner = value[2]
            if value[1] > 20:
                for each in _choices(inner):
                    yield before, each
            yield from pumps(inner, before)
        elif kind is op.SUBPATTERN:
            yield from pumps(value[3], before)
        elif kind is op.ATOMIC_GROUP:
            yield from pumps(value, before)
        elif kind is op.BRANCH:
            for branch in value[1]:
                yield from pumps(branch, before)
        elif kind in (op.ASSERT, op.ASSERT_NOT):
            yield from pumps(value[1], before)
        before += sample([(kind, value)])


def _choices(tree: Any) -> set[str]:
    found = {sample(tree)}
    for kind, value in tree:
        if kind is op.BRANCH:
            found |= {sample(branch) for branch in value[1][:6]}
        elif kind is op.SUBPATTERN:
            found |= _choices(value[3])
        elif kind is op.IN and len(tree) == 1:
            found |= {char_of([item]) for item in value if item[0] is not op.NEGATE}
    return {each for each in found if each}


def texts(pattern: re.Pattern[Any]) -> Iterator[tuple[str, str, str]]:
    """Yield what to repeat, with what stands before and after it."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.LOCALE)
    whole = sample(tree)
    found = dict.fromkeys(pumps(tree))
    first = whole[:1]
    for before, unit in found:
        for start in dict.fromkeys(("", before)):
            yield start, unit, "\0"
            yield start, unit, "\n\0"
        if before:
            yield "", before + unit, "\0"
    for unit in dict.fromkeys((whole, whole[:-1], first, " ", "\n", "a", "a ", "1", "<", "\t \n")):
        if unit:
            yield "", unit, "\0"


def growth(found: Watched, before: str, unit: str, after: str) -> float:
    """Return how many times longer a text of double length takes; 0 when it is too fast to tell."""
    pattern = found.pattern

    def takes(count: int, tries: int = 1) -> float:
        text: Any = before + unit * count + after
        if isinstance(pattern.pattern, bytes):
            text = text.encode("latin-1", "replace")
        return min(seconds(pattern, text, anchored=found.anchored) for _ in range(tries))

    count = 8
    while count * len(unit) <= LONGEST:
        if takes(count) > ENOUGH:
            return takes(count, 3) / takes(count // 2, 3)
        count = count * 2 if count >= 64 else count + 4
    return 0.0


def seconds(pattern: re.Pattern[Any], text: Any, *, anchored: bool) -> float:
    """Return how much processor time one match, or all matches in a text, take to find."""
    signal.setitimer(signal.ITIMER_REAL, 10)
    started = time.thread_time()
    try:
        if anchored:
            pattern.match(text)
        else:
            deque(pattern.finditer(text), 0)
    except TimeoutError:
        return 1e9
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return time.thread_time() - started


def _stop(*_: object) -> None:
    raise TimeoutError


def main() -> int:
    """Print the patterns that grow too fast; 1 when there are any."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("--verbose", action="store_true", help="show every pattern")
    verbose = arguments.parse_args().verbose
    signal.signal(signal.SIGALRM, _stop)
    patterns, bad, probes = watched(), 0, 0
    for found in patterns:
        worst, on = 0.0, ("", "", "")
        for text in dict.fromkeys(texts(found.pattern)):
            probes += 1
            grows = growth(found, *text)
            if grows > worst:
                worst, on = grows, text
        accepted = ACCEPTED.get(found.place.partition("contentaudit/")[2].partition(":")[0], "")
        bad += worst > SLOWEST and not accepted
        if worst > SLOWEST or verbose:
            used = f"accepted: {accepted}" if accepted else ", ".join(sorted(found.used)) or "not used here"
            print(
                f"{found.place}: ×{worst:.1f} on {on!r} ({used}): {found.pattern.pattern[:100]!r}", flush=True
            )
    print(f"{len(patterns)} patterns, {probes} texts each doubled; {bad} grow more than ×{SLOWEST}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
