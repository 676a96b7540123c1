from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from contentaudit.check import NotAssessed, Options
from contentaudit.checks.links._link import LinkCheck, address
from contentaudit.checks.links._visit import Verdict, visit
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import NOWHERE, targets

WEB = ("internal", "external", "ambiguous")


class BrokenLinkOptions(Options, frozen=True):
    """
    How to visit.

    Args:
        most: links visited per article, in order.
        pause: seconds between two visits to one host.
        timeout: seconds for one visit.

    """

    most: int = 200
    pause: float = 0.2
    timeout: float = 15.0


class BrokenLink(LinkCheck):
    """
    Finds links to pages that are gone.

    ## Why it matters
    The reader is left with an error page, and the source that a sentence leans on is missing.

    ## What to do
    Link to where the page went, to a copy in a web archive, or to another source.

    ## Source
    RFC 9110: 404 and 410 say that nothing is there. A server that turns programs away (401, 403, 429) is
    given the benefit of the doubt. Runs only with `--online`; private addresses are not visited unless
    allowed.
    """

    name, severity, needs = "broken-link", "error", ("online",)
    Options = BrokenLinkOptions

    def run(self, doc: Document) -> Iterable[Finding]:
        links = [each for each in targets(doc) if each.relation in WEB and each.url]
        known = [each for each in links if each.url and not each.url.startswith(NOWHERE)]
        if links and not known:
            raise NotAssessed("the page's address is not known, so its relative links cannot be visited")
        known = known[: self.options.most]
        urls = {id(each): (each.url or "").partition("#")[0] for each in known}
        pause, timeout = self.options.pause, self.options.timeout
        verdicts = visit(urls.values(), allow_private=doc.context.allow_private, pause=pause, timeout=timeout)
        for each in known:
            fault = judge(verdicts[urls[id(each)]])
            if fault:
                severity, confidence, message = fault
                yield self.found(address(each.link), message, severity=severity, confidence=confidence)


def judge(verdict: Verdict) -> tuple[Literal["error", "warning"], float, str] | None:
    """Return severity, confidence and message for what a visit showed; None when the link holds."""
    if verdict.status in (404, 410):
        return "error", 1.0, f"this page is gone: the server answers {verdict.status}"
    if verdict.status is not None and verdict.status >= 500:
        return "warning", 0.6, f"the server answers {verdict.status}; it may be for a while only"
    if verdict.failure == "dns":
        return "error", 0.95, "there is no such host any more"
    if verdict.failure in ("connection", "tls", "timeout", "redirects"):
        return "warning", 0.7, f"this page could not be reached: {verdict.reason}"
    return None
