"""What an audit touches: the article, and nothing else; what a bad check costs: itself."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import contentaudit
from conftest import ROOT
from contentaudit import Settings

# Python tells a hook of every connection, look-up, process and file, whoever asks for it.
WATCHED = """
import json, os, sys
seen = []
def hook(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "subprocess.Popen", "os.system", "os.exec",
                 "os.posix_spawn", "os.remove", "os.rename", "os.mkdir", "webbrowser.open"):
        seen.append(event)
    if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        seen.append(f"write {arguments[0]}")
sys.addaudithook(hook)
sys.dont_write_bytecode = True
import contentaudit
from contentaudit.report import FORMATS, render
report = contentaudit.audit(sys.argv[1], keyphrase="acupuncture for back pain")
for name in FORMATS:
    render(report, name)
print(json.dumps([len(report.documents[0].findings), seen]))
"""


def test_auditing_a_file_touches_nothing_else(tmp_path):
    """With every engine and format, no connection, no process, and no file is written, moved or removed."""
    ran = subprocess.run(
        [sys.executable, "-c", WATCHED, str(ROOT / "examples" / "acupuncture.html")],
        capture_output=True, text=True, check=True, cwd=tmp_path,
    )  # fmt: skip
    found, seen = json.loads(ran.stdout.splitlines()[-1])
    assert ([], True) == (seen, found > 20)


BAD = {
    "raises": "raise ValueError('x')",
    "exits": "import sys; sys.exit(3)",
    "recurses": "self.run(doc)",
    "eats memory": "[0] * 10**15",
    "returns rubbish": "return [1, None]",
    "points outside": "return [self.found(Span(0, 10**9), 'x')]",
    "returns nothing": "return None",
    "raises half-way": "return (self.found(Span(0, 1), 'x') if n else 1 / 0 for n in (1, 0))",
}
CHECK = """
from contentaudit.check import Check
from contentaudit.source import Span

class Bad(Check):
    "Does harm."
    name, category = "bad-check", "structure"
    def run(self, doc):
        {body}

CHECKS = (Bad,)
"""


@pytest.mark.parametrize("body", BAD.values(), ids=BAD)
def test_a_bad_check_costs_only_itself(workdir, body):
    """Whatever a check of a plugin does, the others judge as if it were not there, and its failure is named."""
    (workdir / "house.py").write_text(CHECK.format(body=body))
    (workdir / "a.md").write_text("# Tea\n\nIt is in order to drink.\n\n### Cups\n\nA cup is small.\n")
    with_it = contentaudit.audit(
        "a.md", settings=Settings(load=("house.py",), ignore=("grammar",))
    ).documents[0]
    without = contentaudit.audit("a.md", settings=Settings(ignore=("grammar",))).documents[0]
    (failed,) = [each for each in with_it.not_assessed if each.reason.startswith("failed:")]
    assert "bad-check" == failed.check
    assert (without.score, without.findings) == (with_it.score, with_it.findings)
