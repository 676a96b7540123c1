# ruff: noqa: E501 - rows of a table
"""Articles: missing, doubled, or of the wrong sound."""

from __future__ import annotations

from contentaudit.grammar.rules.guards import alone, not_after
from contentaudit.grammar.rules.lexicon import lexicon
from contentaudit.grammar.rules.rewriting import Fill, article
from contentaudit.grammar.rules.rule import group, rule


def _wrong_sound(found: Fill) -> bool:
    """Hold when the word after the article surely needs the other one."""
    here, following = found.sent.tokens[found.start : found.start + 2]
    word = following.text
    if not following.spaced or not word[0].isalpha() or len(word) < 2 or word[1:2].isupper() or "." in word:
        return False
    if word.lower() in _EITHER or (here.text == "A" and here.index > 0):
        return False
    return following.low in lexicon() and article(word) != here.low


_EITHER = frozenset(
    [
        "herb",
        "herbal",
        "historic",
        "historical",
        "homage",
        "hotel",
        "habitual",
        "hysterical",
        "hallucination",
        "humble",
        "use",
        "us",
    ]
)


_SOUND = (
    rule(
        "a-an", ("[ a JJ|NN|RB|VBN|VBG|NNS ]", "[ an JJ|NN|RB|VBN|VBG|NNS ]"), "{an} {2}",
        "“an” stands before a vowel sound, “a” before a consonant",
        bad=("It takes ⟦a hour -> an hour⟧ by bus.", "She is ⟦an teacher -> a teacher⟧ in Rome.",
             "It is ⟦an unique -> a unique⟧ place."),
        good=("It takes an hour by bus.", "It is a unique place.", "An honest review."),
        when=_wrong_sound, confidence=0.95,
    ),
)  # fmt: skip

