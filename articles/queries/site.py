"""The publisher as readers see it."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from django.conf import settings
from django.http import HttpRequest

# So much of a claim names a page in the subject of a mail.
_NAMED = 90


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

    def report(self, public_id: str, claim: str) -> str:
        """Where a reader says that a page is wrong: a mail that names it, the desk's address, or how to reach it."""
        if not self.contact.startswith("mailto:"):
            return self.contact or f"{self.url}/fact-checks/method/#mistake"
        named = {"subject": f"A mistake in “{' '.join(claim.split())[:_NAMED]}”", "body": self.page(public_id)}
        return f"{self.contact}{'&' if '?' in self.contact else '?'}{urlencode(named, quote_via=quote)}"


def site_of(request: HttpRequest) -> Site:
    """The publisher; without SITE_URL its address is the one by which the request came."""
    return site_at(str(settings.SITE_URL) or request.build_absolute_uri("/"))


def site_at(url: str) -> Site:
    """The publisher, with its pages at this address."""
    contact = _web_address(str(settings.CORRECTIONS_CONTACT).strip())
    return Site(url.rstrip("/"), str(settings.PUBLISHER), contact)


def _web_address(contact: str) -> str:
    return f"mailto:{contact}" if "@" in contact and ":" not in contact else contact
