"""Modules with checks from outside: plugins that are installed, and local files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from hashlib import sha256
from importlib import util
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType

from contentaudit.settings import SettingsError

GROUP = "contentaudit.checks"
BUILTIN = "contentaudit.checks"


def installed() -> Iterator[tuple[str, Callable[[], ModuleType]]]:
    """
    Yield the installed plugins in order of name: what messages call each, and what loads it.

    The built-in checks are an entry point too, and left out here: they are there even when the
    package's metadata is not, as in a zip.
    """
    for point in sorted(entry_points(group=GROUP), key=lambda each: (each.name, each.value)):
        if point.value != BUILTIN:
            yield f"plugin “{point.name}” ({_package(point)})", point.load


def _package(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else point.value


def local(path: str) -> ModuleType:
    """
    Run a local file as a module; once, until the file changes.

    Args:
        path: of a Python file that the user allowed to run.

    Raises:
        SettingsError: when it cannot be read or fails.

    """
    try:
        stamp = Path(path).stat().st_mtime_ns
    except OSError as error:
        raise SettingsError(f"the file “{path}” cannot be read: {error.strerror}", key="load") from error
    return _run(path, stamp)


@lru_cache(maxsize=32)
def _run(path: str, stamp: int) -> ModuleType:  # noqa: ARG001 - an edited file is run again
    name = f"contentaudit_local_{Path(path).stem}_{sha256(path.encode()).hexdigest()[:8]}"
    spec = util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise SettingsError(f"“{path}” is not a Python file", key="load")
    module = util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:
        del sys.modules[name]
        problem = f"“{path}” could not be run: {type(error).__name__}: {error}{_line_in(path, error)}"
        raise SettingsError(problem, key="load") from error
    return module


def _line_in(path: str, error: BaseException) -> str:
    """Say on which line of the file an error arose; a SyntaxError says so itself."""
    trace, line = error.__traceback__, None
    while trace:
        if trace.tb_frame.f_code.co_filename == path:
            line = trace.tb_lineno
        trace = trace.tb_next
    return f" (line {line})" if line else ""
