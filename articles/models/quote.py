"""What people are reported as saying, and the people."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from articles.models.article import NO_DEADLINE, Article, RelatedHeadline, Revision
from articles.models.factcheck import Evidence, FactCheck
from articles.models.fields import LINE, NAME, line, note, one_of, row_version, validate_clean, word
from articles.models.flag import Flag
from articles.models.tag import Tag
from articles.text import spans
from articles.workflow.vocabulary import Kind, QuoteState, Reason, SpeakerKind, Wording, WordingSource


class SpeakerManager(models.Manager["Speaker"]):
    def get_by_natural_key(self, slug: str) -> "Speaker":
        return self.get(slug=slug)


def _aliases_are_names(value: object) -> None:
    if not (isinstance(value, list) and all(isinstance(name, str) and 0 < len(name) <= NAME for name in value)):
        raise ValidationError(f"Aliases are a list of names, each of 1 to {NAME} characters.")
    for name in value:
        validate_clean(name)


class Speaker(models.Model):
    """A person, organisation, group or document that is quoted."""

    slug = models.SlugField(max_length=100, unique=True)
    name = line(blank=False)
    kind = word(SpeakerKind, default=SpeakerKind.PERSON)
    aliases = models.JSONField(default=list, blank=True, validators=[_aliases_are_names])
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="merged")

    objects = SpeakerManager()

    class Meta:
        ordering = ("name", "id")
        indexes = (models.Index(fields=("name", "id"), name="speaker_by_name"),)
        constraints = (
            one_of("kind", SpeakerKind, "speaker_kind_is_known"),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=models.F("id")),
                name="speaker_is_not_merged_into_itself",
                violation_error_message="A speaker cannot be merged into itself.",
            ),
        )

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    @property
    def shown(self) -> "Speaker":
        """Who they are now: the speaker they were merged into, or themselves."""
        return self.merged_into or self

    def get_absolute_url(self) -> str:
        return reverse("speaker", args=[self.pk])


class QuoteQuerySet(models.QuerySet["Quote"]):
    def get_by_natural_key(self, article_slug: str, ref: str) -> "Quote":
        return self.get(article__slug=article_slug, ref=ref)

    def leaving(self) -> "QuoteQuerySet":
        """Those that an export may hold: not rejected, and neither their article nor, by what they share, another that
        stands on the same fact-check is kept on the desk by a flag.
        """
        articles = Flag.objects.keeping_here().values("article")
        checks = Quote.objects.filter(article__in=articles, fact_check__isnull=False).values("fact_check")
        return self.exclude(state=QuoteState.REJECTED).exclude(Q(article__in=articles) | Q(fact_check__in=checks))

    def in_reading_order(self) -> "QuoteQuerySet":
        return self.order_by("position", "id")

    def with_people(self) -> "QuoteQuerySet":
        """Everything a note or a row prints but for tags, in the same query."""
        return self.select_related(
            "speaker__merged_into",
            "relayed_from__merged_into",
            "fact_check__rating",
            "proposed_by",
            "signed_by",
            "assignee",
        )

    def for_card(self) -> "QuoteQuerySet":
        """All that a card prints but for tags, evidence and history, in one query.

        `evidence_count` counts sources; `is_flagged` says whether an open flag keeps it from being signed.
        """
        live = Evidence.objects.live().filter(fact_check=OuterRef("fact_check")).order_by().values("fact_check")
        counted = Coalesce(Subquery(live.annotate(number=Count("pk")).values("number")), 0)
        found = self.with_people().with_flags().select_related("article", "revision", "headline", "wording_by")
        return found.annotate(evidence_count=counted)

    def with_flags(self) -> "QuoteQuerySet":
        """Whether an open flag keeps each from being signed, as `is_flagged`."""
        return self.annotate(is_flagged=_held())

    def unflagged(self) -> "QuoteQuerySet":
        """Those that no open flag keeps from being signed."""
        return self.filter(~_held())


def _held() -> Exists:
    return Exists(Flag.objects.holding_quote(OuterRef("pk"), OuterRef("article"), OuterRef("fact_check")))


class LastEnd(models.Func):
    """Where the last of a quote’s fragments ends, written as the triggers write it so that its index serves them."""

    output_field = models.IntegerField()

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        return self.as_sql(compiler, connection, template="json_extract(%(expressions)s, '$[#-1][1]')", **extra)

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        return self.as_sql(compiler, connection, template="((%(expressions)s->-1->>1)::int)", **extra)


class Quote(models.Model):
    """What an article reports somebody as saying, at an exact place in it."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="quotes")
    ref = models.CharField(
        max_length=20,
        validators=[RegexValidator(r"^[a-z]+[0-9]+$", "A ref is letters and a number, such as b1.")],
        help_text="Its stable short name within the article, such as b1.",
    )
    revision = models.ForeignKey(Revision, models.PROTECT, null=True, blank=True, related_name="quotes")
    headline = models.ForeignKey(RelatedHeadline, models.PROTECT, null=True, blank=True, related_name="quotes")
    in_copy = models.BooleanField(
        default=True,
        editable=False,
        help_text="Whether its words still stand in the copy; where not, it keeps its place in an older revision.",
    )
    part_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    kind = word(Kind)
    fragments = models.JSONField(help_text="[[start, end], …] in code points of the text, half open, in order.")
    words = note(100_000, blank=False, help_text="The fragments’ characters, joined by one space.")
    position = models.PositiveIntegerField(help_text="Where it stands in reading order; see text/spans.py.")
    queue_due = models.DateTimeField(
        default=NO_DEADLINE, editable=False, help_text="The article’s deadline, copied for the queue’s index."
    )
    speaker = models.ForeignKey(Speaker, models.PROTECT, null=True, blank=True, related_name="quotes")
    relayed_from = models.ForeignKey(Speaker, models.PROTECT, null=True, blank=True, related_name="relayed_quotes")
    mention = line(help_text="The naming of the speaker as printed, such as “it”.")
    cue = line(help_text="The reporting word as printed, such as “said”.")
    found_how = line(LINE, help_text="How words and speaker were found; empty where a person marked it.")
    confidence = models.FloatField(
        null=True, blank=True, help_text="How likely both are right, from 0 to 1; none where a person marked it."
    )
    proposed_reason = word(
        Reason, blank=True, default="", help_text="Why there may be nothing to rate, as the reader proposes."
    )
    wording = word(Wording, default=Wording.UNCHECKED)
    wording_source = word(WordingSource, blank=True, default="")
    wording_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    state = word(QuoteState, default=QuoteState.TO_CHECK)
    fact_check = models.ForeignKey(FactCheck, models.PROTECT, null=True, blank=True, related_name="quotes")
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    assignee = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    tags = models.ManyToManyField(Tag, through="QuoteTag", related_name="quotes", blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    row_version = row_version()

    objects = QuoteQuerySet.as_manager()

    class Meta:
        ordering = ("article", "position", "id")
        indexes = (
            models.Index(fields=("state", "queue_due", "article", "position", "id"), name="quote_queue"),
            models.Index(fields=("assignee", "state", "queue_due", "article", "position"), name="quote_mine"),
            models.Index(fields=("queue_due", "article", "position", "id"), name="quote_any_state"),
            models.Index(fields=("article", "position", "id"), name="quote_reading_order"),
            models.Index(fields=("created_at",), name="quote_by_arrival"),
            models.Index(fields=("article", "id"), condition=Q(in_copy=False), name="quote_left_the_copy"),
            # For the rule that no two quotes overlap: those before a quote end before it, and are never looked at.
            models.Index("revision", LastEnd("fragments"), name="quote_by_last_end"),
        )
        constraints = (
            models.UniqueConstraint(fields=("article", "ref"), name="quote_ref_is_unique"),
            one_of("kind", Kind, "quote_kind_is_known"),
            one_of("state", QuoteState, "quote_state_is_known"),
            one_of("wording", Wording, "quote_wording_is_known"),
            one_of("wording_source", WordingSource, "quote_wording_source_is_known", or_blank=True),
            models.CheckConstraint(
                condition=Q(revision=None, headline__isnull=False) | Q(revision__isnull=False, headline=None),
                name="quote_stands_in_one_place",
                violation_error_message="A quote stands either in the copy or in a related headline.",
            ),
            models.CheckConstraint(
                condition=Q(state__in=("to_check", "rejected"), proposed_by=None, signed_by=None)
                | Q(state="proposed", proposed_by__isnull=False, signed_by=None, fact_check__isnull=False)
                | Q(state="signed_off", proposed_by__isnull=False, signed_by__isnull=False, fact_check__isnull=False),
                name="quote_state_matches_people",
                violation_error_message="A quote’s state and the people who proposed and signed it do not match.",
            ),
            models.CheckConstraint(
                condition=Q(signed_by=None) | ~Q(signed_by=models.F("proposed_by")),
                name="quote_signer_is_not_proposer",
                violation_error_message="Whoever proposed a rating cannot sign it off; a colleague has to.",
            ),
            one_of("proposed_reason", Reason, "quote_proposed_reason_is_known", or_blank=True),
            models.CheckConstraint(
                condition=Q(confidence=None) | Q(confidence__gte=0, confidence__lte=1),
                name="quote_confidence_is_a_share",
                violation_error_message="A confidence lies between 0 and 1.",
            ),
            models.CheckConstraint(
                condition=Q(in_copy=True) | ~Q(state="signed_off") & Q(headline=None),
                name="quote_signed_is_in_copy",
                violation_error_message="What is no longer in the copy carries no signature.",
            ),
            models.CheckConstraint(
                condition=Q(part_of=None) | ~Q(part_of=models.F("id")),
                name="quote_is_not_part_of_itself",
                violation_error_message="A quote cannot be part of itself.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.ref}: {self.words[:60]}"

    def natural_key(self) -> tuple[str, str]:
        return (self.article.slug, self.ref)

    natural_key.dependencies = [  # type: ignore[attr-defined]
        "articles.article",
        "articles.revision",
        "articles.relatedheadline",
        "articles.speaker",
        "articles.factcheck",
    ]

    @property
    def said_by(self) -> Speaker | None:
        """Who says it, after every merge."""
        return self.speaker.shown if self.speaker else None

    @property
    def as_marks(self) -> "list[Quote]":
        """Itself, for a passage in which only this quote is marked."""
        return [self]

    def get_absolute_url(self) -> str:
        return f"{reverse('article', args=[self.article_id])}?quote={self.pk}"

    def clean(self) -> None:
        place = self.headline or self.revision
        if place is None or (self.headline and self.revision):
            raise ValidationError("A quote stands either in the copy or in a related headline.")
        if place.article_id != self.article_id:
            raise ValidationError({"article": "The text this quote stands in belongs to another article."})
        wrong = spans.problem(self.fragments, place.text)
        if wrong:
            raise ValidationError({"fragments": wrong})
        exact = spans.words_of(self.fragments, place.text)
        if self.words != exact:
            raise ValidationError({"words": f"The fragments hold “{_short(exact)}”, not “{_short(self.words)}”."})
        position = spans.reading_position(self.fragments[0][0], self.headline.position if self.headline else None)
        if self.position != position:
            raise ValidationError({"position": f"In reading order it stands at {position}, not {self.position}."})


def _short(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:40]}…{words[-38:]}"