_MISSING = group(
    "an article or “your” is missing",
    (
        ("body-part",
         "into|in|on|onto|under|through|from|around|across|throughout|inside|over|beneath [ (human|whole|entire|upper|lower|left|right|inner|middle|front)? (@body&!(heart|arm|leg|ear|neck|thyroid|uterus|gut|hip|throat)) ] !N|HYPH|-|JJ|VBG|NNP|to|of|language|and|,|V|POS|/",
         ("the {1} {2}", "your {1} {2}"),
         ("The pill dissolves in ⟦stomach -> the stomach⟧.", "It removes waste from ⟦human body -> the human body⟧."),
         ("It dissolves in stomach acid.", "Apply it to the knee.", "Take it to heart.")),
        ("of-body-part", "of|to|for [ human|whole|entire|upper|lower (body|brain|back|spine|stomach) ] !N|HYPH|-|JJ|VBG|NNP|language|and|,|V|POS|/",
         ("the {1} {2}", "your {1} {2}"),
         "It removes waste of ⟦human body -> the human body⟧.", "It is part of the human body."),
        ("body-part-plain",
         "into|in|inside|under|through|from|throughout [ body|stomach|brain|scalp|spine|mouth|nose|chest|liver|bloodstream|neck|knee|shoulder|abdomen|bladder ] and|or|,|V",
         ("the {1}", "your {1}"),
         "The drug enters through ⟦nose -> the nose⟧ and spreads.", "It goes from head to toe and spreads."),
        ("under-skin", "under|into|through|beneath|penetrates|penetrate|breaks|break|across [ skin ] !N|HYPH|-|JJ|of|to|color|surface|@apos",
         ("the skin", "your skin"),
         "A small chip goes under ⟦skin -> the skin⟧.", "It gets under your skin. It is an under skin chip."),
        ("body-region", "in|on|into|from|around|across|for|to|of [ lower|upper (back|body|leg|arm|abdomen|jaw|lip)&NN ] !N|HYPH|-|JJ|NNP|POS",
         ("the {1} {2}", "your {1} {2}"),
         "You feel it in ⟦lower back -> the lower back⟧.", "You feel it in lower back muscles."),
        ("body-system", "!DT|PRP$|POS|J|and [ (immune|digestive|nervous|respiratory|cardiovascular|endocrine|lymphatic|circulatory)&%small system ] !N|HYPH|-|POS|,|and",
         ("the {1} system", "your {1} system"),
         "It boosts ⟦immune system -> the immune system⟧ in weeks.", "It boosts the immune system."),
        ("visit-doctor",
         "~visit|~consult|~see|~ask|~call|to|with|from|by|contact|~hire|~need|~tell [ (doctor|dentist|lawyer|physician|therapist|chiropractor|psychologist|plumber|broker|accountant|mechanic|veterinarian|vet|dermatologist|nutritionist|dietitian|pharmacist|cardiologist|acupuncturist)&NN ] %mark|before|if|when|about|for|to|first|who|at|and|or|regularly|immediately|in|once|as",
         ("{an} {1}", "your {1}"),
         ("See ⟦doctor -> a doctor⟧ if it hurts.", "Talk to ⟦dentist -> a dentist⟧ before you buy it."),
         "Talk to Doctor Lee. See a doctor if it hurts."),
        ("go-to-gym", "~go to [ (gym|doctor|dentist|beach|cinema|airport|supermarket|office|hospital|toilet|bathroom|mall|store|shop|bank|park|museum|movies|kitchen)&NN ] !N|HYPH|-", "the {1}",
         "We go to ⟦gym -> the gym⟧ at six.", "We go to the gym."),
        ("use-internet", "~use|~surf|~search|~browse|on|via|over|in|from|to|~access [ internet&!NNP ] !N|HYPH|-|JJ|@apos|of|VBG|explorer|and|,|/", "the internet",
         "You can book it on ⟦internet -> the internet⟧.", "You can book it on internet forums."),
        ("country-the",
         "in|to|from|of|across|for|within|around|throughout|outside|visit|visiting|leave [ (usa|uk|netherlands|philippines|maldives|bahamas|uae)&%capital ] !N|NNP|HYPH|-|JJ|/|CD|X|V|.|POS|and",
         "the {1}",
         "It is the best beach in ⟦Philippines -> the Philippines⟧ for kids.", "It is a UK firm. It is in the UK."),
        ("united-the", "in|to|from|of|across|within|around|throughout|outside|visit|leave [ united&%capital states|kingdom ] !N|NNP|HYPH|-|JJ|POS|and",
         "the {1} {2}",
         "It is the best beach in ⟦United States -> the United States⟧ for kids.", "It is in the United States."),
        ("superlative", "@be|~become [ most (JJ|VBN)&!(likely|welcome) (SINGULAR|PLURAL) ] IN|%mark|that|which|in|for|among",
         "the {1} {2} {3}",
         "It is ⟦most popular app -> the most popular app⟧ for kids.", "It is most likely rain."),
        ("superlative-est", "@be_finite|~become [ (best|worst|largest|biggest|oldest|fastest|cheapest|easiest|safest|highest|greatest|smallest|tallest|strongest) SINGULAR&!(practice|interest) ] IN|%mark|that|which|to|in|for",
         "the {1} {2}",
         "It is ⟦best way -> the best way⟧ to learn.", "It is best practice to wait."),
        ("among-most", "among [ most|best|largest|biggest (JJ&!NNP)? PLURAL ] in|of|that|on", "the {1} {2} {3}",
         "It is among ⟦most popular hotels -> the most popular hotels⟧ in Rome.", "It is popular among most hotels."),
        ("one-of-most", "one of [ most|best|largest|biggest|oldest|top|fastest|leading|main|greatest|first|cheapest|easiest|safest ]", "the {1}",
         "It is one of ⟦best -> the best⟧ ways to learn.", "It is one of the best ways."),
        ("same-without-the", "at|in|for|on|of|with|have|has|use|uses|is|are|from|by [ same (time|way|reason|thing|place|day|price|size|effect|results|result|purpose|quality|problem|type|kind|amount|method|page|room|manner) ]", "the {1} {2}",
         "It works at ⟦same time -> the same time⟧ on both.", "It works at the same time."),
        ("play-role-bare", "[ ~play (important|vital|key|crucial|big|major|significant|essential|central|huge|great|active) role|part ] in|for|when|,|.", "{1} {an} {2} {3}",
         "Sleep ⟦plays important role -> plays an important role⟧ in health.", "Sleep plays an important role."),
        ("have-effect-bare", "[ ~have (positive|negative|good|bad|great|direct|strong|significant|huge|big|major|profound|long-term|calming|harmful) effect|impact|influence ] on|upon", "{1} {an} {2} {3}",
         "It ⟦has positive effect -> has a positive effect⟧ on sleep.", "It has a positive effect."),
        ("is-count-noun",
         ("it|this|that|which|he|she|NN|NNP @be_finite (also|not|always)? [ JJ&!(same|own|main|other|only|due|such|many|common|key|good|sure|primary|part|prior|ample) SINGULAR&=@strict ] for|that|which|to|of|in|%mark|and|with|by",
          "it|this|that|he|she 's (also|not|always)? [ JJ&!(same|own|main|other|only|due|such|many|common|key|good|sure|primary|part|prior|ample) SINGULAR&=@strict ] for|that|which|to|of|in|%mark|and|with|by"),
         "{an} {1} {2}",
         ("It is ⟦effective method -> an effective method⟧ for weight loss.", "Yoga is ⟦safe exercise -> a safe exercise⟧ for seniors."),
         ("It is common practice.", "It is public opinion that counts.")),
        ("is-bare-count", "it|this|he|she @be_finite [ SINGULAR&=@strict&!kind ] for|that|which|to|of|in|%mark|with|where", "{an} {1}",
         "It is ⟦method -> a method⟧ that works.", "It is part of the plan."),
        ("use-count-bare",
         "(~use|~need|~buy|~choose|~create|~get|~book|~undergo|~open|~download|~install|~write|~rent|~offer)&(VB|VBP|VBZ|VBG) [ JJ&!(other|such|many|same|certain|full|direct|easy|free|local|public|own|more|less|much|enough|good|great|better|special|quality|social|previous|prior|new|next|last) SINGULAR&=@strict ] for|that|which|to|in|%mark|with|before|during|when|if|from|on|at",
         "{an} {1} {2}",
         "You should choose ⟦reliable company -> a reliable company⟧ for the job.", "You should choose reliable companies."),
        ("use-noun-bare",
         "(~need|~buy|~choose|~create|~book|~undergo|~download|~install|~rent|~hire|~receive)&(VB|VBP|VBZ|VBG) [ ((NN|VBG)&%small)? SINGULAR&=@procedure ] for|that|which|to|in|%mark|with|before|during|when|if|from|on|at|after|because",
         "{an} {1} {2}",
         "If you undergo ⟦cupping procedure -> a cupping procedure⟧ during pregnancy, wait.", "You need a procedure."),
        ("for-duration", "for [ duration|period ] of|CD|@number", "a {1}", "Keep it for ⟦period -> a period⟧ of ten days.", "Keep it for a period of time."),
        ("such-count", "[ such JJ SINGULAR&=@strict ]", "such {an} {2} {3}",
         "It is rare to find ⟦such good hotel -> such a good hotel⟧.", "Such good hotels are rare."),
        ("what-great", "^ [ what great|good|nice|beautiful|amazing|wonderful SINGULAR&=@strict ]", "what {an} {2} {3}",
         "⟦What great trip -> What a great trip⟧ it was!", "What great trips we had!"),
        ("for-long-time", "for|in|after|within|takes|take [ long|short|limited time|while ] !N|-|HYPH", "a {1} {2}",
         "It lasts for ⟦long time -> a long time⟧ in the fridge.", "It lasts for a long time."),
        ("long-time-ago", "!a|DT|very|RB [ long time ago ]", "a long time ago",
         "It opened ⟦long time ago -> a long time ago⟧.", "It opened a long time ago."),
        ("number-of-bare", "in|for|has|have|are|by|offers|with|from|at|use|uses [ (wide|large|great|huge|good|small|growing|vast) (variety|number|range|amount|selection|majority|array) of ]", "a {1} {2} of",
         "It comes in ⟦wide range of -> a wide range of⟧ colors.", "It comes in a wide range of colors."),
        ("variety-bare", "in|has|have|offers|offer|with|by|of|there|for|are|is [ variety|majority of ]", "a {1} of",
         "It has ⟦variety of -> a variety of⟧ uses.", "It has a variety of uses."),
        ("make-mistake", "~make [ (mistake|decision|list|reservation|complaint|payment|booking|choice|promise|profit)&NN ] %mark|in|about|when|while|with|to|by|on", "a {1}",
         "Many make ⟦mistake -> a mistake⟧ in the form.", "Many make mistakes."),
        ("in-century", "in|during|since|from|of|until [ @ordinal century ] !N|NNP|HYPH|-|JJ", "the {1} century",
         "It was built in ⟦16th century -> the 16th century⟧.", "It is a 16th century fort."),
        ("click-button", "(~click|~press|~tap|~hit)&(VB|VBP|VBG) on? [ (save|submit|ok|next|start|download|install|login|send|buy|search|play|power|reset)&!the button|icon|link|tab|option ]", "the {1} {2}",
         "Click on ⟦save button -> the save button⟧.", "Click on the save button."),
        ("empty-stomach", "[ in|with|at|on (an|the)? empty stomach ] ", "on an empty stomach",
         "Drink it ⟦in empty stomach -> on an empty stomach⟧.", "Drink it on an empty stomach."),
        ("choose-a-right", "(~choose|~find|~select|~pick|~get|~buy|~use) [ a right ] N", "the right", "Take time to choose ⟦a right -> the right⟧ bank.", "It has a right angle."),
        ("a-best", "[ a&%small ] (best|worst|largest|biggest|fastest|cheapest|easiest|safest|oldest) (SINGULAR&!(practice|practices|seller|friend|case|effort|man|guess|fit|buy|bet|result|price|estimation|estimate|example|year))&%small", "the",
         "Yoga is ⟦a -> the⟧ best exercise for it.", "It is a best seller."),
        ("open-account", "((~create|~get|~need|~buy|~rent|~book|~find|~hire|~start|~choose)&(VB|VBP|VBG|VBZ))|open|opening [ (account|website|blog|store|car|hotel|loan|mortgage|lawyer|job|passport|visa|ticket|camera|laptop|broker|agent|budget|diary|business)&NN ] (with|in|at|on|from|to|that|which|when|if|before|by|%mark)", "{an} {1}",
         "First, open ⟦account -> an account⟧ with a broker.", "First, open an account with a broker."),
        ("whole-noun", "(~see|~visit|~spend|~cover|~clean|~explore)&V|in|of|for|on|during|around|over [ whole|entire (city|day|night|week|year|body|family|house|room|world|country|process|life|area|team|building|face|page|article|book|trip|month)&NN ]", "the {1} {2}",
         "You can see ⟦whole city -> the whole city⟧ from it.", "You can see the whole city."),
        ("of-world", "of|in|across [ world&%small ] %mark|and|which|that|is|today", "the world",
         "It is the oldest town of ⟦world -> the world⟧.", "It is the oldest in the world."),
        ("use-metro", "(~use|~take|~catch|~ride)&(VB|VBP|VBG|VBZ) [ (metro|subway|bus|train|taxi|cab|elevator|lift|ferry)&NN ] (for|to|from|%mark|and|or|in)", "the {1}",
         "You can take ⟦metro -> the metro⟧ to the port.", "You can take the metro."),
        ("little-adjective", "@be|'s|feel|look|get [ little ] (expensive|difficult|bit|tired|hard|different|confusing|risky|high|costly|late|longer|better|higher|cold|hot|complicated|tricky|slow|boring) !N", "a little",
         "Taxis are ⟦little -> a little⟧ expensive.", "There is little difference."),
        ("comment-section", "in|to [ comment|comments section|box|area|below ]", "the {1} {2}",
         "Tell us in ⟦comment section -> the comment section⟧.", "Tell us in the comment section."),
        ("only-way", "@be [ only (way|thing|place|reason|option|person|method|solution|country|city) ] !N", "the only {2}",
         "It is ⟦only way -> the only way⟧ to get there.", "It is the only way."),
        ("first-time", "for|at|in [ first time ] !N|-|HYPH|PLURAL", "the first {2}",
         "We met for ⟦first time -> the first time⟧ in May.", "We met for the first time."),
    ),
    when=not_after("-", within=1),
)  # fmt: skip

