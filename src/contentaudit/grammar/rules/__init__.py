"""Our own rules for English: patterns and functions over tagged tokens."""
