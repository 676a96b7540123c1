"""Classes of words that writers mix up. Ours: written from grammar books' headings, not from any corpus of errors."""
from __future__ import annotations

__all__ = ["CHOICE", "CONFUSED", "INTRANSITIVE", "MASS", "NEIGHBOURS", "PREPOSITIONS", "TRANSITIVE"]

#: Prepositions that stand in for one another, likelier ones twice.
PREPOSITIONS: dict[str, str] = {
    "in": "on at of to for into with by from in during on at",
    "on": "in at of about to for in at",
    "at": "in on to by for in on with",
    "of": "from in for about on by with to from for in",
    "for": "to of in on about since during to of with at",
    "to": "for in at of on with into for towards at",
    "with": "by of to for from in about at by",
    "by": "with from of in at for through with from",
    "from": "of by in since with to at on of off",
    "about": "of on for in to at around of",
    "into": "at on in to",
    "between": "from of among to",
    "among": "between in of from between",
    "during": "at while for",
    "since": "from for in from for",
    "than": "then from that to of then as",
    "through": "from across with",
    "over": "on above of",
    "under": "in on of",
    "against": "to for with from",
    "without": "with no out of",
    "within": "on by at",
    "after": "later since from",
    "before": "ago from",
    "until": "till to by since",
    "as": "like than for such how",
    "like": "as such alike",
    "towards": "for in on",
    "toward": "for in on",
    "across": "on of",
    "behind": "after back of",
    "upon": "in of at",
    "onto": "in at to",
    "around": "of on",
    "despite": "although in spite but",
    "because": "due as of",
}

#: Verbs that take an object without a preposition, and the one that slips in.
TRANSITIVE: dict[str, str] = {
    "discuss": "about", "mention": "about", "describe": "about", "consider": "about", "explain": "about",
    "enter": "into to in", "reach": "to at", "approach": "to", "answer": "to on", "attend": "to at",
    "affect": "on to", "influence": "on to", "impact": "on to", "contact": "with to", "marry": "with to",
    "join": "to with in", "phone": "to", "call": "to", "tell": "to", "ask": "to from", "visit": "to in",
    "lack": "of in", "emphasize": "on", "stress": "on", "request": "for", "demand": "for", "access": "to",
    "follow": "to after", "help": "to for", "thank": "to", "resemble": "to with", "leave": "from",
    "face": "with to", "order": "for", "support": "to for", "study": "about", "investigate": "about",
    "review": "about", "advise": "to", "invite": "to", "inform": "to", "teach": "to", "serve": "to",
    "damage": "to", "improve": "on", "cause": "to", "comprise": "of", "know": "about of", "see": "to",
    "obey": "to", "control": "on over", "question": "about", "need": "in of", "want": "for", "use": "of by",
    "increase": "of", "watch": "to at", "touch": "to", "enjoy": "of from", "benefit": "to", "suit": "to for",
}

#: Verbs that cannot be passive.
INTRANSITIVE = frozenset(
    "happen exist appear occur arise emerge consist belong depend seem remain disappear arrive come go fall die "
    "rise last result lie stay live work grow suffer agree continue"
    .split()
)

#: Nouns that have no plural.
MASS = frozenset(
    "research information advice equipment knowledge evidence furniture luggage homework software hardware "
    "feedback progress training traffic weather music news money work health education behaviour behavior "
    "transport transportation accommodation machinery jewelry luck help staff content data time access guidance "
    "experience pollution nature technology society literature electricity violence housing labor employment "
    "unemployment tourism poverty freedom safety security damage treatment food water space vocabulary trash "
    "garbage rice clothing baggage scenery slang permission proof leisure fun patience attention literacy "
    "nutrition fitness medicine infrastructure expertise outreach support documentation code usage spam"
    .split()
)

