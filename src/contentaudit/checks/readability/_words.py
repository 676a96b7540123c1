"""Word lists of the readability checks; ours, one entry a line, chosen so that an editor would agree."""

from __future__ import annotations


def _pairs(lines: str) -> dict[str, str]:
    """Read lines of `said = plain`; several forms on either side, parted by commas, pair up."""
    pairs: dict[str, str] = {}
    for line in lines.strip().splitlines():
        said, plain = (side.split(",") for side in line.split("="))
        for index, form in enumerate(said):
            pairs[form.strip()] = plain[min(index, len(plain) - 1)].strip()
    return pairs


# A word that has a shorter, commoner one for the same thing in nearly every sentence. Words that also
# are terms of a trade ("terminate", "residence") or nouns and verbs alike ("purchase") are left out.
HARD_WORDS = _pairs("""
utilize, utilizes, utilized, utilizing = use, uses, used, using
utilise, utilises, utilised, utilising = use, uses, used, using
commence, commences, commenced, commencing, commencement = start, starts, started, starting, start
endeavored, endeavoring = tried, trying
endeavoured, endeavouring = tried, trying
ascertain, ascertains, ascertained, ascertaining = find out, finds out, found out, finding out
expedite, expedites, expedited, expediting = speed up, speeds up, sped up, speeding up
elucidate, elucidates, elucidated, elucidating = explain, explains, explained, explaining
ameliorate, ameliorates, ameliorated, ameliorating = improve, improves, improved, improving
necessitate, necessitates, necessitated, necessitating = need, needs, needed, needing
disseminate, disseminates, disseminated, disseminating = spread, spreads, spread, spreading
substantiate, substantiates, substantiated, substantiating = prove, proves, proved, proving
relinquish, relinquishes, relinquished, relinquishing = give up, gives up, gave up, giving up
transpire, transpires, transpired, transpiring = happen, happens, happened, happening
peruse, peruses, perused, perusing = read, reads, read, reading
enumerate, enumerates, enumerated, enumerating = list, lists, listed, listing
incentivize, incentivizes, incentivized, incentivizing = encourage, encourages, encouraged, encouraging
incentivise, incentivises, incentivised, incentivising = encourage, encourages, encouraged, encouraging
effectuate, effectuates, effectuated = bring about, brings about, brought about
promulgate, promulgates, promulgated, promulgating = publish, publishes, published, publishing
operationalize, operationalizes = carry out, carries out
operationalized, operationalizing = carried out, carrying out
obviate, obviates, obviated, obviating = avoid, avoids, avoided, avoiding
remunerate, remunerates, remunerated, remunerating, remuneration = pay, pays, paid, paying, pay
erroneous, erroneously = wrong, wrongly
cognizant, cognisant = aware
aforementioned, aforesaid, abovementioned = this
henceforth = from now on
heretofore, hitherto = until now
hereinafter = from here on
notwithstanding = despite
inasmuch = since
multitudinous = many
subsequently = later
approximately = about
thusly = thus
irregardless = regardless
""")

