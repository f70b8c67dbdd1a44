"""One's own settings: the password, the name readers are told, and how the desk looks and listens in this browser."""

from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from articles.actions import accounts
from articles.forms.look import LookForm, OwnPasswordForm, PublicNameForm
from articles.queries.look import look_of
from articles.queries.people import name_of, public_names
from articles.views.responses import page, signed_in

YEAR = 365 * 24 * 60 * 60


@require_safe
def settings_page(request: HttpRequest) -> HttpResponse:
    """Password, theme, density and keys."""
    return _shown(request)


@require_POST
def keep_look(request: HttpRequest) -> HttpResponse:
    """Keeps the look in a cookie of this browser, so that a page comes as it is meant to from its first byte."""
    signed_in(request)
    form = LookForm(request.POST)
    if not form.is_valid():
        return _shown(request, look=form, status=422)
    reply = redirect(f"{reverse('settings')}?kept=look")
    for name, value in form.cleaned_data.items():
        reply.set_cookie(
            name, value, max_age=YEAR, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
        )
    return reply


@require_POST
def keep_name(request: HttpRequest) -> HttpResponse:
    """Whether readers are told one's name from now on, and which."""
    user = signed_in(request)
    form = PublicNameForm(request.POST)
    if not form.is_valid():
        return _shown(request, name=form, status=422)
    accounts.keep_public_name(user, form.cleaned_data["public_name"])
    return redirect(f"{reverse('settings')}?kept=name")


@sensitive_post_parameters()
@require_POST
def change_password(request: HttpRequest) -> HttpResponse:
    """Another password; one stays signed in here, and is signed out everywhere else."""
    user = signed_in(request)
    form = OwnPasswordForm(user, request.POST)
    if not form.is_valid():
        return _shown(request, password=form, status=422)
    accounts.change_password(user, form.cleaned_data["new_password1"])
    update_session_auth_hash(request, user)
    return redirect(f"{reverse('settings')}?kept=password")


def _shown(
    request: HttpRequest,
    *,
    look: LookForm | None = None,
    name: PublicNameForm | None = None,
    password: OwnPasswordForm | None = None,
    status: int = 200,
) -> HttpResponse:
    user = signed_in(request)
    told = public_names([user.pk]).get(user.pk)
    named = {"is_named": told is not None, "public_name": told or name_of(user)}
    context = {
        "look": look or LookForm(initial=look_of(request.COOKIES)),
        "name_form": name or PublicNameForm(initial=named),
        "told_name": told,
        "password": password or OwnPasswordForm(user),
        "kept": request.GET.get("kept", ""),
    }
    return page(request, "articles/settings.html", context, status)
