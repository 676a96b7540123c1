"""What a settings file of a stranger may do: choose checks, and nothing else."""

from __future__ import annotations

import pytest

from contentaudit.settings import SettingsError, read

CODE = "from pathlib import Path\nPath('ran').write_text('it ran')\nCHECKS = ()\n"


def test_no_code_runs_unasked(cli, workdir):
    """Local checks of a repository run with --allow-load only, whatever command is given."""
    (workdir / "a.md").write_text("# Tea\n\nTea is a drink.\n")
    (workdir / "evil.py").write_text(CODE)
    (workdir / "contentaudit.toml").write_text('load = ["evil.py"]\n')
    for command in (["audit", "."], ["config"], ["baseline", "write", "."], ["batch", ".", "--out", "RUN"]):
        ran = cli(*command)
        assert (2, False) == (ran.code, (workdir / "ran").exists())
        assert "allow it with --allow-load" in ran.err

    assert 2 != cli("audit", ".", "--allow-load", "--ignore", "grammar").code
    assert (workdir / "ran").exists()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('[checks.grammar]\nlanguagetool_jars = "jars"\n', "contentaudit.toml:2: checks.grammar.languagetool_jars"),
        ('[checks.grammar]\nlanguagetool-jars = "jars"\n', "checks.grammar.languagetool_jars"),
        ('[checks.grammar]\nlanguagetool_server = "http://169.254.169.254/"\n', "contentaudit.toml:2"),
        ('[[overrides]]\npaths = ["*"]\nchecks.grammar.languagetool_jars = "jars"\n', "contentaudit.toml:3"),
        ('extend = "base.toml"\n', "base.toml:2: checks.grammar.languagetool_jars"),
        ("allow_private = true\n", "contentaudit.toml:1: allow_private"),
    ],
)  # fmt: skip
def test_nothing_is_started_or_reached_unasked(workdir, text, place):
    """A folder of jars, a server and private addresses are the user's to allow, not a file's."""
    (workdir / "base.toml").write_text('[checks.grammar]\nlanguagetool_jars = "jars"\n')
    (workdir / "contentaudit.toml").write_text(text)
    with pytest.raises(SettingsError) as refused:
        read("contentaudit.toml")
    assert place in str(refused.value)
    assert "--allow-" in str(refused.value)


def test_a_user_may_allow_it(workdir):
    """With leave, the jars and the server are taken as they are set."""
    (workdir / "contentaudit.toml").write_text('[checks.grammar]\nlanguagetool_jars = "jars"\n')
    assert {"languagetool_jars": "jars"} == read("contentaudit.toml", allow_load=True).checks["grammar"]


def test_front_matter_is_data(cli, workdir):
    """Python tags in YAML make no objects; the front matter is told as broken, and the article is audited."""
    (workdir / "a.md").write_text(
        "---\ntitle: !!python/object/apply:os.mkdir [ran]\n---\n\n# Tea\n\nA drink.\n"
    )
    ran = cli("audit", "a.md", "--ignore", "grammar", "--fail-on", "never")
    assert (0, False) == (ran.code, (workdir / "ran").exists())


def test_an_article_reads_no_other_file(workdir):
    """Addresses in a page, however they are written, make the audit open nothing and fetch nothing."""
    import contentaudit

    (workdir / "secret.md").write_text("A secret of nobody.\n")
    text = "<link rel=stylesheet href=secret.md><base href='file:///'><img src='file:///etc/passwd' alt=tea>"
    report = contentaudit.audit(
        contentaudit.Document.from_html(f"{text}<p>Read <a href='./secret.md'>this</a>.")
    )
    assert b"of nobody" not in report.to_json()
