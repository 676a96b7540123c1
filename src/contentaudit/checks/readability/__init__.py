"""Checks of how a text reads: sentences, paragraphs, words."""

from contentaudit.check import Check
from contentaudit.checks.readability.above_audience_grade import AboveAudienceGrade
from contentaudit.checks.readability.few_transition_words import FewTransitionWords
from contentaudit.checks.readability.hard_word import HardWord
from contentaudit.checks.readability.long_paragraph import LongParagraph
from contentaudit.checks.readability.long_section import LongSection
from contentaudit.checks.readability.long_sentence import LongSentence
from contentaudit.checks.readability.low_reading_ease import LowReadingEase
from contentaudit.checks.readability.passive_voice import PassiveVoice
from contentaudit.checks.readability.repeated_sentence_start import RepeatedSentenceStart
from contentaudit.checks.readability.wall_of_text import WallOfText
from contentaudit.checks.readability.wordy_phrase import WordyPhrase

CHECKS: tuple[type[Check], ...] = (
    LowReadingEase,
    AboveAudienceGrade,
    LongSentence,
    LongParagraph,
    LongSection,
    WallOfText,
    PassiveVoice,
    FewTransitionWords,
    RepeatedSentenceStart,
    HardWord,
    WordyPhrase,
)