_PLACE = group(
    "an article is missing",
    (
        ("single-noun", "in|with|for|by|at|from|on|is|of [ single (SINGULAR&=@count&!(file|player|room|digit|sign|row|person|parent)) ]", "a {1} {2}",
         "Do not put it all in ⟦single stock -> a single stock⟧.", "They walk in single file."),
        ("top-of-count", "(bank|top|middle|edge|side|foot|heart|bottom|corner|outskirts) of [ ((SINGULAR|building)&=@strict&!(mind|product|day|year|week|month|minute|hour|desk|table|page|list|rate|exercise|story))&%small ]", "the {1}",
         "It is on the top of ⟦mountain -> the mountain⟧.", "It is on top of the mountain."),
    ),
    when=alone,
)  # fmt: skip

_EXTRA = group(
    "one of these determiners is too many",
    (
        ("double-determiner", "[ (a|an|the)&%small PRP$&!NNP ] !V", ("{2}", "{1}"),
         "It is ⟦the your -> your⟧ choice.", "It is your choice."),
        ("a-enough", "[ a|an enough ]", "enough", "Carry ⟦a enough -> enough⟧ cash.", "Carry enough cash."),
        ("double-article", ("[ (a|an)&%small (the|this|these|those)&%small ] !-|HYPH|.", "[ a&%small an&%small ] !-|HYPH|.", "[ an&%small a&%small ] !-|HYPH|."), ("{2}", "{1}"),
         "It is ⟦a the -> the⟧ best choice.", "It is the best choice."),
        ("the-a", "[ the (a|an)&%small ] (N|J)&!(element|tag|record|href|link|data|attribute)", ("{2}", "the"), "It is ⟦the a -> a⟧ good choice.", "It is a good choice."),
        ("possessive-the", "[ PRP$ the|a|an ] N|J", ("{1}",), "Check ⟦your the -> your⟧ bag.", "Check your bag."),
        ("the-both", "[ the both ] of|N|J", ("both",), "Use ⟦the both -> both⟧ hands.", "Use both hands."),
        ("the-nature", "in|with|from|into|love|enjoy [ the nature ] %mark|and", "nature",
         "Spend time in ⟦the nature -> nature⟧.", "It is the nature of things."),
        ("the-most-people", "^ [ the most people ] V|MD|like|think", "most people",
         "⟦The most people -> Most people⟧ like tea.", "It draws the most people."),
        ("a-more-plural", "[ a more|most JJ PLURAL ] !N|HYPH", "{2} {3} {4}", "It has ⟦a more useful tools -> more useful tools⟧.", "It has more useful tools."),
        ("the-country", "in|to|from|of [ the (china|india|japan|germany|france|italy|spain|canada|europe|asia|africa|america|mexico|brazil|turkey|england|australia|london|paris|tokyo|rome|bali|thailand|russia|google|facebook)&%capital ] ,|;|is|in|where|for|on|with|was|many|a",
         "{2}",
         "In ⟦the India -> India⟧, many drink tea.", "It is the Japan of old."),
    ),
)  # fmt: skip
RULES = (*_SOUND, *_MISSING, *_PLACE, *_EXTRA)
