"""The Django admin, entered by the role “admin” through the desk’s own sign-in."""

from functools import update_wrapper
from typing import Any

from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.urls import reverse


class DeskAdminSite(AdminSite):
    site_header = "newsroom administration"
    site_title = "newsroom admin"
    index_title = "What the desk keeps"
    enable_nav_sidebar = True
    site_url = "/queue/"

    def has_permission(self, request: HttpRequest) -> bool:
        from articles.queries.people import roles_of
        from articles.workflow.vocabulary import Role

        return request.user.is_active and Role.ADMIN in roles_of(request.user)

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Tells somebody signed in who is no admin so, where Django would send them to sign in again and again."""
        guarded = super().admin_view(view, cacheable)

        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            self._refuse_unless_admin(request)
            return guarded(request, *args, **kwargs)  # type: ignore[no-any-return]

        return update_wrapper(answer, guarded)

    @login_not_required
    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Leads to the desk’s sign-in, which counts wrong passwords; nobody signs in here."""
        self._refuse_unless_admin(request)
        index = reverse("admin:index", current_app=self.name)
        if request.user.is_authenticated:
            return redirect(index)
        from django.contrib.auth.views import redirect_to_login

        return redirect_to_login(request.GET.get(REDIRECT_FIELD_NAME, index), resolve_url(settings.LOGIN_URL))

    def logout(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        from django.contrib.auth.views import LogoutView

        return LogoutView.as_view()(request)

    def _refuse_unless_admin(self, request: HttpRequest) -> None:
        if request.user.is_authenticated and not self.has_permission(request):
            raise PermissionDenied("The administration is for the role “admin”. Ask somebody who has it.")
