"""
The check: one class that finds, explains and tests itself.

A check's docstring is its page, its examples are its tests, its options are typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import msgspec

from contentaudit.document import Block, Document, Image, Link, MetaTag, Sentence, Value
from contentaudit.finding import Finding, Fix, Related, Severity
from contentaudit.source import Kind, Span

if TYPE_CHECKING:
    from bs4 import Tag

Category = Literal["readability", "structure", "keywords", "links", "metadata", "media", "trust", "grammar"]
CATEGORIES: tuple[Category, ...] = (
    "readability",
    "grammar",
    "structure",
    "keywords",
    "links",
    "metadata",
    "media",
    "trust",
)
Profile = Literal["strict", "regular", "everything"]
PROFILES: tuple[Profile, ...] = ("strict", "regular", "everything")
Need = Literal["head", "keyphrase", "terms", "online", "url"]

NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


class Options(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of a check's options: subclass it with annotated defaults and a docstring with Args."""


@dataclass(frozen=True, slots=True)
class Example:
    """
    An article with what must be found in it.

    Args:
        text: the article; ``⟦ ⟧`` mark each finding's place, ``⟦⟧`` something absent.
        kind: its markup.
        good: True when nothing may be found.
        options: the check's options for this example.
        brief: fields of the brief.
        note: what the example shows, for the docs.

    """

    text: str
    kind: Kind = "markdown"
    good: bool = False
    options: dict[str, Any] = field(default_factory=dict)
    brief: dict[str, Any] = field(default_factory=dict)
    note: str = ""


def good(
    text: str, kind: Kind = "markdown", *, note: str = "", options: dict[str, Any] | None = None, **brief: Any
) -> Example:
    """Make an example in which the check must find nothing; see `Example`."""
    return Example(text, kind, True, options or {}, brief, note)


def bad(
    text: str, kind: Kind = "markdown", *, note: str = "", options: dict[str, Any] | None = None, **brief: Any
) -> Example:
    """Make an example in which the check must find exactly the places marked ``⟦ ⟧``."""
    return Example(text, kind, False, options or {}, brief, note)


class NotAssessed(Exception):  # noqa: N818 - it is an outcome, not a mistake
    """Raised inside `Check.run` when the document does not allow a judgement; the text says why."""


Place = Span | Block | Sentence | Link | Image | MetaTag | Value


class Check:
    """
    Base class of every check.

    Class attributes:
        name: kebab-case, describes the fault, unique.
        category: one of `CATEGORIES`.
        severity: of its findings unless one says otherwise.
        profile: the smallest profile that holds it.
        languages: primary language subtags it speaks; empty for any.
        kinds: markups it applies to.
        needs: what the document or brief must have for it to be assessed.
        examples: marked examples; documentation and tests.
        whole: whether its findings are about the whole document or a stretch of it, wherever they are
            placed; a baseline then knows them by their number, not by the text they stand in.
        last: whether it runs after the others, since it judges what came of them.
        Options: its options' type.

    Attributes:
        set_severity: severity that the settings give to all of its findings, or None.
        set_weight: weight that the settings give it in the score, or None.
    """

    name: ClassVar[str]
    category: ClassVar[Category]
    severity: ClassVar[Severity] = "warning"
    profile: ClassVar[Profile] = "regular"
    languages: ClassVar[tuple[str, ...]] = ()
    kinds: ClassVar[tuple[Kind, ...]] = ("html", "markdown", "text")
    needs: ClassVar[tuple[Need, ...]] = ()
    examples: ClassVar[tuple[Example, ...]] = ()
    whole: ClassVar[bool] = False
    last: ClassVar[bool] = False
    Options: ClassVar[type[Options]] = Options
    set_severity: Severity | None = None
    set_weight: float | None = None

    def __init__(self, options: Any = None) -> None:
        """Take the check's options, an instance of its `Options`; defaults when None."""
        self.options: Any = options if options is not None else self.Options()

    def run(self, doc: Document) -> Iterable[Finding]:
        """
        Yield the findings of one document.

        Raises:
            NotAssessed: when the document does not allow a judgement.

        """
        raise NotImplementedError

    def found(
        self,
        place: Place | Tag,
        message: str,
        *,
        rule: str = "",
        severity: Severity | None = None,
        confidence: float = 1.0,
        detail: str = "",
        fixes: Iterable[Fix] = (),
        related: Iterable[tuple[Place | Tag, str]] = (),
        cost: float | None = None,
    ) -> Finding:
        """
        Build a finding at a place: a span, a part of the document, or a BeautifulSoup tag.

        See `contentaudit.finding.Finding` for the other arguments.
        """
        return Finding(
            check=self.name,
            span=span_of(place),
            message=message,
            severity=self.set_severity or severity or self.severity,
            confidence=confidence,
            rule=rule or self.name,
            detail=detail,
            fixes=tuple(fixes),
            related=tuple(Related(span_of(at), text) for at, text in related),
            cost=cost,
        )

    def missing(self, at: int, message: str, **more: Any) -> Finding:
        """Build a finding about something absent, at the source offset where it should have been."""
        return self.found(Span(at, at), message, **more)


def span_of(place: Place | Tag) -> Span:
    """Return the source span of a part of a document or of a BeautifulSoup tag of `doc.soup`."""
    if isinstance(place, Span):
        return place
    span = getattr(place, "span", None)
    if isinstance(span, Span):
        return span
    from contentaudit.document.soup import span_of_tag

    return span_of_tag(place)  # type: ignore[arg-type]


def why_not(check: type[Check], doc: Document) -> str | None:
    """Tell why a check cannot judge a document, or None when it can."""
    if doc.kind not in check.kinds:
        return {"text": "plain text has no markup for it", "markdown": "Markdown has no markup for it"}.get(
            doc.kind, f"does not apply to {doc.kind}"
        )
    for need in check.needs:
        reason = _unmet(need, doc)
        if reason:
            return reason
    if check.languages:
        language = doc.language
        if language.split("-")[0].lower() not in check.languages:
            return f"does not speak the document's language ({language})"
    return None


def _unmet(need: Need, doc: Document) -> str | None:
    if need == "head" and not doc.has_head:
        reasons = {"text": "plain text has no head", "markdown": "no front matter"}
        return reasons.get(doc.kind, "a fragment has no head")
    if need == "keyphrase" and not (doc.brief.keyphrase or "").strip():
        return "no keyphrase given"
    if need == "terms" and not doc.brief.terms:
        return "no related terms given"
    if need == "online" and not doc.context.online:
        return "needs --online"
    if need == "url" and not (doc.source.url or doc.meta.canonical):
        return "the page's address is not known"
    return None
