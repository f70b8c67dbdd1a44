"""Who is in front of us."""

from collections.abc import Iterable, Sequence

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User
from django.db.models import Q

from articles.models import PublicName
from articles.workflow.refusals import CHECKERS
from articles.workflow.vocabulary import Role


def roles_of(user: User | AnonymousUser | AbstractBaseUser) -> frozenset[str]:
    """The names of the person's groups; a superuser is an admin too. `DeskBackend` loads them with the person."""
    if not isinstance(user, User):
        return frozenset()
    names: frozenset[str] | None = getattr(user, "group_names", None)
    if names is None:
        names = frozenset(user.groups.values_list("name", flat=True))
        user.group_names = names  # type: ignore[attr-defined]
    return names | {Role.ADMIN.value} if user.is_superuser else names


def name_of(user: User | None) -> str:
    """How colleagues call them."""
    return (user.get_full_name() or user.get_username()) if user else "Software"


def initials_of(user: User | None) -> str:
    """Two letters for the margin."""
    if user is None:
        return "–"
    first, last = user.first_name.strip(), user.last_name.strip()
    return (first[:1] + last[:1]).upper() if first and last else user.get_username()[:2].upper()


def public_names(people: Iterable[int | None]) -> dict[int, str]:
    """The names under which readers are told of these people (by id), of those alone who want to be named."""
    found = PublicName.objects.filter(user__in=[person for person in people if person])
    return dict(found.values_list("user", "name"))


def called(names: Sequence[str]) -> list[User]:
    """The active people of the desk with these user names, however they are written, by name."""
    named = Q(pk__in=[])
    for name in names:
        named |= Q(username__iexact=name)
    on_desk = Q(groups__name__in=list(Role)) | Q(is_superuser=True)
    found = User.objects.filter(named, on_desk, is_active=True).distinct()
    return list(found.order_by("first_name", "last_name", "username"))


def may_be_given_quotes(limit: int = 200) -> list[User]:
    """The active people who check, by name."""
    found = User.objects.filter(Q(groups__name__in=CHECKERS) | Q(is_superuser=True), is_active=True).distinct()
    return list(found.order_by("first_name", "last_name", "username")[:limit])
