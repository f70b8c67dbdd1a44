"""One's own account."""

from django.contrib.auth.models import User


def change_password(user: User, password: str) -> None:
    """Sets a password that was checked by the validators; every session that knew the old one ends."""
    user.set_password(password)
    user.save(update_fields=["password"])
