# ruff: noqa: E501 - rows of a table
"""Clauses: doubled conjunctions, missing subjects, relative pronouns, “according to … says”."""

from __future__ import annotations

from collections.abc import Iterator

from contentaudit.grammar.rules.guards import not_before
from contentaudit.grammar.rules.rewriting import Fill
from contentaudit.grammar.rules.rule import Hit, Rule, group
from contentaudit.grammar.rules.tokens import Sent

_PAIRS = {
    "although": ("but",),
    "though": ("but",),
    "because": ("so", "therefore"),
    "since": ("so", "therefore"),
}
_SUBJECTS = frozenset(
    ["i", "you", "he", "she", "it", "we", "they", "there", "this", "these", "many", "people"]
)


def _doubled(sent: Sent) -> Iterator[Hit]:
    """Find “Although …, but …”: two conjunctions for one pair of clauses."""
    tokens = sent.tokens
    start = 1 if tokens and tokens[0].low == "even" else 0
    second = _PAIRS.get(tokens[start].low) if len(tokens) > start + 4 else None
    if not second or (start and tokens[1].low != "though"):
        return
    commas = [at for at, token in enumerate(tokens) if token.low == ","]
    if not commas or commas[0] < start + 3:
        return
    at = commas[0] + 1
    if at + 1 >= len(tokens) or tokens[at].low not in second:
        return
    following = tokens[at + 1]
    if (
        tokens[start].low in ("since", "if", "because")
        and following.low not in _SUBJECTS
        and following.tag != "DT"
    ):
        return
    yield Hit(at, at + 2, (following.text,))


_REPORTING = frozenset(
    [
        "says",
        "said",
        "concludes",
        "concluded",
        "states",
        "stated",
        "claims",
        "claimed",
        "shows",
        "showed",
        "suggests",
        "suggested",
        "reports",
        "reported",
        "finds",
        "found",
        "reveals",
        "revealed",
        "indicates",
        "believes",
        "believed",
        "thinks",
        "explains",
        "explained",
        "confirms",
        "confirmed",
        "notes",
        "noted",
        "recommends",
        "recommended",
        "demonstrates",
        "proves",
        "proved",
        "show",
        "suggest",
        "conclude",
        "state",
        "say",
    ]
)


def _according(sent: Sent) -> Iterator[Hit]:
    """Find “According to X says that …”, with no comma and no relative clause in between."""
    tokens = sent.tokens
    for at in range(len(tokens) - 3):
        if tokens[at].low != "according" or tokens[at + 1].low != "to":
            continue
        for end in range(at + 3, min(len(tokens) - 1, at + 12)):
            token = tokens[end]
            if (
                token.low in (",", ";", ".", "(")
                or token.tag in ("WDT", "WP", "WRB", "MD")
                or token.low in ("that", "he", "she", "they", "we", "i")
            ):
                break
            if token.low not in _REPORTING or token.tag not in ("VBZ", "VBD", "VBN", "VBP"):
                continue
            after = tokens[end + 1]
            if token.tag == "VBN" and after.low not in ("that", ","):
                break
            if after.low not in ("that", ",") and after.tag not in ("DT", "PRP", "NN", "NNS", "NNP", "JJ"):
                break
            found = Fill(sent, (), 0, at, end + 1)
            name = found.text(at + 2, end)
            opening = tokens[at].text + " to"
            options = (f"{opening} {name}", f"{name[0].upper() + name[1:] if at == 0 else name} {token.text}")
            yield Hit(at, end + 1, options)
            break


_FUNCTIONS = (
    Rule(
        name="doubled-conjunction",
        why="one conjunction is enough for two clauses",
        bad=("Although it is cheap, ⟦but it -> it⟧ works.", "Even though the app is free, ⟦but many -> many⟧ avoid it.",
             "Because the rate is low, ⟦so you -> you⟧ pay less."),
        good=("Although it is cheap, it works.", "It is cheap, but it works.", "If it is cold, so be it.",
              "Because of rain, snow, and wind, stay home."),
        find=_doubled,
    ),
    Rule(
        name="according-to-says",
        why="“according to” already says who reports it",
        bad=("⟦According to the bank says -> According to the bank⟧, rates will rise.",
             "⟦According to NASA concludes -> According to NASA⟧ that it is safe."),
        good=("According to the bank, rates will rise.", "According to a report released in May, it is safe.",
              "According to what he says, it is safe.", "According to the study that shows it, tea helps."),
        find=_according,
    ),
)  # fmt: skip

