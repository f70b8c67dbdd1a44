"""Invented published versions, as `actions/publishing.py` makes them: one by one from a seed."""

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from articles.queries.site import Site
from articles.workflow.vocabulary import SpeakerKind

SITE = Site("https://facts.example", "The Corrow Ledger")
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
LABELS = (
    ("Supported", 4, "supported"),
    ("Missing context", 3, "context"),
    ("Misleading", 2, "refuted"),
    ("False", 1, "refuted"),
    ("Not verified", None, "unverifiable"),
)
SCALE = {
    "labels": [
        {"slug": label.lower(), "label": label, "definition": f"{label}, it means.", "value": value, "colour": colour}
        for label, value, colour in LABELS
    ]
}
WORDLESS = {"labels": [each | {"value": None} for each in SCALE["labels"]]}
CLAIMS = (
    "The harbour wall is four centimetres wide",
    "Bins were missed half as often “since April”",
    "200 crates – or 7 % – a week",
    "False alarms are supported by nobody",
    "قال إن الجدار آمن",
    "A line\u2028and another\u2029one",
    "Fish & chips cost £4 at O’Dowd’s",
    "Ferry 🚢 “will not stop”",
    "a < b, and c > d",
)
PIECES = (*CLAIMS, "</script><script>alert(1)</script>", "It is <b>bold</b> &amp; so on", "<!-- no -->")


def source(number: int, **fields: Any) -> dict[str, Any]:
    return {
        "title": f"Report {number}",
        "url": f"https://divers.example/{number}",
        "publisher": "Corrow divers",
        "published_on": "2026-09-01",
        "stance": "supports",
        "excerpt": "Four centimetres.",
        "kept": {"at": "2026-10-02T09:00:00+00:00", "sha256": f"{number:064x}"},
    } | fields


def quote(words: str, number: int = 1, **article: Any) -> dict[str, Any]:
    return {
        "words": words,
        "before": "She said: “",
        "after": "”",
        "kind": "direct",
        "speaker": {"name": "Ines Dahl", "kind": "person"},
        "relayed_from": "",
        "wording": "confirmed",
        "wording_source": "recording",
        "article": {
            "title": f"Harbour wall {number}",
            "outlet": "The Corrow Ledger",
            "url": f"https://ledger.example/{number}",
            "published_on": "2026-10-01",
        }
        | article,
    }


def version(**fields: Any) -> dict[str, Any]:
    """One version with everything that a version can have."""
    claim = "The cracks are four centimetres wide"
    return {
        "public_id": str(UUID(int=1)),
        "language": "en-GB",
        "claim": claim,
        "said_on": "2026-10-01",
        "said_where": "",
        "speaker": {"name": "Ines Dahl", "kind": "person"},
        "quotes": [quote(claim), quote(claim, 2)],
        "rating": SCALE["labels"][1],
        "scale": SCALE,
        "summary": "Four centimetres at one place, less than one at all others.",
        "evidence": [source(1), source(2, stance="against")],
        "number": 1,
        "kind": "publication",
        "first_published_at": "2026-10-17T09:00:00+00:00",
        "published_at": "2026-10-17T09:00:00+00:00",
        "corrections": [],
    } | fields


def corrected(**fields: Any) -> dict[str, Any]:
    changes = [
        {"kind": "update", "note": "A source was added.", "at": "2026-10-18T09:00:00+00:00", "was": {}},
        {"kind": "correction", "note": "It is four.", "at": "2026-10-19T09:00:00+00:00", "was": {"claim": "Five"}},
    ]
    late = "2026-10-19T09:00:00+00:00"
    return version(number=3, kind="correction", corrections=changes, published_at=late) | fields


def generated(seed: int) -> dict[str, Any]:
    """A valid version, another for each seed: long and hostile claims, any scale, corrections or none."""
    chance = random.Random(seed)
    claim = f"{chance.choice(CLAIMS)} {seed}"
    first = NOW - timedelta(days=chance.randint(10, 900), minutes=chance.randint(0, 999))
    said: date = (first - timedelta(days=chance.randint(0, 30))).date()
    moments = sorted(first + timedelta(hours=chance.randint(0, 200)) for _ in range(chance.choice((0, 0, 1, 3))))
    kinds = ("update", "correction", "reinstatement")
    changes = [
        {"kind": chance.choice(kinds), "note": chance.choice(PIECES), "at": at.isoformat(timespec="seconds"), "was": {}}
        for at in moments
    ]
    scale = chance.choice((SCALE, WORDLESS))
    speaker = chance.choice((None, *({"name": f"Speaker {seed}", "kind": kind.value} for kind in SpeakerKind)))
    addresses = [chance.choice(("", f"https://ledger.example/{seed}/{n}")) for n in range(chance.randint(1, 4))]
    return version(
        public_id=str(UUID(int=seed + 1)),
        claim=claim,
        said_on=chance.choice((None, said.isoformat())),
        said_where=chance.choice(("", "Corrow town hall")),
        speaker=speaker,
        quotes=[quote(claim, n, url=url, published_on=None) for n, url in enumerate(addresses)],
        rating=chance.choice(scale["labels"]),
        scale=scale,
        summary=chance.choice(("", *PIECES)),
        evidence=[
            source(n, url=chance.choice(("", f"https://divers.example/{n}")), title=chance.choice(PIECES))
            for n in range(chance.randint(1, 3))
        ],
        number=len(changes) + 1,
        kind=changes[-1]["kind"] if changes else "publication",
        corrections=changes,
        first_published_at=first.isoformat(timespec="seconds"),
        published_at=(moments[-1] if moments else first).isoformat(timespec="seconds"),
    )