#: Verbs, nouns and adjectives chosen wrongly for one another, by lemma. Inflection is kept.
CHOICE = """
make do perform|do make|make have take|take make have|give make take|
say tell speak|tell say speak|speak talk say tell|talk speak tell|listen hear|hear listen|look see watch|see watch look
watch look see|rise raise grow|raise rise grow up|grow rise raise up|lend borrow|borrow lend|learn study teach know
teach learn study|study learn|find know found|know learn find understand|bring take carry|take bring get|carry bring
lie lay|lay lie|win earn beat gain|earn win gain get|gain get win earn reach|reach get achieve|achieve reach get
remember remind|remind remember|forget leave|let make allow leave|allow let permit|refuse deny reject
deny refuse|avoid prevent escape|prevent avoid protect|protect prevent defend|steal rob|rob steal|hope wish expect
expect wait hope|wait expect|wish hope want|realize understand notice|notice note realize|notify note|affect effect
effect affect|cause make bring|happen become occur|occur happen take place|increase rise grow up|decrease fall reduce
reduce decrease fall|fall decrease drop|pay spend|cost price|price cost|
advise advice suggest|solve decide answer|decide solve|
fit suit match|suit fit|wear dress put|dress wear|drive ride lead|ride drive|travel trip journey|trip travel journey
work job|fun funny|way method road|method way
amount number quantity|number amount quantity|percentage percent|people person peoples|person people
man human people|human people man|possibility opportunity ability|opportunity possibility chance|chance opportunity
ability possibility capability|trouble problem|question problem|story history
history story|side part|cause reason
reason cause|effect result affect|influence effect affect|
time period|period time|century age|
tall high|small little low|little small few|strong heavy hard|heavy strong hard|hard difficult heavy
good well nice|well good|bad badly|last latest|
nearest next|sensible sensitive|sensitive sensible|actual current|current actual|economic economical|economical economic
historic historical|historical historic|classic classical|electric electrical|efficient effective|effective efficient
typical usual ordinary|
all whole every|every each all|each every|similar same|
another other|few less little|less few little|much many|many much|most almost mostly|almost most nearly|already yet still
yet still already|still yet|very too so much|so such very|such so|also too as well|ever never
never ever|however but although|although but despite|because so that|whether if
until till by|than then|then than|where which that|which who what that|who which whom
what which that|alone lonely|lonely alone|alive live|live alive|quite quiet|quiet quite|later latter
beside besides|besides beside|maybe may be|sometimes sometime|hardly hard|lately late|especially specially
accept agree receive|agree accept|agreement accept|
develop evolve improve|
attend visit assist|assist help attend|
mean think|think believe mean|believe trust think
cure treat|heal cure treat|hurt harm pain|harm hurt damage|pain ache hurt|
consist include contain|compose consist|discuss argue talk|argue discuss
inform report tell|follow continue|relate connect|depend rely
recommend suggest advise|invent discover|
"""

