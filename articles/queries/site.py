"""The publisher as readers see it."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class Site:
    """Where the public pages stand, and whose they are. `url` is absolute and ends without a slash."""

    url: str
    name: str

    def page(self, public_id: str) -> str:
        return f"{self.url}/fact-checks/{public_id}/"


def site_of(request: HttpRequest) -> Site:
    """The publisher; without SITE_URL its address is the one by which the request came."""
    found = settings.SITE_URL or request.build_absolute_uri("/")
    return Site(str(found).rstrip("/"), str(settings.PUBLISHER))
