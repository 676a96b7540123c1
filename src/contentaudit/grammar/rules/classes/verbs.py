"""Classes of verbs, lemmas. Names become class names: ``TO_INF`` is ``@to_inf``."""

from __future__ import annotations

BE = "am is are was were be been being 're 'm"
BE_FINITE = "am is are was were 're 'm"
MODAL = "can could will would shall should may might must 'll 'd ca wo"
# The modals that are no other word’s short form.
MODAL_WORD = "can could will would should must might may cannot"
SUBJECT = "i you he she it we they"
SINGULAR_SUBJECT = "he she it"
PLURAL_SUBJECT = "i you we they"
OBJECT = "me you him her us them it people users patients customers someone anyone everyone"
OBJECT_PRONOUN = "me you him us them"
NOT = "not n't never"
ADVERB = (
    "also always never often usually sometimes rarely really still just only already actually even "
    "generally typically currently probably simply mostly mainly easily quickly slowly effectively "
    "significantly greatly directly naturally gradually certainly definitely surely ever now then not "
    "n't"
)
# Need an -ing form after them.
WANT_ING = (
    "avoid enjoy finish suggest quit deny imagine dislike postpone practise resist discontinue resume "
    "consider"
)
# Need “to” and the base form after them.
WANT_TO = "want decide hope agree refuse manage expect promise tend afford wish intend aim attempt"
# Verb, someone, “to” and the base form.
SOMEONE_TO = (
    "allow enable encourage advise require permit force invite persuade convince remind instruct urge "
    "motivate inspire expect order warn teach"
)
# Verb and “to someone”: the person cannot follow at once.
TO_SOMEONE = "explain describe mention suggest demonstrate propose announce clarify introduce recommend"
BARE = "let make"
REPORT = (
    "say state claim report conclude suggest show find reveal indicate believe think argue explain note "
    "confirm recommend demonstrate prove warn"
)
# No object, so no passive.
INTRANSITIVE = "happen occur exist appear disappear arise emerge consist belong depend remain seem vanish"
# Object needed; “is used for”, not “uses for”.
DEFINED_AS = "describe define know regard consider classify categorize categorise recognize recognise label"
USED = "use apply perform prescribe utilize utilise"
# They name what happens to someone, so that the one it happens to is the subject.
UNDERGO = "undergo experience suffer face encounter receive enjoy"
KNOW = "know understand learn see explain tell wonder discover realize realise discuss explore show"
# The one who does it must be a person, so “what should … know” lacks its subject.
PERSONAL = (
    "know expect eat avoid consider buy wear learn remember choose ask bring pack do use look see say "
    "drink take prepare read think"
)
MAKE_THINGS = "mistake decision effort progress profit noise difference phone-call"
# Their object is a sum, often a range.
COST = "cost range vary charge pay price"
PHRASAL_NOUN = (
    "setup login logout signup backup workout checkout breakdown shutdown startup cleanup lookup "
    "rollout pickup warmup followup takeaway"
)
# With a particle, hyphenated only as a noun or before one.
PARTICLE_VERB = (
    "shut set log sign back work check break start clean look roll pick warm follow take turn switch "
    "cut slow speed cool build carry fill find give hold keep make open pay point put run send sort "
    "stay use wake write"
)
PARTICLE = "off up in out down on away over"
# A passive is followed by “as”.
CALLED_AS = "know describe define classify regard recognize recognise"
SENSE = "look feel seem sound taste smell"
LIKE = "like love enjoy prefer want need try start begin keep stop help"
# Nouns and adjectives that “be” takes though they could be verbs.
NO_PARTICIPLE = (
    "home fun part key proof evidence work good clear open free right better welcome subject due "
    "present last fine slow clean complete correct secure separate own equal perfect live safe back "
    "down up out low close near like worth type cause news music food water help support access value "
    "interest effect impact reason trouble difference mean dry warm cool calm empty content direct "
    "double express extract forward idle intent level loose mature minute narrow net objective parallel "
    "patient plain prompt prone quiet ready rough round short smooth sound steady still tame tender "
    "thin total true upset utter wet love age fire hope power space room time life light land change "
    "control focus force form fuel gain ground hell hurt joke limit loss luck market model name need "
    "noise off on parent pay plus profit progress proper record research risk rule sex silence sport "
    "stock stress study test trade traffic trust voice waste"
)
APOS = "'s"
