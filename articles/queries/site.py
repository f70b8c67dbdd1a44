"""The publisher as readers see it."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class Site:
    """Where the public pages stand, and whose they are. `url` is absolute and ends without a slash.

    `contact` is where readers say that something is wrong: a mail address or a web address; "" where there is none.
    """

    url: str
    name: str
    contact: str = ""

    def page(self, public_id: str) -> str:
        return f"{self.url}/fact-checks/{public_id}/"


def site_of(request: HttpRequest) -> Site:
    """The publisher; without SITE_URL its address is the one by which the request came."""
    return site_at(str(settings.SITE_URL) or request.build_absolute_uri("/"))


def site_at(url: str) -> Site:
    """The publisher, with its pages at this address."""
    contact = _web_address(str(settings.CORRECTIONS_CONTACT).strip())
    return Site(url.rstrip("/"), str(settings.PUBLISHER), contact)


def _web_address(contact: str) -> str:
    return f"mailto:{contact}" if "@" in contact and ":" not in contact else contact
