"""Invented quotes, twenty to an article; the desk's queue begins at the last article, the admin's list at the first."""

from datetime import timedelta
from random import Random

from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from articles.models import Article, Quote, Revision, Speaker
from articles.models.article import sha256
from articles.workflow.vocabulary import Kind, Role

USERNAME, PASSWORD = "bench", "only-on-this-machine"
AN_ARTICLE = 20
WORDS = (
    *("the", "harbour", "council", "ferry", "wall", "winter", "price", "repair", "boats", "crates", "divers", "crack"),
    *("over", "under", "before", "after", "week", "month", "year", "said", "wrote", "asked", "would", "could", "never"),
    *("always", "often", "half", "twice", "ninety", "four", "hundred", "open", "closed", "old", "new", "wide", "tide"),
)


@transaction.atomic
def fill(rows: int) -> None:
    """Makes the scale, one person who may do everything, and `rows` quotes to check."""
    call_command("loaddata", "10_ratings", verbosity=0)
    user = User.objects.create_superuser(USERNAME, password=PASSWORD)
    user.groups.add(Group.objects.get(name=Role.ADMIN))
    random, now = Random(7), timezone.now()  # noqa: S311  (the same words every time)
    speakers = [Speaker(slug=f"speaker-{n}", name=f"Speaker {n} of Osk") for n in range(50)]
    Speaker.objects.bulk_create(speakers)
    for number in range(-(-rows // AN_ARTICLE)):
        count = min(AN_ARTICLE, rows - number * AN_ARTICLE)
        said = [sentence(random) for _ in range(count)]
        text = "\n".join(f"{sentence(random)} “{words}” she said. {sentence(random)}" for words in said)
        due = now + timedelta(days=400) - timedelta(hours=number)
        article = Article.objects.create(slug=f"osk-{number}", headline=f"Osk, part {number}", deadline=due)
        revision = Revision.objects.create(article=article, text=text, sha256=sha256(text))
        Quote.objects.bulk_create(quotes(article, revision, said, random, speakers))


def quotes(
    article: Article, revision: Revision, said: list[str], random: Random, speakers: list[Speaker]
) -> list[Quote]:
    made, reached = [], 0
    for number, words in enumerate(said, 1):
        start = revision.text.index(f"“{words}”", reached) + 1
        reached = start + len(words)
        made.append(
            Quote(
                article=article,
                revision=revision,
                ref=f"b{number}",
                kind=Kind.DIRECT,
                fragments=[[start, reached]],
                words=words,
                position=start,
                queue_due=article.queue_due,
                speaker=random.choice(speakers),
            )
        )
    return made


def sentence(random: Random) -> str:
    return " ".join(random.choice(WORDS) for _ in range(25)).capitalize() + "."
