"""
The house rules that Weir can say, as a Weirpack for Harper.

Set phrases with a word missing or wrong need no more than words in a row: they are written in Weir, one file
each, with their own tests, and work in every Harper editor. What needs inflection, counting or a look at the
whole sentence is in `contentaudit.grammar.rules.pack`.
"""

from __future__ import annotations

import io
import json
import zipfile
from functools import cache
from importlib.resources import files

_MANIFEST = {
    "author": "contentaudit",
    "version": "1.0.0",
    "description": "Set phrases that learners and hurried writers get wrong",
    "license": "Apache-2.0",
    "name": "contentaudit-phrases",
}


@cache
def phrases() -> dict[str, str]:
    """Return the code of each Weir rule by its name."""
    folder = files(__package__) / "weir"
    found = [item for item in folder.iterdir() if item.name.endswith(".weir")]
    return {item.name.removesuffix(".weir"): item.read_text("utf-8") for item in sorted(found, key=str)}


def weirpack(*, tests: bool = False) -> bytes:
    """
    Return the pack as a zip.

    Args:
        tests: whether to keep the rules' own tests, which Harper runs when it loads the pack.

    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("manifest.json", json.dumps(_MANIFEST))
        for name, code in phrases().items():
            lines = [line for line in code.splitlines() if tests or not line.startswith(("test ", "allows "))]
            archive.writestr(f"{name}.weir", "\n".join(lines))
    return packed.getvalue()
