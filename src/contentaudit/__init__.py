"""SEO content audits with exact places and a score that adds up."""

__version__ = "0.1.0"
