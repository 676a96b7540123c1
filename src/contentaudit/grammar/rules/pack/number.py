# ruff: noqa: E501 - rows of a table
"""Singular and plural after numbers and determiners."""

from __future__ import annotations

from contentaudit.grammar.rules.guards import alone, both, small_number
from contentaudit.grammar.rules.rule import group

_PLURAL = group(
    "a plural is needed here",
    (
        ("several-singular", ("many|several|various|numerous|countless (J|NN)* [ SINGULAR&=@count&%small ]",
          "these|those (J|NN)* [ SINGULAR&=@count&%small&!can:VB ]", "these|those (J|NN)* [ SINGULAR&=@count&%small ] is|are|has|have|can|will|was|were|may|which|that"), "{1:NNS}",
         ("There are many ⟦reason -> reasons⟧ to walk.", "These ⟦method -> methods⟧ are free.",
          "Several small ⟦study -> studies⟧ of it failed."),
         ("Many a man tried.", "Many patient groups met.")),
        ("one-of-singular",
         "!part|chapter|section one of the|my|your|our|their|its|these|those (JJS|JJ|RBS|RBR|NN)* [ SINGULAR&=@count&!@collective&%small ]",
         "{1:NNS}",
         ("It is one of the best ⟦way -> ways⟧ to save.", "One of my ⟦friend -> friends⟧ tried it."),
         ("One of the team left.", "It is one of the best selling books.")),
        ("some-of-singular", "many|several|few|some|most of the|these|those|our|my J* [ (SINGULAR&=@people)|bank|hotel|app|website|tool|product|company|place|method|benefit|country|city|study|phone|food|exercise ]", "{1:NNS}",
         "Some of the ⟦hotel -> hotels⟧ include a pool.", "Some of the bank staff left."),
        ("millions-of-singular", "millions|thousands|hundreds|dozens|lots|lot|plenty|billions|couple|number of J? [ SINGULAR&=@strict&!(room|effort|benefit|challenge|increase|decrease|improvement|difficulty)&%small ]", "{1:NNS}",
         ("Millions of ⟦tourist -> tourists⟧ come here.", "It has a number of ⟦feature -> features⟧ to try."),
         "It takes a lot of work."),
        ("some-singular", "(here are|have|has|face|faces|know|try|with|discuss|share|are|of) some J? [ (problem|issue|tip|benefit|exercise|step|method|symptom|question|advantage|disadvantage|feature|product|tool|website|app|example|mistake|fact|trick|idea|option|tourist|user|customer|expert)&NN ]", "{1:NNS}",
         "Here are some ⟦advantage -> advantages⟧ of it.", "For some reason it works."),
        ("other-singular",
         "< other [ (person|thing|way|reason|benefit|method|factor|example|problem|advantage|disadvantage|tip)&NN ] is|are|that|which|to|of|for|include|includes",
         "{1:NNS}",
         "Other ⟦benefit -> benefits⟧ include better sleep.", "Another benefit is better sleep."),
        ("most-singular",
         "< most|all [ (person|patient|user|customer|doctor|hotel|bank|expert|student|company|website|phone|country|tourist|employee)&NN ]",
         "{1:NNS}",
         "Most ⟦doctor -> doctors⟧ agree.", "Most hotel rooms are small."),
    ),
    when=alone,
)  # fmt: skip

_AFTER_NUMBER = group(
    "a plural is needed after this number",
    (
        ("number-singular",
         "!DT|NNP|NN|POS|top|part|page|level|CD|HYPH|or|to|-|/|X|× (@number|CD)&!one J? [ SINGULAR&=@count&!@unit&%small ] IN|MD|%mark|VBZ|VBP|VBD|that|which|who|and|TO",
         "{1:NNS}",
         ("There are three ⟦method -> methods⟧ to do it.", "We compared 10 ⟦hotel -> hotels⟧ in town."),
         ("It is a two step plan.", "It came in the top 10 list.", "Section 508 training is free.")),
        ("number-unit-singular",
         "!DT|NNP|NN|-|HYPH (@number|CD|several|many)&!one [ (minute|hour|day|week|month|year|mile|kilometer|decade)&NN ] ago|later|before|after|in|and|%mark|to|of|for|at|from|until|per",
         "{1:NNS}",
         "It takes five ⟦minute -> minutes⟧ to set up.", ("It is a five minute walk.", "Day 5 in Rome.")),
    ),
    when=both(alone, small_number),
)  # fmt: skip

