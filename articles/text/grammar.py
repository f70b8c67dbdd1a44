"""Closed classes of English words, and what a word looks like: enough to find who does the saying."""


def words(text: str) -> frozenset[str]:
    """A table of words."""
    return frozenset(text.split())


AUXILIARY = words(
    """
    has have had having is are was were be been being am will would can could may might must shall should do
    does did 'll 'd 've hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't can't couldn't
    shouldn't don't doesn't didn't cannot not
    """
)
BEING = words(
    """
    is are was were be been being am isn't aren't wasn't weren't gets got getting
    """
)
HELPING = words(
    """
    will would can could may might must shall should do does did won't wouldn't can't couldn't shouldn't don't
    doesn't didn't cannot to
    """
)
SUBJECTS = words(
    """
    he she they it we i you who everyone someone nobody one others many some both most
    """
)
PERSONAL = frozenset({"he", "she", "they", "it", "we", "i", "you"})
POSSESSIVE = frozenset({"his", "her", "their", "its"})
OBJECTS = words(
    """
    him her them us me it you himself herself themselves itself
    """
)
DETERMINERS = words(
    """
    the a an his her its their our my your this that these those some any no every each another several many few
    both all two three four five six seven eight nine ten more most other one
    """
)
PREPOSITIONS = words(
    """
    in on at by for from with of to about into over after before during under against between through among amid
    without within across behind beyond despite except inside like near off onto outside since than toward
    towards until upon via per besides as along around following according regarding concerning including beside
    below above unlike throughout underneath
    """
)
SUBORDINATORS = words(
    """
    that which while when because if although though as since unless where whether why how what until before
    after than so once whereas
    """
)
CONJUNCTIONS = frozenset({"and", "but", "or", "nor", "yet", "so"})
ADVERBS = words(
    """
    also then later now still often again just even once first long already soon always sometimes never ever
    only too instead meanwhile however moreover furthermore nevertheless nonetheless yet today yesterday tomorrow
    tonight twice thus therefore back indeed perhaps further earlier quickly himself herself themselves itself all both
    rather almost much thereafter in-turn there here afterward afterwards beforehand
    """
)
TIMES = words(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon
    evening night week weekend month year years months weeks days hours later earlier ago january february march
    april may june july august september october november december jan. feb. mar. apr. aug. sept. sep. oct. nov.
    dec. day time midnight noon moments
    """
)
NOT_ADVERBS = words(
    """
    orderly elderly
    reilly o'reilly connolly donnelly daly healy neely keely farrelly kennelly mcnally nally scully tully skelly
    shelly beverly kimberly molly holly polly dolly tilly milly lilly lily willy nelly sully connelly kielty bradly
    family ally supply reply italy july only fly assembly monopoly bully rally early anomaly kelly emily sally
    billy
    """
)
OPENING_NOUN_VERBS = words(
    """
    claims calls reports plans shows fears hopes demands questions attacks promises supports views notes points
    states posts remarks comments charges answers requests orders pledges vows threats praises wishes emails messages
    blogs texts tweets types prints displays rings volunteers judges notices figures
    objects records
    offers estimates projects brands labels values needs favors issues addresses signals wonders credits faults
    """
)


# Past forms that look like no past.
PASTS = words(
    """
    went came cut took made left gave got put began won lost met saw led fell rose hit held kept sent stood broke ran
    grew drew threw flew knew hung drove wore bore sold bought brought spent built sat lay paid quit shut set hung swept
    """
)


DASHES = frozenset({"–", "—", "--"})


# What is written, and says.
PAPERS = words(
    """
    video statement letter message post report photo clip article note email interview tweet memo document placard
    placards petition sign signs banner banners poster posters card leaflet notice text caption
    """
)


# What is printed or painted, before the words themselves.
PRINTED = words(
    "words word slogan slogans message messages legend inscription motto phrase line headline caption refrain"
)


def adverb(low: str) -> bool:
    return low in ADVERBS or (low.endswith("ly") and low not in NOT_ADVERBS)


def past_form(low: str) -> bool:
    """ "leaked", "fell": what looks like a past."""
    return low.endswith("ed") or low in PASTS or low == "burst"


def capital(word: str) -> bool:
    return word[:1].isupper() or (word[:1] in "@#" and len(word) > 1)


def timely(low: str) -> bool:
    return low in TIMES or low.isdigit()
