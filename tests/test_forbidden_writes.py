"""What the database refuses whoever asks, in which words and at which field, and which of its rules does so."""

import re
import uuid
from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction

from articles.models import (
    Activity,
    ApiKey,
    Article,
    Delivery,
    Evidence,
    FactCheck,
    Flag,
    Hold,
    KeptCopy,
    PublishedVersion,
    Quote,
    Rating,
    RelatedHeadline,
    ReplyRequest,
    Revision,
    Subscriber,
    Use,
)
from articles.models.redaction import PLACES as ABOUT
from articles.models.violations import explain
from tests.conftest import COPY, fragments_of
from tests.forbidden import (
    CHECKS,
    FALSE,
    RULES,
    TRUE,
    Row,
    Table,
    World,
    Write,
    bulk_updated,
    can_be_lifted,
    copied,
    delete,
    everything,
    insert,
    lifted,
    make_world,
    placed,
    queryset,
    rows,
    run,
    saved,
    update,
    without,
)

SIGNED = {"state": "'signed_off'"}
BY_BEN = SIGNED | {"approver_id": "{ben}"}
BY_ANA_AND_BEN = SIGNED | {"proposed_by_id": "{ana}", "signed_by_id": "{ben}", "fact_check_id": "{signed_check}"}
BY_NOBODY = {"proposed_by_id": "NULL", "signed_by_id": "NULL"}
SIGN_CHECK = update("factcheck", "check", **BY_BEN)
VOID_QUOTE = update("quote", "signed", state="'proposed'", signed_by_id="NULL")
VOID_CHECK = update("factcheck", "signed_check", state="'draft'", approver_id="NULL")
WITHDRAWN = {"withdrawn_by_id": "{cass}", "withdrawn_at": "added_at"}
CORROW = {"fragments": "'[[0, 6]]'", "words": "'Corrow'"}  # where no other quote stands
NEW = {"ref": "'b9'"} | CORROW
NEW_ID = "00000000-0000-4000-8000-000000000001"
UPSERT = "ON CONFLICT (id) DO UPDATE SET row_version = articles_{}.row_version + 1,".format
NEXT_REVISION = insert("revision", "revision", number="2", text="text || ' Corrected.'")
CORRECT = update("article", "article", False, correcting=TRUE)
PEOPLE, CHOICE, COLLEAGUE = "do not match", "not one of the choices", "a colleague has to"
LOCKED, KEPT, FROZEN = "signed off and locked", "ever deleted", "never changed or removed"
STALE, IDENTITY, REPLACED = "changed by someone else", "keeps its identity", "is not replaced"
RECORD, OVERLAP, INSIDE = "append-only", "Another quote stands on these words", "do not lie inside their text"
ELSEWHERE, MARKED = "belongs to another article", "not the characters that the fragments mark"

BECAUSE = {"redacted_because": "'Order.'"}
BLANK = BECAUSE | {"payload": "'{{}}'", "note": "''", "redacted_at": "at"}
SETTLE = {"outcome": "'carried_out'", "settled_by_id": "{ben}", "settled_at": "asked_at"}


def agreed(place: str, row: str) -> list[Write]:
    """Two people agree that the words of a row are removed."""
    made = {f"{name}_id": "NULL" for name in ABOUT}
    asked = insert("redaction", "redaction", **made | {f"{place}_id": f"{{{row}}}", "because": "'Order.'"})
    counted = "row_version = row_version + 1"
    sets = ", ".join(f"{column} = {value}" for column, value in SETTLE.items())
    return [asked, f"UPDATE articles_redaction SET {sets}, {counted} WHERE because = 'Order.' AND outcome = ''"]


def hold_on(article: str) -> str:
    """A hold on an article."""
    return insert("hold", "hold", article_id=f"{{{article}}}")


FOUR_EYES: Table = {
    ("quote_signer_is_not_proposer", "", COLLEAGUE): {
        "a quote signed by who proposed it": [
            SIGN_CHECK,
            update("quote", "proposed", **SIGNED, signed_by_id="proposed_by_id"),
        ],
    },
    ("quote_h_signer_wrote_evidence", "signed_by", COLLEAGUE): {
        "a quote signed by who added evidence": [
            SIGN_CHECK,
            update("quote", "proposed", **SIGNED, signed_by_id="{cass}"),
        ],
    },
    ("check_approver_is_not_author", "approver", COLLEAGUE): {
        "a fact-check approved by its author": update("factcheck", "check", **SIGNED, approver_id="author_id"),
    },
    ("check_approver_did_not_write_summary", "approver", COLLEAGUE): {
        "a fact-check approved by who summed it up": [
            update("factcheck", "check", summary_by_id="{ben}"),
            SIGN_CHECK,
        ],
    },
    ("check_e_approver_wrote_evidence", "approver", COLLEAGUE): {
        "a fact-check approved by who added evidence": update("factcheck", "check", **SIGNED, approver_id="{cass}"),
    },
    ("factcheck.author_id", "author", "Author is missing"): {
        "a fact-check without an author": update("factcheck", "check", author_id="NULL"),
    },
    ("check_state_matches_people", "state", PEOPLE): {
        "a signed fact-check without an approver": update("factcheck", "check", **SIGNED),
        "a draft with an approver": update("factcheck", "bare_check", approver_id="{ben}"),
        "a fact-check awaiting a signature without a rating": update("factcheck", "check", rating_id="NULL"),
    },
    ("quote_state_matches_people", "state", PEOPLE): {
        "a signed quote without a signer": [SIGN_CHECK, update("quote", "proposed", **SIGNED)],
        "a proposal by nobody": update("quote", "proposed", proposed_by_id="NULL"),
        "a proposal without a fact-check": update("quote", "proposed", fact_check_id="NULL"),
        "a signer of what is only proposed": update("quote", "proposed", signed_by_id="{ben}"),
        "a proposer of what is to check": queryset(Quote, "proposed", state="to_check"),
    },
}

SIGNING: Table = {
    ("check_b_evidence_is_there", "evidence", "asks for more evidence"): {
        "a signature without evidence": update("factcheck", "bare_check", **BY_BEN),
        "a signature on withdrawn evidence": [update("evidence", "evidence", False, **WITHDRAWN), SIGN_CHECK],
    },
    ("check_c_summary_is_there", "summary", "asks for a note"): {
        "a signature without a note": [
            update("factcheck", "check", rating_id="{not_verified}", summary="'  '"),
            SIGN_CHECK,
        ],
    },
    ("check_d_reason_is_there", "reason", "asks for a reason"): {
        "a signature without a reason": [
            update("factcheck", "check", rating_id="{nothing_to_rate}", summary="'A plan.'"),
            SIGN_CHECK,
        ],
    },
    ("check_h_signing_changes_nothing_else", "claim", "changes nothing of what is signed"): {
        "a signature that makes somebody else the author": update("factcheck", "check", **BY_BEN, author_id="{cass}"),
        "a signature under another rating": update("factcheck", "check", **BY_BEN, rating_id="{false}"),
        "a signature under other words": update("factcheck", "check", **BY_BEN, claim="'The wall holds.'"),
    },
    ("quote_j_signing_changes_nothing_else", "words", "changes nothing of what is signed"): {
        "a signature that makes somebody else the proposer": [
            SIGN_CHECK,
            update("quote", "proposed", **SIGNED, signed_by_id="{ben}", proposed_by_id="{cass}"),
        ],
        "a signature on another speaker": [
            SIGN_CHECK,
            update("quote", "proposed", **SIGNED, signed_by_id="{ben}", speaker_id="NULL"),
        ],
    },
    ("quote_g_signed_with_check", "state", "together with its fact-check"): {
        "a quote signed before its fact-check": update("quote", "proposed", **SIGNED, signed_by_id="{ben}"),
    },
    ("check_g_quotes_are_voided_first", "state", "still signed off on this fact-check"): {
        "a fact-check unsigned under a signed quote": VOID_CHECK,
    },
    ("quote_f_state_moves", "state", "only after it was proposed, and sent back before it is rejected"): {
        "to check, signed off directly": update("quote", "to_check", **BY_ANA_AND_BEN),
        "not a quote, signed off": [
            update("quote", "rejected", **CORROW),
            update("quote", "rejected", **BY_ANA_AND_BEN),
        ],
        "signed off, turned into not a quote": update("quote", "signed", state="'rejected'", **BY_NOBODY),
    },
    ("quote_a_arrives_unsigned", "state", "A quote arrives unsigned"): {
        "a signature in an INSERT": insert("quote", "signed", **NEW),
        "a signature in a fixture": copied(Quote, "signed", ref="b9", fragments=[[0, 6]], words="Corrow"),
    },
    ("check_a_arrives_unsigned", "approver", "A fact-check arrives unsigned"): {
        "a signed fact-check in an INSERT": insert("factcheck", "signed_check", public_id=f"'{NEW_ID}'"),
        "a withdrawn fact-check in a fixture": copied(FactCheck, "signed_check", public_id=NEW_ID, state="withdrawn"),
        "a signed fact-check in a fixture": copied(FactCheck, "signed_check", public_id=NEW_ID),
    },
}

LOCKS: Table = {
    ("quote_i_signed_is_locked", "words", LOCKED): {
        "a signed quote in other words": update("quote", "signed", **CORROW),
        "a signed quote by another speaker": queryset(Quote, "signed", speaker=None),
        "a signed quote of another kind": queryset(Quote, "signed", kind="mixed"),
        "a signed quote proposed by somebody else": update("quote", "signed", proposed_by_id="{cass}"),
        "a signed quote moved to another fact-check": [
            SIGN_CHECK,
            update("quote", "signed", fact_check_id="{check}"),
        ],
    },
    ("check_f_signed_is_locked", "claim", LOCKED): {
        "a signed claim reworded": update("factcheck", "signed_check", claim="'The wall holds.'"),
        "a signed rating changed": update("factcheck", "signed_check", rating_id="{false}"),
        "a signed summary changed": queryset(FactCheck, "signed_check", summary="All is well."),
        "a signed reason changed": update("factcheck", "signed_check", reason="'opinion'"),
        "a signed fact-check by another author": update("factcheck", "signed_check", author_id="{cass}"),
        "a claim reworded while it is withdrawn": update("factcheck", "withdrawn_check", claim="'The wall holds.'"),
    },
    ("evidence_a_locked_insert", "fact_check", LOCKED): {
        "evidence added to a signed fact-check": insert("evidence", "signed_evidence"),
        "evidence added to a signed fact-check in a fixture": copied(Evidence, "signed_evidence"),
    },
    ("evidence_a_locked_update", "fact_check", LOCKED): {
        "signed evidence withdrawn": update("evidence", "signed_evidence", False, **WITHDRAWN),
    },
    ("call_a_is_not_edited", "kind", "A call is never edited"): {
        "other words proposed": update("call", "call", proposed_words="'Other.'"),
        "a call opened again": update("call", "settled_call", settled_at="NULL", settled_by_id="NULL"),
    },
    ("evidence_b_is_not_edited", "url", "Evidence is never edited"): {
        "evidence edited": update("evidence", "evidence", False, url="'https://corrow.example/'"),
        "evidence turned round": bulk_updated(Evidence, "evidence", stance="against"),
        "evidence moved to another fact-check": update("evidence", "evidence", False, fact_check_id="{bare_check}"),
        "evidence taken off a signed fact-check": saved(Evidence, "signed_evidence", fact_check_id="bare_check"),
        "evidence by somebody else": update("evidence", "evidence", False, added_by_id="{ana}"),
    },
    ("headline_text_is_quoted", "text", "Quotes stand in this headline"): {
        "a quoted headline in other words": update("relatedheadline", "headline", False, text="'Ferry stops'"),
        "a quoted headline under another article": saved(RelatedHeadline, "headline", article_id="twin"),
    },
    ("speaker_merge_update", "merged_into", "not merged itself"): {
        "a merge into a merged speaker": update("speaker", "speaker", False, merged_into_id="{merged_speaker}"),
        "a merge of one that has others": update("speaker", "kept_speaker", False, merged_into_id="{speaker}"),
    },
    ("speaker_merge_insert", "merged_into", "not merged itself"): {
        "a new speaker, merged into a merged one": insert(
            "speaker", "speaker", slug="'new'", merged_into_id="{merged_speaker}"
        ),
    },
}