_FIXED = group(
    "the number of this noun does not fit",
    (
        ("percents", "CD|@number [ percents|percentages ]", "percent", "It fell by 20 ⟦percents -> percent⟧.", "It fell by 20 percent."),
        ("thousand-of", "!a|an|one|two|three|CD|several|few|half|per|every [ thousand|hundred|million|billion|dozen of ] PLURAL|people|(the|these|our)", "{1:NNS} of",
         "There are ⟦thousand of -> thousands of⟧ shops.", "It is one in a thousand of them."),
        ("range-unit-singular", "(CD|@number) (to|or|-) (CD|@number) [ (time|hour|day|week|month|year|minute|cup|spoon|teaspoon|tablespoon|piece|drop|glass)&NN ] !N|-|HYPH|old|period", "{1:NNS}",
         "Rinse it two to three ⟦time -> times⟧ a day.", "It is a two to three week trip."),
        ("cup-of", "(CD|@number)&!(one|1|half|quarter|third) [ (cup|spoon|teaspoon|tablespoon|piece|slice|glass|bottle|drop|pinch|kilo|gram|liter|litre|bowl|packet|pair)&NN ] of", "{1:NNS}",
         "Pour two ⟦cup -> cups⟧ of milk.", "Pour one cup of milk."),
        ("a-clothes", "[ (a|an) JJ (clothes|trousers|pants|jeans|shorts|glasses|scissors)&NNS ]", "{2} {3}",
         "Wear ⟦a warm clothes -> warm clothes⟧ at night.", "Wear warm clothes at night."),
        ("womens-plural", "[ womens|mens ] (%mark|and|is|are|who|in|to|with|have|should|can)", "{1:NN}",
         "It is made for ⟦womens -> women⟧ and kids.", "The women's team won."),
        ("million-plural", "two|three|four|five|ten|several|2|3|4|5|10|20|50|100 [ hundreds|thousands|millions|billions ] !of", "{1:NN}",
         "It cost two ⟦millions -> million⟧ dollars.", "It cost millions of dollars."),
        ("one-of-a", "[ one of a ] best|most|biggest|top|largest|oldest", "one of the",
         "It is ⟦one of a -> one of the⟧ best parks.", "It is one of the best parks."),
        ("a-number-plural-unit", "[ a|an CD|@number minutes|hours|days|weeks|months|years|miles|pages|steps|stars|inches|feet|meters|metres|kilometers ] (SINGULAR|walk|drive|ride|session|trip|course|break|plan|flight|tour|stay|massage|workout|video|warranty|trial|period|hotel|guide|read|hike|nap|rest|journey)", "{1} {2}-{3:NN}",
         "It is ⟦a 20 minutes -> a 20-minute⟧ walk to the beach.", "It is a 20-minute walk."),
        ("number-unit-old", "!to|-|–|and|HYPH|or [ CD|@number years old ] =@people", "{1}-year-old",
         "A ⟦10 years old -> 10-year-old⟧ child can do it.", "She is 10 years old."),
        ("type-of-plural", "!a|any different|many|various|several|all|two|three [ kind|type|sort|form of ]", "{1:NNS} of",
         "There are many ⟦type of -> types of⟧ loans.", "It is one type of loan."),
        ("these-kind", "[ these|those kind|type|sort of ]", ("{1} {2:NNS} of", "this {2} of"),
         "⟦These kind of -> These kinds of⟧ shoes last.", "This kind of shoe lasts."),
        ("this-plural",
         ("[ this ] (JJ&%small)? PLURAL&%small&!=@unit are|were|have",
          "[ this ] (JJ&%small)? PLURAL&%small&!can:VBZ&!=@unit VBP|MD|of|in|for",
          "(VB|VBP|VBG|VBN) [ this ] (JJ&%small)? PLURAL&%small&!can:VBZ&!=@unit !N|HYPH|-|@apos|'|NNP|@be|/",
          "in|of|for|with|from|about|all|by|on [ this ] (JJ&%small)? PLURAL&%small&!=@unit !N|HYPH|-|@apos|'|NNP|@be|/"), "these",
         ("⟦This -> These⟧ needles are thin.", "Start with ⟦this -> these⟧ easy stretches."),
         ("This needs work.", "This systems approach works.")),
        ("that-plural", "of|with|for|on|in [ that ] PLURAL&%small&!=@unit&!can:VBZ !N|HYPH|-|@apos|'", "those",
         "Some of ⟦that -> those⟧ hotels are old.", "The fact that hotels are old is sad."),
        ("these-singular", "[ these|those SINGULAR&=@count&%small ] is|was|has", ("this {2}", "these {2:NNS}"),
         "⟦These method -> This method⟧ is safe.", "These methods are safe."),
        ("peoples", "many|most|some|these|those|all|other|old|young|local|poor|rich [ peoples&%small ] !'|of", "people",
         "Many ⟦peoples -> people⟧ like it.", "The native peoples met."),
        ("plural-before-noun", "the|a|an|your|our|of|for|with [ PLURAL&!@plural_modifier&%small ] (joints|joint|pain|therapy|surgery|insurance|cells|damage|loss)&N", "{1:NN}",
         "Wear on the ⟦nerves -> nerve⟧ cells starts early.", "The sports insurance is cheap."),
    ),
)  # fmt: skip

