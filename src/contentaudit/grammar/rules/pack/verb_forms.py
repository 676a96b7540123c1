# ruff: noqa: E501 - rows of a table
"""The form of a verb after an auxiliary, “to” or a preposition."""

from __future__ import annotations

from contentaudit.grammar.rules.rule import group

_AFTER_MODAL = group(
    "after this auxiliary the verb stands in its base form",
    (
        ("modal-to",
         ("[ must|should|might|could|may to VB ]", "@subject|NNS|NN|RB [ will|would to VB ]"), "{1} {3}",
         ("You ⟦must to wear -> must wear⟧ a helmet.", "You ⟦should to check -> should check⟧ the price."),
         ("You ought to wear a helmet.", "A strong will to win helps.")),
        ("can-to", "^ (DT|PRP$)? (PRP|N) [ can to VB ]", "{1} {3}",
         "You ⟦can to pay -> can pay⟧ online.", "Do all you can to pay on time."),
        ("modal-third-person",
         ("!DT|J|PRP$|trash|garbage @modal_word&%small [ only:VBZ&!(is|has|does) ]",
          "!DT|J|PRP$|trash|garbage @modal_word&%small @adverb [ only:VBZ&!(is|has|does) ]",
          "@subject|which|that|who @modal_word&%small @adverb? [ is|has|does ] !up|on|what|that|why|because|a|not|to"), "{1:VB}",
         ("Green tea can ⟦helps -> help⟧ you relax.", "It will also ⟦reduces -> reduce⟧ the swelling."),
         ("Green tea can help you relax.", "What it can is up to you.")),
        ("modal-past",
         ("!DT|J|PRP$ @modal_word&%small [ only:VBD&!can:VBN ]", "!DT|J|PRP$ @modal_word&%small @adverb [ only:VBD&!can:VBN ]"),
         "{1:VB}",
         ("You can ⟦took -> take⟧ a taxi.", "It will ⟦became -> become⟧ easier."),
         "You could take a taxi. He said he would."),
        ("modal-participle",
         ("@subject|NNS|which|that can|could|will|should|must|might|may [ (VBN|VBD)&!can:VB&!been ]",
          "@subject|NNS|which|that can|could|will|should|must|might|may (RB|n't|not)&!(be|have|well|so) [ (VBN|VBD)&!can:VB&!been ]"),
         "{1:VB}",
         "You can ⟦used -> use⟧ any browser.", "You can use any browser."),
        ("modal-ing",
         ("@subject|NNS|which|that can|could|will|would|should|must|might (also|not|n't|always)? [ VBG&!(being|n't) ]",), ("{1:VB}", "be {1}"),
         "You can ⟦using -> use⟧ your phone to pay.", "You can try using your phone."),
        ("double-modal", ("[ will|would|should|may|might|shall can|could|must ]", "[ will|may|might should|must ]", "[ can|could will|should|must|may ]", "[ should|must|would will|can|could ]"), ("will be able to", "{1}"),
         "You ⟦will can -> will be able to⟧ travel again soon.", "You will be able to travel again soon."),
        ("can-able", "[ can|could (be)? able to ]", "{1}",
         "You ⟦can able to -> can⟧ pay online.", "You will be able to pay online."),
        ("will-able", "[ will|would|may|might|should|must able to ]", "{1} be able to",
         "You ⟦will able to -> will be able to⟧ pay online.", "You will be able to pay online."),
        ("modal-verb-s", "!DT|J|PRP$|trash @modal_word&%small (also|not)? [ (NNS|VBZ)&can:VBZ&!(is|has|does) ] (the|your|our|you|a|an|it|their|them|us|my)", "{1:VB}",
         "Screens can ⟦harms -> harm⟧ your eyes.", "The can holds a litre."),
        ("question-modal-verb-s", "can|could|should|will|would|must i|you|we|they|he|she|it RB? [ (VBZ|NNS)&can:VBZ&!(is|has) ]", "{1:VB}",
         "How can I ⟦buys -> buy⟧ a bond?", "How can I buy a bond?"),
        ("pronoun-modal-verb-s", "@subject @modal_word&%small @adverb? [ (NNS|VBZ)&can:VBZ&!(is|has|does) ] (N|DT|PRP$|PRP|J|IN|to)", "{1:VB}",
         "You can ⟦deposits -> deposit⟧ money by card.", "You can deposit money by card."),
        ("modal-adjective", "(MD&!'d) (not|also)? [ (aware|careful|available|familiar|afraid|responsible|difficult|useful|helpful|possible|necessary|dangerous|harmful|expensive|cheap|happy|active|patient|beneficial|effective|easy|ready)&!NN ] (of|about|to|for|%mark|that|with|when|in|and)", "be {1}",
         "You should ⟦aware -> be aware⟧ of the fees.", "You should be aware of the fees."),
        ("have-base", ("< i|we|you|they|he|she|it have|has|had|'ve (RB|not|n't)? [ only:VB&!can:VBN ] (DT|PRP$|CD|N|J|PRP|IN)", "^ (DT|PRP$)? N have|has [ only:VB&!can:VBN ] (DT|PRP$|CD|N|J|PRP|IN)"), "{1:VBN}",
         "We have ⟦spend -> spent⟧ two days there.", "We have to spend it."),
        ("must-have-to", "[ must|should|shall have to VB ]", ("{1} {4}", "have to {4}"),
         "You ⟦must have to show -> must show⟧ your passport.", "You must show it."),
        ("had-better-to", "[ had|'d better to VB ]", "{1} better {4}",
         "You ⟦had better to book -> had better book⟧ early.", "You had better book early."),
        ("would-rather-to", "would|'d [ rather to VB ]", "rather {3}",
         "I would ⟦rather to stay -> rather stay⟧ at home.", "I would rather stay at home."),
    ),
)  # fmt: skip

