"""Run as ``python -m contentaudit``."""

from contentaudit.cli import main

main()
