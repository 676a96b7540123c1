# ruff: noqa: E501 - rows of a table
"""Subject and verb: pronouns, simple noun phrases, “there is”, relative clauses."""

from __future__ import annotations

from contentaudit.grammar.rules.guards import both, not_after
from contentaudit.grammar.rules.rule import group

#: “We recommend that it be checked” is right.
_MANDATIVE = not_after(
    "recommend", "recommends", "recommended", "suggest", "suggests", "suggested", "require", "requires", "insist",
    "demand", "demands", "ask", "asked", "propose", "proposed", "important", "essential", "vital", "necessary",
    "crucial", "lest", "requirement", "imperative", "wish", "mandate", "request", "requests", "requested", "required",
    "critical", "ensure", "advise", "advised", "did", "does", "do", "make", "makes", "let", "help", "helps", "have",
    "see", "watch", "should", "would", "could", "can", "may", "might", "must", "will",
    within=9,
)  # fmt: skip

_PRONOUN = group(
    "the verb agrees with its subject",
    (
        ("it-base", "< he|she|it (RB&!not|never)? [ (VB|VBP)&!(be|been|are|were|need|dare|am|have|do|ai|cannot|doesn|didn|isn|wasn)&can:VB&!can:VBD ]", "{1:VBZ}",
         ("It ⟦help -> helps⟧ you sleep.", "If she ⟦want -> wants⟧ a refund, she can ask."),
         ("It can help.", "We ask that it remain open.")),
        ("it-have", "< he|she|it|this (RB&!not|never)? [ have|do|are ]", "{1:VBZ}",
         "It ⟦have -> has⟧ a long history.", "It has a long history."),
        ("it-do-not", ("< he|she|it|this [ do n't ]", "<< (the|this|a|an|PRP$) J? SINGULAR [ do n't ]"), "doesn't",
         "It ⟦don't -> doesn't⟧ cost much.", "They don't cost much."),
        ("they-third-person", "< they|we|you|i (RB&!not)? [ VBZ&!(@apos)&can:VBZ ]", "{1:VBP}",
         ("They ⟦needs -> need⟧ a visa.", "When you ⟦wants -> want⟧ to rest, sit down."),
         "They need a visa."),
        ("they-is", "< they|we|you (RB&!not)? [ is ]", "are",
         "They ⟦is -> are⟧ cheap and safe.", "They are cheap."),
        ("they-was", "< they|we|you (RB&!not)? [ was ]", "were",
         "They ⟦was -> were⟧ sold out.", "They were sold out."),
        ("they-does-not", ("< they|we|you|i [ does n't ]", "^ (the|these|many|most|some|PRP$) J? PLURAL [ does n't ]"), "don't",
         "They ⟦doesn't -> don't⟧ ship abroad.", "It doesn't ship abroad."),
        ("they-does-not-full", "< they|we|you|i [ does ] not", "do",
         "They ⟦does -> do⟧ not ship abroad.", "It does not ship abroad."),
        ("this-are", ("< this [ are|were|have ]",), "{1:VBZ}",
         "This ⟦are -> is⟧ a good option.", "These are good options."),
        ("these-is", ("< these|those [ is|was|has ]",), "{1:VBP}",
         "These ⟦is -> are⟧ good options.", "This is a good option."),
        ("everyone-plural",
         "< everyone|everybody|someone|somebody|anyone|anybody|nobody|everything|nothing|something RB? [ are|have|do|(want|need|love|know|only:VB)&!be ] !n't",
         "{1:VBZ}",
         ("Everyone ⟦have -> has⟧ back pain at times.", "Nobody ⟦want -> wants⟧ to pay more."),
         "Does everyone have a ticket?"),
    ),
    when=_MANDATIVE,
)  # fmt: skip

_THERE = group(
    "“there is” takes a singular, “there are” a plural",
    (
        ("there-is-plural",
         ("there [ is|'s|was ] (n't|not)? RB? many|several|various|numerous|few|multiple|countless|CD&!(one|1|zero|0|no) !percent|of|-",
          "there [ is|was ] (also|still|only|always)? (some|no|other|certain|different)? JJ? PLURAL&!=@unit&%small !and|,|N|CD|-"),
         "{1:VBP}",
         ("There ⟦is -> are⟧ many ways to save.", "There ⟦is -> are⟧ three types of loans."),
         ("There is a lot of space.", "There is news about it.")),
        ("there-are-singular", "there [ are|were ] a|an|one JJ? NN&!(lot|number|few|variety|couple|handful|range|wealth|plethora|host|ton|dozen|bunch|series|total|multitude|myriad|growing|set|group|pair|hundred|thousand|million|array|litany|minimum|maximum) !and|,|of|N|or|-", "{1:VBZ}",
         "There ⟦are -> is⟧ a pool behind the hotel.", "There are a pool and a bar."),
        ("there-have", "[ there have|has ] many|several|some|no|a|an|two|three|various|lots|numerous !been", ("there are", "there is"),
         "⟦There have -> There are⟧ many ways to save.", "There have been many ways."),
        ("there-exist-many", "^ [ exist|exists ] many|several|various|different|some|a", "there {1}",
         "⟦Exist -> There exist⟧ many types of loans.", "They exist."),
    ),
)  # fmt: skip

