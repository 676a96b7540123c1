"""The parts of the rules engine: patterns, tags, forms, rewriting, guards."""

from __future__ import annotations

import re

import pytest

from contentaudit.grammar.protocol import Paragraph
from contentaudit.grammar.rules.classes import CLASSES
from contentaudit.grammar.rules.engine import RulesEngine
from contentaudit.grammar.rules.guards import alone, not_after, not_before, question, small_number, statement
from contentaudit.grammar.rules.inflect import regular
from contentaudit.grammar.rules.lexicon import lexicon, merged
from contentaudit.grammar.rules.pack import LESS_SURE, RULES
from contentaudit.grammar.rules.pattern import Pattern, variants
from contentaudit.grammar.rules.rewriting import Fill, adverb, article, dress, fill
from contentaudit.grammar.rules.rule import rule, unmark
from contentaudit.grammar.rules.tagging import tag
from contentaudit.grammar.rules.tokens import MAX_TOKENS, Sent, sentences

SLOT = re.compile(r"\{([^{}]*)\}")


def sent(text: str) -> Sent:
    return tag(next(sentences(Paragraph(text))))


def found(pattern: str, text: str) -> list[str]:
    """Return what a pattern reports in a text, wherever it matches."""
    sentence = sent(text)
    compiled = Pattern(pattern, CLASSES)
    out = []
    for start in range(len(sentence.tokens)):
        match = compiled.match(sentence.tokens, start)
        if match:
            out.append(" ".join(token.text for token in sentence.tokens[match.start : match.end]))
    return out


def filled(template: str, pattern: str, text: str) -> str:
    sentence = sent(text)
    compiled = Pattern(pattern, CLASSES)
    for start in range(len(sentence.tokens)):
        match = compiled.match(sentence.tokens, start)
        if match:
            return fill(template, Fill(sentence, match.parts, match.first, match.start, match.end))
    raise AssertionError(f"{pattern} does not match {text}")


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("[ ~give up ]", "They gave up and will give up.", ["gave up", "give up"]),
        ("=way to", "Two ways to save and one way to lose.", ["ways to", "way to"]),
        ("a|an JJ? NN", "It is an old house.", ["an old house"]),
        ("RB? VBZ $", "It works. She never sleeps.", ["works"]),
        ("^ the", "The cat saw the dog.", ["The"]),
        ("< it [ VBZ ]", "It rains, and it snows; whatever it does.", ["rains", "snows"]),
        ("<< it [ VBZ ]", "It rains, but it snows and it pours.", ["rains", "snows"]),
        ("<< it [ VBZ ]", "Now it rains.", ["rains"]),
        ("!the [ cat ]", "Cat and the cat.", ["Cat"]),
        ("[ cat ] !and|or", "A cat and a cat", ["cat"]),
        ("NN&!cat", "A dog and a cat", ["dog"]),
        ("(cat|dog)&%capital", "Dog saw dog.", ["Dog"]),
        ("=@body&%small", "My Knee and his knees hurt.", ["knees"]),
        ("~@bare", "She let him go, making room.", ["let", "making"]),
        ("V&only:VB", "They include a help.", ["include"]),
        ("can:VBN&VB", "We want to come and see.", ["come"]),
        ("NNS&mostly:NNS", "Lessons and walking.", ["Lessons"]),
        ("PLURAL", "The news and the lessons.", ["lessons"]),
        ("SINGULAR", "The news and the lesson, a class.", ["lesson", "class"]),
        ("it 's", "It's late and the cat's tail.", ["It 's"]),
        ("cat ?", "Is it a cat?", ["cat ?"]),
        ("cat %mark", "A cat, a cat and a cat.", ["cat ,", "cat ."]),
        ("_ cat", "My cat.", ["My cat"]),
        ("cat dog*", "cat dog dog bird", ["cat dog dog"]),
    ],
)
def test_patterns(pattern, text, expected):
    """Each term of the language matches what it says."""
    assert expected == found(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("cat (dog", "does not close"),
        ("cat (", "ends too early"),
        ("@nothing cat", "unknown class @nothing"),
        ("Cat", "no tag"),
        ("can:XY cat", "is no tag"),
        ("!cat ^", "no element that an index"),
        ("cat)dog", "cannot be read"),
    ],
)
def test_a_pattern_that_cannot_be_read_is_quoted(pattern, told):
    """A slip in a pattern raises an error that names it."""
    with pytest.raises(ValueError, match=re.escape(told)):
        Pattern(pattern, CLASSES)