_RELATIVE = group(
    "the relative pronoun does not fit",
    (
        ("people-which", "(people|persons|patients|men|women|children|doctors|users|customers|students|tourists|travelers|employees|experts|parents|clients|runners|athletes|beginners|guests|visitors|someone|anyone|everyone|person|man|woman|teacher|doctor|friend)&!NNP [ which ] (V|MD|RB)", "who",
         "People ⟦which -> who⟧ smoke pay more.", "The form for people, which is free, is here."),
        ("things-who", "(app|apps|product|products|website|websites|phone|phones|loan|loans|hotel|hotels|tool|tools|plant|plants|method|methods|exercise|exercises|food|foods|program|programs|treatment|treatments|city|device|devices|car|cars|oil|cream|book|books) [ who ] (V|MD)", ("that", "which"),
         "It is an app ⟦who -> that⟧ tracks sleep.", "Ask the woman who tracks it."),
        ("way-how", "the (best|easiest|only|right|same)? [ way how ]", ("way", "how"), "This is the ⟦way how -> way⟧ it works.", "This is how it works."),
        ("even-clause", ", [ even ] (they|it|he|she|we) (are|is|were|was|do|does)", ("even if", "even though"), "Tell no one, ⟦even -> even if⟧ they are family.", "Even they are family."),
        ("if-will", "^ if (you|we|they|he|she|it|i) [ will only:VB&!(be|have) ]", "{2}", "If you ⟦will lose -> lose⟧ the key, call us.", "If you lose the key, we will help."),
        ("nobody-not", "nobody|nothing|none [ (do|does|did|will|would|could|is|are|ca) n't ]", (), "Nobody ⟦can't⟧ help you then.", "Nobody can help you then."),
        ("that-how", "(~ask|~know|~learn|~tell|~explain|~understand|~see|~arise|question|questions|mind|wonder) [ that how|why ] (PRP|DT|to|N|MD|V)", "{2}", "Many ask ⟦that how -> how⟧ to save.", "Many ask how to save."),
        ("which-participle", "N which [ involved|located|based|related|associated|considered|designed|known|called|situated|included|mentioned|listed ] (in|on|to|with|by|for|as|at|above|below)", ("are {1}", "is {1}"),
         "Know the risks which ⟦involved -> are involved⟧ in it.", "Know the risks which are involved."),
        ("reason-because", "the (main|only|real|biggest)? reason (N|is|for|why|PRP|IN|DT)* (is|was) [ because ]", "that", "The reason is ⟦because -> that⟧ it is cheap.", "It is because it is cheap."),
        ("reason-why-because", "[ reason why because ]", "reason", "That is the ⟦reason why because -> reason⟧ it works.", "That is the reason why it works."),
        ("so-that-to", "[ so that to ]", ("so as to", "in order to"), "Rest ⟦so that to -> so as to⟧ heal.", "Rest so that you heal."),
        ("because-of-clause", "[ because of ] (he|she|we|they|i|(it|you|there)) (is|are|has|have|was|were|can|will|helps|makes|does|do|contains|need|want|gives|works)", "because", "It sells ⟦because of -> because⟧ it is cheap.", "It sells because of you."),
        ("despite-clause", "[ despite|during ] (he|she|we|they|i|it|you|there) (is|are|has|have|was|were|can|will|do|does|want|need|use|take)", ("although", "while"), "⟦Despite -> Although⟧ it is cheap, it works.", "Despite it all, it works."),
        ("during-ing", "[ during ] (sleeping|eating|driving|walking|exercising|sitting|standing|traveling|travelling|cooking|reading|using|doing|taking|making|watching|playing|going|having|getting|wearing)", "while", "Do not text ⟦during -> while⟧ driving.", "Rest during training."),
        ("while-noun", "[ while ] (pregnancy|childhood|surgery) (%mark|and|can|is|or)", "during", "Avoid it ⟦while -> during⟧ pregnancy.", "Avoid it while pregnant."),
        ("not-only-but", "not only (N|J|V|RB|IN|DT|PRP)* [ and also ]", "but also", "It is not only cheap ⟦and also -> but also⟧ safe.", "It is cheap and also safe."),
        ("neither-or", "neither (DT|PRP$|RB)? (J|N|VBG) (J|N)* [ or ] (DT|PRP$|J|N|VBG|RB)", "nor", "It is neither cheap ⟦or -> nor⟧ safe.", "It is either cheap or safe."),
        ("either-and", "either (DT|PRP$)? (N|J) [ and ] (DT|PRP$)? (N|J) (%mark|to|for|in)", "or", "Use either oil ⟦and -> or⟧ butter.", "Use both oil and butter."),
        ("both-or", "both (DT|PRP$)? N [ (or|as well as) ] (DT|PRP$)? N", "and", "Use both oil ⟦or -> and⟧ butter.", "Use oil or butter."),
        ("and-also-as-well", "[ and as well as ]", ("as well as", "and"), "It is cheap ⟦and as well as -> as well as⟧ safe.", "It is cheap as well as safe."),
        ("such-as-etc", "[ (in spite of that|despite of that|despite that) ] (it|he|she|they|we|you|the) (is|are|was|were|has)", ("although",), "⟦In spite of that -> Although⟧ it is cheap, it works.", "In spite of that, it works."),
        ("no-matter-of", "[ no matter of ]", ("no matter", "regardless of"), "It works ⟦no matter of -> no matter⟧ age.", "It works, no matter what."),
    ),
)  # fmt: skip

