# ruff: noqa: E501 - rows of a table
"""Ranges, sums and measures."""

from __future__ import annotations

from contentaudit.grammar.rules.rule import group

_RANGE = group(
    "a range is “between … and …” or “from … to …”",
    (
        ("between-to", "between ($|€|£)? (CD|@number) (%|percent|@unit|=@unit|million|am|pm|a.m.|p.m.)? [ to|or|till|until|upto ] ($|€|£)? (CD|@number)", "and",
         ("It costs between 5 ⟦to -> and⟧ 9 euros.", "It lasts between two ⟦to -> and⟧ three hours."),
         "It costs between 5 and 9 euros."),
        ("from-and", "~cost|~range|~vary|costs|ranges|price|prices|priced from ($|€|£)? CD (%|percent|@unit|=@unit)? [ and|or|till ] ($|€|£)? CD", "to",
         "Prices range from $5 ⟦and -> to⟧ $9.", "Prices range from $5 to $9."),
        ("cost-and", "(~cost|~range|~charge)&V (about|around|approximately|you)? ($|€|£) CD [ and ] ($|€|£) CD !respectively|,|for", ("to", "or"),
         "A visit can cost $5 ⟦and -> to⟧ $9.", ("A visit can cost between $5 and $9.", "They cost $5 and $9 respectively.")),
        ("between-ratio", "between DT? N [ or|with ] DT? N $", "and", "Choose between tea ⟦or -> and⟧ coffee.", "Choose between tea and coffee."),
        ("out-of-each", "CD|@number (out of|in) [ each ] CD|@number", "every", "It works for 3 in ⟦each -> every⟧ five users.", "It works for 3 in every five users."),
        ("for-duration-of", "for (a)? [ duration|period|time ] ($|€|£)? CD|@number", "{1} of", "Leave it for a ⟦period -> period of⟧ 20 minutes.", "Leave it for a period of 20 minutes."),
        ("at-least-minimum", "[ at least (a)? minimum (of)? ]", "at least", "Wait ⟦at least minimum -> at least⟧ two days.", "Wait at least two days."),
        ("more-then-number", "more|less|fewer|higher|lower [ then ] CD|@number", "than", "It has more ⟦then -> than⟧ 200 shops.", "It has more than 200 shops."),
        ("above-than", "[ above|over|below|under than ]", "{1}", "It is ⟦above than -> above⟧ 30 degrees.", "It is above 30 degrees."),
        ("more-than-above", "[ more than above|over ]", "more than", "It has ⟦more than over -> more than⟧ 200 shops.", "It has more than 200 shops."),
    ),
)  # fmt: skip

_DASH = group(
    "a dash stands for “to”: a range is “between … and …” or “from … to …”",
    (
        ("between-dash", "[ between ($|€|£)? CD -|– ($|€|£)? CD ]", "between {2}{3} and {5}{6}",
         "It takes ⟦between 5-9 -> between 5 and 9⟧ days.", "It takes 5-9 days."),
        ("from-dash", "[ from ($|€|£)? CD -|– ($|€|£)? CD ] !-|HYPH|/|%", "from {2}{3} to {5}{6}",
         "It takes ⟦from 5-9 -> from 5 to 9⟧ days.", "It takes from 5 to 9 days."),
    ),
    confidence=0.7,
)  # fmt: skip

_MONEY = group(
    "this is not how a sum is written",
    (
        ("dollar-after", "!($) [ CD&!@number ($) ] !CD", "${1}", "It costs ⟦20$ -> $20⟧ a month.", "It costs $20 a month."),
        ("dollar-twice", "[ ($) CD dollars|usd|bucks ]", "{1}{2}", "It costs ⟦$20 dollars -> $20⟧ a month.", "It costs $20 a month."),
        ("percent-twice", "[ CD % percent|percents|percentage ]", "{1}%", "It fell ⟦20% percent -> 20%⟧ in May.", "It fell 20% in May."),
        ("dollars-singular", "(two|three|four|five|ten|twenty|fifty|hundred|thousand|million|CD)&!(1|one) [ dollar|euro|rupee ] %mark|a|per|for|in|to|each|and|or", "{1:NNS}", "It costs ten ⟦dollar -> dollars⟧ a month.", "It is a ten dollar bill."),
    ),
    confidence=0.8,
)  # fmt: skip
RULES = (*_RANGE, *_DASH, *_MONEY)
