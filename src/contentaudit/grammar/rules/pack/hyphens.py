# ruff: noqa: E501 - rows of a table
"""Hyphens, compounds and punctuation that a pattern can judge."""

from __future__ import annotations

from contentaudit.grammar.rules.rule import group

_COMPOUND = group(
    "the second half of this compound is a participle",
    (
        ("well-base",
         "!as [ (well|ill|highly|poorly|newly|fully|properly|widely|freshly) -|HYPH ((VB|VBP|NN|JJ)&can:VB&!can:VBN&!(being|wisher|fitting|meaning|paying|looking)) ] N|J|and|or|,",
         "{1}-{3:VBN}",
         ("It is a ⟦well-design -> well-designed⟧ app.", "Eat a ⟦well-balance -> well-balanced⟧ diet."),
         "It is a well-designed app. It is a self-help book."),
        ("well-space-base", "@be|very|so|a|most [ well (know|establish|balance|design|develop|organize|train|educate|document|maintain|equip|prepare|define|research|suit) ]", "well {2:VBN}",
         "The town is ⟦well know -> well known⟧ for wine.", "They well know it."),
        ("not-hyphen", "[ not -|HYPH VBN ] (or|and|%mark|N|by|for|in|to)", "not {3}",
         "Avoid anyone ⟦not-licensed -> not licensed⟧ by the state.", "It is not-for-profit."),
        ("number-unit-hyphen-plural", "[ CD|@number -|HYPH (days|weeks|months|years|hours|minutes|steps|stars|pages|miles) ] N|J|-|HYPH", "{1}-{3:NN}",
         "It is a ⟦30-days -> 30-day⟧ trial.", "It lasts 30 days."),
        ("years-old-hyphen", "[ CD|@number -|HYPH years -|HYPH old ]", "{1}-year-old", "It is a ⟦10-years-old -> 10-year-old⟧ car.", "A 10-year-old car."),
    ),
    when=None,
)  # fmt: skip

_COMMA = group(
    "two things need no comma between them",
    (
        ("like-two-comma", "(like|including|between|both|such as) (JJ|NN)? (N|NNP)&!(example|this|that|it) [ , and ] (JJ|NN|other)? (N|NNP) $", "and",
         "Eat foods like beans⟦, and -> and⟧ lentils.", "Eat foods like beans, peas, and lentils."),
        ("verb-two-comma", "^ (N|PRP|J|DT|NNS)* (report|reports|include|includes|reduce|reduces|cause|causes|improve|improves|contain|contains|need|needs|feel) (JJ)? N [ , and ] (JJ)? N (IN (DT)? (JJ)? (N)? N)? $", "and",
         "Some users report headaches⟦, and -> and⟧ mild nausea at night.", "It needs oil, salt, and water."),
    ),
    category="punctuation",
    confidence=0.7,
)  # fmt: skip
RULES = (*_COMPOUND, *_COMMA)