#: Words that are written for one another: sound alike, look alike, or differ by a careless letter.
CONFUSED = """
there their they're|their there they're|they're their there|your you're|you're your|its it's|it's its|whose who's
who's whose|to too two|too to|two to too|than then|then than|affect effect|effect affect|lose loose|loose lose
weather whether|whether weather|where were wear|were where was|wear where ware|here hear|hear here|know now no|now know
no know not|not no note|new knew|knew new|right write rite|write right|see sea|week weak|weak week|peace piece
piece peace|principal principle|principle principal|advice advise|advise advice|practice practise|device devise
devise device|breath breathe|breathe breath|bath bathe|cloth clothe clothes|clothes cloths|quiet quite|quite quiet quit
form from|from form|of off|off of|one won|won one|our are hour|are our|hour our|by buy bye|buy by|some same sum|same some
four for|for four fro|sale sell|sell sale|live leave life|leave live|life live|lives live|think thing|thing think
things thinks|this these his|these this|with whit width|which witch|whole hole|hole whole|wait weight|weight wait
waste waist|waist waste|brake break|break brake|braking breaking|breaking braking|bear bare|bare bear|heal heel
heel heal|knee need|need knee|pain pane|pain plain|vein vain|vain vein|sight site cite|site sight|cite site|past passed
passed past|passing pausing|accept except|except accept expect|expect except|access excess|excess access|adapt adopt
adopt adapt|adept adapt|allude elude|allusion illusion|assure ensure insure|ensure insure assure|insure ensure
complement compliment|compliment complement|council counsel|counsel council|desert dessert|dessert desert|dairy diary
diary dairy|die dye|dying dyeing|elicit illicit|emigrate immigrate|eminent imminent|fair fare|fare fair|farther further
feet feat|flour flower|flower flour|foul fowl|hoard horde|lead led|led lead|lessen lesson|lesson lessen|lightning lightening
loan lone|main mane|meat meet|meet meat|minor miner|moral morale|morale moral|personal personnel|personnel personal
plain plane|plane plain|pole poll|poor pour|pour poor pore|pray prey|precede proceed|proceed precede|presence presents
profit prophet|prophet profit|rain reign|raise rise|rise raise|role roll|roll role|root route|route root|scene seen
seen scene|seem seen|sole soul|soul sole|stationary stationery|steal steel|steel steal|straight strait|suit suite sweet
suite suit|sweat sweet|tail tale|taught thought|thought though taught|though thought through|through threw though thorough
thorough through|threw through|throne thrown|tide tied|threat treat|treat threat|treatment threatment|trail trial
trial trail|vary very|very vary|wander wonder|wonder wander|wandering wondering|war was|was war|way weigh|won't want
want won't|wood would|would wood|world word|word world work|work word|woman women|women woman|men man|man men
angel angle|angle angel|barely barley|calm clam|casual causal|causal casual|conscience conscious|conscious conscience
costume custom|custom costume|county country|country county|crash crush|decent descent|descent decent|definite definitely
fell feel felt|feel fell fill|fill feel|felt fell|filed filled field|field filed|filled filed|hole whole|hop hope|hoping hopping
later latter letter|latter later|letter later|lose lost loss|loss lose lost|lost loss|manger manager|manager manger
mere more|more mere moor|moth month mouth|month mouth|mouth month|nerve never|never nerve|nerves never|even ever event
ever even every|every ever very|each reach|reach rich|rich reach|ride rid|rid ride|safe save|save safe|sing sign|sign sing
sit set|set sit|sleep slip|slip sleep|slow low|snake snack|spare spear|staff stuff|stuff staff|strong string|string strong
then them|them then|tired tried|tried tired|under udder|united untied|untied united|unity units|use us|us use
used sued|sued used|wake weak|while will|will well while|well will|whit white|white write|with wish|world would
easy ease|ease easy|bust but|but bud bust|can cane|cane can|cost coast|coast cost|dose does|does dose|fat fate|fate fat
healthy healthily|heath health|health heath heal|hear heart|heart hear hurt|hurt heart|king kind|kind king|last list
list last least|least last|less lees|like link|link like|mind mine|mine mind|note not|or our ore|out our|part party
party part|play pay|pay play|point paint|paint point|pubic public|public pubic|quality quantity|quantity quality
sad said|said sad|scare scar|scar scare|skim skin|skin skim|spin spine|spine spin|stare star|start stat star|state stat
story store|store story|thin thing|tree three|three tree|try tray|united unit|wild wide|wide wild|wind wing|wish with
shot short|short shot|such search|search such|ships shapes|shapes ships|soar sore|sore soar|bone born|born borne bone
joint join|join joint|muscle mussel|muscles mussels|needle noodle|needles noodles|tissue issue|issue tissue|dieing dying
ingenious ingenuous|respectfully respectively|respectively respectfully|industrial industrious|sensible sensitive
successful successive|imaginary imaginative|considerate considerable|considerable considerate|continual continuous
alternate alternative|alternative alternate|beneficent beneficial|confident confidant|dependent dependant|formally formerly
formerly formally|hospitable hospital|human humane|inter enter|intense intensive|intensive intense|legible eligible
eligible legible|perspective prospective|prospective perspective|precise concise|prescribe proscribe|rational rationale
simple simply|special especial|technic technique|political politic|valuable invaluable|worth worthy|worthy worth
"""

NEIGHBOURS = "\n".join((CHOICE, CONFUSED))
def read(table: str) -> dict[str, list[str]]:
    """The rows ``right wrong wrong`` of a table."""
    out: dict[str, list[str]] = {}
    for row in table.replace("\n", "|").split("|"):
        first, *rest = row.split() or [""]
        if first and rest:
            out.setdefault(first, []).extend(rest)
    return out
