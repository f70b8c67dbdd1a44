"""Keys for programs that read: made and taken back by an admin, and let in one request at a time."""

import hashlib
import secrets
import time

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Case, F, When
from django.utils import timezone

from articles.actions.recording import record
from articles.actions.refusals import Refused, Stale, refuse_if
from articles.models import ApiKey
from articles.queries.people import roles_of
from articles.workflow.refusals import keys_objection
from articles.workflow.vocabulary import Deed

A_MINUTE = 120
_SHOWN = 10


def make_key(name: str, *, by: User) -> tuple[ApiKey, str]:
    """A new key, and the key itself, which is told once and kept nowhere."""
    refuse_if(keys_objection(roles_of(by)))
    if not name.strip():
        raise Refused("Say who or what reads with this key.", 422, "name")
    secret = f"desk_{secrets.token_urlsafe(32)}"
    with transaction.atomic():
        made = ApiKey.objects.create(name=name.strip(), begins=secret[:_SHOWN], digest=_digest(secret), made_by=by)
        record(Deed.EDIT, made, by=by, before={}, after={"name": made.name})
    return made, secret


def revoke_key(key: ApiKey, *, by: User) -> None:
    """Takes a key back, for good. Raises `Stale` where somebody did before."""
    refuse_if(keys_objection(roles_of(by)))
    now = timezone.now()
    with transaction.atomic():
        if not ApiKey.objects.filter(pk=key.pk, revoked_at=None).update(revoked_at=now):
            raise Stale("This key was taken back before you did.")
        after = {"revoked_at": now.isoformat(timespec="seconds")}
        record(Deed.EDIT, key, by=by, before={"revoked_at": None}, after=after)


def let_in(secret: str) -> ApiKey:
    """The key that a program showed, counted. Raises `Refused`: 401 unknown, 403 taken back, 429 too often."""
    key = ApiKey.objects.filter(digest=_digest(secret)).first() if secret else None
    if key is None:
        raise Refused("Send a key of this desk, as “Authorization: Bearer …”. An admin makes one.", 401)
    if key.revoked_at is not None:
        raise Refused("This key was taken back. Ask an admin for another.", 403)
    # One statement, so that every process counts the same.
    minute = int(time.time() // 60)
    again = When(minute=minute, then=F("used") + 1)
    counted = {"minute": minute, "used": Case(again, default=1), "last_used_at": timezone.now()}
    ApiKey.objects.filter(pk=key.pk).update(**counted)
    key.refresh_from_db(fields=["used"])
    if key.used > A_MINUTE:
        raise Refused(f"More than {A_MINUTE} requests in a minute. Wait for the next one.", 429)
    return key


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
