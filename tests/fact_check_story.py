"""An invented report on refuse, and the life of one fact-check in it, from its quote to its retraction.

A figure is split off as a quote of its own, linked with what was said before, rated on two sources; a flag is raised
and settled, a reply asked for and given; a second editor signs, and it is published, corrected, withdrawn and
retracted. The story is told with keys and without JavaScript. Brune does not exist.
"""

from django.contrib.auth.models import User
from django.core.management import call_command

from articles.models import Activity, Quote, Speaker
from articles.queries.telling import told
from articles.workflow.vocabulary import Kind
from tests.conftest import make_article, make_quote
from tests.published import agreed

WHOLE = "missed collections fell to 231 in September and the new depot cost 90,000 crowns"
WORDS_TOO_MANY = 7
PART = "missed collections fell to 231 in September"
EARLIER = "missed collections fell to 213 in September"
REGISTER, LEDGER = "https://register.example/september", "https://ledger.example/brune"
COUNTED, PAID = "412 collections were missed in September", "Payments for late rounds doubled"
COPY_OF_REGISTER = "Brune register. 412 collections were missed in September, and 30 in August."
WRONG_COPY, COPY_OF_LEDGER = "The page has moved.", "In October: Payments for late rounds doubled."
RISK, SETTLED = "She could sue over the figure.", "The register is public."
ANSWER = "I was given 231 by the depot, and I have asked it why."
SUMMARY, NEW_SUMMARY = "The register counts 412.", "The register counts 412, of which 181 were made good a day later."
WRONG, NOTE = "Rounds made good were left out.", "We first rated this False: we had overlooked rounds made good."
TAKEN_DOWN, RETRACTED = "The register itself is wrong.", "It does not hold."


def make_story(*, ana: User, ben: User, cass: User) -> Quote:
    """The quote with two figures, of a mayor whose like words of spring are signed off."""
    mayor = Speaker.objects.create(slug="ida-morn", name="Ida Morn")
    spring = make_article("brune-spring", f"Ida Morn said {EARLIER}.")
    agreed(make_quote(spring, "b1", EARLIER, kind=Kind.INDIRECT, speaker=mayor), ana=ana, ben=ben, cass=cass)
    article = make_article("brune-refuse", f"Ida Morn, the mayor, said {WHOLE}.", outlet="The Brune Post")
    quote = make_quote(article, "b1", WHOLE, kind=Kind.INDIRECT, speaker=mayor, mention="Ida Morn", cue="said")
    call_command("index_statements", verbosity=0)
    return quote


RECORD = [
    ("ana", "split it off from b1"),
    ("ana", f"linked it as related: “{EARLIER}”, differs in number"),
    ("ana", f"added evidence (against, {REGISTER})"),
    ("ana", f"added evidence (against, {LEDGER})"),
    ("ana", f"kept a copy of {REGISTER} (pasted): found in the copy"),
    ("ana", f"kept a copy of {LEDGER} (pasted): not in the source"),
    ("ana", f"kept a copy of {LEDGER} (pasted): found in the copy"),
    ("ana", "proposed False"),
    ("ana", "raised a flag: defamation"),
    ("lena", "settled a flag: defamation"),
    ("ana", "asked Ida Morn for a reply, by email"),
    ("ana", "put on record what came of asking Ida Morn: an answer"),
    ("ben", "signed it off"),
    ("ana", "published it"),
    ("ana", "took the signature away, with a change to the fact-check it shares"),
    ("ana", f"opened a correction: “{WRONG}”"),
    ("ana", "proposed Missing context"),
    ("ben", "signed it off"),
    ("ben", f"published a correction (version 2): “{NOTE}”"),
    ("ben", f"took the page down: “{TAKEN_DOWN}”"),
    ("ana", f"retracted it: “{RETRACTED}”"),
]


def record_since(line: int) -> list[tuple[str, str]]:
    """What the record says after the line with that id, oldest first: who, and what, as people read it."""
    lines = Activity.objects.filter(pk__gt=line).select_related("actor", "undoes").order_by("id")
    return [(line.actor.username if line.actor else "", told(line)) for line in lines]
