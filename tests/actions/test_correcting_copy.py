"""Correcting the copy: what becomes of every quote in it, in one deed."""

from collections.abc import Callable
from html import unescape

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from articles.actions.articles import archive
from articles.actions.calls import Raised, raise_call
from articles.actions.correcting import split
from articles.actions.correcting_copy import correct_copy
from articles.actions.factcheck import Claim, edit_claim
from articles.actions.pencil import tick
from articles.actions.recording import seen_now
from articles.actions.refusals import Refused, Stale
from articles.actions.review import check_wording, rate, reject, sign_off
from articles.actions.undoing import undo_last
from articles.models import Activity, Article, Quote, Rating, Revision, Tick
from articles.models.article import ARCHIVED
from articles.queries.agreeing import items_of
from articles.queries.articles import galley, progress_of
from articles.queries.opinions import Heard
from articles.queries.queue import Filters, View, waiting
from articles.queries.telling import told
from articles.text.particulars import particulars
from articles.text.spans import words_of
from articles.workflow.vocabulary import CallKind, Wording
from tests.conftest import COPY, do, fresh, make_quote, share
from tests.forbidden import everything

FOUR, FIVE = "four centimetres", "five centimetres"
LAST = "\nBoat owners said the closure would cost them 200 crates a week."


def corrected(article: Article, by: User, text: str) -> Revision:
    latest = Revision.objects.filter(article=article).order_by("-number").first()
    assert latest is not None
    return correct_copy(article, by=by, seen=latest.number, text=text)


def lines_of(batch_of: Revision) -> dict[str, str]:
    """What the record says of a correction, by the ref of the quote; the line of the copy itself under its number."""
    line = Activity.objects.get(target_kind="revision", target_id=batch_of.pk)
    refs = dict(Quote.objects.values_list("pk", "ref"))
    return {
        refs[each.target_id] if each.target_kind == "quote" else str(batch_of.number): told(each)
        for each in Activity.objects.filter(batch=line.batch)
    }


def test_a_changed_word_voids_the_signature_and_sends_the_quote_back_with_the_reason(
    article: Article, signed: Quote, ana: User, ben: User
) -> None:
    do(check_wording, signed, by=ben, wording="confirmed", source="recording")

    new = corrected(article, ben, COPY.replace(FOUR, FIVE))

    quote = fresh(signed)
    assert quote.words == "The cracks are five centimetres wide, Nobody should walk there."
    assert (quote.revision, quote.state, quote.signed_by, quote.assignee) == (new, "to_check", None, ana)
    check = quote.fact_check
    assert (check.state, check.approver, check.rating.label) == ("draft", None, "Supported")
    assert check.claim == quote.words, "nobody had worded it: it says what the quote says"
    assert quote.wording == Wording.UNCHECKED, "it was confirmed of other words"
    line = Activity.objects.on_quote(quote.pk).first()
    assert line.after["because"] == "The copy was changed: “four” became “five”."
    assert (line.before["claim"], line.after["claim"]) == (signed.words, quote.words)
    assert told(line) == "corrected the copy and with it the words of this quote (¶3); its signature is void"


def test_a_claim_that_somebody_worded_stays_and_whoever_signs_or_publishes_reads_how_it_differs(
    client: Client, article: Article, proposed: Quote, cass: User, ana: User, ben: User, scale: dict[str, Rating]
) -> None:
    do(edit_claim, proposed, by=cass, claim=Claim("The cracks in the harbour wall are four centimetres wide"))
    corrected(article, ana, COPY.replace(FOUR, FIVE))
    quote = fresh(proposed)
    assert quote.fact_check.claim.endswith("four centimetres wide")
    do(rate, quote, by=cass, rating=scale["supported"])

    says = "The claim says “four centimetres”, the quote “five centimetres”."
    client.force_login(ben)
    assert says in unescape(client.get(reverse("quote", args=[quote.pk])).text)
    assert says in [item.sentence for item in items_of(fresh(quote), Heard())]
    do(sign_off, quote, by=ben)
    assert says in unescape(client.get(reverse("fact-check-publish", args=[quote.fact_check.pk])).text)


