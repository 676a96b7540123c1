"""The benchmarks' own arithmetic: which change of a ratio is a loss."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture
def guard(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """The guard with recorded ratios of a test's own."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import guard as module

    recorded = tmp_path / "recorded.json"
    recorded.write_text(json.dumps({"×64 / ×1": 60.0, "Yoast / contentaudit": 90.0}), "utf-8")
    monkeypatch.setattr(module, "RECORDED", recorded)
    return module


def run(guard, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ratios: dict[str, float]) -> int:
    """Return the guard's exit status for ratios measured now."""
    measured = tmp_path / "measured.json"
    measured.write_text(json.dumps({"ratios": ratios}), "utf-8")
    monkeypatch.setattr(sys, "argv", ["guard.py", str(measured)])
    return int(guard.main())


@pytest.mark.parametrize(
    ("ratios", "status"),
    [
        ({"×64 / ×1": 80.0, "Yoast / contentaudit": 70.0}, 0),
        ({"×64 / ×1": 95.0}, 1),
        ({"Yoast / contentaudit": 50.0}, 1),
        ({"Yoast / contentaudit": 500.0, "×64 / ×1": 1.0}, 0),
        ({}, 0),
    ],
)
def test_guard(guard, monkeypatch, tmp_path, ratios, status) -> None:
    """A ratio that got 1.5 times worse fails, in the direction that is worse for it; one not measured does not."""
    assert status == run(guard, monkeypatch, tmp_path, ratios)


def test_guard_names_the_loss(guard, monkeypatch, tmp_path, capsys) -> None:
    """The ratio that got worse is named."""
    run(guard, monkeypatch, tmp_path, {"×64 / ×1": 95.0, "Yoast / contentaudit": 90.0})
    told = capsys.readouterr().out
    assert ["×64 / ×1 is more than 1.5 times worse"] == [
        line.partition(" than recorded")[0] for line in told.splitlines() if "more than" in line
    ]


def test_variants_differ(monkeypatch) -> None:
    """Every pass has a text of its own, as long as the others nearly."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    from common import PAGE, variant

    page = PAGE.read_text(encoding="utf-8")
    texts = {variant(page, number) for number in range(50)}
    assert 50 == len(texts)
    assert max(map(len, texts)) - min(map(len, texts)) < 20