def test_groups_of_several_words_are_written_out():
    """A group with blanks stands for several patterns; one that does not close is an error."""
    assert ["a (in|at) b", "a because of b"] == variants("a (in|because of|at) b")
    assert ["a of the b", "a  b"] == variants("a (of the)? b")
    assert ["a (b|(c|d)) e"] == variants("a (b|(c|d)) e")
    with pytest.raises(ValueError, match="does not close"):
        variants("a (b c")


def test_every_template_fits_every_variant_of_its_patterns():
    """A slot names an element that the pattern has."""
    for each in RULES:
        for text in (variant for pattern in each.patterns for variant in variants(pattern)):
            pattern = Pattern(text, CLASSES)
            most = len(pattern.elements) - pattern._open
            for slot in (
                slot for template in each.suggest for slot in SLOT.findall(template) if slot != "an"
            ):
                number = int(slot.split("/")[1] if "/" in slot else slot.partition(":")[0])
                assert number <= most, (each.name, text, slot)


@pytest.mark.parametrize(
    ("lemma", "tag", "form"),
    [
        ("stop", "VBG", "stopping"),
        ("lie", "VBG", "lying"),
        ("make", "VBG", "making"),
        ("agree", "VBG", "agreeing"),
        ("carry", "VBD", "carried"),
        ("bake", "VBN", "baked"),
        ("open", "VBD", "opened"),
        ("fix", "VBZ", "fixes"),
        ("city", "NNS", "cities"),
        ("potato", "NNS", "potatoes"),
        ("radio", "NNS", "radios"),
        ("big", "JJR", "bigger"),
        ("easy", "JJS", "easiest"),
        ("cook", "VBG", "cooking"),
        ("walk", "VB", "walk"),
    ],
)
def test_regular_forms(lemma, tag, form):
    """The spelling rules of endings."""
    assert form == regular(lemma, tag)


def test_irregular_forms_come_from_the_lexicon():
    """Irregular verbs, nouns and “be” are known."""
    words = lexicon()

    assert ["went", "gone", "children", "better", "was", "are"] == [
        words.inflect(lemma, tag)
        for lemma, tag in (
            ("go", "VBD"),
            ("go", "VBN"),
            ("child", "NNS"),
            ("good", "JJR"),
            ("be", "VBD"),
            ("be", "VBP"),
        )
    ]
    assert "went" in words
    assert "wented" not in words
    assert ("hear", "child") == (words.verb("heard"), words.noun("children"))
    assert "NNP" == merged("NNPS")


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("The nurses help people.", "DT NNS VBP NNS ."),
        ("She will help with the work.", "PRP MD VB IN DT NN ."),
        ("He often sleeps.", "PRP RB VBZ ."),
        ("The frobnication was flimmed.", "DT NN VBD VBN ."),
        ("In 2010 Zibbo opened 12 snorgs.", "IN CD NNP VBD CD NNS ."),
    ],
)
def test_tags(text, tags):
    """Words get the tag that their neighbours ask for; unknown ones by their ending and capital."""
    assert tags == " ".join(token.tag for token in sent(text).tokens)


def test_a_sentence_without_words_is_tagged():
    """Nothing to tag is nothing to fail on."""
    assert [] == tag(Sent([], "", "paragraph", titled=False)).tokens


