"""What English spells against its rules: a paradigm per entry, its base form first."""

from __future__ import annotations

__all__ = ["ADJECTIVES", "FIXED", "PARADIGMS"]

_VERBS = """
arise arises arising arose arisen; awake awakes awaking awoke awoken; be am is are was were being been; bear
bears bearing bore borne; beat beats beating beaten; become becomes becoming became; begin begins beginning
began begun; bend bends bending bent; bet bets betting betted; bid bids bidding; bind binds binding bound;
bite bites biting bit bitten; bleed bleeds bleeding bled; blow blows blowing blew blown; break breaks
breaking broke broken; breed breeds breeding bred; bring brings bringing brought; broadcast broadcasts
broadcasting; build builds building built; burn burns burning burned burnt; burst bursts bursting; buy buys
buying bought; cast casts casting; catch catches catching caught; choose chooses choosing chose chosen;
cling clings clinging clung; come comes coming came; cost costs costing; creep creeps creeping crept; cut
cuts cutting; deal deals dealing dealt; die dies dying died; dig digs digging dug; do does doing did done;
draw draws drawing drew drawn; dream dreams dreaming dreamed dreamt; drink drinks drinking drank drunk;
drive drives driving drove driven; dwell dwells dwelling dwelt; eat eats eating ate eaten; fall falls
falling fell fallen; feed feeds feeding fed; feel feels feeling felt; fight fights fighting fought; find
finds finding found; fit fits fitting fitted; flee flees fleeing fled; fling flings flinging flung; fly
flies flying flew flown; forbid forbids forbidding forbade forbidden; forecast forecasts forecasting
forecasted; foresee foresees foreseeing foresaw foreseen; forget forgets forgetting forgot forgotten;
forgive forgives forgiving forgave forgiven; freeze freezes freezing froze frozen; get gets getting got
gotten; give gives giving gave given; go goes going went gone; grind grinds grinding ground; grow grows
growing grew grown; hang hangs hanging hung hanged; have has having had; hear hears hearing heard; hide
hides hiding hid hidden; hit hits hitting; hold holds holding held; hurt hurts hurting; keep keeps keeping
kept; kneel kneels kneeling knelt; know knows knowing knew known; lay lays laying laid; lead leads leading
led; lean leans leaning leaned leant; leap leaps leaping leaped leapt; learn learns learning learned learnt;
leave leaves leaving left; lend lends lending lent; let lets letting; lie lies lying lay lain lied; light
lights lighting lit lighted; lose loses losing lost; make makes making made; mean means meaning meant; meet
meets meeting met; mislead misleads misleading misled; mistake mistakes mistaking mistook mistaken;
misunderstand misunderstands misunderstanding misunderstood; outdo outdoes outdoing outdid outdone; overcome
overcomes overcoming overcame; overdo overdoes overdoing overdid overdone; oversee oversees overseeing
oversaw overseen; overtake overtakes overtaking overtook overtaken; pay pays paying paid; prove proves
proving proved proven; put puts putting; quit quits quitting; read reads reading; rebuild rebuilds
rebuilding rebuilt; redo redoes redoing redid redone; ride rides riding rode ridden; ring rings ringing rang
rung; rise rises rising rose risen; run runs running ran; say says saying said; see sees seeing saw seen;
seek seeks seeking sought; sell sells selling sold; send sends sending sent; set sets setting; sew sews
sewing sewed sewn; shake shakes shaking shook shaken; shed sheds shedding; shine shines shining shone
shined; shoot shoots shooting shot; show shows showing showed shown; shrink shrinks shrinking shrank shrunk;
shut shuts shutting; sing sings singing sang sung; sink sinks sinking sank sunk; sit sits sitting sat; sleep
sleeps sleeping slept; slide slides sliding slid; smell smells smelling smelled smelt; sow sows sowing sowed
sown; speak speaks speaking spoke spoken; speed speeds speeding sped speeded; spell spells spelling spelled
spelt; spend spends spending spent; spill spills spilling spilled spilt; spin spins spinning spun; spit
spits spitting spat; split splits splitting; spoil spoils spoiling spoiled spoilt; spread spreads spreading;
spring springs springing sprang sprung; stand stands standing stood; steal steals stealing stole stolen;
stick sticks sticking stuck; sting stings stinging stung; stink stinks stinking stank stunk; strike strikes
striking struck stricken; string strings stringing strung; strive strives striving strove striven strived;
swear swears swearing swore sworn; sweep sweeps sweeping swept; swell swells swelling swelled swollen; swim
swims swimming swam swum; swing swings swinging swung; take takes taking took taken; teach teaches teaching
taught; tear tears tearing tore torn; tell tells telling told; think thinks thinking thought; throw throws
throwing threw thrown; thrust thrusts thrusting; tie ties tying tied; undergo undergoes undergoing underwent
undergone; understand understands understanding understood; undertake undertakes undertaking undertook
undertaken; undo undoes undoing undid undone; upset upsets upsetting; wake wakes waking woke woken; wear
wears wearing wore worn; weave weaves weaving wove woven; weep weeps weeping wept; wind winds winding wound;
withdraw withdraws withdrawing withdrew withdrawn; withhold withholds withholding withheld; withstand
withstands withstanding withstood; win wins winning won; write writes writing wrote written; wring wrings
wringing wrung; add adds adding added; agree agrees agreeing agreed; disagree disagrees disagreeing
disagreed; free frees freeing freed freer freest; guarantee guarantees guaranteeing guaranteed; embed embeds
embedding embedded; use uses using used; program programs programming programmed programme programmes; focus
focuses focusing focused focusses focussing focussed; age ages aging ageing aged; bus buses busses; gas
gases gasses gassing gassed; plan plans planning planned; travel travels traveling travelling traveled
travelled; quiz quizzes quizzing quizzed; ski skis skiing skied; live lives living lived; index indexes
indices indexing indexed; found founds founding founded; ground grounds grounding grounded; bound bounds
bounding bounded; unite unites uniting united; suit suits suiting suited; rewrite rewrites rewriting rewrote
rewritten; override overrides overriding overrode overridden; overwrite overwrites overwriting overwrote
overwritten; rethink rethinks rethinking rethought; dive dives diving dived dove; overlay overlays
overlaying overlaid; fulfil fulfils fulfill fulfills fulfilling fulfilled; queue queues queuing queueing
queued; analyse analyses analysing analysed; analyze analyzes analyzing analyzed; aid aids aiding aided;
range ranges ranging ranged
"""