WORDY_PHRASES = _pairs("""
in order to = to
in order for = for
so as to = to
due to the fact that = because
owing to the fact that = because
in light of the fact that = because
in view of the fact that = because
on account of the fact that = because
for the reason that = because
despite the fact that = although
in spite of the fact that = although
regardless of the fact that = although
at this point in time = now
at this moment in time = now
at the present time = now
at the present moment = now
at that point in time = then
in this day and age = today
in today's day and age = today
in the event that = if
on the condition that = if
in the near future = soon
in the not too distant future = soon
until such time as = until
during the course of = during
in the course of = during
at all times = always
on a daily basis = daily
on a weekly basis = weekly
on a monthly basis = monthly
on a yearly basis = yearly
on an annual basis = yearly
on a regular basis = regularly
on a frequent basis = often
on a consistent basis = consistently
on a case-by-case basis = case by case
for the purpose of = for
for the purposes of = for
with the purpose of = for
with the exception of = except
with regard to, with regards to = about
in regard to, in regards to = about
with respect to = about
in reference to, with reference to = about
pertaining to = about
as to whether = whether
by means of = by
by virtue of = by
in the absence of = without
in close proximity to = near
in the vicinity of = near
in excess of = more than
a large number of = many
a great number of = many
a significant number of = many
a substantial number of = many
a plethora of = many
a myriad of = many
a large amount of = a lot of
a large majority of, the vast majority of = most
the majority of, a majority of = most
has the ability to, had the ability to = can, could
has the capability to = can
is able to, are able to = can, can
is in need of, are in need of = needs, need
take into consideration, takes into consideration = consider, considers
taking into consideration = considering
took into consideration, taken into consideration = considered
make a decision, makes a decision, made a decision, making a decision = decide, decides, decided, deciding
come to a decision, came to a decision = decide, decided
make an attempt to, made an attempt to = try to, tried to
make a choice, made a choice = choose, chose
make use of, makes use of, made use of, making use of = use, uses, used, using
give consideration to = consider
conduct an analysis of = analyze
perform an analysis of = analyze
provide assistance to, provides assistance to = help, helps
has an impact on, have an impact on, had an impact on = affects, affect, affected
is in the process of, are in the process of = is, are
prior to = before
subsequent to = after
first and foremost = first
each and every = each
any and all = all
one and the same = the same
as a matter of fact = in fact
it is important to note that, it is worth noting that, it should be noted that = note that
it's important to note that, it's worth noting that = note that
for all intents and purposes = in effect
end result, end results = result, results
final outcome, final outcomes = outcome, outcomes
past history = history
past experience, past experiences = experience, experiences
future plans = plans
advance planning, advanced planning = planning
basic fundamentals, basic essentials = basics
completely eliminate, totally eliminate = eliminate
completely unique, totally unique, very unique = unique
absolutely essential = essential
added bonus = bonus
free gift = gift
unexpected surprise = surprise
close proximity = nearness
general consensus = consensus
new innovation, new innovations = innovation, innovations
personal opinion = opinion
various different, many different = various, many
repeat again = repeat
return back = return
combine together = combine
join together = join
""")

# Words that tell how a sentence hangs together with the one before it, or its parts with each other.
TRANSITIONS = frozenset(
    phrase.strip()
    for phrase in """
    accordingly, additionally, afterward, afterwards, albeit, also, alternatively, although, altogether,
    anyway, because, besides, but, certainly, clearly, consequently, conversely, especially, even so,
    eventually, finally, first, firstly, for example, for instance, for one, for that reason, for this
    reason, for these reasons, further, furthermore, hence, here, however, in addition, in brief, in
    comparison, in conclusion, in contrast, in effect, in fact, in general, in other words, in
    particular, in reality, in short, in summary, in that case, in the end, in the meantime, in the same
    way, in this case, in this way, in turn, indeed, initially, instead, last, lastly, later, lest,
    likewise, mainly, meanwhile, moreover, much like, namely, nevertheless, next, nonetheless, nor,
    notably, obviously, of course, once, on the contrary, on the one hand, on the other hand, otherwise,
    overall, particularly, previously, rather than, regardless, second, secondly, similarly, simply put,
    since, so, so that, soon, specifically, still, subsequently, such as, that is, that is why, that
    way, that's why, then, thereafter, therefore, third, thirdly, though, thus, to begin with, to
    conclude, to illustrate, to sum up, to that end, to this end, too, ultimately, unless, unlike,
    until, what is more, what's more, when, whenever, whereas, whereby, wherever, while, whilst, yet, as
    a result, as a consequence, as an example, as long as, as opposed to, as soon as, as well as, at
    first, at last, at the same time, above all, after all, after that, all in all, and yet, apart from,
    aside from, before that, by contrast, by comparison, by the time, compared to, compared with,
    despite, due to, during, either, equally, even if, even though, except, given that, if, in case, in
    order to, in spite of, in the first place, in the long run, just as, let alone, like this, most
    importantly, more importantly, neither, not only, now that, only if, or, provided that, put simply,
    thanks to
    """.replace("\n    ", " ").split(",")
)
