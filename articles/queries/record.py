"""The whole record: every line, newest first, filtered, a page or a file at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.apps import apps
from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.utils import timezone

from articles.models import Activity, Article, FactCheck, Quote, Rating
from articles.models.activity import ActivityQuerySet
from articles.queries.differences import Difference, Names, differences, people_in
from articles.queries.people import name_of
from articles.queries.telling import told
from articles.workflow.vocabulary import Deed

PAGE = 50
BATCH = 500
PEOPLE_OFFERED = 200


@dataclass(frozen=True, slots=True)
class RecordFilters:
    """What of the record is shown; each part narrows the rest. `since` and `until` are days of the desk's clock."""

    person: User | None = None
    by_software: bool = False
    deed: Deed | None = None
    article: Article | None = None
    quote: Quote | None = None
    since: date | None = None
    until: date | None = None


@dataclass(slots=True)
class RecordLine:
    """One line in words: who, what, about which row, and what it changed there."""

    line: Activity
    told: str
    about: str
    quote: Quote | None = None
    check: FactCheck | None = None
    differences: list[Difference] = field(default_factory=list)

    @property
    def url(self) -> str:
        """The page of what was changed; empty where the desk has none."""
        if self.quote is not None:
            return self.quote.get_absolute_url()
        if self.check is not None:
            return self.check.get_absolute_url()
        return self.line.article.get_absolute_url() if self.line.article else ""


def listed(filters: RecordFilters) -> ActivityQuerySet:
    """What `filters` let through as a page lists it: of a quote every line, else what `told_together` leaves."""
    found = recorded(filters)
    return found if filters.quote else found.told_together()


def recorded(filters: RecordFilters) -> ActivityQuerySet:
    """Every line that `filters` let through, newest first."""
    found = Activity.objects.order_by("-at", "-id")
    if filters.person or filters.by_software:
        found = found.filter(actor=filters.person)
    if filters.deed:
        found = found.filter(verb=filters.deed)
    if filters.article:
        found = found.filter(article=filters.article)
    if filters.quote:
        found = found.filter(target_kind="quote", target_id=filters.quote.pk)
    if filters.since:
        found = found.filter(at__gte=_midnight(filters.since))
    if filters.until:
        found = found.filter(at__lt=_midnight(filters.until + timedelta(days=1)))
    return found


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def older(found: QuerySet[Activity], line: Activity) -> QuerySet[Activity]:
    return found.filter(at__lte=line.at).filter(Q(at__lt=line.at) | Q(id__lt=line.pk))


def newer(found: QuerySet[Activity], line: Activity) -> QuerySet[Activity]:
    """The lines after `line`, the nearest first."""
    return found.filter(at__gte=line.at).filter(Q(at__gt=line.at) | Q(id__gt=line.pk)).order_by("at", "id")


def page(
    found: QuerySet[Activity], *, before: Activity | None = None, after: Activity | None = None
) -> tuple[list[RecordLine], bool, bool]:
    """A page of lines, whether there are newer ones, and whether there are older ones."""
    if after is not None:
        lines = list(_with_all(newer(found, after))[: PAGE + 1])
        return in_words(lines[:PAGE][::-1]), len(lines) > PAGE, True
    lines = list(_with_all(older(found, before) if before else found)[: PAGE + 1])
    return in_words(lines[:PAGE]), before is not None, len(lines) > PAGE


def latest(number: int, *, without: Sequence[int] = ()) -> list[RecordLine]:
    """The last lines of the whole record, without those on some fact-checks (by id) and on their quotes."""
    found = listed(RecordFilters())
    if without:
        quotes = Quote.objects.filter(fact_check__in=without).values("pk")
        on_them = Q(target_kind="factcheck", target_id__in=without)
        found = found.exclude(on_them | Q(target_kind="quote", target_id__in=quotes))
    return in_words(list(_with_all(found)[:number]))


def in_batches(found: QuerySet[Activity]) -> Iterator[list[RecordLine]]:
    """All of `found`, newest first; only one batch is in memory, and no cursor stays open between two."""
    last: Activity | None = None
    while lines := list(_with_all(older(found, last) if last else found)[:BATCH]):
        last = lines[-1]
        yield in_words(lines)


def _with_all(found: QuerySet[Activity]) -> QuerySet[Activity]:
    return found.select_related("actor", "article", "undoes")


def in_words(lines: Sequence[Activity]) -> list[RecordLine]:
    """The lines with what they are about, in as many queries as there are kinds of rows, and two for names."""
    rows = _rows(lines)
    names = _names(lines)
    return [_in_words(line, rows.get((line.target_kind, line.target_id)), names) for line in lines]


def _in_words(line: Activity, row: object, names: Names) -> RecordLine:
    quote = row if isinstance(row, Quote) else None
    if quote is not None:
        about = quote.words
    elif line.target_kind in ("article", "revision"):
        about = ""
    else:
        about = f"{_kind(line)} “{row}”" if row is not None else f"{_kind(line)} {line.target_id}"
    check = row if isinstance(row, FactCheck) else None
    return RecordLine(line, told(line), about, quote, check, differences(line, names))


def _kind(line: Activity) -> str:
    return str(apps.get_model("articles", line.target_kind)._meta.verbose_name)


def _rows(lines: Sequence[Activity]) -> dict[tuple[str, int], object]:
    """The rows that the lines are about, but for articles, which the lines bring, and their texts, which are long."""
    ids: dict[str, set[int]] = {}
    for line in lines:
        ids.setdefault(line.target_kind, set()).add(line.target_id)
    found: dict[tuple[str, int], object] = {}
    for kind in sorted(ids.keys() - {"article", "revision"}):
        rows = apps.get_model("articles", kind)._default_manager.all()
        if kind == "quote":
            rows = Quote.objects.only("ref", "words", "kind", "article_id", "state")
        found |= {(kind, row.pk): row for row in rows.filter(pk__in=ids[kind])}
    return found


def _names(lines: Iterable[Activity]) -> Names:
    named = people_in(lines)
    people = {user.pk: name_of(user) for user in User.objects.filter(pk__in=named)} if named else {}
    return Names(people, dict(Rating.objects.values_list("pk", "label")))


def people_on_the_desk() -> list[User]:
    """Whom the filter offers: everybody with a role, by name."""
    found = User.objects.exclude(groups=None).order_by("first_name", "last_name", "username")
    return list(found.distinct()[:PEOPLE_OFFERED])
