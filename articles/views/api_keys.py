"""The keys of the read API: made, told once, and taken back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_POST, require_safe

from articles.actions import keys
from articles.actions.refusals import Refused
from articles.forms.names import KeyForm
from articles.models import ApiKey
from articles.queries.people import roles_of
from articles.views.errors import refuse
from articles.views.responses import page, signed_in
from articles.workflow.refusals import keys_objection

SHOWN = 200


@require_safe
def keys_page(request: HttpRequest) -> HttpResponse:
    """Every key: what it is for, who made it, and when it was used last."""
    no = keys_objection(roles_of(signed_in(request)))
    return refuse(request, no.sentence, 403) if no else _shown(request, KeyForm())


@require_POST
@sensitive_variables("secret")
def make_key(request: HttpRequest) -> HttpResponse:
    """A new key. The answer shows it, this once."""
    user, form = signed_in(request), KeyForm(request.POST)
    try:
        if not form.is_valid() and keys_objection(roles_of(user)) is None:
            return _shown(request, form, status=422)
        made, secret = keys.make_key(form.cleaned_data.get("name", ""), by=user)
    except Refused as no:
        return refuse(request, no.sentence, no.status)
    return _shown(request, KeyForm(), made, secret)


@require_POST
def revoke_key(request: HttpRequest, key_id: int) -> HttpResponse:
    """Takes a key back, for good."""
    try:
        keys.revoke_key(get_object_or_404(ApiKey, pk=key_id), by=signed_in(request))
    except Refused as no:
        return refuse(request, no.sentence, no.status)
    return redirect("api-keys")


def _shown(
    request: HttpRequest, form: KeyForm, made: ApiKey | None = None, secret: str = "", status: int = 200
) -> HttpResponse:
    found = list(ApiKey.objects.select_related("made_by")[:SHOWN])
    context = {"form": form, "keys": found, "made": made, "secret": secret}
    return page(request, "articles/api_keys.html", context, status)
