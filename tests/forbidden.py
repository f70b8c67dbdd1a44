"""What the table of forbidden writes is made of: a desk with rows in every state, and ways to write past Python."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core import serializers
from django.db import connection, transaction
from django.db.models import CheckConstraint, F, Model
from django.utils import timezone

from articles.actions.calls import Raised, raise_call, settle_call
from articles.actions.correcting_copy import correct_copy
from articles.actions.factcheck import add_evidence, keep_copy
from articles.actions.flags import advise, raise_flag, settle_flag
from articles.actions.holds import lift_hold, set_hold
from articles.actions.keeping import Given
from articles.actions.notes import write_note
from articles.actions.opinions import ask_opinion, give_opinion
from articles.actions.pencil import tick
from articles.actions.redacting import ask_redaction, carry_out
from articles.actions.replies import Answer, Asking, ask_reply, record_reply, waive_reply
from articles.actions.review import rate, reject, sign_off
from articles.actions.tagging import tag
from articles.actions.undoing import undo_last
from articles.models import (
    Activity,
    ApiKey,
    Article,
    Delivery,
    Dependant,
    Evidence,
    FactCheck,
    ImportBatch,
    ImportItem,
    PublicName,
    Quote,
    QuoteTag,
    Rating,
    Scale,
    Speaker,
    SpeakerProposal,
    Subscriber,
    Use,
    triggers,
)
from articles.models.triggers.rules import all_rules
from articles.workflow.vocabulary import CallKind, FlagKind, KeptBy, RedactionGround, ReplyOutcome, ReplyWay, Role
from tests.conftest import COPY, SOURCE, do, fresh, make_article, make_corrow, make_quote, make_scale, person
from tests.published import make_published

World = dict[str, Any]
Write = str | Callable[[World], object]
# What refuses, at which field, in which words: writes by name. Of a list, the last is refused, the others are legal.
Table = Mapping[tuple[str, str, str], Mapping[str, Write | list[Write]]]
TRUE, FALSE = ("1", "0") if connection.vendor == "sqlite" else ("true", "false")
MODELS = list(apps.get_app_config("articles").get_models())
RULES = {rule.name: rule for rule in all_rules()}
CONSTRAINTS = {constraint.name: model for model in MODELS for constraint in model._meta.constraints}
CHECKS = {c.name for model in MODELS for c in model._meta.constraints if isinstance(c, CheckConstraint)}


@dataclass(frozen=True)
class Row:
    """One write that `by` alone refuses (rules, constraints, or a table.column that may not be null)."""

    by: list[str]
    field: str
    says: str
    legal: list[Write]
    write: Write


def rows(table: Table) -> list[Any]:
    """The writes of a table as pytest's parameters."""
    return [
        pytest.param(Row(by.split(), field, says, *_steps(write)), id=name)
        for (by, field, says), writes in table.items()
        for name, write in writes.items()
    ]


def _steps(write: Write | list[Write]) -> tuple[list[Write], Write]:
    *legal, last = write if isinstance(write, list) else [write]
    return legal, last