PLACES: Table = {
    ("quote_c_fragments_update", "fragments", INSIDE): {
        "fragments out of order": placed("to_check", [9, 16], [0, 6], words="harbour Corrow"),
        "fragments that overlap": placed("to_check", [0, 6], [5, 8], words="Corrow w’s"),
        "a fragment past the end": placed("part", [len(COPY) - 1, len(COPY) + 9], words="."),
        "a fragment before the beginning": placed("to_check", [-3, 6], words="Corrow"),
        "a fragment of three numbers": placed("to_check", [0, 6, 9], words="Corrow"),
        "an empty fragment": placed("to_check", [3, 3], words=""),
        "a fragment of digits": placed("to_check", ["0", "6"], words="Corrow"),
    },
    ("quote_c_fragments_update quote_d_words_update quote_e_overlap_update", "fragments", INSIDE): {
        "no fragments": placed("to_check", words="Corrow"),
        "fragments that are no list": queryset(Quote, "to_check", fragments={"start": 0, "end": 6}),
        "a fragment that is no list": placed("to_check", 0, 6, words="Corrow"),
    },
    ("quote_c_fragments_insert", "fragments", INSIDE): {
        "fragments out of order in an INSERT": insert(
            "quote", "to_check", ref="'b9'", fragments="'[[9, 16], [0, 6]]'", words="'harbour Corrow'"
        ),
        "fragments out of order in a fixture": copied(
            Quote, "to_check", ref="b9", fragments=[[9, 16], [0, 6]], words="harbour Corrow"
        ),
    },
    ("quote_d_words_update", "words", MARKED): {
        "words other than those marked": placed("to_check", [0, 6], words="corrow"),
        "only the words changed": update("quote", "to_check", words="'the repair'"),
        "only the fragments changed": update("quote", "to_check", fragments="'[[0, 6]]'"),
    },
    ("quote_d_words_insert", "words", MARKED): {
        "words other than those marked in an INSERT": insert("quote", "to_check", **NEW | {"words": "'Carrow'"}),
        "words other than those marked in a fixture": copied(
            Quote, "to_check", ref="b9", fragments=[[0, 6]], words="Corrow "
        ),
    },
    ("quote_b_article_update", "article", ELSEWHERE): {
        "a quote moved into another article’s text": update("quote", "to_check", revision_id="{twin_revision}"),
    },
    ("quote_b_article_insert", "article", ELSEWHERE): {
        "a quote inserted into another article’s text": insert(
            "quote", "to_check", **NEW, revision_id="{twin_revision}"
        ),
    },
    ("quote_e_overlap_update", "fragments", OVERLAP): {
        "a quote moved onto another": placed("part", *fragments_of(COPY, "400,000"), words="400,000"),
        "a part that is no part any more": update("quote", "part", part_of_id="NULL"),
        "not a quote brought back onto another": update("quote", "rejected", state="'to_check'"),
    },
    ("quote_e_overlap_insert", "fragments", OVERLAP): {
        "a quote inserted over another": insert("quote", "to_check", ref="'b9'"),
        "a quote inserted over a part of its own parent": insert("quote", "part", ref="'b9'"),
    },
    ("quote_is_not_part_of_itself", "part_of", "part of itself"): {
        "a quote that is part of itself": update("quote", "to_check", part_of_id="id"),
    },
    ("quote_stands_in_one_place", "", "either in the copy or in a related headline"): {
        "a quote in two places": update("quote", "to_check", headline_id="{headline}"),
    },
    ("quote_stands_in_one_place quote_c_fragments_update quote_d_words_update", "fragments", INSIDE): {
        "a quote in no place": update("quote", "to_check", revision_id="NULL"),
    },
    ("revision_text_is_plain", "text", "line ends other than single newlines"): {
        "a text with carriage returns": copied(Revision, "twin_revision", number=2, text="Corrow\r\nsleeps."),
        "an empty text": insert("revision", "twin_revision", number="2", text="''"),
    },
    ("revision_c_quotes_move_with_it", "number", "Quotes stand in the copy"): {
        "a new text that leaves its quotes behind": NEXT_REVISION,
        "the same in a fixture": copied(Revision, "revision", number=2),
    },
    ("article_a_is_not_being_corrected", "correcting", "when it arrives"): {
        "an article that arrives in the midst of a correction": insert(
            "article", "twin", slug="'third'", arrived_as="''", correcting=TRUE
        ),
    },
    ("article_b_correction_is_whole", "correcting", "left behind in the old copy"): {
        "a correction that leaves quotes behind": [
            CORRECT,
            NEXT_REVISION,
            update("article", "article", False, correcting=FALSE),
        ],
    },
    ("quote_j_stands_in_latest_insert", "revision", "mark the words in it as it is now"): {
        "a quote marked in an old text": [CORRECT, NEXT_REVISION, insert("quote", "to_check", **NEW)],
    },
    ("quote_j_stands_in_latest_update", "revision", "mark the words in it as it is now"): {
        "a quote brought back into the copy where it is no more": [
            CORRECT,
            update("quote", "to_check", in_copy=FALSE),
            NEXT_REVISION,
            update("quote", "to_check", in_copy=TRUE),
        ],
    },
    ("quote_k_leaves_with_correction", "in_copy", "only when the copy is corrected"): {
        "a quote taken out of the copy as it stands": update("quote", "to_check", in_copy=FALSE),
        "the same by .update()": queryset(Quote, "proposed", in_copy=False),
    },
    ("quote_signed_is_in_copy", "in_copy", "carries no signature"): {
        "a signed quote taken out of the copy": [CORRECT, update("quote", "signed", in_copy=FALSE)],
    },
}

COUNTERS: Table = {
    ("articles_call_row_version", "row_version", STALE): {
        "a call settled without counting": update("call", "call", False, settled_at="raised_at", settled_by_id="{ben}"),
    },
    ("articles_quote_row_version", "row_version", STALE): {
        "a quote changed without counting": update("quote", "to_check", counted=False, mention="'she'"),
        "a quote counted up by two": update("quote", "to_check", counted=False, row_version="row_version + 2"),
        "a quote counted down": update("quote", "to_check", counted=False, row_version="row_version - 1"),
        "a quote saved without counting": saved(Quote, "proposed", cue="sang"),
        "quotes changed in bulk": bulk_updated(Quote, "rejected", state="to_check", fragments=[[0, 6]], words="Corrow"),
    },
    ("articles_factcheck_row_version", "row_version", STALE): {
        "a fact-check changed without counting": update("factcheck", "check", counted=False, summary="'Yes.'"),
        "a fact-check counted up by two": update("factcheck", "check", counted=False, row_version="row_version + 2"),
        "a fact-check saved without counting": saved(FactCheck, "bare_check", summary="Yes."),
    },
    ("articles_article_row_version", "row_version", STALE): {
        "an article changed without counting": update("article", "article", counted=False, headline="'Corrow'"),
        "an article counted up by two": update("article", "article", counted=False, row_version="row_version + 2"),
        "an article saved without counting": saved(Article, "twin", outlet="Corrow Post"),
    },
}

KEEPING: Table = {
    ("articles_quote_identity", "ref", IDENTITY): {
        "a quote under another ref": update("quote", "to_check", ref="'b9'"),
        "a quote under another article": update("quote", "to_check", article_id="{twin}"),
    },
    ("articles_factcheck_identity", "public_id", IDENTITY): {
        "a fact-check under another public id": update("factcheck", "check", public_id=f"'{NEW_ID}'"),
    },
    ("articles_article_no_replace_update", "slug", "is not replaced"): {
        "an article under another id": update("article", "twin", id="987654"),
    },
    ("articles_relatedheadline_no_replace_update", "position", "is not replaced"): {
        "a headline under another id": [
            insert("relatedheadline", "headline", position="2"),
            "UPDATE articles_relatedheadline SET id = 987654 WHERE position = 2",
        ],
    },
    ("quote_no_delete", "id", KEPT): {"a quote deleted": delete("quote", "to_check")},
    ("check_no_delete", "id", KEPT): {"a fact-check deleted": delete("factcheck", "check")},
    ("call_no_delete", "id", KEPT): {"a call deleted": delete("call", "call")},
    ("evidence_no_delete", "id", KEPT): {"evidence deleted": delete("evidence", "evidence")},
    ("article_no_delete", "id", KEPT): {"an article deleted": delete("article", "twin")},
    ("revision_a_no_update", "text", FROZEN): {
        "a revision in other words": update("revision", "revision", False, text="text || '.'"),
        "a revision renumbered": update("revision", "revision", False, number="7"),
        "a revision saved": saved(Revision, "revision", sha256="0" * 64),
    },
    ("revision_b_no_delete", "text", FROZEN): {"a revision deleted": delete("revision", "twin_revision")},
    ("activity_a_no_update", "id", RECORD): {
        "a line by somebody else": update("activity", "line", False, actor_id="{ben}"),
        "a line at another time": saved(Activity, "line", verb="rate"),
        "lines changed by a query": lambda _: Activity.objects.update(before={}),
    },
    ("activity_b_no_delete", "id", RECORD): {"a line deleted": delete("activity", "undo")},
    ("articles_quote_no_replace", "id", REPLACED): {
        "a quote upserted": insert("quote", "to_check", UPSERT("quote") + " mention = 'she'", id="id", **NEW),
        "a quote of the same ref": insert("quote", "to_check", "ON CONFLICT DO NOTHING", **CORROW),
    },
    ("articles_factcheck_no_replace", "id", REPLACED): {
        "a fact-check upserted": insert("factcheck", "check", UPSERT("factcheck") + " summary = 'Yes.'", id="id"),
        "a fact-check of the same public id": insert("factcheck", "check", "ON CONFLICT DO NOTHING"),
    },
    ("articles_article_no_replace", "id", REPLACED): {
        "an article upserted": insert("article", "article", UPSERT("article") + " outlet = 'Post'", id="id"),
        "an article of the same slug": insert("article", "article", "ON CONFLICT DO NOTHING"),
    },
    ("articles_revision_no_replace revision_a_no_update", "id", REPLACED): {
        "a revision upserted": insert("revision", "revision", "ON CONFLICT (id) DO UPDATE SET text = 'New.'", id="id"),
    },
    ("articles_revision_no_replace", "id", REPLACED): {
        "a revision of the same number": insert("revision", "revision", "ON CONFLICT DO NOTHING", text="'New.'"),
    },
    ("articles_relatedheadline_no_replace", "id", REPLACED): {
        "a headline in the same place": insert("relatedheadline", "headline", "ON CONFLICT DO NOTHING"),
    },
    ("articles_call_no_replace", "id", REPLACED): {
        "a call inserted again": insert("call", "settled_call", "ON CONFLICT DO NOTHING", id="id"),
    },
    ("articles_evidence_no_replace", "id", REPLACED): {
        "evidence inserted again": insert("evidence", "evidence", "ON CONFLICT DO NOTHING", id="id"),
    },
    ("articles_activity_no_replace", "id", REPLACED): {
        "a line inserted again": insert("activity", "line", "ON CONFLICT DO NOTHING", id="id"),
        "a line undone twice": insert("activity", "undo", "ON CONFLICT DO NOTHING"),
    },
}