def test_what_stays_and_what_moves_keep_everything(article: Article, signed: Quote, ana: User) -> None:
    first, rest = COPY.split("\n", 1)

    new = corrected(article, ana, f"{first} It did so twice.\n{rest}")

    quote = fresh(signed)
    assert (quote.state, quote.words, quote.revision) == ("signed_off", signed.words, new)
    assert quote.fact_check.state == "signed_off"
    assert words_of(quote.fragments, new.text) == quote.words
    assert quote.position == quote.fragments[0][0] == signed.position + len(" It did so twice.")
    assert lines_of(new) == {
        "2": "corrected the copy to revision 2: 4 quotes moved",
        "b1": "corrected the copy, in which this quote moved (¶2)",
        "b2": "corrected the copy, in which this quote moved (¶3)",
        "b3": "corrected the copy, in which this quote moved (¶4–5)",
        "b4": "corrected the copy, in which this quote moved (¶6)",
    }


def test_what_is_no_longer_there_leaves_queue_and_readiness_and_stays_where_it_stood(
    article: Article, scale: dict[str, Rating], ana: User, ben: User, cass: User
) -> None:
    quote = article.quotes.get(ref="b4")
    do(rate, quote, by=ana, rating=scale["nothing-to-rate"], reason="opinion", summary="Their guess.")
    raise_call(fresh(quote), by=ana, call=Raised(CallKind.CUT))
    do(sign_off, quote, by=ben)
    before = fresh(quote)

    new = corrected(article, ana, COPY.removesuffix(LAST))

    quote = fresh(quote)
    assert (quote.in_copy, quote.revision.number) == (False, 1)
    assert (quote.words, quote.fragments) == (before.words, before.fragments)
    assert (quote.signed_by, quote.fact_check.approver, quote.queue_due) == (None, None, ARCHIVED)
    assert quote not in waiting(Filters(View.OPEN), ana)
    assert progress_of([article.pk])[article.pk].in_words == "3 to check"
    assert [each.quote for each in galley(article, new).gone] == [quote]
    assert lines_of(new)["b4"] == "took its words out of the copy; they stand in revision 1; its signature is void"


def test_nothing_is_guessed_back_when_the_words_return(article: Article, ana: User) -> None:
    gone = article.quotes.get(ref="b4")
    corrected(article, ana, COPY.removesuffix(LAST))

    new = corrected(article, ana, COPY)

    assert fresh(gone).in_copy is False
    assert make_quote(article, "b5", gone.words).revision == new, "marked again, it is a quote of its own"
    with pytest.raises(Refused, match="no longer in the copy"):
        do(reject, gone, by=ana)
    with pytest.raises(Refused, match="no longer in the copy"):
        raise_call(fresh(gone), by=ana, call=Raised(CallKind.CUT))


def test_a_proposal_on_changed_words_goes_back_too(article: Article, proposed: Quote, ana: User, ben: User) -> None:
    corrected(article, ben, COPY.replace(FOUR, FIVE))

    quote = fresh(proposed)
    assert (quote.state, quote.proposed_by, quote.assignee, quote.fact_check.state) == ("to_check", None, ana, "draft")


def test_a_signature_that_another_article_shares_goes_with_it(
    article: Article, signed: Quote, ana: User, ben: User, make_article: Callable[..., Article]
) -> None:
    twin = make_quote(make_article("twin"), "b1", "The cracks are four centimetres wide,")
    other = share(signed, twin, by=ana)
    do(sign_off, other, by=ben)

    new = corrected(article, ana, COPY.replace(FOUR, FIVE))

    assert (fresh(other).state, fresh(other).signed_by) == ("proposed", None)
    line = Activity.objects.on_quote(other.pk).first()
    assert line.batch == Activity.objects.get(target_kind="revision", target_id=new.pk).batch
    assert told(line) == "took the signature away, with a change to the fact-check it shares"


def test_parts_headlines_and_what_is_no_quote_follow(article: Article, ana: User) -> None:
    whole = article.quotes.get(ref="b2")
    part = split(fresh(whole), by=ana, seen=seen_now(fresh(whole)), fragments=[whole.fragments[1]])
    do(reject, article.quotes.get(ref="b1"), by=ana)
    headline = fresh(article.quotes.get(ref="h1"))

    new = corrected(article, ana, f"Corrow sleeps.\n{COPY}".replace(FOUR, FIVE))

    assert fresh(whole).words.startswith("The cracks are five centimetres wide,")
    assert (fresh(part).words, fresh(part).revision, fresh(part).part_of) == ("Nobody should walk there.", new, whole)
    rejected = fresh(article.quotes.get(ref="b1"))
    assert (rejected.state, rejected.revision) == ("rejected", new)
    assert fresh(headline).row_version == headline.row_version


