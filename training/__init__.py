"""Trains the grammar tagger; not part of the wheel."""