REPLACE = "INSERT OR REPLACE"
SQLITE_ONLY: Table = {
    ("articles_activity_no_replace", "id", REPLACED): {
        "a line replaced": insert("activity", "line", command=REPLACE, id="id", actor_id="{ben}"),
        "a line replaced by its undo": insert("activity", "undo", command="REPLACE", actor_id="{ben}"),
    },
    ("articles_revision_no_replace", "id", REPLACED): {
        "a revision replaced by its id": insert("revision", "revision", command=REPLACE, id="id", text="'New.'"),
        "a revision replaced by its number": insert("revision", "revision", command="REPLACE", text="'New.'"),
    },
    ("articles_quote_no_replace", "id", REPLACED): {
        "a quote replaced by its id": insert(
            "quote", "signed", command=REPLACE, id="id", state="'to_check'", **BY_NOBODY
        ),
        "a quote replaced by its ref": insert("quote", "to_check", command=REPLACE, **CORROW),
    },
    ("articles_factcheck_no_replace", "id", REPLACED): {
        "a fact-check replaced": insert("factcheck", "check", command=REPLACE, claim="'The wall holds.'"),
    },
    ("articles_evidence_no_replace", "id", REPLACED): {
        "evidence replaced": insert("evidence", "evidence", command=REPLACE, id="id", stance="'against'"),
    },
    ("articles_article_no_replace", "id", REPLACED): {
        "an article replaced": insert("article", "twin", command=REPLACE, headline="'New'"),
    },
    ("articles_relatedheadline_no_replace", "id", REPLACED): {
        "a headline replaced": insert("relatedheadline", "headline", command=REPLACE, text="'New'"),
    },
    ("articles_quote_identity", "ref", IDENTITY): {
        "a quote put in another’s place": update("quote", "to_check", command="UPDATE OR REPLACE", ref="'u1'"),
        "a quote put under another’s id": update("quote", "to_check", command="UPDATE OR REPLACE", id="{part}"),
    },
    ("articles_factcheck_identity", "public_id", IDENTITY): {
        "a fact-check put in another’s place": update(
            "factcheck", "check", command="UPDATE OR REPLACE", id="{bare_check}"
        ),
    },
}

SQLITE_ONLY |= {
    ("articles_article_no_replace_update", "slug", "is not replaced"): {
        "an article put in another’s place": update(
            "article", "article", command="UPDATE OR REPLACE", slug="'corrow-twin'"
        ),
    },
    ("articles_relatedheadline_no_replace_update", "position", "is not replaced"): {
        "a headline put in another’s place": [
            insert("relatedheadline", "headline", position="2"),
            update("relatedheadline", "headline", False, command="UPDATE OR REPLACE", position="2"),
        ],
    },
    ("evidence_b_is_not_edited", "url", "Evidence is never edited"): {
        "evidence put in another’s place": update(
            "evidence", "evidence", False, command="UPDATE OR REPLACE", id="{signed_evidence}"
        ),
    },
}

WORDS: Table = {
    ("tick_marks_something", "", "at least one character"): {
        "a tick on nothing": insert("tick", "tick", begins="9", ends="9"),
    },
    ("tick_place_is_unique", "begins", "ticked already"): {"a tick twice": insert("tick", "tick", ends="ends + 1")},
    ("call_fix_has_proposed_words", "proposed_words", "what the copy should say"): {
        "a fix without words": insert("call", "settled_call", kind="'fix'"),
    },
    ("call_settlement_is_whole", "", "both a time and a person"): {
        "a call settled by nobody": update("call", "call", settled_at="raised_at"),
    },
    ("call_kind_is_known", "kind", CHOICE): {"a call of no kind": insert("call", "settled_call", kind="'shout'")},
    ("quote_proposed_reason_is_known", "proposed_reason", CHOICE): {
        "a reason that nobody knows": update("quote", "to_check", proposed_reason="'mood'"),
    },
    ("quote_confidence_is_a_share", "confidence", "between 0 and 1"): {
        "a confidence above one": update("quote", "to_check", confidence="1.5"),
    },
    ("import_item_state_is_known", "state", CHOICE): {
        "an item in no state": update("importitem", "item", False, state="'lost'"),
    },
    ("likeness_answer_is_whole", "", "both a time and a person"): {
        "two told apart by nobody": update("speakerproposal", "proposal", False, different_at="created_at"),
    },
    ("speaker_is_likened_to_an_earlier_one", "speaker", "who came before"): {
        "a speaker likened to themselves": update("speakerproposal", "proposal", False, speaker_id="other_id"),
    },
    ("quote_kind_is_known", "kind", CHOICE): {"a kind": update("quote", "to_check", kind="'rumour'")},
    ("quote_state_is_known quote_state_matches_people", "state", ""): {
        "a state": update("quote", "to_check", state="'done'"),
    },
    ("quote_wording_is_known", "wording", CHOICE): {"a wording": queryset(Quote, "to_check", wording="so-so")},
    ("quote_wording_source_is_known", "wording_source", CHOICE): {
        "a source of the wording": update("quote", "to_check", wording_source="'hearsay'"),
    },
    ("check_state_is_known check_state_matches_people", "state", ""): {
        "a state of a fact-check": update("factcheck", "check", state="'done'"),
    },
    ("check_reason_is_known", "reason", CHOICE): {"a reason": update("factcheck", "check", reason="'mood'")},
    ("evidence_stance_is_known", "stance", CHOICE): {"a stance": insert("evidence", "evidence", stance="'perhaps'")},
    ("evidence_withdrawal_is_whole", "", "both a time and a person"): {
        "half a withdrawal": update("evidence", "evidence", False, withdrawn_by_id="{cass}"),
    },
    ("activity_verb_is_known", "verb", CHOICE): {"a verb": insert("activity", "line", verb="'forge'")},
    ("speaker_kind_is_known", "kind", CHOICE): {
        "a speaker’s kind": update("speaker", "speaker", False, kind="'ghost'")
    },
    ("speaker_is_not_merged_into_itself", "merged_into", "merged into itself"): {
        "a speaker merged into itself": update("speaker", "speaker", False, merged_into_id="id"),
    },
    ("quote_is_tagged_once", "tag", "is there already"): {"a tag twice": insert("quotetag", "tagging")},
}

NEXT = {"number": "number + 1"}
UPDATED = NEXT | {"kind": "'update'", "note": "'New.'"}
CHANGELESS, NOT_SIGNED, UP_TO_DATE = (
    "never changes",
    "second editor has not signed off",
    "changed since it was looked at",
)
SEEN = {"check_row_version": "(SELECT row_version FROM articles_factcheck c WHERE c.id = fact_check_id)"}
SIGN_CORRECTED = update("factcheck", "corrected_check", **BY_BEN)
LATER = "'2999-01-01 00:00:00+00:00'"


def version(row: str, then: str = "", **values: object) -> str:
    """SQL that inserts a version after the newest one of `row`, made of the fact-check as it stands."""
    return insert("publishedversion", row, then, **SEEN | {"redacted_at": "NULL"} | values)


def slipped_in(world: World) -> None:
    check = FactCheck.objects.get(pk=world["corrected_check"])
    fields = {"number": 2, "kind": "update", "note": "New.", "check_row_version": check.row_version}
    copied(PublishedVersion, "corrected_version", **fields)(world)


def first_version(check: str, **values: object) -> str:
    """SQL that publishes the fact-check `check` of the world for the first time."""
    found = f"(SELECT {{}} FROM articles_factcheck c WHERE c.id = {{{{{check}}}}})"
    people = {f"{name}_id": found.format(f"{name}_id") for name in ("author", "approver")}
    made = {"fact_check_id": f"{{{check}}}", "number": "1", "check_row_version": found.format("row_version"), **people}
    return insert("publishedversion", "public_version", **made | values)