def test_long_sentences_are_cut():
    """Cost stays linear: a sentence of any length is read in stretches."""
    parts = list(sentences(Paragraph("word " * 1000)))

    assert 1000 == sum(len(part.tokens) for part in parts)
    assert all(len(part.tokens) <= MAX_TOKENS for part in parts)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("apple", "an"), ("house", "a"), ("hour", "an"), ("honest", "an"), ("university", "a"),
        ("unusual", "an"), ("umbrella", "an"), ("European", "a"), ("one", "a"), ("MRI", "an"), ("PDF", "a"),
        ("8-year-old", "an"),
        ("11", "an"), ("18,000", "an"), ("180", "a"), ("user", "a"), ("unimportant", "an"),
    ],
)  # fmt: skip
def test_articles_by_sound(word, expected):
    """“an” stands before a vowel sound, whatever the letter."""
    assert expected == article(word)


@pytest.mark.parametrize(
    ("adjective", "expected"),
    [
        ("easy", "easily"), ("basic", "basically"), ("full", "fully"), ("simple", "simply"), ("good", "well"),
        ("fast", "fast"), ("completed", "completely"), ("public", "publicly"), ("safe", "safely"),
        ("repeated", "repeatedly"),
    ],
)  # fmt: skip
def test_adverbs(adjective, expected):
    """Adjectives and participles become adverbs in -ly."""
    assert expected == adverb(adjective)


@pytest.mark.parametrize(
    ("template", "pattern", "text", "expected"),
    [
        ("{1} it", "[ ~take VBN? ]", "They took.", "took it"),
        ("{hear/1} about", "[ ~listen about ]", "They listened about it.", "heard about"),
        ("{an} {1}", "[ hour ]", "I need hour.", "an hour"),
        ("{an}", "[ a ] NN", "It is a apple.", "an"),
        ("{1:NNS}", "[ child ]", "Two child came.", "children"),
        ("{1:NN}", "[ NNS ]", "All furnitures and boxes.", "furniture"),
        ("{1:RB}", "[ easy ]", "It is easy done.", "easily"),
        ("{1:adj}", "[ comfortably ]", "It is comfortably.", "comfortable"),
        ("{1:adj}", "[ easily ]", "It is easily.", "easy"),
        ("{1:split}", "[ setup ]", "You setup it.", "set up"),
        ("{1:not}", "[ dont ]", "I dont know.", "don't"),
        ("{1:JJR}", "[ cheap ]", "It is cheap than tea.", "cheaper"),
        ("{2:VB} {1}", "[ RB VBZ ]", "It never works.", "work never"),
        ("{0} {1}", "to [ go ]", "We want to go.", "to go"),
    ],
)
def test_templates(template, pattern, text, expected):
    """Each kind of slot is filled from the match."""
    assert expected == filled(template, pattern, text)


@pytest.mark.parametrize(
    ("text", "pattern", "template", "expected"),
    [
        ("Discuss about it.", "[ ~discuss about ]", "{1}", "Discuss"),
        ("WE DISCUSS ABOUT IT.", "[ ~discuss about ]", "{mention/1}", "MENTION"),
        ("How Yoga Work Today?", "[ how yoga work ]", "how does {2} {3}", "How Does Yoga Work"),
        ("I don’t listen about it.", "[ ~listen about ]", "don't hear", "don’t hear"),
        ("People which know", "[ people which ]", "all {1}", "All people"),
        ("I know It Well", "[ it ]", "it all", "It all"),
    ],
)
def test_replacements_wear_the_writers_capitals_and_quotes(text, pattern, template, expected):
    """Capitals of a sentence's start, of titles and of shouting, and curly apostrophes carry over."""
    assert expected == filled(template, pattern, text)


def test_nothing_to_dress_stays_empty():
    """An empty replacement has no capitals."""
    assert "" == dress("", Fill(sent("Go home."), (), 0, 0, 1))


def at(text: str, word: str) -> Fill:
    """Return a match of one word of a text."""
    sentence = sent(text)
    index = next(token.index for token in sentence.tokens if token.low == word)
    return Fill(sentence, ((index, index + 1),), 0, index, index + 1)