_NOUN = group(
    "the verb agrees with its subject",
    (
        ("plural-third-person",
         ("<< (the|PRP$|some|all|other)? JJ* PLURAL&%small&!=@unit RB? [ only:VBZ&!(is|has|does) ] !V",
          "< (these|those|many|most|several|various|both|such|few) JJ* PLURAL&%small&!=@unit RB? [ only:VBZ&!(is|has|does) ] !V",
          "^ (the|these|those|PRP$|many|most|some|several|various|all|both|other|such|few|JJ) JJ* PLURAL&!=@unit RB? [ only:VBZ&!(is|has|does) ] !V"),
         "{1:VBP}",
         ("The new rules ⟦allows -> allow⟧ more time.", "Most banks ⟦requires -> require⟧ an ID."),
         "The set of rules allows more time."),
        ("plural-is",
         "^ (the|these|those|PRP$|many|most|some|several|various|all|both|such) JJ* PLURAL&!=@unit&%small [ is|was|has|does ] !n't|all|what",
         "{1:VBP}",
         ("These creams ⟦is -> are⟧ safe for kids.", "The fees ⟦has -> have⟧ gone up."),
         "The fee has gone up."),
        ("people-verb-s", "^ =@people&NNS RB? [ only:VBZ&!(is|has|does) ] !V", "{1:VBP}",
         "Doctors ⟦recommends -> recommend⟧ sleep.", "Doctors recommend sleep."),
        ("each-noun-plural", "< each|every J* SINGULAR&%small [ have|are|were ]", "{1:VBZ}",
         "It has ten rooms, and each room ⟦have -> has⟧ a view.", "Each room has a view."),
        ("singular-of-are", "^ (the|a|one) J* SINGULAR&!@collective of (DT|PRP$|VBG|J|N)* N [ are|have|were ] !n't", "{1:VBZ}",
         ("The main cause of hair loss ⟦are -> is⟧ stress.", "The process of getting a visa ⟦have -> has⟧ become easy."),
         "The causes of hair loss are many."),
        ("singular-verb-like-noun",
         "<< (the|your|this|each|every|my|our)&!NNP J* SINGULAR&!@collective&%small [ (need|help|cause|make|take|give|want|get|become|look|feel)&!NNS ] (a|an|the|your|you|us|our|PRP$|more|to|like)&!NN",
         "{1:VBZ}",
         "Your body ⟦need -> needs⟧ a break.", ("Your body needs a break.", "Let your body take a break.")),
        ("people-is", "< (J|the|many|most|some|these|those|all|other)* people|children|men|women [ is|was|has|does|only:VBZ ] !what|all|the|a", "{1:VBP}",
         "Many people ⟦has -> have⟧ tried it.", "The number of people has grown."),
        ("singular-base",
         "<< (the|a|an|this|each|every|another|PRP$)&!NNP JJ* SINGULAR&!@collective&%small RB? [ (VB|VBP)&only:VB&!@be ] DT|PRP$|PRP|to|IN|J|N|@quantity",
         "{1:VBZ}",
         ("The plan ⟦include -> includes⟧ a free month.", "This method ⟦reduce -> reduces⟧ costs."),
         ("The plan and the card include a free month.", "Let the plan include it.")),
        ("singular-are",
         "<< (a|an|this|each|every|another)&!NNP JJ* SINGULAR&!@collective&%small [ are|have ] DT|JJ|VBN|VBG|not|in|on|a",
         "{1:VBZ}",
         "This oil ⟦are -> is⟧ good for dry hair.", "A pool and a bar are free."),
        ("of-plural-is",
         "^ the PLURAL&!=@unit of (DT|PRP$)? JJ? NN|NNP [ is|was|has ] !n't|all|what|to",
         "{1:VBP}",
         "The benefits of yoga ⟦is -> are⟧ clear.", "The benefit of naps is clear."),
        ("mass-are",
         "<< (the|this|our|your|their|some|all|any|such|much|more|most)? JJ* @mass&!(staff|research|music|traffic|weather) [ are|were|have ] !n't",
         "{1:VBZ}",
         "All luggage ⟦are -> is⟧ checked twice.", "All bags are checked twice."),
        ("research-show", "< (the|this|our|recent|new|some|more|much|J)* research [ show|suggest|indicate|find|say|prove|reveal ] !N", "{1:VBZ}",
         "Recent research ⟦show -> shows⟧ a link.", "Research shows a link."),
        ("one-of-are", "^ one of DT|PRP$ (J|N|CD|RBS)* NNS&%small RB? [ are|were|have|do|only:VB ] !n't", "{1:VBZ}",
         "One of the best ways ⟦are -> is⟧ to walk.", "One of the best ways is to walk."),
        ("number-of-is", "^ a number of J? NNS [ is|was|has|only:VBZ ]", "{1:VBP}",
         "A number of banks ⟦offers -> offer⟧ this card.", "The number of banks grows."),
        ("each-of-are", "^ each|either|neither of DT|PRP$|these|those J? NNS [ are|were|have|only:VB ]", "{1:VBZ}",
         "Each of these cards ⟦have -> has⟧ a fee.", "Each of these cards has a fee."),
    ),
    when=both(_MANDATIVE, not_after("what", "how", "whatever", "whether", "do", "does", "did")),
)  # fmt: skip