def make_world() -> World:
    """Rows in every state, by id: b1 to check with u1 in it, b2 proposed, b3 signed, b4 rejected under u2, u3 bare."""
    article, scale = make_corrow(), make_scale()
    strict = {"label": "Strict", "position": 9, "needs_evidence": 2}
    scale["strict"] = Rating.objects.create(scale=scale["false"].scale, slug="strict", **strict)
    ana, ben = person("ana", Role.EDITOR, "Ana Sorel"), person("ben", Role.EDITOR, "Ben Tolley")
    cass = person("cass", Role.CHECKER, "Cass Wren")
    quotes = {quote.ref: quote for quote in article.quotes.all()}
    quotes["u1"] = make_quote(article, "u1", "long overdue", part_of=quotes["b1"])
    quotes["u3"] = make_quote(article, "u3", "put its price at 400,000 crowns")
    dora = person("dora", Role.CHECKER, "Dora Finn")
    for ref in ("b2", "b3"):
        piece = do(add_evidence, quotes[ref], by=cass, source=SOURCE).after["evidence"]["id"]
        kept = {"piece": Evidence.objects.get(pk=piece), "given": Given(b"Four centimetres.", KeptBy.PASTE)}
        do(keep_copy, quotes[ref], by=dora, **kept)
    for ref in ("b2", "b3", "u3"):
        do(rate, quotes[ref], by=ana, rating=scale["supported"])
    given = ask_opinion(fresh(quotes["b3"]).fact_check, by=ana, of=ben)
    give_opinion(given, by=ben, rating=scale["false"], because="They are three wide.")
    opinion = ask_opinion(fresh(quotes["b2"]).fact_check, by=cass, of=ben)
    public_name = PublicName.objects.create(user=ana, name="Ana Sorel")
    do(sign_off, quotes["b3"], by=ben)
    do(reject, quotes["b4"], by=ana)
    quotes["u2"] = make_quote(article, "u2", "200 crates a week")
    public = _published(ana=ana, ben=ben, cass=cass)
    do(tag, quotes["b1"], by=ana, name="harbour")
    call = raise_call(quotes["b2"], by=cass, call=Raised(CallKind.FIX, "long planned"))
    settled = raise_call(quotes["b2"], by=cass, call=Raised(CallKind.CUT))
    undone = undo_last(by=ana)
    mention = write_note(article, by=cass, text="Is it the wall, @ana?").mentions.get()
    settle_call(settled, by=ana, seen=1, outcome="")
    do(tag, quotes["b1"], by=ana, name="harbour")
    lena = person("lena", Role.LEGAL, "Lena Brook")
    flag = raise_flag(quotes["h1"], by=ana, kind=FlagKind.DEFAMATION, because="It names the council.")
    settled_flag = raise_flag(quotes["b2"], by=ana, kind=FlagKind.CONTEMPT, because="The case is open.")
    settle_flag(settled_flag, by=lena, seen=1, outcome="It was closed in March.")
    advice = advise(flag, by=lena, text="Ask the council.")
    replies = _replies(person("emil", Role.CHECKER, "Emil Bask"), quotes, public["corrected_check"])
    twin = make_article("corrow-twin", COPY)
    public |= _redacted(twin, ana=ana, ben=ben, lena=lena)
    kept = Speaker.objects.create(slug="harbour-office", name="Harbour office")
    merged = Speaker.objects.create(slug="the-office", name="The office", merged_into=kept)
    old = Scale.objects.create(slug="old", version=1, name="Old", made_at=datetime(2020, 1, 1, tzinfo=UTC))
    old_label = Rating.objects.create(scale=old, slug="fishy", label="Fishy", position=1)
    connection.check_constraints()  # now, for PostgreSQL alters no table with deferred checks under way
    quotes = {ref: Quote.objects.get(pk=quote.pk) for ref, quote in quotes.items()}
    return {
        "ana": ana.pk,
        "ben": ben.pk,
        "cass": cass.pk,
        "dora": dora.pk,
        "article": article.pk,
        "twin": twin.pk,
        "twin_revision": twin.revisions.get().pk,
        "revision": article.revisions.get().pk,
        "headline": article.related_headlines.get().pk,
        "to_check": quotes["b1"].pk,
        "part": quotes["u1"].pk,
        "proposed": quotes["b2"].pk,
        "next": quotes["b2"].row_version + 1,
        "signed": quotes["b3"].pk,
        "rejected": quotes["b4"].pk,
        "bare": quotes["u3"].pk,
        "check": quotes["b2"].fact_check_id,
        "signed_check": quotes["b3"].fact_check_id,
        "bare_check": quotes["u3"].fact_check_id,
        "evidence": quotes["b2"].fact_check.evidence.get().pk,
        "signed_evidence": quotes["b3"].fact_check.evidence.get().pk,
        "kept": quotes["b2"].fact_check.evidence.get().copies.get().pk,
        "signed_kept": quotes["b3"].fact_check.evidence.get().copies.get().pk,
        "tick": tick(article.revisions.get(), 0, by=cass, latest=True).pk,
        "lena": lena.pk,
        "flag": flag.pk,
        "settled_flag": settled_flag.pk,
        "advice": advice.pk,
        "opinion": opinion.pk,
        "given_opinion": given.pk,
        "public_name": public_name.pk,
        "note": mention.note_id,
        "mention": mention.pk,
        "call": call.pk,
        "settled_call": settled.pk,
        "line": undone.undoes_id,
        "undo": undone.pk,
        **_outside(public, ana),
        "kept_speaker": kept.pk,
        "merged_speaker": merged.pk,
        "speaker": Speaker.objects.get(slug="ines-dahl").pk,
        "proposal": SpeakerProposal.objects.create(speaker=merged, other=kept, why="an article").pk,
        "item": ImportItem.objects.create(batch=ImportBatch.objects.create(by=cass), position=1, name="a.txt").pk,
        "scale": scale["false"].scale_id,
        "old_scale": old.pk,
        "old_label": old_label.pk,
        "tagging": QuoteTag.objects.get().pk,
        **{slug.replace("-", "_"): rating.pk for slug, rating in scale.items()},
        **public,
        **replies,
    }


