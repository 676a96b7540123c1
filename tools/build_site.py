"""
Build the documentation site into site/.

The pages also stand on their own in the repository, where they link to files beside docs/. They are laid
out in build/site first, with README's neighbours and the files they link to, and the links turned to where
they lie there.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
STAGE = ROOT / "build" / "site"
BESIDE = ("CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
_FENCED = re.compile(r"^( *`{3,}).*?^\1 *$", re.DOTALL | re.MULTILINE)
_CODE_OR_LINK = re.compile(
    r"(?P<code>(`+)(?!`).+?(?<!`)\2(?!`))|(?<=\]\()(?![a-z]+:|#)(?P<file>[^()\s#]+)(?P<anchor>#[\w-]+)?(?=\))"
)
_TROUBLE = re.compile(r"\b(?:warning|error)\b", re.IGNORECASE)


def lay_out() -> None:
    """Copy pages and what they link to into the stage."""
    shutil.rmtree(STAGE, ignore_errors=True)
    shutil.copytree(DOCS, STAGE)
    for page in DOCS.rglob("*.md"):
        _rewrite(page, STAGE / page.relative_to(DOCS))
    for name in BESIDE:
        if (ROOT / name).exists():
            _rewrite(ROOT / name, STAGE / name)


def _rewrite(page: Path, staged: Path) -> None:
    def turned(found: re.Match[str]) -> str:
        if found["code"]:
            return found["code"]
        place = _place(Path(os.path.normpath(page.parent / found["file"])))
        return Path(os.path.relpath(place, staged.parent)).as_posix() + (found["anchor"] or "")

    text, out, at = page.read_text(encoding="utf-8"), "", 0
    for fenced in _FENCED.finditer(text):
        out += _CODE_OR_LINK.sub(turned, text[at : fenced.start()]) + fenced[0]
        at = fenced.end()
    staged.write_text(out + _CODE_OR_LINK.sub(turned, text[at:]), encoding="utf-8")


def _place(target: Path) -> Path:
    """Return where a link's target lies in the stage; copy it there when it is not a page."""
    if target.is_relative_to(DOCS):
        return STAGE / target.relative_to(DOCS)
    if target == ROOT / "README.md":
        return STAGE / "index.md"
    if target.parent == ROOT and target.name in BESIDE:
        return STAGE / target.name
    place = STAGE / "files" / target.relative_to(ROOT)
    if target.is_dir():
        place = place.with_suffix(".txt")
        place.parent.mkdir(parents=True, exist_ok=True)
        listed = (each.relative_to(ROOT).as_posix() for each in sorted(target.rglob("*")) if each.is_file())
        place.write_text("\n".join(listed) + "\n", encoding="utf-8")
    else:
        place = place if target.suffix != ".md" else place.with_suffix(".md.txt")
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(target, place)
    return place


def missing(nav: list[Any]) -> list[str]:
    """Return what the navigation names and the stage lacks."""
    gone = []
    for entry in nav:
        for value in entry.values():
            gone += missing(value) if isinstance(value, list) else [] if (STAGE / value).exists() else [value]
    return gone


def main() -> int:
    """Build; fail on anything the builder warns of."""
    lay_out()
    nav = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]["nav"]
    if gone := missing(nav):
        sys.stderr.write(f"zensical.toml names pages that are not there: {', '.join(gone)}\n")
        return 1
    command = [sys.executable, "-m", "zensical", "build", "--clean", "--strict"]
    ran = subprocess.run(
        command, cwd=ROOT, text=True, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    sys.stdout.write(ran.stdout)
    pages = len(list((ROOT / "site").rglob("*.html"))) if ran.returncode == 0 else 0
    sys.stdout.write(f"{pages} pages in site/\n")
    return int(ran.returncode != 0 or not pages or bool(_TROUBLE.search(ran.stdout)))


if __name__ == "__main__":
    sys.exit(main())
