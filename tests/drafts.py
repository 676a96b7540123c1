"""Drafts by the dozen, each different, with faults of many kinds."""

from __future__ import annotations

import random

_OPENERS = ("A gardener", "The cook", "Our neighbour", "Every beginner", "The baker", "A careful reader")
_VERBS = ("keeps", "measures", "cleans", "prepares", "checks", "stores")
_THINGS = ("the kettle", "a wooden board", "fresh herbs", "the seed tray", "warm water", "a sharp knife")
_TAILS = (
    "before lunch",
    "in the evening",
    "with great care",
    "on a dry day",
    "near the window",
    "every week",
)
_LONG = (
    "When the evening is dry and the wind has gone down, a gardener who has an hour to spare may well go "
    "out once more and look at all of the beds before the light is gone."
)
_FAULTS = (
    "Studies show that this works for everybody.",
    "[Click here](http://shop.example/tools) to read more.",
    "The soil was turned by the gardener and the beds were raked by the neighbour.",
    "In order to begin, you will need a box due to the fact that frames are heavy.",
    "This tea always cures every cold within one day.",
    "![](tray.png) The tray was filled by the cook.",
    _LONG,
)
TOPICS = ("cold frames", "green tea", "sourdough", "raised beds", "seed trays")
NEUTRAL = "The shed has a red door. It stands by the old oak. The path to it is short and dry."


def draft(number: int) -> str:
    """Return the Markdown of a draft; the same for the same number."""
    chance = random.Random(number)
    topic = TOPICS[number % len(TOPICS)]
    lines = ["---", f"title: Notes on {topic}", "---", "", f"# Notes on {topic}", ""]
    lines += [_paragraph(chance, topic), ""]
    for section in range(chance.randint(3, 6)):
        level = "###" if chance.random() < 0.2 else "##"
        lines += [f"{level} Part {section + 1}: {chance.choice(_THINGS)}", ""]
        for _ in range(chance.randint(2, 3)):
            lines += [_paragraph(chance, topic), ""]
    lines += ["More is in the [almanac](https://almanac.example/beds) and in [our notes](/notes).", ""]
    return "\n".join(lines)


def _paragraph(chance: random.Random, topic: str) -> str:
    opener = chance.randrange(len(_OPENERS))
    sentences = [
        f"{_OPENERS[(opener + number) % len(_OPENERS)]} {chance.choice(_VERBS)} "
        f"{chance.choice(_THINGS)} {chance.choice(_TAILS)}."
        for number in range(chance.randint(2, 4))
    ]
    if chance.random() < 0.6:
        sentences.insert(1, chance.choice(_FAULTS))
    if chance.random() < 0.4:
        sentences.append(f"That is how {topic} are kept.")
    return " ".join(sentences)


def parts(text: str) -> list[str]:
    """Return the blocks of a draft, front matter first."""
    return text.rstrip("\n").split("\n\n")


def middle(blocks: list[str]) -> int:
    """Return the index of the heading in the middle of a draft."""
    headings = [index for index, block in enumerate(blocks) if block.startswith("##")]
    return headings[len(headings) // 2]


def inserted(text: str) -> str:
    """Return a draft with a neutral paragraph in its middle section."""
    blocks = parts(text)
    blocks.insert(middle(blocks) + 2, NEUTRAL)
    return "\n\n".join(blocks) + "\n"


def moved(text: str) -> str:
    """Return a draft with the first two paragraphs of its middle section changed round."""
    blocks = parts(text)
    at = middle(blocks)
    blocks[at + 1], blocks[at + 2] = blocks[at + 2], blocks[at + 1]
    return "\n\n".join(blocks) + "\n"


def renamed(text: str) -> str:
    """Return a draft with another heading over its middle section."""
    blocks = parts(text)
    at = middle(blocks)
    blocks[at] = blocks[at].split(" ")[0] + " What to mind"
    return "\n\n".join(blocks) + "\n"
