# ruff: noqa: E501 - rows of a table
"""Time and place: prepositions, and the tense that a time asks for."""

from __future__ import annotations

from contentaudit.grammar.rules.rule import group

_PREPOSITION = group(
    "this time or place takes another preposition",
    (
        ("in-weekday", "[ in|at (@weekday&%capital) ] !N|HYPH|-", "on {2}", "We open ⟦in Monday -> on Monday⟧ at nine.", "We open on Monday."),
        ("at-month", "[ at|on (@month&%capital&!(may|march)) ] !N|CD|HYPH|-|NNP|JJ|the", "in {2}", "It rains ⟦at July -> in July⟧ a lot.", "We open on July 4."),
        ("at-season", "[ at|on summer|winter|spring|autumn ] !N|HYPH|-|or|JJ|VBG", "in {2}", "Go ⟦at summer -> in summer⟧ and swim.", "Go in summer."),
        ("at-morning", "[ at (the)? morning|afternoon|evening ] !N|of|HYPH|-|NNP|JJ|after|before", "in the {3}", "Take it ⟦at morning -> in the morning⟧ with food.", "Take it in the morning."),
        ("in-morning", "[ in morning|afternoon|evening ] !N|HYPH|-|and|,", "in the {2}", "Take it ⟦in morning -> in the morning⟧ with food.", "Take it in the morning."),
        ("in-night", "[ in (the)? night ] !of|N|HYPH|-|before|when|that|,|NNP|sky", "at night", "Take it ⟦in night -> at night⟧ with food.", "Take it at night."),
        ("in-the-weekend", "[ in (the)? weekend|weekends ] !N|VBG", ("on {2} {3}",), "We close ⟦in the weekend -> on the weekend⟧.", "We close on the weekend."),
        ("in-every", "[ in every|each day|week|month|year|morning|night ] !'|of", "{2} {3}", "It opens ⟦in every month -> every month⟧.", "It opens every month."),
        ("between-months", "between (@month|@weekday)&%capital [ to|till|until ] (@month|@weekday)", "and", "Go between May ⟦to -> and⟧ July.", "Go between May and July."),
        ("in-overnight", "[ in overnight ] !N", "overnight", "No one gets rich ⟦in overnight -> overnight⟧.", "No one gets rich overnight."),
        ("in-next", "!looked|live|lived|work|worked|lives [ in next|last (week|month|year|monday|sunday|friday) ] !@apos|of|N|CD", "{2} {3}", "It opens ⟦in next week -> next week⟧ in Rome.", "It opens next week."),
        ("in-today", "!looked|live|lived|work|worked|lives [ on|in tomorrow|yesterday ] !@apos|N", "{2}", "It opens ⟦on tomorrow -> tomorrow⟧ in Rome.", "It opens tomorrow."),
        ("in-internet", "[ in (the)? internet ] !N|HYPH|-|JJ|of|explorer", "on the internet", "Look for it ⟦in internet -> on the internet⟧.", "Look for it on the internet."),
        ("in-website", "available|find|found|it|read|see|buy|posted|published|book|out|them|information [ in (our|your|their|this|the) (website|internet|page|blog) ] !N", "on {2} {3}", "You can book it ⟦in our website -> on our website⟧.", "You can book it on our website."),
        ("in-other-hand", "< [ in|at|by (the)? other hand ]", "on the other hand", "⟦In the other hand -> On the other hand⟧, it is free.", "On the other hand, it is free."),
        ("by-my-own", "[ by PRP$ own ] %mark|and|at|without", "on {2} own", "You can do it ⟦by your own -> on your own⟧.", "You can do it on your own."),
        ("in-same-time", "[ in (the)? same time ] !N|HYPH|-|as|frame|period|zone|slot|that|it", "at the same time", "They left ⟦in the same time -> at the same time⟧.", "They left at the same time."),
        ("in-first-place", "[ on|at the first place ]", "in the first place", "Why buy it ⟦at the first place -> in the first place⟧?", "Why buy it in the first place?"),
        ("since-duration", "[ since (last|past|the)? (past|last)? (CD|@number|many|several|few|a) (few)? years|months|weeks|days|decades|hours ] !ago|NNP|,", "for {2} {3} {4} {5} {6}",
         ("I have lived here ⟦since five years -> for five years⟧.", "It is used ⟦since many years -> for many years⟧."), "It is five years since we met."),
        ("since-long", "[ since long (time)? ] !ago|before|,", "for a long time", "It is known ⟦since long -> for a long time⟧.", "It is long since we met."),
        ("since-ages", "[ since ages|centuries|decades|years ] %mark|in", "for {2}", "It is used ⟦since ages -> for ages⟧.", "It lasts for ages."),
        ("from-duration", "~use|~live|~work|working|using|living|suffering|here|it|practicing [ from (last|past|the)? (past|last)? (CD|@number|many|several) years|months|weeks|days ] !to|-|ago|HYPH|of|old", "for {2} {3} {4} {5}",
         "He has been working here ⟦from ten years -> for ten years⟧.", "It grew from ten years of work."),
        ("from-last", "V|it|here|now [ from (the)? last|past (CD|@number|few|many|several) years|months|weeks|days|decades ] !to|of", "for the {3} {4} {5}",
         "We sell it ⟦from last ten years -> for the last ten years⟧.", "Data from the last ten years of work."),
        ("during-duration", "[ during (CD|@number)&!(2|19|20) (minutes|hours|days|weeks|months|years) ] !of|when|after", "for {2} {3}", "Boil it ⟦during ten minutes -> for ten minutes⟧.", "Boil it for ten minutes."),
        ("before-ago", "[ before (CD|@number|many|several|few) (years|months|weeks|days) ] (in|,|.|when|by)", "{2} {3} ago", "It opened ⟦before two years -> two years ago⟧.", "It opened two years ago."),
        ("ago-before", "[ ago before|back ]", "ago", "It opened two years ⟦ago back -> ago⟧.", "It opened two years ago."),
        ("for-since", "[ for since ]", ("since", "for"), "It is used ⟦for since -> since⟧ 2010.", "It has been used since 2010."),
        ("day-by-days", ("[ day by days ]", "[ days by days ]"), "day by day", "It grows ⟦day by days -> day by day⟧.", "It grows day by day."),
        ("times-in-day", "once|twice|times [ in|on|per a (day|week|month|year) ]", "a {3}", "Use it twice ⟦in a week -> a week⟧.", "Use it twice a week."),
    ),
)  # fmt: skip

