# ruff: noqa: E501 - rows of a table
"""Participles: after “be”, in the passive, and before a noun."""

from __future__ import annotations

from contentaudit.grammar.rules.guards import no_cleft
from contentaudit.grammar.rules.rule import group

_PASSIVE_FORM = group(
    "the passive needs a participle after “be”",
    (
        ("modal-be-base",
         ("MD (not|n't|also|only|always)? be|been [ (VB|VBP|NN)&can:VB&!can:VBN&!@no_participle&!@phrasal_noun ] by|to|in|for|with|as|at|on|from|during|before|after|if|when|without",
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
        ("modal-be-noun-like", "MD be|been [ access|support|control|test|store|view|change|rent|book|order|update|share|manage|handle|damage|credit|refund|reject|print|repair ] from|by|using|via|through|with|easily|quickly|online|anywhere|into|in|on", "{1:VBN}",
         "The files can be ⟦access -> accessed⟧ from anywhere.", "There will be access to parking."),
        ("get-base", "~get [ only:VB&!can:VBN&!@be ] %mark|by|in|for|from|on|at|due|if|when", "{1:VBN}",
         "Your loan may get ⟦reject -> rejected⟧ if you lie.", "You get to choose."),
        ("was-build", "@be [ build|send|lend|rebuild ] (in|by|on|with|from|for|to|using|%mark|CD)", "{1:VBN}",
         "The fort was ⟦build -> built⟧ in 1620.", "It is a new build."),
        ("been-past", "been|being [ only:VBD&!can:VBN&!@be ]", "{1:VBN}",
         "The book has been ⟦wrote -> written⟧ by two nurses.", "The book has been written by two nurses."),
        ("be-base-by", "is|are|was|were (not|n't|also|always|never|often|usually)? [ only:VB&!can:VBN ] by|in|with|from|as|to|for|at|on", "{1:VBN}",
         ("The app was ⟦develop -> developed⟧ by students.", "Costs are ⟦reduce -> reduced⟧ by half."),
         ("What it does is improve by degrees.", "All you need is relax in the sun.")),
        ("which-is-base-by", "it|they|which|that|this @be (not|also|often|mainly)? [ can:VB&!can:VBN&!can:JJ&!(home|work|fun) ] by (DT|PRP$|N|NNP|any)", "{1:VBN}",
         "It is a fund which is not ⟦control -> controlled⟧ by a bank.", "The way out is control by the state."),
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
        ("pronoun-be-base", "< they|we|you|i [ are|am|'re|'m also|often|usually|always|only? only:VB&%small&!can:VBN&!can:JJ ] !by|and|or|,", "{2} {3}",
         ("They ⟦are provide -> provide⟧ a warranty.", "We ⟦are offer -> offer⟧ free shipping."),
         "They are open to all."),
        ("pronoun-is-base", "< it|he|she|this|which|who|that [ is|'s also|often|usually|always|only? only:VB&!can:VBN&!can:JJ ] !by|and|or|,", "{2} {3:VBZ}",
         "It ⟦is include -> includes⟧ a free map.", "It is open to all."),
        ("it-is-advise", "it|this [ is|was (also|highly|strongly|always)? advise|suggest|recommend|require|say|believe|know|estimate|expect ] (to|that)", "{1} {2} {3:VBN}",
         "It ⟦is advise -> is advised⟧ to book early.", "It is advised to book early."),
        ("noun-is-base", "(the|this|that|PRP$|a)&!NNP J* N [ is|are (also|often|usually|always|only|mainly|mostly)? (depend|consist|belong|include|contain|provide|require|allow|offer|happen|improve|reduce|become|prevent|protect|affect|exist|appear) ] (on|of|to|in|DT|PRP$|N|J|from)", "{2} {3:VBZ}",
         "The rate ⟦is depend -> depends⟧ on your score.", "What the rate is depend on?"),
        ("are-third-person", "they|these|those|NNS [ are|were also|often|usually|always|only? only:VBZ&!@be&!(has|does) ] !,|:", "{2} {3:VBP}",
         "The fees ⟦are depends -> depend⟧ on the bank.", "What they are depends on the bank."),
        ("is-third-person", "it|he|she|this|which|that|NN [ is|was also|often|usually|always|only? only:VBZ&!@be&!(has|does) ] !,|:", "{2} {3}",
         ("It ⟦is depends -> depends⟧ on your budget.", "The course ⟦is includes -> includes⟧ a test."),
         "What it is depends on your budget."),
    ),
    when=no_cleft,
)  # fmt: skip
RULES = (*_PASSIVE_FORM, *_BE_VERB)