_SINGULAR = group(
    "“a” and a plural do not go together",
    (
        ("a-plural",
         ("[ (a|an)&%small (JJ&!(few|lot|dozen|hundred|thousand|million|great|good|little|many|half|full|whole|mere|further|additional|minimum|maximum|record|total|record|several))* PLURAL&can:NNS&%small&!(people|means|thanks|series|works|goods|savings|odds|woods|links|barracks|crossroads|headquarters|sales|species|women|men|children|s|us|numbers|lots|pros)&!can:VBZ ]",
          "[ (a|an)&%small (JJ&!(few|lot|dozen|hundred|thousand|million|great|good|little|many|half|full|whole|mere|further|additional|minimum|maximum|record|total|record|several))* PLURAL&can:NNS&%small&!(people|means|thanks|series|works|goods|savings|odds|woods|links|barracks|crossroads|headquarters|sales|species|women|men|children|s|us|numbers|lots|pros)&can:VBZ ] (%mark|(IN&!to)|CC|MD|last|this|next|that|which)"),
         ("{2} {3}", "{an} {2} {3:NN}"),
         ("There were ⟦a new rules -> new rules⟧ last year.", "You need ⟦a documents -> documents⟧ for it."),
         ("It is a sports bar.", "There are a few needles.", "It is a needs test.")),
        ("every-plural", "[ every|each PLURAL&%small&!=@unit ] V|MD|%mark|IN", "{1} {2:NN}",
         "It suits ⟦every needs -> every need⟧.", "It suits every need."),
        ("one-plural", "only|just|is|has|with|in|at [ one PLURAL&%small ]", "one {2:NN}",
         "It has only ⟦one rooms -> one room⟧ left.", "It has only one room left."),
        ("another-plural", "[ another PLURAL&!=@unit&!(thousands|hundreds|millions) ] %mark|IN|MD|V|to|that", ("another {2:NN}", "other {2}"),
         "There are ⟦another reasons -> another reason⟧ to go.", "There is another reason to go."),
    ),
    when=alone,
)  # fmt: skip
RULES = (*_PLURAL, *_AFTER_NUMBER, *_FIXED, *_SINGULAR)
