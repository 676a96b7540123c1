# ruff: noqa: E501 - rows of a table
"""Participles: after “be”, in the passive, and before a noun."""

from __future__ import annotations

from contentaudit.grammar.rules.guards import no_cleft
from contentaudit.grammar.rules.rule import group

_PASSIVE_FORM = group(
    "the passive needs a participle after “be”",
    (
        ("modal-be-base",
         ("MD be|been [ (VB|VBP|NN)&can:VB&!can:VBN&!@no_participle ] by|to|in|for|with|as|at|on|from|during|before|after|if|when|without",
          "MD be RB [ only:VB&!can:VBN&!@be ]",
          "MD be [ only:VB&!can:VBN ]"),
         "{1:VBN}",
         ("It can be ⟦use -> used⟧ for baking.", "The dose should be ⟦adjust -> adjusted⟧ slowly.",
          "Shoes must be ⟦remove -> removed⟧ at the door."),
         ("It can be fun for kids.", "It will be home to 50 families.", "That may be key to success.")),
        ("been-base", "been|being [ (VB|VBP|NN)&only:VB&!can:VBN ]", "{1:VBN}",
         ("It has been ⟦prove -> proven⟧ to work.", "The road is being ⟦widen -> widened⟧."),
         "It has been proven to work."),
        ("been-noun-like", "has|have|had been [ use|treat|design|cause|name|show|place ] !PRP$|of|@be|after|in", "{1:VBN}",
         "The oil has been ⟦use -> used⟧ for ages.", "It has been study after study."),
        ("been-past", "been|being [ only:VBD&!can:VBN&!@be ]", "{1:VBN}",
         "The book has been ⟦wrote -> written⟧ by two nurses.", "The book has been written by two nurses."),
        ("be-base-by", "is|are|was|were [ only:VB&!can:VBN ] by|in|with|from|as|to|for", "{1:VBN}",
         ("The app was ⟦develop -> developed⟧ by students.", "Costs are ⟦reduce -> reduced⟧ by half."),
         ("What it does is improve by degrees.", "All you need is relax in the sun.")),
        ("be-noun-by", "it|they|which|that|NNS is|are|was|were [ use|call|name|design|cause|place|produce|surround|publish|base|treat ] by|to|for|in|as|on", "{1:VBN}",
         "These herbs are ⟦use -> used⟧ to treat colds.", "The main effect is use by children."),
        ("be-past-by", "is|are|was|were|been|be [ only:VBD&!can:VBN&!@be ] by|in|as|from", "{1:VBN}",
         "The film was ⟦took -> taken⟧ from a novel.", "The film was taken from a novel."),
    ),
    when=no_cleft,
)  # fmt: skip

_BE_VERB = group(
    "“be” does not stand before another verb's plain form",
    (
        ("pronoun-be-base", "< they|we|you|i [ are|am|'re|'m also|often|usually|always|only? only:VB&!can:VBN&!can:JJ ] !by|and|or|,", "{2} {3}",
         ("They ⟦are provide -> provide⟧ a warranty.", "We ⟦are offer -> offer⟧ free shipping."),
         "They are open to all."),
        ("pronoun-is-base", "< it|he|she [ is|'s also|often|usually|always|only? only:VB&!can:VBN&!can:JJ ] !by|and|or|,", "{2} {3:VBZ}",
         "It ⟦is include -> includes⟧ a free map.", "It is open to all."),
        ("is-third-person", "it|he|she|this|which|that|N [ is|are|was also|often|usually|always|only? only:VBZ&!@be&!(has|does) ] !,|:", "{2} {3}",
         ("It ⟦is depends -> depends⟧ on your budget.", "The course ⟦is includes -> includes⟧ a test."),
         "What it is depends on your budget."),
    ),
    when=no_cleft,
)  # fmt: skip
RULES = (*_PASSIVE_FORM, *_BE_VERB)
