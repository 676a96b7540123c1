# ruff: noqa: E501 - rows of a table
"""Clauses whose verb “be” is missing."""

from __future__ import annotations

from contentaudit.grammar.rules.rule import group

RULES = group(
    "the auxiliary “be” is missing",
    (
        ("if-you-ing", "(while|if|when|because|since|once|whenever|although|unless) (you|we|they) [ VBG ] (DT|PRP$|N|IN|to|J|in|from|%mark)", "are {1}",
         ("Call us if you ⟦suffering -> are suffering⟧ from it.", "Sit down while you ⟦eating -> are eating⟧."),
         "Call us if you are suffering from it."),
        ("if-he-ing", "(while|if|when|because|since|once|whenever|although) (he|she|it) [ VBG ] (DT|PRP$|N|IN|to|J|in|from)", "is {1}",
         "Wait while it ⟦loading -> is loading⟧ the page.", "Wait while it is loading."),
        ("once-you-done", "(once|when|if|after|until|because|unless) (you|we|they) [ (done|ready|interested|unable|tired|sure|finished) ] (with|to|of|in|about|%mark)&!the", "are {1}",
         "Once you ⟦done -> are done⟧ with it, save the file.", "Once you are done with it, save it."),
        ("pronoun-going-to", "^ (i|we|they|he|she) [ (going|planning|trying|looking) ] to VB", (),
         "We ⟦going⟧ to travel in May.", "We are going to travel in May."),
        ("they-very", "< (they|we) [ (very|so|really) (good|happy|helpful|useful|easy|important|popular|effective|friendly|cheap|expensive|beautiful) ]", "are {1} {2}",
         "They ⟦very helpful -> are very helpful⟧ to new users.", "They are very helpful."),
    ),
)  # fmt: skip