PUBLISHED: Table = {
    ("version_no_delete", "id", CHANGELESS): {
        "a published version deleted": delete("publishedversion", "public_version"),
        "published versions deleted by a query": lambda world: PublishedVersion.objects.filter(
            pk=world["retracted_version"]
        )._raw_delete("default"),
    },
    ("version_a_no_update", "payload", CHANGELESS): {
        "a published text changed": update("publishedversion", "public_version", False, payload="'{{}}'"),
        "a published text saved": saved(PublishedVersion, "public_version", payload={"claim": "Another."}),
        "published texts changed in bulk": bulk_updated(PublishedVersion, "public_version", payload={}),
        "a published note changed": update("publishedversion", "withdrawn_version", False, note="'Right.'"),
        "a digest changed": update("publishedversion", "public_version", False, sha256="'0'"),
        "a version given to another fact-check": saved(
            PublishedVersion, "public_version", fact_check_id="signed_check"
        ),
        "a version by somebody else": update("publishedversion", "public_version", False, author_id="{cass}"),
        "a publication backdated": update("publishedversion", "public_version", False, at="'2020-01-01 00:00:00'"),
        "a redaction that changes its author": [
            *agreed("fact_check", "public_check"),
            update("publishedversion", "public_version", False, **BLANK, author_id="{cass}"),
        ],
        "a redacted text brought back": [
            *agreed("fact_check", "public_check"),
            update("publishedversion", "public_version", False, **BLANK),
            update("publishedversion", "public_version", False, redacted_at="NULL", redacted_because="''"),
        ],
        "a redacted text redacted for another reason": [
            *agreed("fact_check", "public_check"),
            update("publishedversion", "public_version", False, **BLANK),
            update("publishedversion", "public_version", False, redacted_because="'A whim.'"),
        ],
    },
    ("version_b_number_follows", "number", "one after the other"): {
        "a version that skips a number": [SIGN_CORRECTED, version("corrected_version", **UPDATED | {"number": "9"})],
        "a version that arrives blanked": [
            SIGN_CORRECTED,
            version("corrected_version", **UPDATED, redacted_at="at", redacted_because="'Order.'"),
        ],
    },
    ("version_c_row_is_seen", "check_row_version", UP_TO_DATE): {
        "a version of a row that has moved on": [
            SIGN_CORRECTED,
            version("corrected_version", **UPDATED, check_row_version="check_row_version"),
        ],
    },
    ("version_d_is_signed_off", "kind", NOT_SIGNED): {
        "an unsigned fact-check published": first_version("check", approver_id="{ben}"),
        "an unsigned correction in a fixture": slipped_in,
        "an unsigned correction published": version("corrected_version", **UPDATED),
        "a second live version of what is published": version("public_version", **UPDATED),
        "a version with another’s signature": [
            SIGN_CORRECTED,
            version("corrected_version", **UPDATED, approver_id="{cass}"),
        ],
        "a version by another author": [SIGN_CORRECTED, version("corrected_version", **UPDATED, author_id="{cass}")],
        "what was withdrawn, published again": version("withdrawn_version", **UPDATED, approver_id="{ben}"),
    },
    ("version_e_embargo", "at", "under embargo"): {
        "a publication before its time": [
            update("factcheck", "signed_check", not_before=LATER),
            first_version("signed_check"),
        ],
        "a correction before its time": [
            update("factcheck", "corrected_check", not_before=LATER),
            SIGN_CORRECTED,
            version("corrected_version", **UPDATED),
        ],
        "a page put back before its time": [
            update("factcheck", "withdrawn_check", not_before=LATER),
            version("withdrawn_version", **NEXT, kind="'reinstatement'", approver_id="{ben}"),
        ],
    },
    ("version_f_is_rated", "kind", "nothing to rate"): {
        "an opinion published": [
            update("factcheck", "check", rating_id="{nothing_to_rate}", reason="'opinion'", summary="'So.'"),
            SIGN_CHECK,
            first_version("check"),
        ],
    },
    ("version_g_withdraws_what_is_live", "kind", "Only what is public"): {
        "a withdrawal of what was withdrawn": version("withdrawn_version", **NEXT),
        "a withdrawal of what was retracted": version(
            "retracted_version", **NEXT, kind="'withdrawal'", approver_id="NULL"
        ),
    },
    ("version_h_second_editor", "approver", "a second editor does"): {
        "a retraction of what is public": version("public_version", **NEXT, kind="'retraction'", note="'Wrong.'"),
        "a retraction of what was retracted": version("retracted_version", **NEXT),
        "a retraction in the name of who did not withdraw it": version(
            "withdrawn_version", **NEXT, kind="'retraction'", author_id="{cass}", approver_id="{ana}"
        ),
    },
    ("version_approver_is_not_author", "approver", "cannot agree to it"): {
        "a retraction by who withdrew it": version(
            "withdrawn_version", **NEXT, kind="'retraction'", approver_id="{ana}"
        ),
        "a page put back by who took it down": version(
            "withdrawn_version", **NEXT, kind="'reinstatement'", approver_id="{ana}"
        ),
    },
    ("version_is_agreed", "", "everything else takes two"): {
        "a retraction by one": version("withdrawn_version", **NEXT, kind="'retraction'", approver_id="NULL"),
    },
    ("version_has_note", "note", "write a note"): {
        "a correction without a note": [
            SIGN_CORRECTED,
            version("corrected_version", **NEXT, kind="'correction'", note="''"),
        ],
        "a withdrawal without a note": version(
            "public_version", **NEXT, kind="'withdrawal'", note="''", approver_id="NULL"
        ),
    },
    ("version_first_is_publication", "", "The first version is the publication"): {
        "a second publication": [SIGN_CORRECTED, version("corrected_version", **NEXT, kind="'publication'")],
        "a first version that is an update": first_version("signed_check", kind="'update'", note="'New.'"),
    },
    ("version_kind_is_known", "kind", CHOICE): {
        "a version of no kind": [SIGN_CORRECTED, version("corrected_version", **UPDATED | {"kind": "'rumour'"})],
    },
    ("version_redaction_is_whole", "", "both a date and a reason"): {
        "a redaction without a date": [
            SIGN_CORRECTED,
            version("corrected_version", **UPDATED, redacted_because="'Order.'"),
        ],
    },
    ("articles_publishedversion_no_replace", "id", REPLACED): {
        "a version under another’s id": [
            SIGN_CORRECTED,
            version("corrected_version", "ON CONFLICT DO NOTHING", **UPDATED, id="id"),
        ],
    },
    ("check_h_published_has_version", "state", "with the version that readers see"): {
        "a fact-check published without a version": update("factcheck", "signed_check", state="'published'"),
        "a fact-check published without a version by a query": queryset(FactCheck, "signed_check", state="published"),
        "a corrected one published without a version": [
            SIGN_CORRECTED,
            update("factcheck", "corrected_check", state="'published'"),
        ],
        "what was withdrawn, said to be published": update("factcheck", "withdrawn_check", state="'published'"),
    },
    ("check_i_withdrawn_has_version", "state", "leaves a notice"): {
        "a fact-check withdrawn without a notice": update("factcheck", "public_check", state="'withdrawn'"),
    },
    ("check_j_retracted_has_version", "state", "leaves a notice"): {
        "a fact-check retracted without a notice": update("factcheck", "withdrawn_check", state="'retracted'"),
    },
    ("check_k_retracted_is_final", "state", "A retraction is final"): {
        "a retracted fact-check opened again": [
            update("quote", "retracted_quote", state="'proposed'", signed_by_id="NULL"),
            update("factcheck", "retracted_check", state="'draft'", approver_id="NULL"),
        ],
    },
    ("check_l_published_is_not_unpublished", "state", "it is not taken back"): {
        "what is published, said to be only signed": update("factcheck", "public_check", state="'signed_off'"),
        "what was withdrawn, said to be only signed": update("factcheck", "withdrawn_check", state="'signed_off'"),
    },
    ("dependant_no_delete", "id", "stays listed"): {"a dependant deleted": delete("dependant", "dependant")},
    ("articles_dependant_identity", "name", IDENTITY): {
        "a dependant of another version": update("dependant", "dependant", False, version_id="{public_version}"),
    },
    ("articles_dependant_no_replace", "id", REPLACED): {
        "a dependant twice": insert("dependant", "dependant", "ON CONFLICT DO NOTHING"),
    },
    ("dependant_acknowledgement_is_whole", "", "both a time and a person"): {
        "a dependant dealt with by nobody": update(
            "dependant", "dependant", False, acknowledged_at="'2026-01-01 00:00:00+00:00'"
        ),
    },
}

EVIDENCE: Table = {
    ("check_approver_did_not_edit_claim", "approver", COLLEAGUE): {
        "a fact-check approved by who worded the claim": [
            update("factcheck", "check", claim_by_id="{ben}"),
            SIGN_CHECK,
        ],
    },
    ("check_j_approver_kept_a_copy", "approver", COLLEAGUE): {
        "a fact-check approved by who kept a copy": update("factcheck", "check", **SIGNED, approver_id="{dora}"),
    },
    ("quote_j_signer_kept_a_copy", "signed_by", COLLEAGUE): {
        "a quote signed by who kept a copy": [
            SIGN_CHECK,
            update("quote", "proposed", **SIGNED, signed_by_id="{dora}"),
        ],
    },
    ("check_h_sources_are_independent", "evidence", "independent of each other"): {
        "a signature on one source twice": [
            update("factcheck", "check", rating_id="{strict}"),
            insert("evidence", "evidence", url="'https://divers.example/again'"),
            SIGN_CHECK,
        ],
    },
    ("check_i_excerpts_are_found", "evidence", "not in the copy kept of it"): {
        "a signature on words that are not in the source": [
            insert("keptcopy", "kept", finding="'missing'"),
            SIGN_CHECK,
        ],
    },
    ("check_f_signed_is_locked", "claim", LOCKED): {
        "a signed claim of another kind": update("factcheck", "signed_check", claim_type="'law'"),
        "a signed claim said elsewhere": queryset(FactCheck, "signed_check", said_where="Osk"),
        "what a signed claim leaves open": update("factcheck", "signed_check", unknown="'Much.'"),
    },
    ("evidence_c_is_not_its_own_source", "quote", "no evidence for what it claims itself"): {
        "a quote as its own source": insert("evidence", "evidence", quote_id="{proposed}"),
    },
    ("evidence_names_its_source", "", "a link, another quote, or a file with a title"): {
        "a source that is nothing": insert("evidence", "evidence", url="''", title="''"),
    },
    ("kept_a_locked_insert", "evidence", LOCKED): {"a copy under a signature": insert("keptcopy", "signed_kept")},
    ("kept_a_locked_update", "evidence", LOCKED): {
        "a copy taken from under a signature": update(
            "keptcopy", "signed_kept", False, withdrawn_by_id="{cass}", withdrawn_at="taken_at"
        ),
    },
    ("kept_b_is_not_edited", "content", "A kept copy is never edited"): {
        "a copy in other words": saved(KeptCopy, "kept", content=b"Five."),
        "a copy with another digest": update("keptcopy", "kept", False, sha256="'0'"),
        "words found after all": update("keptcopy", "kept", False, finding="'found'"),
        "a copy by somebody else": update("keptcopy", "kept", False, by_id="{ana}"),
    },
    ("kept_no_delete", "id", KEPT): {"a copy deleted": delete("keptcopy", "kept")},
    ("articles_keptcopy_no_replace", "id", REPLACED): {
        "a copy inserted again": insert("keptcopy", "kept", "ON CONFLICT DO NOTHING", id="id"),
    },
    ("check_claim_type_is_known", "claim_type", CHOICE): {
        "a kind of claim": update("factcheck", "check", claim_type="'rumour'"),
    },
    ("kept_method_is_known", "method", CHOICE): {"a copy by magic": insert("keptcopy", "kept", method="'magic'")},
    ("kept_finding_is_known", "finding", CHOICE): {"a finding": insert("keptcopy", "kept", finding="'perhaps'")},
    ("kept_size_is_within_limits", "size", "at most 20 MB"): {
        "an empty copy": insert("keptcopy", "kept", size="0"),
        "a copy that is too large": insert("keptcopy", "kept", size="20000001"),
    },
    ("kept_withdrawal_is_whole", "", "both a time and a person"): {
        "half a withdrawal of a copy": update("keptcopy", "kept", False, withdrawn_by_id="{cass}"),
    },
}

OPEN = {"settled_at": "NULL", "settled_by_id": "NULL", "outcome": "''", "kind": "'privilege'"}
SETTLED = {"settled_at": "raised_at", "outcome": "'Fine.'"}
HELD, OPEN_FLAG, NOT_LEGAL = "Legal settles it first", insert("flag", "settled_flag", **OPEN), "Only legal settles"
WHOLE_ARTICLE = insert("flag", "settled_flag", **OPEN, quote_id="NULL")
SIGN_QUOTE = update("quote", "proposed", **SIGNED, signed_by_id="{ben}")
SIGNED_FLAGGED = insert("flag", "settled_flag", **OPEN, quote_id="{signed}")

