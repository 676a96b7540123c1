# ruff: noqa: E501 - rows of a table
"""Nouns and adverbs with the wrong preposition, and prepositions too many or too few."""

from __future__ import annotations

from contentaudit.grammar.rules.rule import group

_NOUN = group(
    "this noun goes with another preposition",
    (
        ("reason-of", "(main|only|real|biggest|a|another|common|major|good|first|this|one|possible) [ reason|reasons of ] N|J|PRP$|VBG", "{1} for", "The main ⟦reason of -> reason for⟧ stress is work.", "The reason for it is work."),
        ("effect-to",
         "!take|in|into|side|the|to [ effect|effects to ] the|your|our|their|his|her (body|skin|brain|health|environment|heart|liver|muscles|mind|hair|human|economy|sleep|immune|patient|economy|planet|eyes|teeth|bones|kidneys|nervous)",
         "{1} on", "Smoke has bad ⟦effects to -> effects on⟧ your skin.", "It brings the effects to the screen."),
        ("effect-over", "(positive|negative|good|bad|great|big|harmful|calming|side|direct|adverse) [ effect|effects|impact|impacts over|to|in ] the|your|our|their|his|her", "{1} on", "It has a good ⟦impact in -> impact on⟧ your mood.", "It has a good impact on your mood."),
        ("attention-on", "~pay|~give|~draw (J|more|much|close|special|the|any)* [ attention on|at|in|for|towards ] !VB", "attention to", "Pay ⟦attention on -> attention to⟧ your back.", "Pay attention to your back."),
        ("influence-to", "(big|great|strong|positive|negative|huge|major|bad|good|direct) [ influence to|at ]", "influence on", "It has a great ⟦influence to -> influence on⟧ sleep.", "It has a great influence on it."),
        ("solution-of", "[ solution|solutions of ] this|these|your|the =problem|=issue", "{1} to", "We have a ⟦solution of -> solution to⟧ this problem.", "A solution of salt is used."),
        ("access-of", "have|has|get|gets|gain|with|without|give|gives|easy|full|free [ access of|on|at ] the|your|our|all|any|N", "access to", "You get ⟦access of -> access to⟧ the pool.", "You get access to it."),
        ("demand-of", "high|growing|great|big|increasing|strong [ demand of|in|on|to ] N|J|the|this", "demand for", "There is a high ⟦demand of -> demand for⟧ nurses.", "There is a high demand for it."),
        ("treatment-to", "(best|effective|good|natural|common|new|a|an|the|great|possible) [ treatment|cure|remedy to ] N|J (pain|disease|disorder|acne|cancer|N|problem|condition)?", "{1} for", "It is a natural ⟦treatment to -> treatment for⟧ acne.", "Give the treatment to it."),
        ("advice-to", "[ advice|tips|tip of|in|to ] how|VBG", "{1} on", "Here are ⟦tips of -> tips on⟧ saving.", "Here are tips on saving."),
        ("increase-of-in", "a|the|this|any|of [ lack in ] N|sleep|exercise|energy|knowledge", "lack of", "A ⟦lack in -> lack of⟧ sleep hurts.", "They lack in size."),
        ("interest-about", "(an|great|no|any|much|strong|your|growing) [ interest about|on|for ] (this|the|learning|buying|art|music|N)&!(loan|deposit|account|debt|balance|savings)", "interest in", "She has an ⟦interest about -> interest in⟧ art.", "The interest on the loan is low."),
        ("difference-between-to", "difference|differences|relationship|connection|link|comparison between (DT|PRP$)? J? N [ to|or|with|vs ]", "and", "The difference between a loan ⟦with -> and⟧ a lease is big.", "The difference between a loan and a lease is big."),
        ("experience-of-in", "years|year of [ experiences ]", "experience", "He has ten years of ⟦experiences -> experience⟧.", "He has ten years of experience."),
        ("knowledge-on", "(good|deep|basic|much|enough|vast|no|little|wide) [ knowledge on|for ] DT|PRP$|N|how", "knowledge of", "You need basic ⟦knowledge on -> knowledge of⟧ tax.", "You need knowledge of it."),
        ("ability-of", "[ ability|abilities of|for VBG ]", "{1} to {3:VB}", "It has the ⟦ability of reducing -> ability to reduce⟧ pain.", "The ability of pupils grows."),
        ("chance-of-to", "a|the|your|no|good|great|an [ chance|opportunity for VBG|meeting ] DT|PRP$|N|J", "{1} to {3:VB}", "It is a ⟦chance for meeting -> chance to meet⟧ people.", "It is a chance to meet people."),
        ("advantage-from", "[ ~take advantage from|on|with|in ] !VB", "{1} advantage of", "⟦Take advantage from -> Take advantage of⟧ the sale.", "Take advantage of it."),
        ("care-about-of", "[ ~take (good|great|proper)? care about|for|from|to|with ] PRP$|DT|PRP|N", "{1} {2} care of", "⟦Take care about -> Take care of⟧ your teeth.", "Take care of it."),
        ("rid-off", "[ rid off|from|to ]", "rid of", "Get ⟦rid off -> rid of⟧ stains fast.", "Get rid of it."),
        ("get-rid-missing", "~get [ rid ] the|your|PRP$|this|it|these|N", "rid of", "Get ⟦rid -> rid of⟧ the stains.", "Get rid of it."),
        ("disadvantage-in", "[ pros and cons for|in|about ]", "pros and cons of", "Know the ⟦pros and cons for -> pros and cons of⟧ it.", "Know the pros and cons of it."),
        ("risk-for", "(high|higher|low|lower|great|greater|increased|reduced|the|a|your) [ risk for|in VBG ]", "risk of {3}", "It cuts the ⟦risk for getting -> risk of getting⟧ ill.", "It cuts the risk of it."),
        ("need-of-to", "no|the|a [ need of VBG ]", "need to {3:VB}", "There is no ⟦need of paying -> need to pay⟧.", "There is no need to pay."),
        ("process-to-of", "the [ process to VBG ]", "process of {3}", "Start the ⟦process to buying -> process of buying⟧ a car.", "Start the process of it."),
    ),
)  # fmt: skip

