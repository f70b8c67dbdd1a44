"""The invented article on which the stories of rating are told, and the record they leave. Osk does not exist.

A checker rates ten quotes with one key each, takes two of them back, adds evidence to one and tags it; an editor signs
that one off and sends another back. The same story is told with keys, without JavaScript and without a browser.
"""

from articles.models import Activity, Article, Quote, RelatedHeadline, Speaker
from articles.queries.telling import told
from articles.workflow.vocabulary import Kind, SpeakerKind
from tests.conftest import make_article, make_quote

LETTER = (
    "The pier belongs to the people of Osk and not to its guests, however many come in June and whatever they spend.",
    (
        "We have written to the harbour office four times since the winter, and each time we were told that somebody"
        " would look at the posts on the seaward side, which move in any wind and which no one has looked at."
    ),
    (
        "We do not ask for the race to be cancelled. We ask for it to be sailed from the far bank, where there is room"
        " for the boats, the stands and an ambulance, and from where every spectator could see the whole of the course."
    ),
    (
        "If the club will not move it, then let the club say in writing who answers for the pier on the night, and let"
        " it say so before the tickets are sold and not after somebody has come to harm on it."
    ),
)
COPY = f"""\
The Osk regatta will start from the old pier in June, the sailing club said on Tuesday.
“We have sailed from that pier for ninety years,” said Tove Lind, who chairs the club.
The harbour office called the pier “sound enough for spectators”.
Lind said ticket sales had doubled since last summer. “Nobody has ever fallen in,” she said.
The harbour office said the pier would be inspected every morning.
“The planks are new,” Lind said. “The posts are oak.”
In a letter the Osk residents’ association wrote: “{LETTER[0]}
“{LETTER[1]}
“{LETTER[2]}
“{LETTER[3]}”
The association asked for the fireworks to be moved to the far bank.
Lind hoped for “a fair wind and a dry evening”.
“This is the finest course on the coast,” she said. “I expect forty boats,” she added."""
HEADLINES = ("Lamp makers ‘sold out’ before Osk night race", "Mayor of Osk: ‘I never sail’")
SOURCE = "https://tickets.example/osk-regatta"
TAG = "regatta"
REASON = "Ask the club for its own figures."

# The ten quotes that the checker rates, each with its key and what the record then says.
RATINGS = (
    ("b1", "7", "proposed Nothing to rate: intention"),
    ("b2", "2", "proposed Missing context"),
    ("b3", "5", "proposed Nothing to rate: opinion"),
    ("b4", "3", "proposed False"),
    ("b5", "4", "proposed Not verified"),
    ("b6", "9", "proposed Nothing to rate: not yet said"),
    ("b7", "2", "proposed Missing context"),
    ("b8", "1", "proposed Supported"),
    ("b9", "6", "proposed Nothing to rate: demand"),
    ("b10", "8", "proposed Nothing to rate: prediction"),
)
RECORD = [
    *(("cass", ref, words) for ref, _, words in RATINGS),
    ("cass", "b10", "took back: proposed Nothing to rate: prediction"),
    ("cass", "b9", "took back: proposed Nothing to rate: demand"),
    ("cass", "b8", f"added evidence (supports, {SOURCE})"),
    ("cass", "b8", f"tagged it “{TAG}”"),
    ("ana", "b8", "signed it off"),
    ("ana", "b7", f"sent it back: “{REASON}”"),
]
STATES = (
    dict.fromkeys(("b1", "b2", "b3", "b4", "b5", "b6"), "proposed")
    | {"b7": "to_check", "b8": "signed_off"}
    | dict.fromkeys(("b9", "b10", "b11", "b12", "h1", "h2"), "to_check")
)


def make_regatta() -> Article:
    """Fourteen quotes: b1 to b12 in the copy (b7 interrupted, b8 long, in four paragraphs), h1, h2 in headlines."""
    article = make_article("osk-regatta", COPY, outlet="The Osk Mail", byline="Mia Rand")
    headlines = [RelatedHeadline(article=article, position=n, text=text) for n, text in enumerate(HEADLINES, 1)]
    RelatedHeadline.objects.bulk_create(headlines)
    tove = Speaker.objects.create(slug="tove-lind", name="Tove Lind")
    club, harbour, residents = (
        Speaker.objects.create(slug=name.lower().replace(" ", "-"), name=name, kind=SpeakerKind.ORGANISATION)
        for name in ("Osk sailing club", "Osk harbour office", "Osk residents association")
    )
    lind = {"speaker": tove, "mention": "Lind", "cue": "said"}
    make_quote(article, "b1", "will start from the old pier in June", kind=Kind.INDIRECT, speaker=club)
    make_quote(article, "b2", "We have sailed from that pier for ninety years,", speaker=tove)
    make_quote(article, "b3", "the pier “sound enough for spectators”", kind=Kind.MIXED, speaker=harbour)
    make_quote(article, "b4", "ticket sales had doubled since last summer", kind=Kind.INDIRECT, **lind)
    make_quote(article, "b5", "Nobody has ever fallen in,", speaker=tove, mention="she")
    make_quote(article, "b6", "the pier would be inspected every morning", kind=Kind.INDIRECT, speaker=harbour)
    make_quote(article, "b7", "The planks are new,", "The posts are oak.", **lind)
    make_quote(article, "b8", *LETTER, speaker=residents, mention="the Osk residents’ association", cue="wrote")
    make_quote(article, "b9", "the fireworks to be moved to the far bank", kind=Kind.INDIRECT, speaker=residents)
    make_quote(article, "b10", "“a fair wind and a dry evening”", kind=Kind.MIXED, **lind | {"cue": "hoped"})
    make_quote(article, "b11", "This is the finest course on the coast,", speaker=tove)
    make_quote(article, "b12", "I expect forty boats,", speaker=tove)
    make_quote(article, "h1", "sold out", kind=Kind.MIXED, headline=headlines[0])
    make_quote(article, "h2", "I never sail", headline=headlines[1])
    return article


def by_ref(article: Article) -> dict[str, Quote]:
    return {quote.ref: quote for quote in article.quotes.order_by("position")}


def record() -> list[tuple[str, str, str]]:
    """Every line of the record, oldest first: who, on which quote, and what, as people read it."""
    refs = dict(Quote.objects.values_list("pk", "ref"))
    lines = Activity.objects.select_related("actor", "undoes").order_by("id")
    return [(line.actor.username if line.actor else "", refs[line.target_id], told(line)) for line in lines]


def states(article: Article) -> dict[str, str]:
    return dict(article.quotes.values_list("ref", "state"))
