# ruff: noqa: E501 - rows of a table
"""Questions without an auxiliary, or with their words in another order."""

from __future__ import annotations

from collections.abc import Iterator

from contentaudit.grammar.rules.guards import not_after, question
from contentaudit.grammar.rules.lexicon import lexicon
from contentaudit.grammar.rules.rewriting import Fill, dress
from contentaudit.grammar.rules.rule import Hit, Rule, group
from contentaudit.grammar.rules.tokens import Sent, Token

_AUXILIARY = frozenset(
    [
        "do",
        "does",
        "did",
        "is",
        "am",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "can",
        "could",
        "will",
        "would",
        "shall",
        "should",
        "may",
        "might",
        "must",
        "has",
        "have",
        "had",
        "'s",
        "'re",
        "'ll",
        "'d",
        "'ve",
        "n't",
        "not",
        "to",
        "about",
        "come",
        "cannot",
    ]
)
_PLURAL_PRONOUNS = frozenset(["you", "we", "they", "i", "people"])
_MODIFIERS = frozenset(["DT", "PRP$", "JJ", "JJR", "JJS", "CD", "VBG", "HYPH", "POS", "NNP"])
_NOUNS = frozenset(["NN", "NNS", "NNP", "PRP"])
_VERBS = frozenset(["VB", "VBP", "VBZ", "VBD"])


def _is_verb(tokens: list[Token], at: int) -> bool:
    """Tell whether the token after a subject is its verb, whatever the tagger made of it."""
    token = tokens[at]
    if token.tag in _VERBS:
        return True
    shares = lexicon().tags(token.low)
    verbal = shares.get("VBZ", 0) if token.low.endswith("s") else shares.get("VB", 0) + shares.get("VBP", 0)
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return verbal > 50 and (
        following is None or following.low == "?" or following.tag in ("IN", "DT", "PRP", "PRP$")
    )


def _head(tokens: list[Token]) -> tuple[int, bool]:
    """Return where the subject may begin after the question word, and whether it must be a pronoun."""
    first = tokens[0].low
    second = tokens[1].low
    if first == "what":
        return 1, True
    if first == "how" and second in ("much", "many"):
        at = 2
        while at < len(tokens) and tokens[at].tag in ("NN", "NNS", "JJ") and at < 5:
            at += 1
        return at, True
    if first == "how" and second in ("long", "often", "far", "soon", "fast", "quickly", "well"):
        return 2, False
    return (1, False) if first in ("how", "why", "where") else (0, True)


def _verb_at(tokens: list[Token], start: int, *, pronoun: bool) -> int:
    """Return the index of the verb of a subject that begins at `start`, or 0."""
    noun = False
    for at in range(start, min(len(tokens), start + 7)):
        token = tokens[at]
        if token.low in _AUXILIARY or token.frozen:
            return 0
        if noun and _is_verb(tokens, at):
            return at
        if token.tag in _NOUNS or token.low in _PLURAL_PRONOUNS:
            noun = True
            if pronoun and token.tag != "PRP" and token.low not in _PLURAL_PRONOUNS:
                return 0
        elif not (token.tag in _MODIFIERS or token.tag == "RB"):
            return 0
    return 0


def _without_auxiliary(sent: Sent) -> Iterator[Hit]:
    tokens = sent.tokens
    if not sent.question or len(tokens) < 4:
        return
    start, pronoun = _head(tokens)
    verb = _verb_at(tokens, start, pronoun=pronoun) if start else 0
    if not verb:
        return
    subject = [token for token in tokens[start:verb] if token.tag != "RB"][-1]
    many = subject.tag == "NNS" or subject.low in _PLURAL_PRONOUNS
    helper = "did" if tokens[verb].tag == "VBD" else "do" if many else "does"
    found = Fill(sent, (), 0, 0, verb + 1)
    base = lexicon().inflect(tokens[verb].verb, "VB")
    text = f"{found.text(0, start)} {helper} {found.text(start, verb)} {base}"
    yield Hit(0, verb + 1, (dress(text, found),))


def _verb_before_subject(sent: Sent) -> Iterator[Hit]:
    """Find “What means X?” and “How works X?”."""
    tokens = sent.tokens
    last = len(tokens) - 1
    if not sent.question or last < 3 or tokens[last].low != "?" or last > 9:
        return
    first, second = tokens[0].low, tokens[1].low
    if (first == "what" and second == "means") or (
        first in ("how", "why", "where", "when") and second in _INVERTED
    ):
        if any(token.low in _AUXILIARY for token in tokens[2:]):
            return
        found = Fill(sent, (), 0, 0, last)
        base = lexicon().inflect(tokens[1].verb, "VB")
        yield Hit(0, last, (dress(f"{tokens[0].text} does {found.text(2, last)} {base}", found),))


_INVERTED = frozenset(
    ["works", "work", "helps", "begins", "starts", "happens", "comes", "costs", "lasts", "looks"]
)