def _published(*, ana: User, ben: User, cass: User) -> dict[str, int]:
    """Fact-checks that were public: one is, one is being corrected, one was withdrawn by ana, one was retracted."""
    checks = make_published("public", "corrected", "withdrawn", "retracted", ana=ana, ben=ben, cass=cass)
    versions = {f"{name}_version": check.versions.latest("number").pk for name, check in checks.items()}
    ids = {f"{name}_check": check.pk for name, check in checks.items()}
    ids["corrected_quote"] = checks["corrected"].quotes.get().pk
    ids["ferry"] = checks["corrected"].quotes.get().article_id
    told = Subscriber.objects.create(name="Archive", url="https://archive.example/told")
    public = checks["public"]
    ids["delivery"] = Delivery.objects.create(subscriber=told, version=public.versions.get()).pk
    ids["use"] = Use.objects.create(fact_check=public, name="file of quotes").pk
    ids["public_line"] = Activity.objects.get(target_kind="factcheck", target_id=public.pk, verb="publish").pk
    ids["retracted_quote"] = checks["retracted"].quotes.get().pk
    used = Dependant.objects.filter(version__fact_check=checks["withdrawn"]).get()
    return ids | versions | {"dependant": used.pk}


def _outside(public: World, ana: User) -> dict[str, int]:
    """A key that reads and one that was taken back, a subscriber, what waits for it and what arrived, and a use."""
    made = {"begins": "desk_", "made_by": ana}
    key = ApiKey.objects.create(name="The archive", digest="1" * 64, **made)
    gone = ApiKey.objects.create(name="The shelf", digest="2" * 64, revoked_at=timezone.now(), **made)
    told = Subscriber.objects.create(name="The archive", url="https://archive.example/hook")
    tried = {"subscriber": told, "version_id": public["public_version"], "attempts": 1, "log": [{"said": "503"}]}
    waiting = Delivery.objects.create(**tried)
    arrived = Delivery.objects.create(**tried, next_at=None, delivered_at=timezone.now())
    used = Use.objects.create(fact_check_id=public["public_check"], name="dossier: Ana Sorel")
    return {
        "key": key.pk,
        "gone_key": gone.pk,
        "subscriber": told.pk,
        "waiting": waiting.pk,
        "arrived": arrived.pk,
        "used": used.pk,
    }


def _redacted(twin: Article, *, ana: User, ben: User, lena: User) -> dict[str, int]:
    """On another article a note that was redacted, a redaction that is open, and a hold that was lifted."""
    gone, held = (write_note(twin, by=ana, text=text) for text in ("Merle Quist’s house.", "Her address."))
    done, asked = (
        ask_redaction(note, by=ana, ground=RedactionGround.COURT, because="By order.") for note in (gone, held)
    )
    carry_out(done, by=ben, seen=1)
    lifted = set_hold(make_article("corrow-court"), by=ana, because="A claim is filed.")
    lift_hold(lifted, by=lena, seen=1, because="It was settled.")
    correct_copy(lifted.article, by=ana, seen=1, text=f"{COPY} So they said.")
    return {
        "redacted_note": gone.pk,
        "redaction": asked.pk,
        "carried_out": done.pk,
        "hold": set_hold(make_article("corrow-held"), by=ana, because="A claim is filed.").pk,
        "lifted_hold": lifted.pk,
        "earlier": lifted.article.revisions.get(number=1).pk,
        "later": lifted.article.revisions.get(number=2).pk,
        "court": lifted.article_id,
    }


def _replies(emil: User, quotes: Mapping[str, Quote], corrected: int) -> dict[str, int]:
    """By emil: a request on b2 that waits for an answer, one that was answered, and why nobody is asked about u3."""
    at = timezone.now()
    asking = Asking("Ines Dahl", ReplyWay.EMAIL, at, at + timedelta(days=1))
    checks = [FactCheck.objects.get(quotes=quotes["b2"]), FactCheck.objects.get(pk=corrected)]
    waits, answered = (ask_reply(each, by=emil, seen=each.row_version, asking=asking) for each in checks)
    said = Answer(ReplyOutcome.ANSWERED, "It is not ours.", timezone.now())
    record_reply(answered, by=emil, seen=1, check_seen=checks[1].row_version, answer=said)
    bare = FactCheck.objects.get(quotes=quotes["u3"])
    waiver = waive_reply(bare, by=emil, seen=bare.row_version, because="They said so in public.")
    return {"emil": emil.pk, "request": waits.pk, "answered": answered.pk, "waiver": waiver.pk}