_SUBJECT = group(
    "the clause has no subject",
    (
        ("in-this-article-verb", "^ in this (article|post|guide|blog|section|video|tutorial|lesson|chapter) (MD&!might)? [ (will|discusses|explains|describes|covers|shows|talks|shares|provides) ] (VB|DT|PRP$|N|J|about|how|you|what|why|some)", "we {1:VB}",
         "In this post ⟦will -> we will⟧ show you how.", "This post will show you how."),
        ("is-important-to", "^ [ is ] (important|necessary|essential|possible|recommended|advisable|better|best|good|easy|hard|difficult|vital|crucial) to (VB|rest|work|use)", "it is", "⟦Is -> It is⟧ important to rest.", "Is it important to rest?"),
        ("because-is", "(because|if|although) [ is|was ] (very|important|necessary|possible|easy|hard|not|a|an|good|safe|cheap|difficult|better)", "it {1}",
         "Try it because ⟦is -> it is⟧ cheap.", "It is cheap because it is small."),
        ("hence-why", "[ hence why ]", "which is why", "It is cheap, ⟦hence why -> which is why⟧ it sells.", "Hence it sells."),
        ("there-many", "^ [ there many|several|some|various|different ]", "there are {2}", "⟦There many -> There are many⟧ ways to save.", "There are many."),
        ("here-some", "^ [ here some|few|several|five|ten|seven|top ] N", "here are {2}", "⟦Here some -> Here are some⟧ tips.", "Here are some tips."),
        ("here-is-plural", "^ here [ is|'s ] (some|a few|few|several|many|five|ten|seven|six|three|four|CD)&!(1|one) (J)? PLURAL", "are", "Here ⟦is -> are⟧ some tips.", "Here is a tip."),
        ("it-exists", "^ in N|NNP [ there|exists ] (many|several|some) PLURAL", "there are", "In Bali ⟦exists -> there are⟧ many beaches.", "In Bali there are many beaches."),
    ),
    when=not_before("?", within=200),
)  # fmt: skip
RULES = (*_FUNCTIONS, *_RELATIVE, *_SUBJECT)
