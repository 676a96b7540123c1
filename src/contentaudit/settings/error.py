"""The one error of settings: where, which key, what is wrong, what to do."""

from __future__ import annotations


class SettingsError(ValueError):
    """
    Settings that cannot be used.

    Args:
        problem: what is wrong and what to do, as a sentence.
        key: path of the key, such as ``checks.long-sentence.max_words``; empty for a whole file.
        where: the file and line, the flag, or empty for settings made in code.

    """

    def __init__(self, problem: str, *, key: str = "", where: str = "") -> None:
        super().__init__(": ".join(part for part in (where, key, problem) if part))
        self.problem = problem
        self.key = key
        self.where = where