def update(table: str, row: str, counted: bool = True, command: str = "UPDATE", **values: object) -> str:
    """SQL that updates one row of the world, counting its version up; values are SQL."""
    sets = [f"{column} = {value}" for column, value in values.items()]
    sets += ["row_version = row_version + 1"] if counted else []
    return f"{command} articles_{table} SET {', '.join(sets)} WHERE id = {{{row}}}"


def insert(table: str, row: str, then: str = "", command: str = "INSERT", **values: object) -> str:
    """SQL that inserts a copy of one row of the world, as a row of its own unless `id` is among the values."""
    columns = [f.column for f in _model(table)._meta.concrete_fields if f.column != "id" or "id" in values]
    chosen = ", ".join(str(values.get(column, column)) for column in columns)
    source = f"SELECT {chosen} FROM articles_{table} WHERE id = {{{row}}}"
    return f"{command} INTO articles_{table} ({', '.join(columns)}) {source} {then}"


def delete(table: str, row: str) -> str:
    return f"DELETE FROM articles_{table} WHERE id = {{{row}}}"


def queryset(model: type[Model], row: str, **values: Any) -> Callable[[World], object]:
    """The ORM's .update(), counting the version up."""
    return lambda world: model._default_manager.filter(pk=world[row]).update(row_version=F("row_version") + 1, **values)


def saved(model: type[Model], row: str, **values: Any) -> Callable[[World], object]:
    """The ORM's .save() of a row as it was loaded but for these values."""

    def write(world: World) -> None:
        found = model._default_manager.get(pk=world[row])
        for name, value in values.items():
            setattr(found, name, world.get(str(value), value) if name.endswith("_id") else value)
        found.save()

    return write


def bulk_updated(model: type[Model], row: str, **values: Any) -> Callable[[World], object]:
    def write(world: World) -> None:
        found = model._default_manager.get(pk=world[row])
        for name, value in values.items():
            setattr(found, name, value)
        model._default_manager.bulk_update([found], list(values))

    return write


def placed(row: str, *fragments: object, words: str) -> Callable[[World], object]:
    """The fragments and words of one quote, by .update()."""
    return queryset(Quote, row, fragments=list(fragments), words=words)


def copied(model: type[Model], row: str, **fields: Any) -> Callable[[World], object]:
    """A fixture row as Django's own loaddata would save it: a copy with other fields, past every validator."""

    def write(world: World) -> None:
        stored = model._default_manager.get(pk=world[row])
        record = serializers.serialize("python", [stored])[0]
        record["fields"] |= fields
        record["pk"] = None
        next(iter(serializers.deserialize("python", [record]))).save()

    return write


def run(write: str | Callable[[World], object], world: World) -> None:
    if callable(write):
        write(world)
        return
    with connection.cursor() as cursor:
        cursor.execute(write.format(**world))


def everything() -> dict[str, list[dict[str, Any]]]:
    """Every row of the desk."""
    return {model.__name__: list(model._default_manager.order_by("pk").values()) for model in MODELS}


@contextmanager
def without(names: Sequence[str]) -> Iterator[None]:
    """Takes rules and constraints away for a while, and whatever is written meanwhile back with it."""
    connection.check_constraints()  # PostgreSQL alters no table with deferred checks under way
    with transaction.atomic():
        with connection.cursor() as cursor:
            for name in names:
                for statement in lifted(name):
                    cursor.execute(statement)
        try:
            yield
        finally:
            if connection.vendor == "sqlite":
                connection.connection.execute("PRAGMA ignore_check_constraints = OFF")
        transaction.set_rollback(True)


def can_be_lifted(name: str) -> bool:
    """SQLite cannot let go of UNIQUE and NOT NULL."""
    return connection.vendor == "postgresql" or name in RULES or name in CHECKS


def lifted(name: str) -> Iterable[str]:
    if name in RULES:
        trigger = next(trigger for trigger, rule in triggers._named(connection).items() if rule.name == name)
        return triggers._dialect(connection).drop(trigger, RULES[name].table)
    if connection.vendor == "sqlite":
        return ["PRAGMA ignore_check_constraints = ON"]
    if name in CONSTRAINTS:
        return [f"ALTER TABLE {CONSTRAINTS[name]._meta.db_table} DROP CONSTRAINT {name}"]
    table, column = name.split(".")
    return [f"ALTER TABLE articles_{table} ALTER COLUMN {column} DROP NOT NULL"]


def _model(table: str) -> type[Model]:
    return apps.get_model("articles", table)