FLAGS: Table = {
    ("quote_l_no_open_flag", "state", HELD): {
        "a signature on a flagged quote": [SIGN_CHECK, OPEN_FLAG, SIGN_QUOTE],
        "a signature in a flagged article": [SIGN_CHECK, WHOLE_ARTICLE, SIGN_QUOTE],
        "a signature on a flagged quote by bulk_update": [
            SIGN_CHECK,
            OPEN_FLAG,
            lambda world: bulk_updated(
                Quote, "proposed", state="signed_off", signed_by_id=world["ben"], row_version=world["next"]
            )(world),
        ],
        "a signature on a flagged quote by save": [
            SIGN_CHECK,
            OPEN_FLAG,
            lambda world: saved(Quote, "proposed", state="signed_off", signed_by_id="ben", row_version=world["next"])(
                world
            ),
        ],
    },
    ("check_m_no_open_flag", "state", HELD): {
        "a fact-check signed under a flag": [OPEN_FLAG, SIGN_CHECK],
        "a fact-check signed in a flagged article": [WHOLE_ARTICLE, SIGN_CHECK],
        "a correction signed under a flag": [
            insert("flag", "settled_flag", **OPEN, article_id="{ferry}", quote_id="{corrected_quote}"),
            SIGN_CORRECTED,
        ],
    },
    ("version_i_no_open_flag", "kind", HELD): {
        "a flagged fact-check published": [SIGNED_FLAGGED, first_version("signed_check")],
        "a fact-check in a flagged article published": [WHOLE_ARTICLE, first_version("signed_check")],
        "a correction published under a flag": [
            SIGN_CORRECTED,
            insert("flag", "settled_flag", **OPEN, article_id="{ferry}", quote_id="{corrected_quote}"),
            version("corrected_version", **UPDATED),
        ],
        "a flagged page put back": [
            insert("flag", "settled_flag", **OPEN, article_id="{ferry}", quote_id="NULL"),
            version("withdrawn_version", **NEXT, kind="'reinstatement'", approver_id="{ben}"),
        ],
    },
    ("flag_d_legal_settles", "settled_by", NOT_LEGAL): {
        "a flag settled by an editor": update("flag", "flag", **SETTLED, settled_by_id="{ben}"),
        "a flag settled by who raised it": update("flag", "flag", **SETTLED, settled_by_id="raised_by_id"),
    },
    ("flag_a_arrives_open", "settled_at", "A flag arrives open"): {
        "a flag that arrives settled": insert("flag", "settled_flag"),
        "a settled flag in a fixture": copied(Flag, "settled_flag", kind="source"),
    },
    ("flag_b_is_on_its_article", "article", "in another article"): {
        "a flag on a quote of another article": insert("flag", "settled_flag", **OPEN, article_id="{twin}"),
    },
    ("flag_c_is_not_edited", "kind", "never edited"): {
        "a flag of another kind": update("flag", "flag", kind="'child'"),
        "a flag moved to another quote": update("flag", "flag", quote_id="{proposed}"),
        "a flag said to be about less": queryset(Flag, "flag", because="Nothing."),
        "a settled flag opened again": update(
            "flag", "settled_flag", settled_at="NULL", settled_by_id="NULL", outcome="''"
        ),
        "a settled flag with another reason": update("flag", "settled_flag", outcome="'Because.'"),
    },
    ("flag_no_delete", "id", KEPT): {
        "a flag deleted": delete("flag", "flag"),
        "a settled flag deleted": delete("flag", "settled_flag"),
    },
    ("articles_flag_no_replace", "id", REPLACED): {
        "a flag inserted again": insert("flag", "flag", "ON CONFLICT DO NOTHING", id="id"),
    },
    ("articles_flag_row_version", "row_version", STALE): {
        "a flag settled without counting": update("flag", "flag", False, **SETTLED, settled_by_id="{lena}"),
    },
    ("flag_settlement_is_whole", "", "a time, a person and a reason"): {
        "a flag settled without a reason": update("flag", "flag", settled_at="raised_at", settled_by_id="{lena}"),
        "a flag settled by nobody who is named": update("flag", "flag", outcome="'Fine.'"),
    },
    ("flag_because_is_said", "because", "what the risk is"): {
        "a flag that says nothing": insert("flag", "settled_flag", **OPEN, because="''"),
    },
    ("flag_kind_is_known", "kind", CHOICE): {
        "a flag of no kind": insert("flag", "settled_flag", **OPEN | {"kind": "'rumour'"}),
    },
    ("advice_a_no_update", "text", "append-only"): {
        "advice in other words": update("advice", "advice", False, text="'Run it.'"),
    },
    ("advice_b_no_delete", "id", "append-only"): {"advice deleted": delete("advice", "advice")},
    ("articles_advice_no_replace", "id", REPLACED): {
        "advice inserted again": insert("advice", "advice", "ON CONFLICT DO NOTHING", id="id"),
    },
    ("advice_text_is_said", "text", "what is advised"): {
        "advice that says nothing": insert("advice", "advice", text="''"),
    },
}

BY_EMIL = {"recorded_by_id": "{emil}"}
ANSWERED = {"outcome": "'answered'", "answer": "'No.'", "answered_at": "asked_at"} | BY_EMIL
MISTAKEN = {"outcome": "'mistake'"} | BY_EMIL
UNANSWERED = {"outcome": "''", "answer": "''", "answered_at": "NULL", "recorded_by_id": "NULL"}


def asked_before(world: World) -> None:
    """The rating as it would be on a desk whose scale asks for a reply with it; a label in use is never changed."""
    with connection.cursor() as cursor:
        for statement in lifted("rating_a_no_update"):
            cursor.execute(statement)
    Rating.objects.filter(pk=world["supported"]).update(needs_reply=True)


REPLIES: Table = {
    ("version_j_reply_was_asked", "kind", "asked for a reply before it is published"): {
        "a finding published without a reply": [asked_before, first_version("signed_check")],
        "a correction published while somebody may answer": [
            asked_before,
            insert("replyrequest", "answered", **UNANSWERED),
            SIGN_CORRECTED,
            version("corrected_version", **UPDATED),
        ],
    },
    ("check_n_approver_wrote_reply", "approver", COLLEAGUE): {
        "a fact-check approved by who asked for a reply": update("factcheck", "check", **SIGNED, approver_id="{emil}"),
        "a fact-check approved by who said why nobody is asked": [
            update("replyrequest", "request", **MISTAKEN),
            insert("replywaiver", "waiver", fact_check_id="{check}"),
            update("factcheck", "check", **SIGNED, approver_id="{emil}"),
        ],
    },
    ("quote_m_signer_wrote_reply", "signed_by", COLLEAGUE): {
        "a quote signed by who asked for a reply": [
            SIGN_CHECK,
            update("quote", "proposed", **SIGNED, signed_by_id="{emil}"),
        ],
    },
    ("reply_a_locked_insert", "fact_check", LOCKED): {
        "a request on what is signed": insert("replyrequest", "request", fact_check_id="{signed_check}"),
    },
    ("reply_a_locked_update", "fact_check", LOCKED): {
        "an answer slipped under a signature": [SIGN_CHECK, update("replyrequest", "request", **ANSWERED)],
    },
    ("reply_b_arrives_open", "outcome", "Somebody is asked first"): {
        "an answer to what nobody asked": insert("replyrequest", "answered"),
        "an answer in a fixture": copied(ReplyRequest, "answered", whom="Merle Quist"),
    },
    ("reply_c_is_not_edited", "outcome", "never edited"): {
        "asked of somebody else": update("replyrequest", "request", whom="'Merle Quist'"),
        "asked in another way": queryset(ReplyRequest, "request", way="phone"),
        "an answer in other words": update("replyrequest", "answered", answer="'It is ours.'"),
        "an answer taken back": update("replyrequest", "answered", **UNANSWERED),
        "an answer said to be a mistake": update(
            "replyrequest", "answered", **UNANSWERED | {"outcome": "'mistake'"} | BY_EMIL
        ),
    },
    ("reply_d_deadline_is_past", "outcome", "not over yet"): {
        "no answer before the deadline": update("replyrequest", "request", outcome="'no_answer'", **BY_EMIL),
    },
    ("reply_no_delete", "id", KEPT): {
        "a request deleted": delete("replyrequest", "request"),
        "an answer deleted": delete("replyrequest", "answered"),
    },
    ("articles_replyrequest_no_replace", "id", REPLACED): {
        "a request inserted again": insert("replyrequest", "request", "ON CONFLICT DO NOTHING", id="id"),
    },
    ("articles_replyrequest_row_version", "row_version", STALE): {
        "an answer without counting": update("replyrequest", "request", False, **ANSWERED),
    },
    ("reply_whom_is_said", "whom", "Say who was asked"): {
        "nobody asked": insert("replyrequest", "request", whom="''"),
    },
    ("reply_due_is_later", "due", "The deadline comes after"): {
        "a deadline as they are asked": insert("replyrequest", "request", due="asked_at"),
    },
    ("reply_answered_at_is_later", "answered_at", "An answer comes after"): {
        "an answer before the question": update(
            "replyrequest", "request", **ANSWERED | {"answered_at": "'2020-01-01 10:00:00+00:00'"}
        ),
    },
    ("reply_answer_is_whole", "answer", "needs its words"): {
        "an answer without words": update("replyrequest", "request", **ANSWERED | {"answer": "''"}),
        "an answer that nobody recorded": update("replyrequest", "request", **ANSWERED | {"recorded_by_id": "NULL"}),
        "words of what is a mistake": update("replyrequest", "request", **MISTAKEN, answer="'No.'"),
    },
    ("reply_way_is_known", "way", CHOICE): {
        "asked by pigeon": insert("replyrequest", "request", way="'pigeon'"),
    },
    ("reply_answer_is_whole reply_outcome_is_known", "answer", "needs its words"): {
        "an unknown outcome": update("replyrequest", "request", outcome="'eaten'", **BY_EMIL),
    },
    ("waiver_a_no_update", "because", "on record for good"): {
        "another reason for asking nobody": update("replywaiver", "waiver", False, because="'No time.'"),
    },
    ("waiver_b_no_delete", "id", "on record for good"): {
        "the reason for asking nobody deleted": delete("replywaiver", "waiver"),
    },
    ("waiver_c_locked", "fact_check", LOCKED): {
        "a reason for asking nobody on what is signed": insert("replywaiver", "waiver", fact_check_id="{signed_check}"),
    },
    ("waiver_d_nobody_was_asked", "fact_check", "Somebody was asked"): {
        "nobody is said to be asked who was": insert("replywaiver", "waiver", fact_check_id="{check}"),
    },
    ("articles_replywaiver_no_replace", "id", REPLACED): {
        "a reason inserted again": insert("replywaiver", "waiver", "ON CONFLICT DO NOTHING", id="id"),
    },
    ("waiver_because_is_said", "because", "why nobody was asked"): {
        "no reason for asking nobody": insert("replywaiver", "waiver", because="''"),
    },
}

