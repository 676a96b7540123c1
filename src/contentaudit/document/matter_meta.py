"""What the fields of a front matter mean for the page's head."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contentaudit.document.head import HeadLink, Meta, MetaTag, Value
from contentaudit.document.matter_fields import Field
from contentaudit.source import Span

__all__ = ["meta_of"]

# Names as Hugo, Jekyll (with jekyll-seo-tag), Astro, Docusaurus, Eleventy and Gatsby sites use them, without
# capitals, hyphens and underscores. The first that is there counts.
_TITLE = ("seo.title", "seotitle", "metatitle", "title")
_LANG = ("lang", "language", "locale")
_CANONICAL = ("canonicalurl", "canonical", "seo.canonical", "canonicallink")
_TAGS = {
    "description": (
        "seo.description",
        "metadescription",
        "seodescription",
        "description",
        "excerpt",
        "summary",
    ),
    "robots": ("robots", "seo.robots", "metarobots"),
    "author": ("author", "authors"),
    "article:published_time": (
        "date",
        "pubdate",
        "publishdate",
        "published",
        "publisheddate",
        "datepublished",
        "created",
    ),
    "article:modified_time": (
        "lastmod",
        "lastmodifiedat",
        "modified",
        "updated",
        "updateddate",
        "datemodified",
        "lastupdated",
    ),
    "og:image": ("ogimage", "image", "cover", "featuredimage", "heroimage", "banner", "thumbnail", "images"),
    "og:image:alt": ("imagealt", "coveralt", "heroimagealt"),
    "keywords": ("keywords", "seo.keywords"),
    "slug": ("slug",),
    "permalink": ("permalink", "url"),
}
_ALT = ("alt", "imagealt", "alttext")
_SOURCES = ("src", "url", "path", "image", "relative", "name")


def meta_of(fields: Mapping[str, Field], inside: Span) -> Meta:
    """
    Turn the fields of a front matter into a page's metadata.

    Args:
        fields: by name.
        inside: where they stand, fences left out.

    Returns:
        title, language, canonical link, and a tag for every other scalar: known ones under their name
        in HTML (``description``, ``og:image``, ``article:published_time``), the rest under their own.

    """
    known = _flat(fields)
    used: set[int] = set()

    def first(names: tuple[str, ...]) -> Field | None:
        field = next((known[name] for name in names if name in known), None)
        if field is not None:
            used.add(id(field))
        return field

    title, lang, canonical = first(_TITLE), first(_LANG), first(_CANONICAL)
    tags: list[MetaTag] = []
    for name, names in _TAGS.items():
        field = first(names)
        if field is not None:
            tags += _tags(name, field)
    noindex = known.get("noindex")
    if noindex is not None and noindex.value is True and not any(tag.name == "robots" for tag in tags):
        tags.append(MetaTag("robots", "noindex", noindex.span, noindex.value_span))
    for name, field in fields.items():
        if id(field) not in used and not field.inside and not isinstance(field.value, dict | list):
            tags.append(MetaTag(name.lower(), field.text, field.span, field.value_span))
    return Meta(
        title=_value(title),
        tags=tuple(sorted(tags, key=lambda tag: tag.span)),
        links=(HeadLink(("canonical",), canonical.text, canonical.span, {}),)
        if canonical and canonical.text
        else (),
        lang=_value(lang),
        head_span=inside,
    )


def _flat(fields: Mapping[str, Field]) -> dict[str, Field]:
    """Return the fields by plain name: of ``seo`` as ``seo.x``, of Hugo’s ``params`` beside the others."""
    known: dict[str, Field] = {}
    for name, field in fields.items():
        plain = _plain(name)
        known.setdefault(plain, field)
        if isinstance(field.inside, Mapping) and plain in ("seo", "params"):
            for inner, value in field.inside.items():
                known.setdefault(f"seo.{_plain(inner)}" if plain == "seo" else _plain(inner), value)
    return known


def _plain(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "")


def _value(field: Field | None) -> Value | None:
    return Value(field.text, field.value_span) if field and not field.inside else None


def _tags(name: str, field: Field) -> Iterator[MetaTag]:
    """Make the tags of one field: of a list its items, of a picture its address and its alt text."""
    if isinstance(field.inside, Mapping):
        inner = {_plain(key): value for key, value in field.inside.items()}
        wanted = ("name",) if name == "author" else _SOURCES
        source = next((inner[key] for key in wanted if key in inner), None)
        if source is not None:
            yield MetaTag(name, source.text, field.span, source.value_span)
        alt = next((inner[key] for key in _ALT if key in inner), None)
        if name == "og:image" and alt is not None:
            yield MetaTag("og:image:alt", alt.text, alt.span, alt.value_span)
    elif isinstance(field.value, list):
        items = [item for item in field.inside if isinstance(item, Field)]
        if name == "keywords":
            yield MetaTag(name, ", ".join(item.text for item in items), field.span, field.value_span)
            return
        for item in items:
            yield from _tags(name, item)
    else:
        yield MetaTag(name, field.text, field.span, field.value_span)
