"""A fact-check as a zip that proves itself: written piece by piece, with one kept copy in memory at a time."""

import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path, PurePath
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone

from articles.models import Evidence, FactCheck, KeptCopy, PublishedVersion
from articles.queries.handing_over import bytes_of, sources, steps
from articles.queries.publication import canonical
from articles.queries.site import Site
from articles.workflow.publishing import DOWN

# Copies beyond so many bytes are named with their digests and left out.
COPIES_HOLD = 200_000_000
_ENDINGS = frozenset({".pdf", ".txt", ".csv", ".png", ".jpg", ".jpeg", ".docx"})
_BLANKED = "A version was blanked; the sources, which may hold what was blanked, are left out."
_OWN = Path(settings.BASE_DIR) / "templates" / "dossier"


class _Sink:
    """A file that is only written to, and hands on what it has got."""

    def __init__(self) -> None:
        self._held = bytearray()

    def write(self, data: bytes, /) -> int:
        self._held += data
        return len(data)

    def flush(self) -> None:
        """Everything is handed on by `taken`."""

    def close(self) -> None:
        """There is nothing to close."""

    def taken(self) -> bytes:
        data, self._held = bytes(self._held), bytearray()
        return data


def dossier(check: FactCheck, site: Site) -> Iterator[bytes]:
    """The bytes of the zip, file by file. The fact-check has at least one version."""
    now, sink = timezone.now(), _Sink()
    files: dict[str, dict[str, Any]] = {}
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in _files(check, site, now):
            files[name] = {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
            archive.writestr(_entry(name, now), data)
            yield sink.taken()
        about = {"fact_check": str(check.public_id), "publisher": site.name, "made_at": _when(now), "files": files}
        archive.writestr(_entry("manifest.json", now), _json(about))
    yield sink.taken()


def _entry(name: str, at: datetime) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, at.timetuple()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _files(check: FactCheck, site: Site, now: datetime) -> Iterator[tuple[str, bytes]]:
    versions = list(check.versions.order_by("number"))
    pieces = sources(check, versions)
    enclosed = _enclosed(pieces)
    told, found = [_version(each) for each in versions], [_source(piece, enclosed) for piece in pieces]
    for version in versions:
        if version.redacted_at is None:
            # As it was digested when it was published, so that the file has the very digest.
            yield f"versions/{version.number}.json", canonical(version.payload)
    yield "versions.json", _json(told)
    yield "evidence.json", _json(found)
    yield "record.jsonl", _record(steps(check))
    for piece in pieces:
        for copy in piece.kept:
            if copy.pk in enclosed:
                yield enclosed[copy.pk], bytes_of(copy)
    yield "index.html", _index(versions, told, found, site, now).encode()
    for name in ("style.css", "verify.py"):
        yield name, (_OWN / name).read_bytes()


def _enclosed(pieces: Iterable[Evidence]) -> dict[int, str]:
    """The name in the zip of each copy that has room, by the copy's id."""
    left, names = COPIES_HOLD, {}
    for copy in (copy for piece in pieces for copy in piece.kept):
        if copy.redacted_at is None and copy.size <= left:
            left -= copy.size
            names[copy.pk] = f"copies/{copy.pk}-{copy.sha256[:12]}{_ending(copy)}"
    return names


def _ending(copy: KeptCopy) -> str:
    """The ending of its name where that opens as no program: a page that was kept does not run from a dossier."""
    ending = PurePath(copy.name).suffix.lower()
    return ending if ending in _ENDINGS else ".bin"


def _version(version: PublishedVersion) -> dict[str, Any]:
    return {
        "number": version.number,
        "kind": version.kind,
        "is": version.get_kind_display(),
        "at": _when(version.at),
        "note": version.note if version.redacted_at is None else "",
        "sha256": version.sha256,
        "redacted_at": _when(version.redacted_at) if version.redacted_at else None,
        "redacted_because": version.redacted_because,
    }


def _source(piece: Evidence, enclosed: dict[int, str]) -> dict[str, Any]:
    copies = [
        {
            "file": enclosed.get(copy.pk),
            "sha256": copy.sha256,
            "bytes": copy.size,
            "method": copy.get_method_display(),
            "taken_at": _when(copy.taken_at),
            "excerpt": copy.get_finding_display() if copy.finding else "",
            "redacted_at": _when(copy.redacted_at) if copy.redacted_at else None,
            "redacted_because": copy.redacted_because,
        }
        for copy in piece.kept
    ]
    return {
        **{name: getattr(piece, name) for name in ("title", "url", "publisher", "stance", "excerpt", "shows")},
        "quote": piece.quote.words if piece.quote else "",
        "published_on": piece.published_on.isoformat() if piece.published_on else None,
        "is_primary": piece.is_primary,
        "added_at": _when(piece.added_at),
        "withdrawn_at": _when(piece.withdrawn_at) if piece.withdrawn_at else None,
        "copies": copies,
    }


def _record(told: Iterable[dict[str, Any]]) -> bytes:
    lines, before = [], ""
    for step in told:
        line = json.dumps({"previous": before, **step}, ensure_ascii=False)
        before = hashlib.sha256(line.encode()).hexdigest()
        lines.append(line + "\n")
    return "".join(lines).encode()


def _index(versions: list[PublishedVersion], told: list[Any], found: list[Any], site: Site, now: datetime) -> str:
    readable = [each.payload for each in versions if each.redacted_at is None]
    shown = next((payload for payload in reversed(readable) if payload["kind"] not in DOWN), None)
    context = {
        "version": shown,
        "claim": readable[-1]["claim"] if readable else "",
        "versions": told,
        "evidence": found,
        "left_out": _BLANKED if len(readable) < len(versions) else "",
        "site": site,
        "made_at": now,
    }
    return render_to_string("dossier/index.html", context)


def _json(said: Any) -> bytes:
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def _when(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
