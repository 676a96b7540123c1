"""Trains the grammar tagger; not part of the wheel."""

import sys
from importlib.util import find_spec
from pathlib import Path

if find_spec("contentaudit") is None:  # the training environment need not have the package installed
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))
