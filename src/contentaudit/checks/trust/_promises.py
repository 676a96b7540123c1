"""The wordings of promises that nobody can keep, ours, with what to write instead."""

from __future__ import annotations

from contentaudit.checks._lists import words
from contentaudit.checks.trust._absolutes import Promises, promise

_ILL = (
    r"(?:[\w-]+ ){0,2}(?:pain|headaches?|migraines?|diseases?|illness|cancer|diabetes|arthritis|anxiety"
    r"|depression|insomnia|asthma|allergies|infections?|inflammation|acne|disorders?|covid|flu)"
)
_HEDGE = "say how often it helps, and whom"
_COMPARE = "name what it was compared with"

HEALTH = Promises(
    topic=words("""
    pain backache headache headaches migraine migraines disease diseases illness cancer diabetes
    arthritis anxiety depression insomnia asthma allergies infection infections inflammation symptoms
    condition conditions patients treatment treatments therapy therapies remedy remedies medicine
    medication medications drug supplement supplements vitamin vitamins weight fat acne wrinkles skin
    health healthy healing disorder disorders injury injuries surgery detox immune diet flu covid tumor
    tumors procedure medical pounds kilos
    """),
    signs=words("""
    cure cures cured heal heals reverses eliminates melts safe effective harmless side side-effects best
    safest guaranteed miracle instant instantly works never proven lose only
    """),
    kinds=(
        promise(
            "cure",
            r"(?:cures|reverses|eliminates|heals|(?:will|can) (?:cure|heal)"
            r"|(?:is here|able) to (?:heal|cure)) " + _ILL,
            _HEDGE,
        ),
        promise(
            "safe",
            r"(?:100 ?%|completely|totally|perfectly|absolutely) (?:safe|effective|harmless)",
            _HEDGE,
        ),
        promise(
            "harmless",
            r"(?:no|zero|without any) (?:\w+ )?side[ -]effects(?! (?:were|was|have|are known|from))",
            "name the side effects that are known",
        ),
        promise(
            "best",
            r"the (?:very )?(?:best|most effective|safest|only)(?: and \w+)?(?: \w+)? ?"
            r"(?:treatment|cure|remedy|medicine|therapy|option for (?:people|patients)"
            r"|way to (?:lose weight|cure|heal))",
            _COMPARE,
        ),
        promise(
            "guarantee",
            r"guaranteed (?:to (?:heal|cure|work|lose|relieve)|relief|weight loss)"
            r"|miracle (?:cure|drug|pill|remedy)"
            r"|instant(?:ly)? (?:relief|relieves?)|works for everyone|never fails|proven to cure"
            r"|melts (?:away )?fat"
            r"|lose (?:up to )?\d+ (?:pounds|kilos|lbs|kg) in (?:\d+|a|one|two) (?:days?|weeks?)",
            _HEDGE,
        ),
    ),
)

MONEY = Promises(
    topic=words("""
    money invest invests investing investment investments investor investors return returns profit
    profits income rich wealth wealthy earn earning earnings stock stocks crypto bitcoin trading savings
    fund funds loan loans credit debt mortgage property cash dollars freedom retirement
    """),
    signs=words("""
    guaranteed safe risk-free no-risk zero-risk risk lose rich money double triple easy best safest
    profitable millionaire
    """),
    kinds=(
        promise(
            "guarantee",
            r"guaranteed (?:\w+ )?(?:returns?|profits?|approval|to (?:make|earn|double|profit|grow))",
            "say what happened to others, and what may be lost",
        ),
        promise(
            "no-risk",
            r"(?:100 ?% safe|(?:completely |totally )?risk-free|no-risk|zero[- ]risk)"
            r" (?:\w+ )?(?:investments?|returns?|profits?|trades?|income|way to (?:make|earn|invest))"
            r"|(?:can['’]t|cannot|never|won['’]t) lose (?:your )?money|no risk of losing",
            "name the risk",
        ),
        promise(
            "riches",
            r"get rich quick(?:ly)?|make (?:easy|fast|quick) money"
            r"|(?:make|earn) money (?:fast|overnight|while you sleep)"
            r"|(?:double|triple) your (?:money|investment|income|savings)"
            r"|easy money|become (?:rich|a millionaire) in",
            "say how long it took others, and how many failed",
        ),
        promise(
            "best",
            r"the (?:very )?(?:best|safest|most profitable) (?:\w+ )?"
            r"(?:investment|stock|fund|way to (?:invest|make money))(?! (?:for|of) (?:you|your))",
            _COMPARE,
        ),
    ),
)