_RELATIVE = group(
    "the verb agrees with the noun before “who”, “which” or “that”",
    (
        ("who-third-person", "< (the|many|most|some|several|all|other|J)* PLURAL|people|those|children who RB? [ VBZ&!(@apos) ] !if|when", "{1:VBP}",
         ("People who ⟦suffers -> suffer⟧ from asthma need care.", "Those who ⟦wants -> want⟧ more can pay."),
         "One of the people who suffers is here."),
        ("that-third-person", "many|several|various|these|those|two|three|some|all J? PLURAL that|which RB? [ VBZ&only:VBZ ] !if|when", "{1:VBP}",
         "There are many foods that ⟦contains -> contain⟧ iron.", "The food that contains iron is spinach."),
        ("someone-who-base", "someone|anyone|everyone|somebody|anybody|nobody who RB? [ are|have|do|only:VB|need|want|like|love ] !n't", "{1:VBZ}",
         "Anyone who ⟦want -> wants⟧ to join can call.", "Anyone who wants to join can call."),
        ("person-who-base", "a|an|each|every|the|this J? =@people&NN who RB? [ are|have|do|only:VB|need|want|like|love ] !n't", "{1:VBZ}",
         "A person who ⟦have -> has⟧ asthma should ask.", "A person who has asthma should ask."),
        ("which-base", "a|an|this|each|every (J|N|CD)* SINGULAR&!@collective which|that RB? [ only:VB&!@be ] DT|PRP$|N|J|PRP|to", "{1:VBZ}",
         "It is a plan which ⟦include -> includes⟧ data.", "It is a plan that we include."),
        ("which-are", "a|an|each|every J? NN&!@collective&!(lot|number|variety|couple|range) which [ are|have|were ]", "{1:VBZ}",
         "It is a plan which ⟦are -> is⟧ good for teams.", "These are plans which are good."),
    ),
    when=both(_MANDATIVE, not_after("one", "only", "number", "set", "list", "series", "group", within=9)),
)  # fmt: skip

_QUESTION = group(
    "the auxiliary agrees with the subject",
    (
        ("does-they", "!nor|neither|so|than|as|like|it|he|she|what|N [ does ] you|they|we|i|these|those|people", "do",
         "How ⟦does -> do⟧ they work?", "How do they work?"),
        ("do-it", ("how|why|what|when|where [ do ] it|he|she|this", "^ [ do ] it|he|she RB? VB"), "does",
         "How ⟦do -> does⟧ it work?", "Do it yourself."),
        ("how-do-noun", "how|why [ do ] DT? SINGULAR (V|work|help) (DT|PRP$|PRP|IN|J|NN|NNS|$)?", "does",
         "How ⟦do -> does⟧ the app work?", "How do apps work?"),
        ("is-they", "how|why|where [ is|was ] they|you|we|these|those", "{1:VBP}",
         "Why ⟦is -> are⟧ they so cheap?", "Why are they so cheap?"),
        ("has-they", "^ [ has ] you|they|we|i|these", "have",
         "⟦Has -> Have⟧ you tried it?", "Have you tried it?"),
    ),
)  # fmt: skip
RULES = (*_PRONOUN, *_THERE, *_NOUN, *_RELATIVE, *_QUESTION)
