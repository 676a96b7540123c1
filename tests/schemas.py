"""Published schemas that `make schemas` fetched, and what documents do wrong by them."""

from __future__ import annotations

import json
import os
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

CACHE = Path(__file__).parent.parent / ".cache" / "schemas"


def fetched(name: str) -> Path:
    """Return a schema's file; skip the test when it is not there, fail it in CI."""
    path = CACHE / name
    return path if path.exists() else absent(f"{name} is not there: run `make schemas`")


def needed(module: str) -> Any:
    """Return a module of the test group; skip the test when it is not there, fail it in CI."""
    try:
        return import_module(module)
    except ImportError:
        return absent(f"{module} is not installed: run `make test`")


def absent(reason: str) -> Any:
    """Skip a test, or fail it in CI."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    return pytest.skip(reason)


def violations(schema: Path, document: Any) -> list[str]:
    """Return what a document does wrong by a JSON Schema, formats such as URIs included."""
    jsonschema = needed("jsonschema")
    rules = json.loads(schema.read_bytes())
    kind = jsonschema.validators.validator_for(rules)
    # SARIF's draft-04 schema names formats of later drafts, so every format known is checked.
    needed("rfc3986_validator")
    validator = kind(rules, format_checker=jsonschema.FormatChecker())
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]
