"""A small site of our own articles, as files and as routes of the loopback server."""

from __future__ import annotations

from pathlib import Path

from servers import Handler, Route, body

HTML = "text/html; charset=utf-8"
TOPICS = (
    "tea", "coffee", "bread", "cheese", "apples", "gardens", "bicycles", "rivers", "clocks", "maps",
    "lamps", "stamps", "kites", "boats", "owls", "bees",
)  # fmt: skip


def article(topic: str, number: int = 0, links: str = "") -> str:
    """Return a short page about a topic; the number makes its text its own."""
    return f"""<!doctype html>
<html lang="en"><head><title>All about {topic} {number}</title>
<meta name="description" content="A short guide to {topic}, written for the tests of this project.">
</head><body><nav><a href="/">Home</a></nav><main><article class="post">
<h1>All about {topic}</h1>
<p>People have cared about {topic} for a long time, and number {number} is no exception to that.</p>
<p>There is more to {topic} than meets the eye. {links}</p>
<h2 id="start">How to begin with {topic}</h2>
<p>Begin with one small step. Then take take another step, and write down what you have learned.</p>
</article></main></body></html>
"""


def files(folder: Path, count: int) -> Path:
    """Write so many articles into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        topic = TOPICS[number % len(TOPICS)]
        (folder / f"page-{number:03}.html").write_text(article(topic, number), encoding="utf-8")
    return folder


def tagged(text: str) -> Route:
    """Make a route that serves a page with a validator and answers 304 to it."""
    from hashlib import sha1

    mark = f'"{sha1(text.encode()).hexdigest()[:12]}"'  # noqa: S324 - a validator, not a secret

    def route(request: Handler) -> None:
        if request.headers.get("If-None-Match") == mark:
            request.answer(304, b"", ETag=mark)
        else:
            request.answer(200, text.encode(), HTML, ETag=mark)

    return route


def routes(count: int) -> dict[str, Route]:
    """Return routes for so many articles, without a robots.txt."""
    return {
        f"/page-{number:03}.html": tagged(article(TOPICS[number % len(TOPICS)], number))
        for number in range(count)
    }


def text(data: str, kind: str = "text/plain") -> Route:
    """Make a route that serves text."""
    return body(data.encode(), kind)