NOTES: Table = {
    ("note_a_no_update", "text", "never changed or removed"): {
        "a note edited": update("note", "note", False, text="'Never mind.'"),
        "a note signed by somebody else": update("note", "note", False, by_id="{ben}"),
    },
    ("note_b_no_delete", "text", "never changed or removed"): {
        "a note removed": [
            insert("note", "note", text="'Another.'"),
            "DELETE FROM articles_note WHERE text = 'Another.'",
        ],
    },
    ("articles_note_no_replace", "id", REPLACED): {
        "a note inserted again": insert("note", "note", "ON CONFLICT DO NOTHING", id="id"),
    },
    ("mention_a_no_delete", "person", "never changed or removed"): {
        "a mention removed": delete("mention", "mention"),
    },
    ("mention_b_is_only_read", "read_at", "so does when it was read"): {
        "a mention made somebody else’s": update("mention", "mention", False, person_id="{ben}"),
        "a mention unread again": [
            update("mention", "mention", False, read_at="CURRENT_TIMESTAMP"),
            update("mention", "mention", False, read_at="NULL"),
        ],
    },
    ("articles_mention_no_replace", "id", REPLACED): {
        "a mention inserted again": insert("mention", "mention", "ON CONFLICT DO NOTHING", id="id"),
        "a second mention of the same person": insert("mention", "mention", "ON CONFLICT DO NOTHING"),
    },
    ("note_stands_in_one_place", "", "one quote, one fact-check or one article"): {
        "a note on two things": insert("note", "note", quote_id="{to_check}"),
        "a note on nothing": insert("note", "note", article_id="NULL"),
    },
    ("note_says_something", "", "Write the note first"): {
        "a note that says nothing": insert("note", "note", text="''"),
    },
}

OUTSIDE: Table = {
    ("key_a_no_delete", "id", "stays listed"): {"a key deleted": delete("apikey", "gone_key")},
    ("key_b_is_not_edited", "digest", "never edited"): {
        "a key exchanged": update("apikey", "key", False, digest="'3'"),
        "a key under another name": update("apikey", "key", False, name="'The shelf'"),
        "a key made by somebody else": saved(ApiKey, "key", made_by_id="ben"),
    },
    ("key_c_stays_taken_back", "revoked_at", "never given again"): {
        "a key given again": update("apikey", "gone_key", False, revoked_at="NULL"),
        "a key given again by its form": saved(ApiKey, "gone_key", revoked_at=None),
        "keys given again in bulk": bulk_updated(ApiKey, "gone_key", revoked_at=None),
        "a key taken back on another day": update("apikey", "gone_key", False, revoked_at="'2020-01-01 00:00:00'"),
    },
    ("articles_apikey_no_replace", "id", REPLACED): {
        "a key of the same digest": insert("apikey", "gone_key", "ON CONFLICT DO NOTHING", revoked_at="NULL"),
    },
    ("subscriber_a_no_delete", "id", "switched off"): {
        "a subscriber deleted": [
            insert("subscriber", "subscriber", name="'Another'"),
            "DELETE FROM articles_subscriber WHERE name = 'Another'",
        ],
    },
    ("subscriber_b_keeps_its_secret", "secret", "keeps its secret"): {
        "a secret exchanged": update("subscriber", "subscriber", False, secret="'whsec_'"),
        "secrets exchanged in bulk": bulk_updated(Subscriber, "subscriber", secret="whsec_"),
    },
    ("articles_subscriber_no_replace", "id", REPLACED): {
        "a subscriber inserted again": insert("subscriber", "subscriber", "ON CONFLICT DO NOTHING", id="id"),
    },
    ("delivery_a_no_delete", "id", "stays in the log"): {
        "a delivery deleted": delete("delivery", "arrived"),
        "a delivery given up and deleted": delete("delivery", "waiting"),
    },
    ("delivery_b_tells_the_same", "version", "anything else, or anybody else"): {
        "a delivery of another version": update("delivery", "waiting", False, version_id="{withdrawn_version}"),
        "a delivery under another number": saved(Delivery, "waiting", message=uuid.UUID(int=1)),
        "a delivery backdated": update("delivery", "waiting", False, made_at="'2020-01-01 00:00:00'"),
    },
    ("delivery_c_arrived_is_final", "delivered_at", "not sent again"): {
        "what arrived, sent again": update("delivery", "arrived", False, delivered_at="NULL", next_at="made_at"),
        "one more line on what arrived": saved(Delivery, "arrived", log=[{"said": "503"}, {"said": "204"}]),
    },
    ("delivery_d_log_only_grows", "log", "only grows"): {
        "a log emptied": saved(Delivery, "waiting", log=[]),
        "a log rewritten": saved(Delivery, "waiting", log=[{"said": "204"}, {"said": "503"}]),
        "a try taken back": update("delivery", "waiting", False, attempts="0"),
    },
    ("articles_delivery_no_replace", "id", REPLACED): {
        "a delivery inserted again": insert("delivery", "waiting", "ON CONFLICT DO NOTHING", id="id"),
        "a delivery of the same message": insert("delivery", "arrived", "ON CONFLICT DO NOTHING"),
    },
    ("use_a_no_update", "name", "stays listed"): {
        "a use in another name": update("use", "used", False, name="'Nobody'"),
        "a use of something else": saved(Use, "used", fact_check_id="withdrawn_check"),
    },
    ("use_b_no_delete", "id", "stays listed"): {
        "a use deleted": delete("use", "used"),
        "uses deleted by a query": lambda world: Use.objects.filter(pk=world["used"])._raw_delete("default"),
    },
    ("articles_use_no_replace", "id", REPLACED): {
        "a use noted again": insert("use", "used", "ON CONFLICT DO NOTHING"),
    },
}

GONE = BECAUSE | {"redacted_at": "at"}
EMPTY_NOTE, EMPTY_LINE = GONE | {"text": "''"}, GONE | {"before": "'{{}}'", "after": "'{{}}'"}
EMPTY_COPY = BECAUSE | dict.fromkeys(("content", "text", "passage", "name"), "''") | {"redacted_at": "taken_at"}
TWO, LEFT, LEGAL_HOLD = "Two people remove words", "leaves nothing of the words", "A legal hold stands"
WHOLE = "Nothing arrives with its words removed"
HALF = "both a date and a reason"


def covered(row: str) -> Callable[[World], object]:
    """Every character of a revision covered."""

    def write(world: World) -> None:
        found = Revision.objects.get(pk=world[row])
        gone = {"redacted_at": found.created_at, "redacted_because": "Order."}
        Revision.objects.filter(pk=found.pk).update(text="█" * len(found.text), **gone)

    return write


RETAINING = "INSERT INTO articles_retentionrun (at, days, removed) VALUES (CURRENT_TIMESTAMP, '{{}}', '{{}}')"

GONE_CALL = BECAUSE | dict.fromkeys(("proposed_words", "addressee", "because", "outcome"), "''")
GONE_CALL |= {"redacted_at": "raised_at"}
GONE_REPLY = BECAUSE | dict.fromkeys(("whom", "put", "answer"), "''") | {"redacted_at": "asked_at"}
GONE_WAIVER, GONE_OPINION = GONE | {"because": "''"}, BECAUSE | {"because": "''", "redacted_at": "given_at"}
GONE_CHECK = BECAUSE | dict.fromkeys(("said_where", "unknown", "summary"), "''")
GONE_CHECK |= {"claim": "'Order.'", "redacted_at": "created_at"}


def around(name: str, table: str, row: str, empty: dict[str, str], held: str, word: str, *, counted: bool) -> Table:
    """What every redaction beside a fact-check has to be: whole, of two people and under no hold."""
    made, place = update(table, row, counted, **empty), "fact_check" if name == "check" else name
    return {
        (f"{name}_r_nothing_is_left", "redacted_at", LEFT): {
            f"a {name} redacted with words in it": [
                *agreed(place, row),
                update(table, row, counted, **empty | {word: "'Her house.'"}),
            ],
        },
        (f"{name}_s_two_people_redact", "redacted_at", TWO): {f"a {name} redacted by one": made},
        (f"{name}_t_no_hold", "redacted_at", LEGAL_HOLD): {
            f"a {name} redacted under a hold": [*agreed(place, row), hold_on(held), made],
        },
    }


AROUND: Table = {
    **around("call", "call", "settled_call", GONE_CALL, "article", "because", counted=True),
    **around("reply", "replyrequest", "answered", GONE_REPLY, "ferry", "whom", counted=True),
    **around("waiver", "replywaiver", "waiver", GONE_WAIVER, "article", "because", counted=False),
    **around("opinion", "opinion", "given_opinion", GONE_OPINION, "article", "because", counted=False),
    **around("check", "factcheck", "public_check", GONE_CHECK, "ferry", "summary", counted=True),
    ("call_u_arrives_whole", "redacted_at", WHOLE): {
        "a call that arrives redacted": insert("call", "call", kind="'ask'", **GONE_CALL),
    },
    ("reply_u_arrives_whole", "redacted_at", WHOLE): {
        "a request that arrives redacted": insert("replyrequest", "request", **GONE_REPLY),
    },
    ("waiver_u_arrives_whole", "redacted_at", WHOLE): {
        "a reason that arrives redacted": insert("replywaiver", "waiver", **GONE_WAIVER),
    },
    ("opinion_u_arrives_whole", "redacted_at", WHOLE): {
        "an opinion that arrives redacted": insert(
            "opinion", "opinion", **BECAUSE, person_id="{lena}", redacted_at="asked_at"
        ),
    },
    ("check_u_arrives_whole", "redacted_at", WHOLE): {
        "a fact-check that arrives redacted": insert("factcheck", "check", public_id=f"'{NEW_ID}'", **GONE_CHECK),
    },
    ("check_w_stays_gone", "claim", "stays removed"): {
        "a claim written in the place of a removed one": [
            *agreed("fact_check", "corrected_check"),
            update("factcheck", "corrected_check", **GONE_CHECK),
            update("factcheck", "corrected_check", claim="'Her house.'"),
        ],
        "a redacted fact-check said to be whole": [
            *agreed("fact_check", "corrected_check"),
            update("factcheck", "corrected_check", **GONE_CHECK),
            update("factcheck", "corrected_check", redacted_at="NULL", redacted_because="''"),
        ],
    },
    ("check_f_signed_is_locked", "claim", LOCKED): {
        "a redaction that changes a rating": [
            *agreed("fact_check", "public_check"),
            update("factcheck", "public_check", **GONE_CHECK, rating_id="{not_verified}"),
        ],
    },
    ("call_a_is_not_edited", "kind", "A call is never edited"): {
        "the words of a call brought back": [
            *agreed("call", "settled_call"),
            update("call", "settled_call", **GONE_CALL),
            update("call", "settled_call", because="'Her house.'"),
        ],
    },
    ("opinion_e_is_given_once", "rating", "given once"): {
        "a redaction that changes how an opinion rates": [
            *agreed("opinion", "given_opinion"),
            update("opinion", "given_opinion", False, **GONE_OPINION, rating_id="{supported}"),
        ],
    },
    ("call_redaction_is_whole", "", HALF): {
        "half a redaction of a call": insert("call", "call", kind="'ask'", **BECAUSE)
    },
    ("reply_redaction_is_whole", "", HALF): {
        "half a redaction of a reply": insert("replyrequest", "request", **BECAUSE)
    },
    ("waiver_redaction_is_whole", "", HALF): {
        "half a redaction of a reason": insert("replywaiver", "waiver", **BECAUSE)
    },
    ("opinion_redaction_is_whole", "", HALF): {
        "half a redaction of an opinion": insert("opinion", "opinion", **BECAUSE, person_id="{lena}"),
    },
    ("check_redaction_is_whole", "", HALF): {
        "half a redaction of a fact-check": insert("factcheck", "check", public_id=f"'{NEW_ID}'", **BECAUSE),
    },
}