def test_guards():
    """Conditions on what stands around a match."""
    assert not_after("what")(at("It is cheap.", "cheap"))
    assert not not_after("what")(at("What it is cheap.", "cheap"))
    assert not_before("?")(at("It is cheap.", "cheap"))
    assert not not_before("?")(at("Is it cheap now?", "cheap"))
    assert question(at("Is it cheap?", "cheap"))
    assert statement(at("It is cheap.", "cheap"))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Two week", "week", True),
        ("Two week later", "week", False),
        ("A two week trip is fun.", "week", False),
        ("Many reason to go.", "reason", True),
        ("Many reason and ways.", "reason", True),
        ("Many patient and staff groups.", "patient", False),
        ("Three files in page .html", "page", False),
        ("Many user became rich.", "user", True),
    ],
)
def test_a_noun_alone_is_not_part_of_a_compound(text, word, expected):
    """A noun that goes on, or shares a list with others, is left alone."""
    assert expected is alone(at(text, word))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("three way", True), ("30 way", True), ("1 way", False), ("2010 way", False),
        ("over 1,200 way", True), ("no way", True), ("zero way", True),
    ],
)  # fmt: skip
def test_small_numbers_count_and_others_label(text, expected):
    """A year or a version number before a noun asks for no plural."""
    assert expected is small_number(at(text, "way"))


def test_an_example_marks_one_place():
    """A bad example without a mark, or with two, proves nothing."""
    assert ("We go.", 3, 5, "went") == tuple(unmark("We ⟦go -> went⟧."))
    with pytest.raises(ValueError, match="must mark one place"):
        unmark("We go.")


def test_a_rule_for_headings_leaves_paragraphs_alone():
    """A rule may judge some kinds of text only; a hit inside a protected range is dropped."""
    only = rule("cats", "[ cat ]", "dog", "dogs are better", bad="A ⟦cat⟧.", good="A dog.", kinds=["heading"])
    engine = RulesEngine([only])

    assert [[], []] == engine.check(
        [Paragraph("A cat."), Paragraph("A cat.", kind="heading", protected=((2, 5),))]
    )
    ((match,),) = engine.check([Paragraph("A cat.", kind="heading")])
    assert ("rules/cats", ("dog",), "“cat” should be “dog”: dogs are better") == (
        match.rule,
        match.replacements,
        match.message,
    )


def test_a_rule_without_a_suggestion_says_what_is_doubtful():
    """A match without a replacement is told in words; one that would change nothing is no match."""
    engine = RulesEngine([rule("cats", "[ cat ]", (), "no cats", bad="A ⟦cat⟧.", good="A dog.")])
    ((match,),) = engine.check([Paragraph("A cat.")])
    same = RulesEngine([rule("cats", "[ cat ]", "{1}", "no cats", bad="A ⟦cat⟧.", good="A dog.")])

    assert "“cat” is doubtful: no cats" == match.message
    assert [[]] == same.check([Paragraph("A cat.")])


def test_a_function_rule_respects_protected_ranges():
    """Rules written as functions leave quotations alone, too."""
    text = "Although it is cheap, but it works."
    engine = RulesEngine([each for each in RULES if each.name == "doubled-conjunction"])

    assert 1 == len(engine.check([Paragraph(text)])[0])
    assert [[]] == engine.check([Paragraph(text, protected=((0, len(text)),))])


def test_a_long_paragraph_gives_the_same_matches_throughout():
    """50,000 words are read to the end."""
    text = "We discussed about it. " * 12_500
    (matches,) = RulesEngine([each for each in RULES if each.name == "discuss-about"]).check(
        [Paragraph(text)]
    )

    assert 12_500 == len(matches)
    assert "discussed about" == text[matches[-1].start : matches[-1].end]


def test_doubts_name_rules_that_exist():
    """A lowered confidence belongs to a rule."""
    assert set() == set(LESS_SURE) - {each.name for each in RULES}
