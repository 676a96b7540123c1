# ruff: noqa: E501 - rows of a table
"""Nouns that are not counted: no plural, no “a”, no “many”; and plurals without an s."""

from __future__ import annotations

from contentaudit.grammar.rules.rule import group

_PLURAL = group(
    "this noun has no plural",
    (
        ("mass-plural", "[ @mass_plural ]", "{1:NN}",
         ("The site has all ⟦informations -> information⟧ about visas.", "Here are some ⟦advices -> advice⟧ for parents.",
          "Rent the ⟦equipments -> equipment⟧ at the beach.", "All ⟦furnitures -> furniture⟧ ships flat.",
          "Share your ⟦knowledges -> knowledge⟧ here.", "Old ⟦softwares -> software⟧ slow you down.",
          "Keep your ⟦luggages -> luggage⟧ close.", "It is full of ⟦nutritions -> nutrition⟧."),
         "The site has all the information, advice and equipment you need."),
        ("researches", ("!who|he|she|that|which|=@people|and|NNP [ researches ] !the|how|what|whether", "many|several|various|these|those|recent|some|and|new|different|JJ [ researches ]"), ("research", "studies"),
         ("Many ⟦researches -> research⟧ were made on sleep.", "According to ⟦researches -> research⟧, naps help."),
         ("She researches the market.", "The team that researches it is small.")),
        ("evidences", "many|several|the|these|those|some|no|any|strong|clear|JJ|of|are [ evidences ]", "evidence",
         "There are clear ⟦evidences -> evidence⟧ that naps help.", "The graph evidences the change."),
        ("progresses", "the|your|our|their|great|good|much|more|some|these|JJ [ progresses ] !to|from|through|in|as|and", "progress",
         "Track your ⟦progresses -> progress⟧ every day.", "The illness progresses to a new stage."),
        ("staffs", "our|their|the|all|friendly|helpful|medical|professional|hotel [ staffs ] !of|and", "staff",
         "Our ⟦staffs -> staff⟧ speak English.", "The firm staffs the desk all night."),
        ("chronic-pains", "chronic|severe|back|neck|joint|muscle|knee|shoulder|body|lower|intense|mild [ pains ]", "pain",
         "Heat eases muscle ⟦pains -> pain⟧ fast.", "Aches and pains come with age."),
        ("hairs", "PRP$|the|dry|curly|long|your [ hairs ] !on|of|in|from", "hair",
         "Wash your ⟦hairs -> hair⟧ twice a week.", "Two hairs lay on the pillow."),
        ("mens", "[ mens|womens ] N", (), "The ⟦mens⟧ shoes are on sale.", "The men's shoes are on sale."),
    ),
)  # fmt: skip

_IRREGULAR = group(
    "the plural of this noun is irregular",
    (
        ("doubled-plural",
         "[ childrens|criterias|phenomenas|bacterias|datas|feets|teeths|sheeps|deers|aircrafts|offsprings|curriculas ] !@apos|'",
         "{1:NN}",
         ("Toys for ⟦childrens -> children⟧ of all ages.", "Check the ⟦criterias -> criteria⟧ first."),
         "Toys for children of all ages."),
        ("regular-for-irregular",
         "[ (childs|knifes|wifes|lifes|wolfs|thiefs|loafs|tooths|gooses|foots|mans|womans|phenomenons|halfs|shelfs)&%small ] !@apos|'",
         "{1:NNS}",
         ("It changed many ⟦lifes -> lives⟧.", "Wash all ⟦knifes -> knives⟧ by hand."),
         "It changed many lives."),
    ),
)  # fmt: skip

_ARTICLE = group(
    "this noun is not counted, so it takes no “a”",
    (
        ("a-mass", "[ a|an (JJ&!(little|certain|negative|positive))? @never_a&NN ] !N|VBG|HYPH|-|JJ|NNP|and|or|/", ("{2} {3}", "a piece of {2} {3}"),
         ("It is ⟦an advice -> advice⟧ for new drivers.", "We did ⟦a research -> research⟧ on prices.",
          "You get ⟦an useful information -> useful information⟧ here."),
         ("It is a research paper.", "We sell a software package.", "It is a music school.")),
        ("another-mass", "!MD [ another|each|every @never_a&NN ] !N|VBG|HYPH|-|JJ|NNP", ("more {2}", "another piece of {2}"),
         "⟦Another information -> More information⟧ is on the back.", "Another software firm left."),
        ("many-mass", "[ many|several|numerous|various @mass&%small&!staff ] !N|VBG|HYPH|-|JJ|NNP|and", ("much {2}", "a lot of {2}"),
         ("There is not ⟦many information -> much information⟧ on it.", "It needs ⟦several equipment -> much equipment⟧."),
         ("Many software firms left.", "Many research papers say so.")),
        ("a-few-mass", "[ a few @mass ] !N|VBG|HYPH|-|JJ", ("a little {3}", "some {3}"),
         "Here is ⟦a few advice -> a little advice⟧.", "A few research papers say so."),
        ("these-mass", "[ these|those @mass&!(staff|research|music|traffic|cash) ] !N|VBG|HYPH|-|JJ|NNP|and", ("this {2}", "that {2}"),
         "⟦These information -> This information⟧ is out of date.", "These software tools are old."),
        ("number-of-mass", "[ number of @mass&!(staff|livestock) ] !N|VBG|HYPH|-|JJ|NNP", "amount of {3}",
         "A large ⟦number of information -> amount of information⟧ is lost.", "A number of software tools fail."),
        ("an-estimation", "[ according to an estimation ]", "according to an estimate",
         "⟦According to an estimation -> According to an estimate⟧, it costs 20 euros.", "In my estimation, it is fine."),
        ("count-mass", "[ two|three|four|five|six @mass&!(staff|research) ] !N|VBG|HYPH|-|JJ|NNP", ("{1} pieces of {2}",),
         "You may bring ⟦two luggage -> two pieces of luggage⟧.", "Two software engineers left."),
    ),
)  # fmt: skip
RULES = (*_PLURAL, *_IRREGULAR, *_ARTICLE)