_TENSE = group(
    "this time asks for another tense",
    (
        ("is-since", "it|this|which|that|they|we|he|she|N [ is|are (VBN|VBG) (in|by|at|for|as)? ] since CD|ancient|then|childhood|birth|ages", ("has been {2} {3}", "have been {2} {3}"),
         "It ⟦is used -> has been used⟧ since ancient times.", "It has been used since ancient times."),
        ("is-for-centuries", "it|this|which|that|they|we|NN [ is VBN ] (by|in|all)? (N|DT|J|CD|the|over|around|world)* for (centuries|decades|ages|thousands|hundreds|years|many|CD)&!CD (of)? (years|centuries|decades|time)?", ("has been {2}",),
         "Honey ⟦is used -> has been used⟧ for centuries.", "Honey has been used for centuries."),
        ("are-for-centuries", "(these|they|NNS) [ are VBN ] for (centuries|decades|ages|thousands|hundreds)", "have been {2}",
         "Herbs ⟦are used -> have been used⟧ for centuries.", "Herbs have been used for centuries."),
        ("perfect-ago", "[ has|have VBN ] (DT|PRP$|J|N|IN)* (CD|@number|few|many|several|a) (years|months|weeks|days|year|week|month) ago %mark", ("{2:VBD}",),
         "The shop ⟦has opened -> opened⟧ two years ago.", "The shop opened two years ago."),
        ("perfect-yesterday", "[ has|have (also)? VBN ] (DT|PRP$|J|N|IN)* (yesterday|last) (week|month|year|night)? %mark", ("{3:VBD}",),
         "The shop ⟦has opened -> opened⟧ last week.", "The shop opened last week."),
        ("yesterday-perfect", "^ yesterday|last (week|month|year|night)? ,? (DT|PRP$)? (N|PRP) [ has|have VBN ]", "{2:VBD}",
         "Last week we ⟦have tried -> tried⟧ it.", "Last week we tried it."),
        ("ago-present", "it|this|he|she [ only:VBZ ] (in|by|at)? (N|NNP)? (CD|@number|many|several|few|hundreds|thousands) (of)? (years|months|centuries|weeks) ago", "{1:VBD}",
         "It ⟦begins -> began⟧ two years ago.", "It began two years ago."),
        ("used-to-present", "am|is|are [ use to ] VB|N|PRP", "used to", "We are ⟦use to -> used to⟧ it.", "We are used to it."),
    ),
)  # fmt: skip
RULES = (*_PREPOSITION, *_TENSE)
