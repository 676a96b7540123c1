"""From a server's answer to an article."""

from __future__ import annotations

from email.message import Message
from http import HTTPStatus
from urllib.parse import unquote, urlsplit

from contentaudit.load.decode import decode
from contentaudit.load.error import LoadError
from contentaudit.load.kinds import MEDIA_TYPES, by_look, by_suffix, refuse_binary
from contentaudit.load.web import Fetched
from contentaudit.source import Kind, Source

XML = ("text/xml", "application/xml")
_HINTS = {
    401: "give name and password in the address: https://name:password@host/",
    403: "the server turns visitors like us away; save the page and audit the file",
    404: "check the address",
    410: "the page is gone; check the address",
    429: "the server asks for patience; try again later",
}


def source_of_page(fetched: Fetched, *, kind: Kind | None = None) -> Source:
    """
    Make a source from what a server answered.

    Args:
        fetched: the answer.
        kind: the markup; told from the content type, the address and the text when None.

    Raises:
        LoadError: when the status is not 2xx, or the page is not HTML, Markdown or text.

    """
    name = fetched.requested
    if not 200 <= fetched.status < 300:
        hint = _HINTS.get(fetched.status, "try again later" if fetched.status >= 500 else "")
        raise LoadError(name, f"the server answers {_status(fetched.status)}", hint, failure="http-status")
    media, charset = content_type(fetched.headers.get("content-type", ""))
    if not (charset or "").lower().startswith(("utf-16", "utf-32")):
        refuse_binary(fetched.body, name)
    kind = kind or _kind(fetched, media)
    decoded = decode(fetched.body, kind, charset)
    return Source(
        decoded.text,
        name=name,
        kind=kind,
        url=fetched.url,
        encoding=decoded.encoding,
        bom=decoded.bom,
        notes=decoded.notes,
    )


def content_type(header: str) -> tuple[str, str | None]:
    """Return the media type, in lower case, and the charset of a ``Content-Type`` header."""
    message = Message()
    message["content-type"] = header
    charset = message.get_param("charset")
    media = header.partition(";")[0].strip().lower()
    return media, charset.strip("'\" ") if isinstance(charset, str) and charset.strip("'\" ") else None


def _kind(fetched: Fetched, media: str) -> Kind:
    """Tell the markup; the address tells Markdown, which servers send as plain text."""
    named = by_suffix(unquote(urlsplit(fetched.url).path))
    known = MEDIA_TYPES.get(media)
    if known == "text" and named == "markdown":
        return "markdown"
    if known:
        return known
    looks = by_look(decode(fetched.body, "text").text)
    if not media or (media in XML and looks == "html"):
        return named or looks
    if media in ("application/octet-stream", "binary/octet-stream") and named:
        return named
    reason = f"the server sends {media}, which is not an article"
    hint = "give the address of an HTML, Markdown or text page"
    raise LoadError(fetched.requested, reason, hint, failure="not-an-article")


def _status(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