_ADVERBIAL = group(
    "this phrase takes another preposition, or none",
    (
        ("despite-of", "[ despite of ]", ("despite", "in spite of"), "⟦Despite of -> Despite⟧ the rain, we left.", "Despite the rain, we left."),
        ("in-spite-missing", "[ in spite ] !of", "in spite of", "⟦In spite -> In spite of⟧ the rain, we left.", "In spite of it, we left."),
        ("instead-missing", "N|VB [ instead ] the|PRP$|VBG", "instead of", "Use oil ⟦instead -> instead of⟧ the butter.", "Use oil instead."),
        ("regardless-missing", "[ regardless ] the|a|PRP$|what|how|whether|where|this|which", "regardless of", "Go ⟦regardless -> regardless of⟧ the rain.", "Go regardless."),
        ("due-missing", "@be_finite [ due ] the|PRP$|this|his|lack", "due to", "It is ⟦due -> due to⟧ the rain.", "It is due to it."),
        ("due-of", "[ due of|from ] the|a|PRP$|N|this", "due to", "It is late ⟦due of -> due to⟧ rain.", "It is late due to rain."),
        ("according-with", "[ according with|for|by|from|of ]", "according to", "⟦According with -> According to⟧ the study, it works.", "According to it."),
        ("according-missing", "[ according ] the|a|PRP$|NNP|N", "according to", "⟦According -> According to⟧ the study, it works.", "According to the study."),
        ("thanks-of", "[ thanks of|for ] the|PRP$ (help|support|use|technology|internet|fact)", "thanks to", "It grew ⟦thanks of -> thanks to⟧ the internet.", "Thanks to it."),
        ("because-noun", "[ because ] (PRP$|the|a)&!NNP J? N $", "because of", "We stayed ⟦because -> because of⟧ the rain.", "We stayed because the rain fell."),
        ("in-comparison-of", "[ in comparison of|than|from ]", "in comparison with", "It is cheap ⟦in comparison of -> in comparison with⟧ it.", "In comparison, it is cheap."),
        ("in-compare", "[ in compare|compared|comparing to|with ]", "compared {3}", "It is cheap ⟦in compare to -> compared to⟧ it.", "Compared to it."),
        ("in-addition-of", "[ in addition of|with|for ]", "in addition to", "⟦In addition of -> In addition to⟧ that, rest.", "In addition to that."),
        ("in-accordance-to", "[ in accordance to|of|by ]", "in accordance with", "Act ⟦in accordance to -> in accordance with⟧ it.", "In accordance with it."),
        ("in-contrary", "[ in|at|by contrary ]", "on the contrary", "⟦In contrary -> On the contrary⟧, it helps.", "On the contrary."),
        ("on-the-contrary-of", "[ contrary with|of|from ]", "contrary to", "⟦Contrary of -> Contrary to⟧ that, it helps.", "Contrary to that."),
        ("within-of", "[ near|beyond|opposite|behind|above|below|towards of ] the|PRP$|a|N", "{1}", "It is ⟦near of -> near⟧ the sea.", "It is near the sea."),
        ("near-to-from", "@be|live|lives|located [ near from|with ]", "near", "It is ⟦near from -> near⟧ the sea.", "It is near the sea."),
        ("far-of", "@be|very|too [ far of|to ] the|PRP$|N", "far from", "It is ⟦far of -> far from⟧ the sea.", "It is far from the sea."),
        ("close-from", "@be|very|so [ close from|of|with ] the|PRP$|N", "close to", "It is ⟦close from -> close to⟧ the sea.", "It is close to the sea."),
        ("go-to-home", "[ ~go|~come|~return|~get|~travel to home|abroad|downtown|here|there|upstairs|downstairs|overseas|online ] !N|-|HYPH", "{1} {3}", "We ⟦went to abroad -> went abroad⟧ in May.", "We went abroad."),
        ("to-there", "[ in|at abroad ] !N|HYPH", "abroad", "She studies ⟦in abroad -> abroad⟧.", "She studies abroad."),
        ("upto", "[ upto ]", "up to", "Save ⟦upto -> up to⟧ half.", "Save up to half."),
        ("till-date", "[ till date ]", "to date", "It is the best ⟦till date -> to date⟧.", "It is the best to date."),
        ("as-example", "^ [ as example ]", "for example", "⟦As example -> For example⟧, take tea.", "Take it as an example."),
        ("for-examples", ("^ [ for examples ] ,", ", [ for examples ]"), "for example", "Take fruit, ⟦for examples -> for example⟧ kiwis.", "For example, kiwis."),
        ("like-for-example", ("[ like for example ]", "[ such as for example ]"), "such as", "Eat nuts, ⟦like for example -> such as⟧ pecans.", "Eat nuts, for example pecans."),
        ("such-like", "[ such like ] N|DT", "such as", "Eat nuts ⟦such like -> such as⟧ pecans.", "Eat nuts such as pecans."),
        ("and-etc", "[ and etc ]", "etc", "Buy nuts, fruit ⟦and etc -> etc⟧.", "Buy nuts, etc."),
        ("in-nowadays", "[ in|at|on nowadays ]", "nowadays", "⟦In nowadays -> Nowadays⟧, phones are cheap.", "Nowadays, phones are cheap."),
        ("more-over", "^ [ more over ]", "moreover", "⟦More over -> Moreover⟧, it is free.", "Moreover, it is free."),
        ("in-order-for-to", ("[ in order for to ]", "[ so as for to ]"), "in order to", "Rest ⟦in order for to -> in order to⟧ heal.", "Rest in order to heal."),
    ),
)  # fmt: skip
RULES = (*_NOUN, *_ADVERBIAL)
