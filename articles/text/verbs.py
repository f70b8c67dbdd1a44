"""The verbs that report: what each may be followed by, and all their forms. Plain English, no names."""

from dataclasses import dataclass

from articles.text.grammar import words

# Stand after or amid the words they report ("..., she said") as well as before them.
SAYING_ALONE = words(
    """
    react bark blurt lecture bellow roar chuckle drawl growl scold chide wail advise surmise caution confide
    preach correct spit hiss trumpet counsel propose guess sum banter hoot sob blast fume rage rail howl rant warn
    say tell add explain note write announce argue claim insist recall reply respond declare suggest report
    state continue tweet post joke quip conclude confirm acknowledge admit concede predict complain lament observe
    remark comment assert contend allege stress emphasize emphasise reiterate repeat boast shout yell cry scream
    whisper mutter exclaim reveal testify urge vow pledge promise demand inquire wonder muse think believe hope fear
    recount remember agree counter interject read snap scoff sigh laugh beg plead implore retort opine elaborate ask
    maintain answer express chant proclaim text retweet disclose explode summarize summarise clarify confess
    estimate feel forecast grumble hint mention point reflect reason signal speculate theorize worry ventured
    venture volunteer thunder sniff insinuate deadpan gush protest rejoin bristle crow enthuse expound coo go
    stammer tease vent marvel intone jest reckon theorise hypothesise hypothesize posit postulate aver avow affirm
    underline opine pontificate moan whine whinge grouse gripe carp murmur mumble gloat crack wisecrack pronounce
    enquire query stipulate object reassure email message blog recollect reminisce narrate insinuate conjecture submit
    """
)
# Report only words in marks, or what "that" opens: "he shrugged", "they sprayed" do things on their own.
ONLY_MARKED = words(
    """
    laugh sob sigh chuckle giggle snigger smile grin shrug nod wince frown beam bark roar bellow hiss growl snarl crow
    howl wail squeal shriek scream holler bawl gasp groan snort cackle croak rasp purr chirp splutter stutter bluster
    storm thunder drone pipe trill sneer jeer taunt heckle chorus sing croon hum recite interrupt intervene interpose
    swear curse spray daub scrawl scribble paint chalk carve etch stencil inscribe type print scratch bear carry
    display ring phone cable pen gush coo hoot trumpet spit cheer nag tut cluck soothe rap weep gabble babble begin
    pray
    """
)
SAYING = SAYING_ALONE | ONLY_MARKED
# Take a clause: "found that ...", "knows why ...".
THINKING = words(
    """
    object protest show find know see learn understand realize realise decide indicate imply assume expect guess
    suspect imagine discover determine propose recommend threaten swear hear deny doubt dispute question rule order
    reckon fret calculate highlight notice foresee presume prove underscore demonstrate stipulate signify concur
    record decree ensure remind assure inform persuade convince instruct notify brief accept advocate hold consider
    figure pray regret tout dream certify complain judge caution concern appear feel forget reassert reaffirm specify
    """
)
# Take what is spoken of: "criticised the plan", "urged him to go".
SPEAKING_OF = words(
    """
    describe criticize criticise praise endorse accuse blame urge announce propose reject dismiss denounce condemn
    blast slam mock defend support oppose favor favour cite mention discuss question attack challenge demand call
    express voice deny reveal report confirm recall outline detail highlight stress reiterate echo acknowledge
    predict promise pledge want think believe view consider deem dispute allege reference quote welcome applaud hail
    tout trumpet decry deplore lambast lambaste berate rebuke ridicule chide scold castigate assail excoriate bash
    label brand dub declare depict portray characterize characterise liken compare encourage remind assure inform
    warn tell ask beg request order instruct advise persuade convince suggest show claim argue note explain estimate
    emphasize emphasise underscore see love hate prefer like regret lament bemoan mourn celebrate commend laud
    champion espouse advocate recommend repudiate disavow refute rebut contradict debunk denigrate disparage insult
    belittle deride demonize demonise vilify malign trash rip hammer admonish chastise reprimand caution tweet
    retweet post write say add clarify disclose proclaim profess confess contemplate ponder mull envision envisage
    fear resent dislike admire respect appreciate value disapprove condone accept doubt distrust expect need seek
    recount relate repeat insist concede admit tease hint debate protest appeal detest abhor despise loathe vow
    threaten foresee forecast project sue implore plead credit thank invite address promote petition pan fault
    skewer savage flay roast knock vouch assert contend bill mark cheer decide second dictate telegraph signal reaffirm
    reassert
    """
)
# Report by what follows them even where no clause and no marks do: "accused him of lying", "wants a vote on it".
TOLD = words(
    """
    accuse blame urge call demand describe warn announce propose promise pledge predict suggest believe think want
    ask request recommend beg implore order instruct advise encourage invite tell allege estimate deny fear expect
    say appeal insist apologise apologize plead argue caution remind push press lobby campaign rule complain lament
    bemoan forecast report post
    """
)
# Report so too, but not with a mere "criticised the plan".
JUDGED = words(
    """
    criticize criticise dismiss slam question defend reject cite condemn denounce acknowledge recall note
    portray compare
    """
)
# Take an infinitive: "vowed to fight".
WILLING = words(
    """
    vow pledge promise threaten decline refuse agree offer ask want hope plan intend seek claim demand propose
    decide wish prefer swear aspire opt resolve volunteer consent beg choose request petition expect vote love hate
    move
    """
)
# Take a preposition that belongs to the verb: "called for", "pointed to".
_WITH = """
    call for on out
    point to out
    refer to
    talk about of up
    speak about of against
    ask about for
    warn of about against
    complain about of
    respond to with by
    reply to with
    object to
    agree with to on that
    disagree with about on
    argue for against about over
    insist on
    comment on about
    apologize for
    apologise for
    brag about of
    boast about of
    joke about
    allude to
    hint at
    write about of
    rail against about
    testify about to
    know about of
    worry about
    think about of
    care about
    dream of about
    approve of
    disapprove of
    elaborate on
    muse about
    speculate about on
    push for
    press for
    hope for
    wish for
    learn about of
    hear about of
    tell of about
    advocate for
    appeal for to
    lobby for against
    protest against
    inquire about
    enquire about
    focus on
    express
    mention
    accuse
    campaign against
    plead for with
    answer to
    react to with by
    dwell on
    reflect on
    look forward
    dwell on
    demur
    vouch for
    attest to
    admit to
    confess to
    caution against about
    conclude with
    wonder about
    fret about over
    bristle at
    scoff at
    balk at
    lash out
    hit back
    fire back
    shoot back
    push back
    lay out
    make clear
    go on
    chime in
    cut in
    cry out
    call on
    rule out
    spell out
    single out
    put it
    sum up
    """
