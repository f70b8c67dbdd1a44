"""The desk's addresses, and beside them those of two Django admins."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import path

from bench.stock_admin import lean, stock
from newsroom import urls


@login_not_required
def no_icon(request: HttpRequest) -> HttpResponse:
    """Django's own admin names no icon, so that browsers ask for this one."""
    return HttpResponse(status=204)


handler400, handler403, handler404 = urls.handler400, urls.handler403, urls.handler404
urlpatterns = [
    path("favicon.ico", no_icon),
    path("stock-admin/", stock.urls),
    path("lean-admin/", lean.urls),
    *urls.urlpatterns,
]
