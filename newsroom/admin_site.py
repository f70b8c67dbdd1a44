"""The Django admin, entered by the role “admin”."""

from django.contrib.admin import AdminSite
from django.http import HttpRequest


class DeskAdminSite(AdminSite):
    site_header = "newsroom administration"
    site_title = "newsroom admin"
    index_title = "What the desk keeps"
    enable_nav_sidebar = True
    site_url = "/queue/"

    def has_permission(self, request: HttpRequest) -> bool:
        from articles.queries.people import roles_of
        from articles.workflow import Role

        return request.user.is_active and Role.ADMIN in roles_of(request.user)