_NOUNS = """
analysis analyses; appendix appendices appendixes; axis axes; bacterium bacteria; basis bases; calf calves;
child children; crisis crises; criterion criteria; curriculum curricula curriculums; diagnosis diagnoses;
elf elves; emphasis emphases; foot feet; formula formulas formulae; fungus fungi funguses; goose geese;
grandchild grandchildren; half halves; hypothesis hypotheses; knife knives; leaf leaves; life lives; loaf
loaves; louse lice; man men; matrix matrices matrixes; medium media mediums; mouse mice; neurosis neuroses;
nucleus nuclei; oasis oases; ox oxen; parenthesis parentheses; person people persons; phenomenon phenomena;
prognosis prognoses; prosthesis prostheses; psychosis psychoses; scarf scarves scarfs; self selves; sheaf
sheaves; shelf shelves; stimulus stimuli; stratum strata; symposium symposia symposiums; synopsis synopses;
synthesis syntheses; thesis theses; thief thieves; tooth teeth; vertebra vertebrae vertebras; wife wives;
wolf wolves; woman women; housewife housewives; midwife midwives; bookshelf bookshelves; virus viruses; lens
lenses; atlas atlases; canvas canvases; bias biases biased; alias aliases; iris irises; datum data; alumnus
alumni; cactus cacti cactuses; larva larvae; antenna antennae antennas; workman workmen; policeman
policemen; fireman firemen; businessman businessmen; businesswoman businesswomen; salesman salesmen;
chairman chairmen; fisherman fishermen; craftsman craftsmen; spokesman spokesmen; gentleman gentlemen;
thought thoughts; bit bits; shot shots; menu menus; guru gurus; bureau bureaus bureaux; epoch epochs; vertex
vertices vertexes; maximum maxima maximums; minimum minima minimums; memorandum memoranda memorandums; staff
staffs staffing staffed; axe axes; base bases based basing; hundred hundreds; statistic statistics; id ids;
stomach stomachs
"""

_COMPARED = """
good better best; bad worse worst; far farther further farthest furthest; well better best; big bigger
biggest; new newer newest; old older oldest elder eldest; little less least; few fewer fewest; many more
most; much more most
"""


def _paradigms(table: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(entry.split()) for entry in table.split(";"))


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


PARADIGMS = _paradigms(_VERBS) + _paradigms(_NOUNS) + _paradigms(_COMPARED)

ADJECTIVES = _words("""
able bold brave brief bright broad busy calm cheap clean clear clever close coarse cold cool crazy cruel
cute damp dark deep dense dirty dry dull dumb early easy faint fair fancy fast fat fine firm flat fresh
friendly full funny gentle grand gray great green grey happy hard harsh healthy heavy high hot huge humble
hungry icy kind large late lazy light likely lively lonely long loose loud lovely low lucky mad mean mild
narrow nasty near neat nice noisy odd pale plain polite poor pretty proud pure quick quiet rare raw rich
ripe risky rough rude sad safe shallow sharp short shy sick silly simple slim slow small smart smooth soft
soon sore sour spicy steep strange strict strong sunny sweet tall tasty thick thin tidy tight tiny tough
tricky ugly warm weak wealthy weird wet wide wild wise worthy young
""")

# Look inflected and are not.
FIXED = _words("""
afterwards always anything athletics besides biped bring ceiling chaos christmas darling december diabetes
does downwards during economics electronics ethics evening everything exceed genetics greed headquarters
herpes herring indeed kindred king mathematics means measles morning naked need news nothing november
obstetrics october offspring overseas perhaps physics plus politics proceed pudding rabies ring robotics
sacred seed september series shilling sibling sing something species speed spring sterling string succeed
texas thing this thus towards upwards viking wedding weed whereas wicked wing yes
""")