def test_ticks_are_carried_where_their_words_stand(article: Article, cass: User, ana: User) -> None:
    old = article.revisions.get()
    for each in particulars(COPY):
        tick(old, each.start, by=cass, latest=True)
    words = [COPY[each.begins : each.ends] for each in Tick.objects.order_by("begins")]
    assert "200" in words

    new = corrected(article, ana, f"So it was.\n{COPY.replace('200 crates', '300 crates')}")

    kept = [new.text[each.begins : each.ends] for each in Tick.objects.filter(revision=new).order_by("begins")]
    assert kept == [word for word in words if word != "200"]
    assert {each.by for each in Tick.objects.filter(revision=new)} == {cass}
    assert Tick.objects.filter(revision=old).count() == len(words)


def test_the_first_words_of_the_article_follow_its_copy(article: Article, ana: User) -> None:
    corrected(article, ana, "Nothing is as it was.")

    article.refresh_from_db()
    assert article.first_words == "Nothing is as it was."
    assert set(article.quotes.filter(headline=None).values_list("in_copy", flat=True)) == {False}


def test_a_correction_is_no_step_of_undo_and_one_back_to_the_old_text_is(
    article: Article, proposed: Quote, ana: User
) -> None:
    corrected(article, ana, COPY.replace(FOUR, FIVE))
    with pytest.raises(Refused, match="not undone"):
        undo_last(by=ana)

    corrected(article, ana, COPY)

    assert fresh(proposed).words == proposed.words
    assert Revision.objects.filter(article=article).count() == 3


@pytest.mark.parametrize(
    ("text", "says"),
    [(COPY, "Nothing is different"), (f"{COPY}\n\n", "Nothing is different"), (" \n ", "no text"), ("A\0.", "U+0000")],
)
def test_what_cannot_be_kept_is_refused(article: Article, ana: User, text: str, says: str) -> None:
    before = everything()

    with pytest.raises(Refused, match=says.replace("+", r"\+")) as refused:
        corrected(article, ana, text)

    assert refused.value.status == 422
    assert everything() == before


def test_who_comes_second_is_told_so(article: Article, ana: User, ben: User) -> None:
    corrected(article, ben, f"{COPY} One.")
    before = everything()

    with pytest.raises(Stale, match="corrected this copy"):
        correct_copy(article, by=ana, seen=1, text=f"{COPY} Two.")

    assert everything() == before


def test_reporters_correct_until_something_is_signed_and_nobody_what_is_archived(
    article: Article, proposed: Quote, rui: User, cass: User, vera: User, ben: User
) -> None:
    corrected(article, rui, f"{COPY} One.")
    for person in (cass, vera):
        with pytest.raises(Refused, match="An editor or the reporter corrects") as refused:
            corrected(article, person, COPY)
        assert refused.value.status == 403
    do(sign_off, proposed, by=ben)
    with pytest.raises(Refused, match="A quote in it is signed off") as refused:
        corrected(article, rui, COPY)
    assert refused.value.status == 409

    article.refresh_from_db()
    archive(article, by=ben, seen=article.row_version, away=True)
    with pytest.raises(Refused, match="is archived"):
        corrected(article, ben, COPY)


def test_a_text_of_any_kind_is_kept_or_refused_whole(article: Article, ana: User) -> None:
    """Everything that anchoring may answer goes past the rules of the database."""
    lines = COPY.split("\n")
    texts = [
        "\n".join(lines[::-1]),
        COPY.replace(" ", "\n"),
        COPY.replace("\n", " "),
        COPY.replace("“", "").replace("”", ""),
        "\n".join([*lines, *lines]),
        COPY.upper(),
        "“" * 50,
        COPY,
    ]

    for text in texts:
        new = corrected(article, ana, text)
        for quote in article.quotes.filter(in_copy=True, headline=None):
            assert words_of(quote.fragments, new.text) == quote.words
    assert Revision.objects.filter(article=article).count() == len(texts) + 1
