"""Real git repositories for tests."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

_ENVIRONMENT = {
    "GIT_AUTHOR_NAME": "T",
    "GIT_AUTHOR_EMAIL": "t@t.example",
    "GIT_COMMITTER_NAME": "T",
    "GIT_COMMITTER_EMAIL": "t@t.example",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


class Repository:
    """A repository in a folder; files are given as name and text."""

    def __init__(self, folder):
        self.folder = folder
        self.git("init", "-q", "-b", "main")

    def git(self, *args):
        """Run git."""
        environment = {**os.environ, **_ENVIRONMENT}
        done = subprocess.run(
            ["git", *args], cwd=self.folder, check=True, capture_output=True, env=environment
        )
        return done.stdout.decode()

    def write(self, **files):
        """Write files; ``a_md="…"`` is ``a.md``."""
        for name, text in files.items():
            path = self.folder / name.replace("_", ".")
            path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def commit(self, **files):
        """Write files and commit everything."""
        self.write(**files)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x", "--allow-empty")
