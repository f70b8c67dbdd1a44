"""Other scales for the desk, put into use by an admin as the screen does."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.contrib.auth.models import User

from articles.actions.scales import make_version
from articles.forms.scales import Draft
from articles.models import Rating, Scale
from articles.queries.scales import labels_of
from articles.workflow.scales import PRESETS
from articles.workflow.vocabulary import Role
from tests.conftest import person


def _keeper() -> User:
    return User.objects.filter(username="keeper").first() or person("keeper", Role.ADMIN, "Kit Eper")


def _in_use() -> dict[str, Rating]:
    return {rating.slug: rating for rating in Rating.objects.in_use()}


def use_preset(slug: str) -> dict[str, Rating]:
    """The preset as the scale in use; gives its ratings by slug."""
    preset, current = PRESETS[slug], Scale.objects.in_use()
    seen = current.pk if current else None
    make_version(slug=slug, name=preset.name, labels=preset.labels, by=_keeper(), seen=seen)
    return _in_use()


def sent_of(preset: str) -> dict[str, str]:
    """What a browser sends of the form that a preset filled in, apart from which scale was in use."""
    draft = Draft(scale={"slug": preset, "name": PRESETS[preset].name}, labels=PRESETS[preset].labels)
    fields = [draft.scale["slug"], draft.scale["name"], *draft.rows.management_form]
    fields += [field for form in draft.rows for field in form]
    sent = {each.html_name: each.value() for each in fields}
    return {name: str(value) for name, value in sent.items() if value not in (None, False)} | {"shown": draft.digest}


def next_scale(**changes: Mapping[str, Any]) -> dict[str, Rating]:
    """The next version of the scale in use, with these changes to labels by slug (`_` for `-`); gives its ratings."""
    current = Scale.objects.by_age()[0]
    labels = [replace(each, **changes.get(each.slug.replace("-", "_"), {})) for each in labels_of(current)]
    make_version(slug=current.slug, name=current.name, labels=labels, by=_keeper(), seen=current.pk)
    return _in_use()
