"""Classes of adjectives, adverbs and determiners. Names become class names: ``LYABLE`` is ``@lyable``."""

from __future__ import annotations

# Make an adverb in -ly.
LYABLE = (
    "complete careful easy quick slow common wide high special usual recent direct proper clear full "
    "strong natural scientific traditional safe effective efficient regular frequent rapid sudden "
    "gentle perfect correct exact professional medical clinical chemical mental emotional financial "
    "legal official public particular significant considerable substantial dramatic drastic gradual "
    "constant continuous consistent permanent temporary immediate instant simple actual real final "
    "initial original previous successful beautiful nice thorough deep close tight loose firm heavy "
    "light quiet loud accurate adequate sufficient appropriate automatic digital manual secure reliable "
    "serious severe mild slight positive negative active local global general normal typical extreme "
    "absolute total entire partial main primary large bad poor strict broad specific increasing "
    "surprising great"
)
# One syllable (or two in -y): compared with -er, -est.
SHORT = (
    "fast cheap big small high low strong old young long short hard soon slow clean safe large wide "
    "deep near easy early heavy healthy happy busy pretty lucky tasty fresh light dark bright cold hot "
    "warm cool soft rich poor weak thick thin tall great late tough rough smart smooth tight close few"
)
# Two syllables or more: compared with “more”, “most”.
LONG = (
    "effective efficient popular important expensive beautiful comfortable convenient reliable "
    "affordable useful helpful powerful successful accurate natural common famous difficult dangerous "
    "harmful serious suitable practical advanced modern flexible durable profitable attractive "
    "interesting relevant valuable trusted experienced painful painless harmless essential innovative "
    "productive"
)
QUANTITY = "many several various numerous few multiple different both these those"
MANY = "many several numerous various multiple countless"
EVERY = "each every another"
DETERMINER = (
    "a an the this that these those my your his her its our their some any no every each either neither "
    "another such what which whose"
)
POSSESSIVE = "my your his her its our their"
PREPOSITION = (
    "in on at of for with from by about into onto through under over between among during without "
    "within against towards toward across around after before near beside behind despite"
)
ING_PREPOSITION = "by of for without about from after before in despite instead"
ORDINAL = (
    "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th 21st "
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
