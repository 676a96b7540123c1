"""The language server: findings in an editor while somebody writes. Needs the extra ``[lsp]``."""
