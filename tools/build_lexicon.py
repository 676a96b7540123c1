"""
Builds the word classes that the house rules use, from the training corpora and lemminflect (MIT).

Run it after ``python -m training.prepare`` (it reads the tagged sentences that this caches):
``python tools/build_lexicon.py``. The result is one gzipped text with three sections:

- words: form, its Penn tags with their share in per mille, lemma as a verb, lemma as a noun;
- irregular: lemma, tag, form, wherever the regular spelling rules do not give the form;
- trigrams: tag, tag, tag, count, for the tagger.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from contentaudit.grammar.rules.inflect import regular  # noqa: E402
from contentaudit.grammar.rules.lexicon import DATA, merged  # noqa: E402

Forms = dict[str, set[tuple[str, str]]]
_BE = {"am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"}
_OPEN = {"NN", "NNS", "JJ", "JJR", "JJS", "RB", "RBR", "RBS", "VB", "VBP", "VBZ", "VBD", "VBN", "VBG"}


def entries() -> Iterator[tuple[str, str, list[list[str]]]]:
    """Yield lemma, category and the columns of its forms from lemminflect's table."""
    raw = files("lemminflect").joinpath("resources/infl_lu.csv.gz").read_bytes()
    for line in gzip.decompress(raw).decode().splitlines():
        lemma, category, *columns = line.split(",")
        if lemma.islower() and lemma.isascii():
            yield lemma, category, [[f for f in column.split("/") if f] for column in columns]


def paradigm(lemma: str, category: str, columns: list[list[str]]) -> Iterator[tuple[str, str]]:
    """Yield (tag, form) for one entry."""
    if category == "noun":
        yield "NN", lemma
        yield from (("NNS", form) for form in columns[0] if form != lemma)
    elif category == "verb":
        past, participle, present, third = columns
        yield from (("VB", lemma), ("VBP", lemma))
        for tag, forms in zip(
            ("VBD", "VBN", "VBG", "VBZ"), (past, participle or past, present, third), strict=True
        ):
            yield from ((tag, form) for form in forms)
    else:
        base = "JJ" if category == "adj" else "RB"
        yield base, lemma
        for suffix, forms in zip("RS", columns, strict=False):
            yield from ((base + suffix, form) for form in forms)


def dictionary() -> tuple[Forms, list[tuple[str, str, str]]]:
    """Return each form's (tag, lemma) pairs, and the irregular forms."""
    forms: Forms = defaultdict(set)
    irregular = []
    for lemma, category, columns in entries():
        first: dict[str, str] = {}
        for tag, form in paradigm(lemma, category, columns):
            forms[form].add((tag, lemma))
            first.setdefault(tag, form)
        irregular += [
            (lemma, tag, form)
            for tag, form in first.items()
            if tag in ("NNS", "VBD", "VBN", "VBG", "VBZ", "JJR", "JJS") and regular(lemma, tag) != form
        ]
    return forms, irregular


def counted() -> tuple[dict[str, Counter[str]], Counter[tuple[str, str, str]]]:
    """Count tags by form, and tag trigrams, in the tagged corpora."""
    from training.prepare import load

    tags: dict[str, Counter[str]] = defaultdict(Counter)
    trigrams: Counter[tuple[str, str, str]] = Counter()
    for words, penn, _ in load():
        before, last = "^", "^"
        for i, (word, raw) in enumerate(zip(words, penn, strict=True)):
            tag = merged(raw)
            if not (i == 0 and tag == "NNP"):
                tags[word.lower()][tag] += 1
            trigrams[before, last, tag] += 1
            before, last = last, tag
        trigrams[before, last, "$"] += 1
    return tags, trigrams


def shares(counts: Counter[str], known: set[str]) -> dict[str, int]:
    """Tags of a form in per mille: what the corpora say, smoothed by what the dictionary allows."""
    weight: Counter[str] = Counter()
    total = sum(counts.values())
    for tag, count in counts.items():
        doubtful = known and tag in _OPEN and tag not in known
        if count / total >= (0.05 if doubtful else 0.005):
            weight[tag] += count
    if total >= 200:
        weight = Counter({tag: count for tag, count in weight.items() if count / total >= 0.005})
    likely = {tag: 4 if tag in ("NN", "NNS", "JJ", "RB") else 1 for tag in known}
    for tag, share in likely.items():
        weight[tag] += share / sum(likely.values())
    whole = sum(weight.values())
    return {tag: max(1, round(1000 * n / whole)) for tag, n in weight.most_common()}


def main() -> None:
    """Write the lexicon."""
    forms, irregular = dictionary()
    tags, trigrams = counted()
    lines = []
    for form in sorted({*forms, *(f for f, c in tags.items() if sum(c.values()) >= 3)}):
        if "\t" in form or " " in form or form == "url":
            continue
        share = shares(tags.get(form, Counter()), {tag for tag, _ in forms.get(form, ())})
        if not share:
            continue
        roots = {"V": "", "N": ""}
        for kind in roots:
            licensed = {lemma for tag, lemma in forms.get(form, ()) if tag[0] == kind}
            base = ("VB", "VBP") if kind == "V" else ("NN",)
            best = max(
                sorted(licensed),
                key=lambda lemma: sum(tags.get(lemma, Counter())[t] for t in base),
                default="",
            )
            if kind == "N" and not best and share.get("NNS", 0) > 500 and form[:-1] in tags:
                best = form[:-1]
            roots[kind] = "" if best == form else best
        if form in _BE:
            roots["V"] = "be"
        lines.append(
            "\t".join([form, " ".join(f"{t}{n}" for t, n in share.items()), roots["V"], roots["N"]]).rstrip()
        )
    odd = [f"{lemma}\t{tag}\t{form}" for lemma, tag, form in sorted(irregular)]
    grams = [f"{a} {b} {c} {n}" for (a, b, c), n in sorted(trigrams.items()) if n >= 3]
    text = "\n\n".join("\n".join(part) for part in (lines, odd, grams))
    target = ROOT / "src/contentaudit/grammar/rules/data" / DATA
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{len(lines)} words, {len(odd)} irregular forms, {len(grams)} trigrams")


if __name__ == "__main__":
    main()
