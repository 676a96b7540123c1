"""Fixtures of the report tests."""

from __future__ import annotations

from browser import browser, opened

__all__ = ["browser", "opened"]
