from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.keywords._keyword import KeywordCheck
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.keyphrase import find, phrase_of, use_of
from contentaudit.keyphrase.phrase import tokens_of


class MissingRelatedTerm(KeywordCheck):
    """
    Finds related terms of the brief that the article never mentions.

    ## Why it matters
    The brief names them because a full answer would: a reader who misses one goes on searching.

    ## What to do
    Cover each term where it belongs, or take it off the brief. Word forms count, and so does a sentence
    that holds all words of the term.

    ## Source
    The brief's own list of terms.
    """

    name = "missing-related-term"
    needs = ("terms",)
    examples = (
        good("Herniated discs press on nerves.\n", terms=["herniated disc", "nerve"]),
        bad("Discs press on *nerves*.⟦⟧\n", terms=["herniated disc", "nerve"]),
        bad("<p>Rest.⟦⟧</p>", "html", terms=["posture"]),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        english = use_of(doc).english
        terms = [phrase_of(term, english=english) for term in doc.brief.terms if term.strip()]
        missing = {term.text: term for term in terms if term.terms}
        for block in doc.article:
            tokens = tokens_of(block.words, block.lower_words)
            sentences = [(sentence.start, sentence.end) for sentence in block.sentences]
            for term in list(missing.values()):
                if find((term,), tokens, block.text, sentences):
                    del missing[term.text]
        texts = [block for block in doc.body if block.text]
        end = texts[-1].prose.span(0, len(texts[-1].text)).end if texts else doc.body_span.start
        for text in missing:
            yield self.missing(end, f"the article never mentions “{text}”", cost=1 / len(terms))