_AFTER_DO = group(
    "after “do”, “does” or “did” the verb stands in its base form",
    (
        ("do-not-third-person", ("do|does|did n't|not [ (VBZ&!(is|has))|(NNS&can:VBZ) ] !of", "do|does|did n't|not RB [ VBZ ]"), "{1:VB}",
         ("It does not ⟦works -> work⟧ on old phones.", "It did n't ⟦helps -> help⟧ at all."),
         "It does not work on old phones."),
        ("do-not-past", ("do|does|did n't|not [ (VBD|VBN)&!can:VB ]", "do|does|did n't|not RB [ (VBD|VBN)&!can:VB ]"), "{1:VB}",
         ("They did not ⟦found -> find⟧ any change.", "The app does n't ⟦needed -> need⟧ an account."),
         "They did not find any change."),
        ("do-subject-third-person", "^ does|do|did @singular_subject|this|that|yoga|NNP RB? [ VBZ ]", "{1:VB}",
         "Does it ⟦works -> work⟧ for dry skin?", "Does it work for dry skin?"),
        ("do-subject-past", "^ does|do|did @subject [ (VBD|VBN)&!can:VB ]", "{1:VB}",
         "Did you ⟦tried -> try⟧ a heating pad?", "Did you try a heating pad?"),
        ("wh-do-third-person", "how|why|what|when|where does|do|did DT? JJ? N|PRP RB? [ VBZ ] $", "{1:VB}",
         "How does the app ⟦works -> work⟧?", "How does the app work?"),
        ("does-noun-third-person", ("^ does|did (DT|PRP$|JJ)? N RB? [ VBZ|(NNS&can:VBZ) ] !N|V", "^ does|did N|JJ N RB? [ VBZ ]"), "{1:VB}",
         "Does green tea really ⟦helps -> help⟧ with sleep?", "Does green tea really help with sleep?"),
    ),
)  # fmt: skip

_PERFECT = group(
    "after “have” the verb stands as a participle",
    (
        ("have-past", ("has|have|had|'ve [ only:VBD&!can:VBN&!(was|were|did) ]", "has|have|had|'ve RB|n't|not|never [ only:VBD&!can:VBN&!(was|were|did) ]"), "{1:VBN}",
         ("Prices have ⟦went -> gone⟧ up.", "It has ⟦became -> become⟧ a trend."),
         "Prices have gone up. It had helped."),
        ("have-being", "[ has|have|had being ] !taken|a|the", ("{1} been", "is being"),
         "It ⟦has being -> has been⟧ in use for years.", "The joy of human being has no price."),
        ("is-been", "[ is|are|was|were (RB)? been ]", ("has been", "have been", "is being"),
         "The method ⟦is been -> has been⟧ used for years.", "What it is, been there or not."),
    ),
)  # fmt: skip
RULES = (*_AFTER_MODAL, *_AFTER_DO, *_PERFECT)
