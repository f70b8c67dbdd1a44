"""Keeping a copy of a source: its bytes, what they hash to, and whether the excerpt stands in them."""

import hashlib
from dataclasses import dataclass

from django.contrib.auth.models import User

from articles.actions.refusals import Refused
from articles.exchange.kept_text import text_of
from articles.models import Evidence, KeptCopy
from articles.models.kept import KEPT_BYTES, PASSAGE
from articles.text.excerpts import looked_up
from articles.workflow.vocabulary import KeptBy


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody gives to be kept; `name`, `content_type` and `charset` are what the sender says."""

    data: bytes
    method: KeptBy
    name: str = ""
    content_type: str = ""
    charset: str = ""


def put_by(piece: Evidence, given: Given, *, by: User) -> dict[str, object]:
    """Keeps a copy within the transaction of a deed, and gives back what the record says of it.

    Raises `Refused` with 422 for one that is empty, too large, or kept of this source already.
    """
    if not given.data:
        raise Refused("There is nothing in this copy.", 422, "file")
    if len(given.data) > KEPT_BYTES:
        raise Refused(f"A copy is at most {KEPT_BYTES // 1_000_000} MB.", 422, "file")
    digest = hashlib.sha256(given.data).hexdigest()
    if KeptCopy.objects.live().filter(evidence=piece, sha256=digest).exists():
        raise Refused("This very copy is kept already.", 409, "file")
    text = text_of(given.data, given.name, given.content_type, given.charset)
    finding, passage = "", ""
    if piece.excerpt and text:
        lookup = looked_up(piece.excerpt, text)
        finding, passage = str(lookup.found), lookup.passage[:PASSAGE]
    kept = KeptCopy.objects.create(
        evidence=piece,
        sha256=digest,
        size=len(given.data),
        method=given.method,
        name=given.name[-200:],
        content_type=given.content_type[:100],
        by=by,
        content=given.data,
        text=text,
        finding=finding,
        passage=passage,
    )
    return {"id": kept.pk, "sha256": digest, "method": str(given.method), "finding": finding}
