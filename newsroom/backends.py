"""How a session becomes a person."""

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User
from django.db.models import F


class DeskBackend(ModelBackend):
    """Django's own backend, which also learns a person's groups in the query that loads them."""

    def get_user(self, user_id: int) -> User | None:
        rows = list(User.objects.filter(pk=user_id).annotate(group_name=F("groups__name")))
        if not rows or not self.user_can_authenticate(rows[0]):
            return None
        user = rows[0]
        user.group_names = frozenset(row.group_name for row in rows if row.group_name)  # type: ignore[attr-defined]
        return user
