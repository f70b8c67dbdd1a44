"""One's own account."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.models import PublicName


def change_password(user: User, password: str) -> None:
    """Sets a password that was checked by the validators; every session that knew the old one ends."""
    user.set_password(password)
    user.save(update_fields=["password"])


@transaction.atomic
def keep_public_name(user: User, name: str) -> None:
    """Says under which name readers are told of somebody’s work; an empty one takes it back.

    What is published stays as it is: a name is part of a version, and goes with the next one.
    """
    name = " ".join(name.split())
    if not name:
        PublicName.objects.filter(user=user).delete()
        return
    PublicName.objects.update_or_create(user=user, defaults={"name": name, "at": timezone.now()})
