"""
What an audit is told: settings from files, from flags and from code, and where each came from.

The nearest file that holds our section is in force; it may extend others. Values merge by one
rule, whether they come from an extended file, an override for some paths or a flag: lists of
names and words add up, tables merge key by key, anything else is replaced.
"""

from contentaudit.settings.build import build, closest
from contentaudit.settings.error import SettingsError
from contentaudit.settings.files import discover, find, read, start_of
from contentaudit.settings.model import FILE_KEYS, FailOn, Override, Settings
from contentaudit.settings.schema import schema

__all__ = [
    "FILE_KEYS",
    "FailOn",
    "Override",
    "Settings",
    "SettingsError",
    "build",
    "closest",
    "discover",
    "find",
    "read",
    "schema",
    "start_of",
]