REDACTED: Table = {
    ("version_r_nothing_is_left", "redacted_at", LEFT): {
        "a redaction that leaves the text": [
            *agreed("fact_check", "public_check"),
            update("publishedversion", "public_version", False, **BLANK | {"payload": "payload"}),
        ],
        "a redaction that leaves the note": [
            *agreed("fact_check", "withdrawn_check"),
            update("publishedversion", "withdrawn_version", False, **BLANK | {"note": "note"}),
        ],
    },
    ("version_s_two_people_redact", "redacted_at", TWO): {
        "a version blanked by one": update("publishedversion", "public_version", False, **BLANK),
        "a version blanked for a reason nobody gave": [
            *agreed("fact_check", "public_check"),
            update("publishedversion", "public_version", False, **BLANK | {"redacted_because": "'A whim.'"}),
        ],
        "a version blanked without a reason": [
            *agreed("fact_check", "public_check"),
            update("publishedversion", "public_version", False, **BLANK | {"redacted_because": "'-'"}),
        ],
        "a version of another fact-check blanked": [
            *agreed("fact_check", "withdrawn_check"),
            update("publishedversion", "public_version", False, **BLANK),
        ],
        "a version blanked that was only asked for": [
            agreed("fact_check", "public_check")[0],
            update("publishedversion", "public_version", False, **BLANK),
        ],
    },
    ("version_t_no_hold", "redacted_at", LEGAL_HOLD): {
        "a version blanked under a hold": [
            *agreed("fact_check", "public_check"),
            hold_on("ferry"),
            update("publishedversion", "public_version", False, **BLANK),
        ],
    },
    ("note_a_no_update", "text", FROZEN): {
        "the words of a note brought back": update("note", "redacted_note", False, text="'Her house.'"),
        "a redacted note said to be whole": update(
            "note", "redacted_note", False, redacted_at="NULL", redacted_because="''", text="'Her house.'"
        ),
    },
    ("version_u_nothing_follows", "number", "nothing is published in its place"): {
        "a page put back after it was redacted": [
            *agreed("fact_check", "withdrawn_check"),
            update("publishedversion", "withdrawn_version", False, **BLANK),
            version(
                "withdrawn_version",
                **NEXT,
                kind="'reinstatement'",
                note="'Right.'",
                approver_id="{ben}",
                redacted_because="''",
            ),
        ],
    },
    ("note_r_nothing_is_left", "redacted_at", LEFT): {
        "a note redacted with its words in it": [*agreed("note", "note"), update("note", "note", False, **GONE)],
    },
    ("note_s_two_people_redact", "redacted_at", TWO): {
        "a note redacted by one": update("note", "note", False, **EMPTY_NOTE),
    },
    ("note_t_no_hold", "redacted_at", LEGAL_HOLD): {
        "a note redacted under a hold": [
            *agreed("note", "note"),
            hold_on("article"),
            update("note", "note", False, **EMPTY_NOTE),
        ],
    },
    ("note_u_arrives_whole", "redacted_at", WHOLE): {
        "a note that arrives redacted": insert("note", "note", **EMPTY_NOTE),
    },
    ("note_redaction_is_whole", "", HALF): {"half a redaction of a note": insert("note", "note", **BECAUSE)},
    ("activity_a_no_update", "id", RECORD): {
        "the words of a line brought back": [
            *agreed("activity", "line"),
            update("activity", "line", False, **EMPTY_LINE),
            update("activity", "line", False, redacted_at="NULL", redacted_because="''"),
        ],
        "a redaction that changes who did it": [
            *agreed("activity", "line"),
            update("activity", "line", False, **EMPTY_LINE, actor_id="{cass}"),
        ],
    },
    ("activity_r_nothing_is_left", "redacted_at", LEFT): {
        "a line redacted with its words in it": [
            *agreed("activity", "line"),
            update("activity", "line", False, **GONE),
        ],
        "a line that loses its digest": [
            *agreed("fact_check", "public_check"),
            update("activity", "public_line", False, **EMPTY_LINE),
        ],
        "a line that gains a word": [
            *agreed("activity", "line"),
            update("activity", "line", False, **EMPTY_LINE | {"after": '\'{{"tag": "quay"}}\''}),
        ],
    },
    ("activity_s_two_people_redact", "redacted_at", TWO): {
        "a line redacted by one": update("activity", "line", False, **EMPTY_LINE),
        "a line redacted with another fact-check": [
            *agreed("fact_check", "public_check"),
            update("activity", "line", False, **EMPTY_LINE),
        ],
    },
    ("activity_t_no_hold", "redacted_at", LEGAL_HOLD): {
        "a line redacted under a hold": [
            *agreed("activity", "line"),
            hold_on("article"),
            update("activity", "line", False, **EMPTY_LINE),
        ],
    },
    ("activity_u_arrives_whole", "redacted_at", WHOLE): {
        "a line that arrives redacted": insert("activity", "line", **EMPTY_LINE),
    },
    ("activity_redaction_is_whole", "", HALF): {"half a redaction of a line": insert("activity", "line", **BECAUSE)},
    ("revision_r_nothing_is_left", "redacted_at", LEFT): {
        "a text that is shorter once it is redacted": [
            *agreed("revision", "earlier"),
            update("revision", "earlier", False, **BECAUSE, text="'███'", redacted_at="created_at"),
        ],
        "a text redacted with its words in it": [
            *agreed("revision", "earlier"),
            update("revision", "earlier", False, **BECAUSE, redacted_at="created_at"),
        ],
    },
    ("revision_s_two_people_redact", "redacted_at", TWO): {"a text redacted by one": covered("earlier")},
    ("revision_t_no_hold", "redacted_at", LEGAL_HOLD): {
        "a text redacted under a hold": [*agreed("revision", "earlier"), hold_on("court"), covered("earlier")],
    },
    ("revision_u_arrives_whole", "redacted_at", WHOLE): {
        "a text that arrives redacted": insert(
            "revision", "twin_revision", **BECAUSE, number="2", redacted_at="created_at"
        ),
    },
    ("revision_v_is_earlier", "redacted_at", "Correct the copy first"): {
        "the text as it is now, redacted": [*agreed("revision", "later"), covered("later")],
    },
    ("revision_redaction_is_whole", "", HALF): {
        "half a redaction of a text": insert("revision", "twin_revision", **BECAUSE, number="2"),
    },
    ("kept_a_locked_update", "evidence", LOCKED): {
        "a signed copy withdrawn with its redaction": [
            *agreed("copy", "signed_kept"),
            update("keptcopy", "signed_kept", False, **EMPTY_COPY, withdrawn_by_id="{cass}", withdrawn_at="taken_at"),
        ],
    },
    ("kept_b_is_not_edited", "content", "A kept copy is never edited"): {
        "the words of a copy brought back": [
            *agreed("copy", "kept"),
            update("keptcopy", "kept", False, **EMPTY_COPY),
            update("keptcopy", "kept", False, text="'Four.'"),
        ],
        "a redaction that changes the digest": [
            *agreed("copy", "kept"),
            update("keptcopy", "kept", False, **EMPTY_COPY, sha256="'0'"),
        ],
    },
    ("kept_r_nothing_is_left", "redacted_at", LEFT): {
        "a copy redacted with its bytes in it": [
            *agreed("copy", "kept"),
            update("keptcopy", "kept", False, **EMPTY_COPY | {"content": "content"}),
        ],
    },
    ("kept_s_two_people_redact", "redacted_at", TWO): {
        "a copy redacted by one": update("keptcopy", "kept", False, **EMPTY_COPY),
    },
    ("kept_t_no_hold", "redacted_at", LEGAL_HOLD): {
        "a copy redacted under a hold": [
            *agreed("copy", "kept"),
            hold_on("article"),
            update("keptcopy", "kept", False, **EMPTY_COPY),
        ],
        "a withdrawn copy cleared out under a hold": [
            hold_on("article"),
            update("keptcopy", "kept", False, **EMPTY_COPY, withdrawn_by_id="{cass}", withdrawn_at="taken_at"),
        ],
    },
    ("kept_u_arrives_whole", "redacted_at", WHOLE): {
        "a copy that arrives redacted": insert("keptcopy", "kept", **EMPTY_COPY),
    },
    ("kept_redaction_is_whole", "", HALF): {"half a redaction of a copy": insert("keptcopy", "kept", **BECAUSE)},
    ("hold_a_arrives_standing", "lifted_at", "A hold arrives standing"): {
        "a hold that arrives lifted": insert("hold", "lifted_hold"),
    },
    ("hold_b_is_not_edited", "because", "never edited"): {
        "a hold for another reason": update("hold", "hold", because="'None.'"),
        "a hold moved to another article": queryset(Hold, "hold", article_id=1),
        "a lifted hold set again": update(
            "hold", "lifted_hold", lifted_at="NULL", lifted_by_id="NULL", lifted_because="''"
        ),
    },
    ("hold_c_legal_lifts", "lifted_by", "Only legal lifts"): {
        "a hold lifted by who set it": update(
            "hold", "hold", lifted_at="set_at", lifted_by_id="set_by_id", lifted_because="'Over.'"
        ),
    },
    ("hold_no_delete", "id", KEPT): {"a hold deleted": delete("hold", "hold")},
    ("articles_hold_no_replace", "id", REPLACED): {
        "a hold inserted again": insert("hold", "hold", "ON CONFLICT DO NOTHING", id="id"),
    },
    ("articles_hold_row_version", "row_version", STALE): {
        "a hold lifted without counting": update(
            "hold", "hold", False, lifted_at="set_at", lifted_by_id="{lena}", lifted_because="'Over.'"
        ),
    },
    ("hold_because_is_said", "because", "why everything has to stay"): {
        "a hold without a reason": insert("hold", "hold", article_id="{twin}", because="''"),
    },
    ("hold_lifting_is_whole", "", "a time, a person and a reason"): {
        "a hold lifted without a reason": update("hold", "hold", lifted_at="set_at", lifted_by_id="{lena}"),
    },
    ("redaction_a_arrives_open", "outcome", "asked for first"): {
        "a redaction that arrives carried out": insert("redaction", "carried_out"),
    },
    ("redaction_b_is_not_edited", "because", "never edited"): {
        "a redaction for another reason": update("redaction", "redaction", because="'None.'"),
        "a redaction of something else": update("redaction", "redaction", note_id="{redacted_note}"),
        "a redaction turned down after all": update("redaction", "carried_out", outcome="'turned_down'"),
    },
    ("redaction_c_editor_settles", "settled_by", "An editor carries"): {
        "a redaction carried out by legal": update("redaction", "redaction", **SETTLE | {"settled_by_id": "{lena}"}),
    },
    ("redaction_no_delete", "id", KEPT): {"a redaction deleted": delete("redaction", "redaction")},
    ("articles_redaction_no_replace", "id", REPLACED): {
        "a redaction inserted again": insert("redaction", "redaction", "ON CONFLICT DO NOTHING", id="id"),
    },
    ("articles_redaction_row_version", "row_version", STALE): {
        "a redaction carried out without counting": update("redaction", "redaction", False, **SETTLE),
    },
    ("redaction_takes_two", "", "a colleague does"): {
        "a redaction carried out by who asked": update(
            "redaction", "redaction", **SETTLE | {"settled_by_id": "asked_by_id"}
        ),
    },
    ("redaction_is_of_one_thing", "", "of one thing"): {
        "a redaction of nothing": insert("redaction", "redaction", note_id="NULL"),
        "a redaction of two things": insert("redaction", "redaction", fact_check_id="{public_check}"),
    },
    ("redaction_because_is_said", "because", "why the words are removed"): {
        "a redaction without a reason": insert("redaction", "redaction", because="''"),
    },
    ("redaction_ground_is_known", "ground", CHOICE): {
        "a redaction on no ground": insert("redaction", "redaction", ground="'mood'"),
    },
    ("redaction_outcome_is_known", "outcome", CHOICE): {
        "a redaction that became something else": update("redaction", "redaction", **SETTLE | {"outcome": "'perhaps'"}),
    },
    ("redaction_settlement_is_whole", "", "a time, a person and what became of it"): {
        "a redaction turned down by nobody": update("redaction", "redaction", outcome="'turned_down'"),
    },
    ("delivery_no_delete_held", "version", LEGAL_HOLD): {
        "what a subscriber was told, cleared out under a hold": [
            hold_on("ferry"),
            RETAINING,
            delete("delivery", "delivery"),
        ],
    },
    ("use_no_delete_held", "fact_check", LEGAL_HOLD): {
        "who took a finding, cleared out under a hold": [hold_on("ferry"), RETAINING, delete("use", "use")],
    },
}

