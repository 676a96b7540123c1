"""
Weights and costs, one line per check, each with its reason.

A weight is a check's share of the total. A cost says how much of it the findings take:

- ``graded``: the check itself grades a document-wide fault from 0 to 1;
- ``count``: findings counted, for things a page has once;
- ``rate``: findings per 1,000 words, so that a longer article is not punished for its length;
- ``share``: findings per sentence, paragraph, heading, link or image.

Up to `good` costs nothing, `bad` or more costs the whole weight, in between it grows evenly.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

CostKind = Literal["graded", "count", "rate", "share"]
Unit = Literal["words", "sentences", "paragraphs", "headings", "links", "images"]


@dataclass(frozen=True, slots=True)
class Cost:
    """
    How a check costs.

    Args:
        weight: its share of the total, in points of weight (0 to 40).
        kind: how findings are counted, see the module.
        good: up to this nothing is lost.
        bad: from this on the whole weight is lost.
        reason: why this weight and these bounds.
        unit: of what a share is taken.

    """

    weight: float
    kind: CostKind
    good: float
    bad: float
    reason: str
    unit: Unit = "sentences"

    def weighing(self, weight: float) -> Cost:
        """Return the same cost with another weight."""
        return replace(self, weight=weight)


DEFAULT = Cost(
    1, "rate", 0, 10, "a check of a plugin: one weight point, lost at ten findings per 1,000 words"
)

COSTS: dict[str, Cost] = {
    # grammar
    "grammar": Cost(
        40,
        "rate",
        1,
        18,
        "the text itself: an editor stops reading at the tenth slip; one in a page is human",
    ),
    # readability
    "low-reading-ease": Cost(
        3,
        "graded",
        0,
        1,
        "how hard the whole is; half of 214 real articles lie under 50, nine in ten above 28",
    ),
    "above-audience-grade": Cost(
        3, "graded", 0, 1, "the brief names its readers; graded by years of school beyond theirs"
    ),
    "long-sentence": Cost(
        3, "graded", 0, 1, "each surplus sentence over 20 words costs; a quarter of them may be long"
    ),
    "long-paragraph": Cost(
        2, "rate", 0, 6, "a paragraph too long for a screen is skipped; six in a thousand words is every one"
    ),
    "long-section": Cost(
        1.5, "rate", 0, 4, "readers scan by subheadings; four long sections in a thousand words is all of it"
    ),
    "wall-of-text": Cost(1.5, "rate", 0, 3, "dense text in a row loses readers, and is rare in edited pages"),
    "passive-voice": Cost(
        2, "graded", 0, 1, "each surplus passive costs; one sentence in ten may be passive"
    ),
    "few-transition-words": Cost(
        0.5, "graded", 0, 1, "a house style rather than a fault, so it weighs little"
    ),
    "repeated-sentence-start": Cost(
        1, "rate", 0, 4, "monotony in places; four runs in a thousand words is a habit"
    ),
    "hard-word": Cost(
        1, "rate", 2, 12, "a stiff word now and then is fine; twelve in a thousand words is a manner"
    ),
    "wordy-phrase": Cost(
        1, "rate", 1, 8, "a wordy phrase now and then is fine; eight in a thousand words is a manner"
    ),
    # structure
    "missing-h1": Cost(
        3, "count", 0, 1, "search engines and screen readers take the H1 for the page's subject"
    ),
    "multiple-h1": Cost(1.5, "count", 0, 2, "several main headings blur the subject; browsers still cope"),
    "skipped-heading-level": Cost(
        1, "share", 0, 0.5, "a skipped level misleads those who navigate by headings", "headings"
    ),
    "empty-heading": Cost(1, "count", 0, 2, "a heading without words is an empty entry in every outline"),
    "duplicate-heading": Cost(
        1.5, "share", 0, 0.4, "two equal headings leave readers and outlines guessing", "headings"
    ),
    "long-heading": Cost(1, "share", 0, 0.5, "a heading is read at a glance or not at all", "headings"),
    "repeated-title": Cost(
        3,
        "count",
        0,
        3,
        "repeating the title in subheadings is written for machines, and says nothing about the section",
    ),
    "heading-without-text": Cost(1.5, "share", 0, 0.4, "a heading promises text below it", "headings"),
    "bold-as-heading": Cost(
        1, "count", 0, 4, "bold lines look like headings and are none for search engines and screen readers"
    ),
    "list-item-as-heading": Cost(1.5, "count", 0, 4, "a list of one item is a heading in the wrong markup"),
    "thin-article": Cost(3, "graded", 0, 1, "too little text to answer anything; graded by words"),
    "missing-introduction": Cost(1, "count", 0, 1, "readers decide in the first lines whether to stay"),
    "leftover-boilerplate": Cost(
        2.5, "count", 0, 3, "what a template or feed left behind tells readers that nobody looked"
    ),
    "broken-toc-link": Cost(
        1, "count", 0, 3, "an entry that leads nowhere breaks its promise at the first click"
    ),
    "malformed-ignore": Cost(0, "count", 0, 1, "a remark to this program, which no reader sees"),
    "unused-ignore": Cost(0, "count", 0, 1, "a remark to this program, which no reader sees"),
    # keywords
    "keyphrase-not-in-title": Cost(
        3, "graded", 0, 1, "the title is the strongest signal a page gives, to searchers and engines"
    ),
    "keyphrase-late-in-title": Cost(0.5, "graded", 0, 1, "a nuance: searchers read titles from the left"),
    "keyphrase-not-in-h1": Cost(2, "graded", 0, 1, "the H1 confirms to the visitor that the click was right"),
    "keyphrase-not-in-introduction": Cost(
        2, "graded", 0, 1, "the topic should be named where readers decide to stay"
    ),
    "keyphrase-rare-in-headings": Cost(
        1, "graded", 0, 1, "subheadings that never name the topic do not guide"
    ),
    "keyphrase-stuffed-in-headings": Cost(
        3, "graded", 0, 1, "the same phrase in heading after heading is the plainest mark of stuffing"
    ),
    "keyphrase-too-rare": Cost(
        2, "graded", 0, 1, "a page that hardly names its topic is about something else"
    ),
    "keyphrase-overused": Cost(
        4, "graded", 0, 1, "stuffing is what search engines penalise and readers notice"
    ),
    "keyphrase-gap": Cost(1, "graded", 0, 1, "a long stretch off the topic"),
    "keyphrase-cluster": Cost(2, "rate", 0, 4, "three times in a breath reads as written for a machine"),
    "keyphrase-not-in-slug": Cost(1, "graded", 0, 1, "the address is shown in results and shared alone"),
    "keyphrase-not-in-description": Cost(
        1, "graded", 0, 1, "the description is the advertisement under the title"
    ),
    "keyphrase-not-in-alt": Cost(
        0.5, "graded", 0, 1, "alternative texts are for people first, so the keyphrase weighs little"
    ),
    "competing-link": Cost(1, "count", 0, 2, "a link that names this topic sends its own reader elsewhere"),
    "missing-related-term": Cost(2, "graded", 0, 1, "the brief says what a full treatment would mention"),
    # links
    "too-few-internal-links": Cost(2, "graded", 0, 1, "a page without links to its neighbours is a dead end"),
    "no-outbound-source": Cost(
        1.5, "graded", 0, 1, "claims without any source are worth less to readers and engines"
    ),
    "generic-anchor": Cost(
        1.5, "share", 0, 0.5, "“click here” says nothing to scanners, screen readers and engines", "links"
    ),
    "empty-anchor": Cost(1, "count", 0, 3, "a link without text cannot be followed by ear"),
    "same-anchor-different-targets": Cost(
        0.5, "count", 0, 4, "the same words to different places mislead a little"
    ),
    "link-to-itself": Cost(0.5, "count", 0, 3, "a link to where one already is wastes a click"),
    "broken-fragment": Cost(1, "count", 0, 3, "a jump that goes nowhere"),
    "insecure-link": Cost(0.5, "share", 0, 1, "plain http is warned about by browsers", "links"),
    "nofollow-internal-link": Cost(0.5, "count", 0, 3, "hiding one's own pages from engines is seldom meant"),
    "unmarked-affiliate-link": Cost(0.5, "count", 0, 3, "engines require paid links to say so"),
    "ugc-link-in-article": Cost(0.5, "count", 0, 3, "marks the editor's own link as a stranger's"),
    "too-many-links": Cost(0.5, "graded", 0, 1, "more links than anybody follows"),
    "malformed-url": Cost(1, "count", 0, 2, "an address that cannot work"),
    "placeholder-link": Cost(1, "count", 0, 2, "a link somebody forgot to fill in"),
    "local-address": Cost(1, "count", 0, 1, "leads to the author's own machine"),
    "tracked-internal-link": Cost(
        0.5, "count", 0, 3, "campaign parameters on own links spoil the site's figures"
    ),
    "broken-link": Cost(2, "count", 0, 3, "a page that is gone, measured online"),
    # media
    "missing-alt": Cost(
        1.5, "share", 0, 1, "an image without alternative text does not exist for those who listen", "images"
    ),
    "uninformative-alt": Cost(1, "share", 0, 1, "a file name read aloud helps nobody", "images"),
    "long-alt": Cost(0.5, "share", 0, 1, "an alternative text is listened to in one breath", "images"),
    "no-image": Cost(0.5, "count", 0, 1, "long articles without a picture tire, and are not shared"),
    "missing-dimensions": Cost(0.5, "share", 0, 1, "text that jumps while images load", "images"),
    "figure-without-caption": Cost(
        0.25, "share", 0, 1, "captions are read more than text, but are a matter of style", "images"
    ),
    # metadata
    "missing-title": Cost(3, "count", 0, 1, "without a title there is no result to click"),
    "title-too-wide": Cost(
        1.5, "graded", 0, 1, "a cut title loses its end in results; graded by how much is cut"
    ),
    "title-too-short": Cost(1, "count", 0, 1, "a one-word title wastes the strongest signal"),
    "missing-description": Cost(2, "count", 0, 1, "without one, engines pick a snippet by themselves"),
    "description-too-wide": Cost(
        1, "graded", 0, 1, "a cut description loses its end in results; graded by how much is cut"
    ),
    "description-too-short": Cost(0.5, "count", 0, 1, "a short description wastes the space under the title"),
    "placeholder-title": Cost(1, "count", 0, 1, "a title the template left behind"),
    "repeated-word-in-title": Cost(
        0.5, "count", 0, 2, "a word twice in a title wastes its width; often it is meant"
    ),
    "title-same-as-h1": Cost(0.25, "count", 0, 1, "a chance missed rather than a fault"),
    "description-repeats-title": Cost(0.5, "count", 0, 1, "the description has its own job"),
    "repeated-head-tag": Cost(0.5, "count", 0, 2, "engines pick one of two, not always the one meant"),
    "missing-canonical": Cost(0.5, "count", 0, 1, "guards against duplicates; engines often manage"),
    "unusable-canonical": Cost(
        1.5, "count", 0, 1, "a wrong canonical hands the page's rank to another address"
    ),
    "noindex": Cost(4, "count", 0, 1, "the page asks not to be found"),
    "missing-lang": Cost(0.5, "count", 0, 1, "screen readers choose their voice by it"),
    "wrong-lang": Cost(1, "count", 0, 1, "read aloud in the wrong voice"),
    "missing-viewport": Cost(1, "count", 0, 1, "without it phones show a shrunken desktop page"),
    "viewport-blocks-zoom": Cost(0.5, "count", 0, 1, "keeps people with weak sight from enlarging"),
    "missing-open-graph": Cost(
        0.5, "graded", 0, 1, "how the page looks when shared; graded by how many of five tags are missing"
    ),
    "missing-twitter-card": Cost(0.25, "count", 0, 1, "networks fall back on Open Graph"),
    "relative-social-image": Cost(0.25, "count", 0, 2, "an image that sharing services cannot fetch"),
    "wrong-hreflang": Cost(0.5, "count", 0, 3, "engines ignore language links that are malformed"),
    "missing-structured-data": Cost(0.5, "count", 0, 1, "helps rich results, needed by none"),
    "broken-structured-data": Cost(1, "count", 0, 2, "engines drop data they cannot parse"),
    "incomplete-structured-data": Cost(0.5, "count", 0, 3, "no rich result without the required properties"),
    "missing-author-metadata": Cost(0.25, "count", 0, 1, "a machine-readable byline helps raters"),
    "missing-date-metadata": Cost(0.25, "count", 0, 1, "a machine-readable date helps freshness"),
    "impossible-date": Cost(0.5, "count", 0, 2, "dates that contradict each other are trusted by nobody"),
    # trust
    "unsourced-claim": Cost(
        4, "rate", 0, 4, "“studies show” without the study is the commonest weakness of such articles"
    ),
    "absolute-health-claim": Cost(
        4, "count", 0, 3, "a cure promised is a reader misled, and what quality raters look for"
    ),
    "absolute-money-claim": Cost(
        4, "count", 0, 3, "a gain promised is a reader misled, and what quality raters look for"
    ),
    "contradicting-numbers": Cost(
        4, "count", 0, 2, "two figures that cannot both hold make readers doubt all of them"
    ),
    "doubtful-numbers": Cost(1, "count", 0, 2, "a figure that looks wrong beside another"),
    "miscounted-list": Cost(1, "count", 0, 2, "a list that holds more or fewer items than it announces"),
    "missing-byline": Cost(1, "count", 0, 1, "readers and raters ask who says so"),
    "missing-date": Cost(1, "count", 0, 1, "readers and raters ask when it was written"),
    "stale-year": Cost(1.5, "count", 0, 3, "an old year presented as now"),
}
