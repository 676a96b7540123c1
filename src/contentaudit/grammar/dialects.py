"""Spellings that tell American from British English."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from contentaudit.document import Block, Word

# American stem, British stem, endings both take. Verbs in -ise and -ize are left out: Oxford writes -ize.
_PAIRS = """
color colour ,s,ed,ing,ful
flavor flavour ,s,ed,ing
favor favour ,s,ed,ing,able,ite,ites
honor honour ,s,ed,ing,able
labor labour ,s,ed,ing
neighbor neighbour ,s,hood,ing
behavior behaviour ,s,al
harbor harbour ,s
humor humour ,s
rumor rumour ,s
odor odour ,s
vapor vapour ,s
tumor tumour ,s
center centre ,s
fiber fibre ,s
liter litre ,s
meter metre s
theater theatre ,s
caliber calibre ,s
defense defence ,s
offense offence ,s
catalog catalogue ,s
dialog dialogue ,s
traveler traveller ,s
traveling travelling ,
traveled travelled ,
canceled cancelled ,
canceling cancelling ,
modeling modelling ,
labeled labelled ,
labeling labelling ,
jewelry jewellery ,
mold mould ,s,y
plow plough ,s,ed,ing
gray grey ,s
tire tyre s
aluminum aluminium ,
pediatric paediatric ,s,ian,ians
anemia anaemia ,
anesthesia anaesthesia ,
estrogen oestrogen ,s
diarrhea diarrhoea ,
gynecologist gynaecologist ,s
orthopedic orthopaedic ,s
skeptical sceptical ,
pajamas pyjamas ,
enrollment enrolment ,s
fulfillment fulfilment ,
analyze analyse ,d,s
analyzing analysing ,
paralyze paralyse ,d,s
"""


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, str]]:
    """Return word to (side, the other side's spelling); side is ``US`` or ``GB``."""
    table: dict[str, tuple[str, str]] = {}
    for line in _PAIRS.split("\n"):
        if line:
            american, british, endings = line.split(" ")
            for ending in endings.split(","):
                table[american + ending] = ("US", british + ending)
                table[british + ending] = ("GB", american + ending)
    return table


def spellings(blocks: Iterable[Block]) -> list[tuple[Block, Word, str, str]]:
    """Return every telling word with its block, its side and the other side's spelling."""
    table = _table()
    found = []
    for block in blocks:
        for word in block.words:
            entry = table.get(word.text.lower())
            if entry and word.text[1:].islower():
                found.append((block, word, *entry))
    return found