SCALES: Table = {
    ("scale_a_no_update", "name", "never changed"): {
        "a scale renamed": update("scale", "old_scale", False, name="'New'"),
        "a scale made the latest": update("scale", "old_scale", False, made_at="CURRENT_TIMESTAMP"),
    },
    ("scale_b_no_delete", "id", "never changed"): {
        "a scale deleted": [
            insert("scale", "old_scale", version="2"),
            "DELETE FROM articles_scale WHERE version = 2",
        ],
    },
    ("articles_scale_no_replace", "id", REPLACED): {
        "a scale inserted again": insert("scale", "old_scale", "ON CONFLICT DO NOTHING", id="id"),
        "a second scale of one number": insert("scale", "old_scale", "ON CONFLICT DO NOTHING", name="'New'"),
    },
    ("scale_is_numbered_and_named", "", "counted from 1"): {
        "a scale of number nothing": insert("scale", "old_scale", version="0"),
        "a scale without a name": insert("scale", "old_scale", version="2", name="''"),
    },
    ("rating_a_no_update", "label", "never changed"): {
        "a label renamed": update("rating", "false", False, label="'Untrue'"),
        "a label retired in place": update("rating", "false", False, retired=TRUE),
        "a label moved to another scale": update("rating", "old_label", False, scale_id="{scale}", position="8"),
    },
    ("rating_b_no_delete", "id", "never changed"): {"a label deleted": delete("rating", "old_label")},
    ("rating_c_scale_is_new", "scale", "no label is added"): {
        "a label added to a scale that was used": insert("rating", "false", slug="'half'", position="8"),
    },
    ("articles_rating_no_replace", "id", REPLACED): {
        "a label inserted again": insert("rating", "old_label", "ON CONFLICT DO NOTHING", id="id"),
        "a second label of one slug": insert("rating", "old_label", "ON CONFLICT DO NOTHING", position="2"),
        "a second label in one place": insert("rating", "old_label", "ON CONFLICT DO NOTHING", slug="'half'"),
    },
    ("rating_numbers_rate", "", "has no number"): {
        "a number told in words": insert("rating", "old_label", slug="'half'", position="2", value="1", in_words=TRUE),
    },
    ("rating_is_of_one_sort", "", "not both"): {
        "nothing to rate told in words": insert(
            "rating", "old_label", slug="'half'", position="2", needs_reason=TRUE, in_words=TRUE
        ),
    },
    ("check_m_rating_is_offered_update", "rating", "uses now"): {
        "a rating of an earlier scale": update("factcheck", "bare_check", rating_id="{old_label}"),
    },
    ("check_m_rating_is_offered_insert", "rating", "uses now"): {
        "a fact-check that arrives on an earlier scale": insert(
            "factcheck", "bare_check", public_id="'00000000000040008000000000000009'", rating_id="{old_label}"
        ),
    },
}

GIVEN = {"rating_id": "{false}", "given_at": "asked_at", "first_id": "{supported}", "first_by_id": "{ana}"}
BY_CASS = {"person_id": "{cass}", "asked_by_id": "{ana}"}
OPEN_OPINION = {"rating_id": "NULL", "because": "''", "given_at": "NULL", "first_id": "NULL", "first_by_id": "NULL"}

OPINIONS: Table = {
    ("opinion_a_arrives_open", "given_at", "asked for first"): {
        "an opinion that nobody asked for": insert("opinion", "opinion", **BY_CASS | GIVEN),
    },
    ("opinion_b_is_open_once", "person", "asked already"): {
        "somebody asked twice": [
            insert("opinion", "opinion", **BY_CASS),
            insert("opinion", "opinion", "ON CONFLICT DO NOTHING", **BY_CASS | {"asked_by_id": "{ben}"}),
        ],
    },
    ("opinion_c_is_asked_before_signing", "fact_check", "before it is signed off"): {
        "an opinion on what is signed": insert("opinion", "opinion", **BY_CASS, fact_check_id="{signed_check}"),
        "an opinion on what nobody rated": [
            update("factcheck", "check", rating_id="NULL", state="'draft'"),
            insert("opinion", "opinion", **BY_CASS),
        ],
    },
    ("opinion_d_is_not_the_authors", "person", "rated this themselves"): {
        "an opinion of who rated it": insert("opinion", "opinion", person_id="{ana}"),
    },
    ("opinion_e_is_given_once", "rating", "never changed"): {
        "an opinion changed": update("opinion", "given_opinion", False, rating_id="{supported}"),
        "an opinion with another reason": update("opinion", "given_opinion", False, because="'No.'"),
        "an opinion taken back": update("opinion", "given_opinion", False, **OPEN_OPINION),
        "an opinion made somebody else’s": update("opinion", "opinion", False, person_id="{cass}", asked_by_id="{ana}"),
        "an opinion moved to another fact-check": update("opinion", "opinion", False, fact_check_id="{bare_check}"),
    },
    ("opinion_f_is_blind", "person", "not blind"): {
        "an opinion of who has rated it since": [
            update("factcheck", "check", author_id="{ben}"),
            update("opinion", "opinion", False, **GIVEN | {"first_by_id": "{ben}"}),
        ],
        "an opinion of who has signed it since": [
            SIGN_CHECK,
            update("opinion", "opinion", False, **GIVEN),
        ],
    },
    ("opinion_h_is_on_the_same_scale", "rating", "was rated on"): {
        "an opinion on another scale": update("opinion", "opinion", False, **GIVEN | {"rating_id": "{old_label}"}),
    },
    ("opinion_g_is_compared_with_what_stood", "first", "the rating that the fact-check has"): {
        "an opinion compared with another rating": update(
            "opinion", "opinion", False, **GIVEN | {"first_id": "{false}"}
        ),
        "an opinion compared with nothing": update("opinion", "opinion", False, **GIVEN | {"first_id": "NULL"}),
        "an opinion compared with somebody else’s": update(
            "opinion", "opinion", False, **GIVEN | {"first_by_id": "{cass}"}
        ),
    },
    ("opinion_no_delete", "id", KEPT): {
        "an opinion removed": delete("opinion", "opinion"),
        "a given opinion removed": delete("opinion", "given_opinion"),
    },
    ("articles_opinion_no_replace", "id", REPLACED): {
        "an opinion inserted again": insert(
            "opinion",
            "given_opinion",
            "ON CONFLICT DO NOTHING",
            id="id",
            fact_check_id="{check}",
            **BY_CASS | OPEN_OPINION,
        ),
    },
    ("opinion_is_a_colleagues", "", "ask a colleague"): {
        "an opinion of one’s own": insert("opinion", "opinion", person_id="{cass}"),
    },
    ("opinion_is_whole", "", "given whole"): {
        "an opinion without a rating": update("opinion", "opinion", False, **GIVEN | {"rating_id": "NULL"}),
        "a rating before its time": update("opinion", "opinion", False, rating_id="{false}"),
        "a reason before its rating": update("opinion", "opinion", False, because="'So.'"),
    },
    ("opinion_reason_is_known", "reason", CHOICE): {
        "an opinion for no known reason": update("opinion", "opinion", False, **GIVEN, reason="'mood'"),
    },
    ("public_name_is_said", "name", "the name that readers are told"): {
        "an empty name for readers": update("publicname", "public_name", False, name="''"),
    },
}

OF_THE_DESK = [FOUR_EYES, SIGNING, LOCKS, PLACES, COUNTERS, KEEPING, WORDS, EVIDENCE, NOTES]
TABLES = [*OF_THE_DESK, SCALES, FLAGS, REPLIES, PUBLISHED, OUTSIDE, REDACTED, AROUND, OPINIONS]
ROWS = [row for table in TABLES for row in rows(table)] + (rows(SQLITE_ONLY) if connection.vendor == "sqlite" else [])


@pytest.fixture(scope="module")
def world(kept_for_the_module: None) -> World:
    return make_world()


@pytest.mark.parametrize("row", ROWS)
def test_a_forbidden_write_is_refused_in_words_by_the_rule_that_is_named(world: World, db: None, row: Row) -> None:
    for legal in row.legal:
        run(legal, world)
    before = everything()

    with pytest.raises(DatabaseError) as refused, transaction.atomic():
        run(row.write, world)

    violation = explain(refused.value)
    assert violation.field == row.field, violation
    assert row.says in violation.sentence
    assert re.fullmatch(r"([A-Z][^._\[\]]+\. ?)+", violation.sentence)
    assert violation.sentence != explain(DatabaseError()).sentence  # which fits everything
    assert everything() == before
    if all(can_be_lifted(name) for name in row.by):
        with without(row.by):
            run(row.write, world)


def test_every_rule_and_every_check_alone_refuses_something() -> None:
    alone = {row.values[0].by[0] for row in ROWS if len(row.values[0].by) == 1}

    assert set(RULES) <= alone
    # Each together with the one on people, or on what an answer is made of.
    assert CHECKS - alone == {"quote_state_is_known", "check_state_is_known", "reply_outcome_is_known"}