_MISSING = (
    Rule(
        name="question-without-auxiliary",
        why="a question needs “do”, “does” or “did” before its subject",
        bad=("⟦How Yoga Work -> How Does Yoga Work⟧?", "⟦Why inflation matters -> Why does inflation matter⟧?",
             "⟦How a loan works -> How does a loan work⟧?", "⟦Why banks charge -> Why do banks charge⟧ fees?",
             "⟦Why you need -> Why do you need⟧ travel insurance?", "⟦How it works -> How does it work⟧?",
             "⟦How much it costs -> How much does it cost⟧ to fly?",
             "⟦How many sessions you need -> How many sessions do you need⟧ to see results?",
             "⟦How You Choose -> How Do You Choose⟧ a Laptop?", "⟦Why prices went -> Why did prices go⟧ up?"),
        good=("How does a loan work?", "How much do you need?", "Why is it so?", "How many people use it?",
              "What type of loan fits you?", "Why choose us?", "How about yoga?", "How a loan works"),
        find=_without_auxiliary,
    ),
    Rule(
        name="question-verb-first",
        why="a question needs “does” before its subject",
        bad=("⟦What means fixed rate -> What does fixed rate mean⟧?", "⟦How works a heat pump -> How does a heat pump work⟧?"),
        good=("What means did they use?", "How does it work?"),
        find=_verb_before_subject,
    ),
)  # fmt: skip

_SUBJECT = group(
    "the question has no subject",
    (
        ("how-modal-verb", "^ [ how|why|when|where should|can|could|would|will|must|may VB|(only:VB) ] !not|n't|you|we|it|and", "{1} {2} you {3}",
         ("⟦How can reduce -> How can you reduce⟧ stress at work?", "⟦Why should use -> Why should you use⟧ a broker?"),
         "How can you reduce stress?"),
        ("what-should-know", "^ [ what should|can|could|would|must|will @personal&!(take|work|look) ] (about|from|in|before|for|when|to|if|at|during|first|next|?)", "{1} {2} you {3}",
         ("⟦What Should Know -> What Should You Know⟧ About Student Loans?", "⟦What can expect -> What can you expect⟧ from it?"),
         "What should you know about loans?"),
        ("how-to-know-aux", "^ [ how|why|what do|does|did VB|clean|fix|save|find ] DT|PRP$|this", "{1} {2} you {3}",
         "⟦How do clean -> How do you clean⟧ a carpet?", "How do you clean a carpet?"),
    ),
)  # fmt: skip

_ORDER = group(
    "the auxiliary stands before the subject in a question",
    (
        ("why-you-should", "^ [ how|why|when|where (you|we|they|i|it|he|she) (can|should|could|would|will|must|may|are|is|were|was) ] (VB|VBG|VBN|J|RB|not|the|a|in|IN|DT|N|PRP|PRP$|to)* ?", "{1} {3} {2}",
         ("⟦Where you can -> Where can you⟧ find cheap flights?", "⟦How you can -> How can you⟧ save more?"),
         "Where can you find cheap flights? Why you should save"),
        ("what-you-should", "^ [ what (you|we|they|i) (can|should|could|would|will|must) ] (VB|RB|the|a|IN|DT|N|PRP|PRP$|J|to)* ?", "{1} {3} {2}",
         "⟦What you should -> What should you⟧ know about bonds?", "What should you know about bonds?"),
        ("how-much-i-can", "^ how much|many (N|NNP)* [ (i|you|we|they|it) (can|should|will|could|would|is|are) ] (VB|VBG|J|N|IN)", "{2} {1}",
         "How much money ⟦I can -> can I⟧ save?", "How much money can I save?"),
        ("what-noun-is", "^ [ what|who|where|why|how (DT|PRP$)? N (is|are) ] ?", "{1} {4} {2} {3}",
         "⟦What yoga is -> What is yoga⟧?", "What is yoga?"),
    ),
    when=question,
)  # fmt: skip

_INDIRECT = group(
    "an indirect question keeps the order of a statement",
    (
        ("know-how-does", "~@know|about|wondering|idea|sure [ how|why|where|when|what does (DT|PRP$)? (JJ|NN)? NN|PRP|NNP (VB|VBP|NN)&can:VB ]", "{1} {3} {4} {5} {6:VBZ}",
         ("Learn ⟦how does it work -> how it works⟧ here.", "This shows ⟦why does the rate change -> why the rate changes⟧."),
         "Learn how it works. How does it work?"),
        ("know-how-do", "~@know|about|wondering|idea|sure [ how|why|where|when|what do (DT|PRP$|these)? (JJ|NN)? NNS|(you|they|we|i|people) VB ]", "{1} {3} {4} {5} {6}",
         "Learn ⟦how do they work -> how they work⟧ first.", "Do you know how they work?"),
        ("know-how-can", "(~understand|~learn|~know|~discover|~see|~explain|about|~show) [ how|where|why|when can|should|could|will PRP VB ]", "{1} {3} {2} {4}",
         "Learn ⟦how can you save -> how you can save⟧ here.", "Learn how you can save."),
        ("know-what-is", "(~understand|~learn|~explain|~discuss|~discover) [ what is|are (the|your|this)? (JJ|NN)? N ] $", "{1} {3} {4} {5} {2}",
         "First, learn ⟦what is the bond -> what the bond is⟧.", "What is a bond?"),
        ("how-looks-like", "[ how ] (PRP|DT|PRP$)? N? ~look|~feel|~sound|~taste like", "what",
         "See ⟦how -> what⟧ it looks like.", "See how it looks."),
        ("how-do-you-call", "^ [ how do|does|did PRP ] ~call (this|it|that|these)", "what {2} {3}",
         "⟦How do you -> What do you⟧ call this plant?", "How do you call a cab abroad?") ,
    ),
    when=not_after(":", "“", '"', "?", "!", within=3),
)  # fmt: skip
RULES = (*_MISSING, *_SUBJECT, *_ORDER, *_INDIRECT)