# "vowed to fight": said to others, where "plans to" and "declined to" need not be.
SWORN = words("vow promise pledge threaten offer claim ask demand propose")
WITH: dict[str, frozenset[str]] = {}
for _row in _WITH.split("\n"):
    if _words := _row.split():
        WITH[_words[0]] = WITH.get(_words[0], frozenset()) | frozenset(_words[1:])

# Report only with the words that follow them here; on their own they do things.
ONLY_WITH = words(
    """
    look lash hit fire shoot push lay make go put sum spell single press focus care
    """
)

_IRREGULAR = {
    "say": "says said saying said",
    "tell": "tells told telling told",
    "write": "writes wrote writing written",
    "think": "thinks thought thinking thought",
    "feel": "feels felt feeling felt",
    "know": "knows knew knowing known",
    "see": "sees saw seeing seen",
    "find": "finds found finding found",
    "show": "shows showed showing shown",
    "hear": "hears heard hearing heard",
    "speak": "speaks spoke speaking spoken",
    "make": "makes made making made",
    "go": "goes went going gone",
    "understand": "understands understood understanding understood",
    "hold": "holds held holding held",
    "swear": "swears swore swearing sworn",
    "read": "reads read reading read",
    "put": "puts put putting put",
    "hit": "hits hit hitting hit",
    "shoot": "shoots shot shooting shot",
    "lay": "lays laid laying laid",
    "seek": "seeks sought seeking sought",
    "choose": "chooses chose choosing chosen",
    "forget": "forgets forgot forgetting forgotten",
    "foresee": "foresees foresaw foreseeing foreseen",
    "forecast": "forecasts forecast forecasting forecast",
    "sing": "sings sang singing sung",
    "quip": "quips quipped quipping quipped",
    "admit": "admits admitted admitting admitted",
    "slam": "slams slammed slamming slammed",
    "rip": "rips ripped ripping ripped",
    "snap": "snaps snapped snapping snapped",
    "plan": "plans planned planning planned",
    "beg": "begs begged begging begged",
    "refer": "refers referred referring referred",
    "prefer": "prefers preferred preferring preferred",
    "brag": "brags bragged bragging bragged",
    "opt": "opts opted opting opted",
    "tout": "touts touted touting touted",
    "rebut": "rebuts rebutted rebutting rebutted",
    "demur": "demurs demurred demurring demurred",
    "pan": "pans panned panning panned",
    "sum": "sums summed summing summed",
    "cut": "cuts cut cutting cut",
    "chat": "chats chatted chatting chatted",
    "dub": "dubs dubbed dubbing dubbed",
    "coo": "coos cooed cooing cooed",
    "deadpan": "deadpans deadpanned deadpanning deadpanned",
    "dream": "dreams dreamed dreaming dreamed",
    "label": "labels labeled labeling labelled",
    "signal": "signals signaled signaling signalled",
    "counsel": "counsels counseled counseling counselled",
    "marvel": "marvels marveled marveling marvelled",
    "stencil": "stencils stenciled stenciling stencilled",
    "regret": "regrets regretted regretting regretted",
    "fret": "frets fretted fretting fretted",
    "concur": "concurs concurred concurring concurred",
    "submit": "submits submitted submitting submitted",
    "aver": "avers averred averring averred",
    "sob": "sobs sobbed sobbing sobbed",
    "spit": "spits spat spitting spat",
    "nod": "nods nodded nodding nodded",
    "grin": "grins grinned grinning grinned",
    "shrug": "shrugs shrugged shrugging shrugged",
    "rap": "raps rapped rapping rapped",
    "nag": "nags nagged nagging nagged",
    "tut": "tuts tutted tutting tutted",
    "hum": "hums hummed humming hummed",
    "blog": "blogs blogged blogging blogged",
    "echo": "echoes echoed echoing echoed",
    "ring": "rings rang ringing rung",
    "bear": "bears bore bearing borne",
    "weep": "weeps wept weeping wept",
    "begin": "begins began beginning begun",
    "bet": "bets bet betting bet",
    "foretell": "foretells foretold foretelling foretold",
}
BASE, PRESENT, PAST, GERUND = "base", "present", "past", "gerund"


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a reporting verb."""

    lemma: str
    tense: str
    saying: bool
    clause: bool
    object: bool
    infinitive: bool
    prepositions: frozenset[str]


def _forms(lemma: str) -> list[tuple[str, str]]:
    if lemma in _IRREGULAR:
        present, past, gerund, participle = _IRREGULAR[lemma].split()
    elif lemma.endswith("e"):
        present, past, gerund, participle = lemma + "s", lemma + "d", lemma[:-1] + "ing", lemma + "d"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        present, past, gerund, participle = lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing", lemma[:-1] + "ied"
    else:
        ending = "es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s"
        present, past, gerund, participle = lemma + ending, lemma + "ed", lemma + "ing", lemma + "ed"
    return [(lemma, BASE), (present, PRESENT), (past, PAST), (gerund, GERUND), (participle, PAST)]


def _all_forms() -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    lemmas = SAYING | THINKING | SPEAKING_OF | WILLING | frozenset(WITH)
    for lemma in sorted(lemmas, key=lambda each: (each not in SAYING, each)):
        only = lemma in ONLY_WITH
        for form, tense in sorted(_forms(lemma), key=lambda each: each[1] != PAST):
            verb = Verb(
                lemma,
                tense,
                saying=lemma in SAYING and not only,
                clause=lemma in SAYING | THINKING and not only,
                object=lemma in SPEAKING_OF and not only,
                infinitive=lemma in WILLING and not only,
                prepositions=WITH.get(lemma, frozenset()),
            )
            found.setdefault(form, verb)
    for form in ("labelled", "signalled", "counselled", "marvelled", "stencilled", "signalling", "labelling"):
        found.setdefault(form, found[form.replace("ll", "l")])
    return found


FORMS = _all_forms()
REPORTING = frozenset(form for form, verb in FORMS.items() if verb.saying and verb.tense in (PAST, PRESENT, BASE))
