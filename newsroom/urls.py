from django.contrib import admin
from django.urls import include, path

handler400 = "articles.views.errors.bad_request"
handler403 = "articles.views.errors.forbidden"
handler404 = "articles.views.errors.not_found"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("articles.urls")),
]
