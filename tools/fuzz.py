"""
Fuzz whole audits, guided by coverage: ``python tools/fuzz.py --minutes 5``.

Bytes become a source; it is parsed, audited by every check, fixed, and rendered, and `invariants.broken`
says what does not hold. Atheris guides it where it is installed; elsewhere our own loop does
(`fuzz_loop`). The search goes on after a fault; at the end each is cut down to a short input. Exit code 1
when there was one; an input that takes longer than 20 seconds, or ends the process, is one, too.
"""

# ruff: noqa: E402, E501, SIM905 - the path comes first; tokens by the line
from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import traceback
import zlib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tools")]
from contentaudit.source import Source

CACHE = ROOT / ".cache" / "fuzz"
FOUND = CACHE / "found"
KINDS = ("html", "markdown", "text")
SECONDS = 20  # the longest one input may take
SIZE = 4_000  # bytes: long enough for every check, short enough for many tries
TOKENS = [token.replace("␣", " ") for token in """
    <p> </p> <a␣href=" "> </a> <b> <table> <tr> <td> <svg> <math> <template> <select> <title> <meta␣name=" content="
    <base␣href=" <!-- --> <h1> </h1> <li> <ul> <br> <script> </script> <style> <textarea> <plaintext> <![CDATA[ ]]>
    <pre> &amp; &# &#x ]( ![ ** __ ~~ ``` --- +++ [^1] : > |---| contentaudit:␣ignore[ lang=" data-contentaudit-ignore="
    {% %} {{ }} % . , ; $1,000 2020 http:// # =
""".split()]  # fmt: skip


def source_of(data: bytes) -> Source:
    """Turn bytes into a source: the first says the markup."""
    kind = KINDS[data[0] % 3] if data else "html"
    return Source(data[1:].decode("utf-8", "surrogateescape"), name="fuzz", kind=kind)


def told(kind: str, text: str) -> list[str]:
    """
    Return what is wrong with an audit of a text.

    The grammar's rules run on every text, its slower engines on some of them; of the formats two.
    """
    from contentaudit.report import FORMATS
    from invariants import broken

    chance = zlib.crc32(text.encode("utf-8", "surrogatepass"))
    engines = ["rules", *(["harper"] if chance % 16 == 0 else []), *(["tagger"] if chance % 64 == 0 else [])]
    names = [*FORMATS]
    formats = {names[chance % 12], names[chance // 12 % 12]}
    try:
        return broken(Source(text, name="fuzz", kind=kind), *engines, formats=sorted(formats))
    except Exception as error:  # noqa: BLE001 - any exception is a fault
        place = traceback.extract_tb(error.__traceback__)[-1]
        return [f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}: {error}"]


def sort_of(fault: str) -> str:
    """Return what faults have in common that are one: the words, without what is quoted and counted."""
    return re.sub(r"'[^']*'|\"[^\"]*\"|\d+", "", fault)[:60]


def shortest(kind: str, text: str, sort: str, tries: int = 400) -> str:
    """Cut pieces out of a text, large ones first, while it still shows a fault of the same sort."""
    step = len(text)
    while step and tries > 0:
        at = 0
        while at < len(text) and tries > 0:
            less = text[:at] + text[at + step :]
            tries -= 1
            if any(sort_of(each) == sort for each in told(kind, less)):
                text = less
            else:
                at += step
        step //= 2
    return text


def one_input(data: bytes) -> None:
    """Try one input; note what is new about it."""
    source = source_of(data)
    for fault in told(source.kind, source.text):
        sort = sort_of(fault)
        path = FOUND / f"{sha256(f'{source.kind} {sort}'.encode()).hexdigest()[:12]}.json"
        if path.exists():
            continue
        path.write_text(json.dumps({"kind": source.kind, "text": source.text, "fault": fault}))
        print(f"FOUND {fault[:200]}", file=sys.stderr, flush=True)


def shown(path: Path) -> str:
    """Return a fault with the shortest text that shows it; for a crash or a time-out, the file's path."""
    if path.suffix != ".json":
        return f"{path}: the process ended or took too long"
    found = json.loads(path.read_text())
    found["text"] = shortest(found["kind"], found["text"], sort_of(found["fault"]))
    path.write_text(json.dumps(found))
    return f"{path}: {found['fault'][:300]}\n    {found['kind']}: {found['text'][:600]!r}"


def seeds() -> Iterator[bytes]:
    """Yield what to begin with: examples of the checks and of the suites that others wrote."""
    import suites
    from strategies import examples

    texts = {kind: list(found) for kind, found in examples().items()}
    for kind, more in (
        ("html", suites.html5lib_trees()),
        ("markdown", suites.commonmark()),
        ("text", suites.naughty()),
    ):
        texts.setdefault(kind, []).extend(more)
    for kind, found in texts.items():
        random.Random(1).shuffle(found)
        for text in found[:600]:
            yield bytes([KINDS.index(kind)]) + text.encode("utf-8", "surrogateescape")


def with_atheris(minutes: float) -> None:
    """Let Atheris guide; it never returns."""
    import atheris

    with atheris.instrument_imports(include=["contentaudit"]):
        import invariants

        for kind in KINDS:  # what is imported here is what guides
            invariants.broken(Source("<p>Warm <b>up.", name="fuzz", kind=kind), "rules", "harper", "tagger")
    (CACHE / "tokens").write_text("\n".join(f'"{_quoted(token)}"' for token in TOKENS))
    options = [
        f"-max_total_time={minutes * 60:.0f}",
        f"-timeout={SECONDS}",
        f"-max_len={SIZE}",
        "-rss_limit_mb=4096",
    ]
    files = [f"-dict={CACHE / 'tokens'}", f"-artifact_prefix={FOUND}/", str(CACHE / "corpus")]
    atheris.Setup([sys.argv[0], "-print_final_stats=1", *options, *files], one_input)
    atheris.Fuzz()


def _quoted(token: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in token.encode())


def here(minutes: float) -> None:
    """Fuzz in this process."""
    try:
        import atheris  # noqa: F401
    except ImportError:
        from fuzz_loop import loop

        loop(one_input, sorted(CACHE.glob("corpus/*")), minutes * 60, TOKENS, SIZE)
    else:
        with_atheris(minutes)


def main() -> int:
    """Fuzz in a process of its own, which may crash, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--here", action="store_true", help="fuzz in this process (what the parent starts)")
    given = parser.parse_args()
    if given.here:
        here(given.minutes)
        return 0
    for folder in (FOUND, CACHE / "corpus"):
        folder.mkdir(parents=True, exist_ok=True)
    for old in FOUND.iterdir():
        old.unlink()
    for data in seeds():
        (CACHE / "corpus" / sha256(data).hexdigest()[:20]).write_bytes(data)
    ended = subprocess.run([sys.executable, __file__, "--here", "--minutes", str(given.minutes)], check=False)
    found = sorted(FOUND.iterdir())
    for path in found:
        print(shown(path))
    print(f"{len(found)} faults found in {given.minutes:g} minutes; the fuzzer ended with {ended.returncode}")
    return 1 if found or ended.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
