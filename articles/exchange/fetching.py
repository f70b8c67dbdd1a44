"""Fetching an address, guarded: what is asked for is somebody else's page, never a machine of our own.

The guards against server-side request forgery follow OWASP's cheat sheet: http and https only, every name resolved here
and each of its addresses judged, the connection made to the very address that was judged, and all of it again on each
redirect.
"""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.message import Message
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from articles.exchange.copy import Unreadable
from articles.exchange.decoding import LIMIT

SECONDS, REDIRECTS = 10.0, 5
_TYPES = frozenset(
    {
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "text/xml",
        "application/xml",
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
)
_HEADERS = {
    "User-Agent": "newsroom",
    "Accept": "text/html, application/xml;q=0.9, */*;q=0.1",
    "Accept-Encoding": "identity",
}
_EMBEDDED = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))

Resolve = Callable[[str, int], Sequence[str]]
Allow = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: `url` is where it was found in the end."""

    data: bytes
    url: str
    declared_type: str
    declared_charset: str


def addresses_of(host: str, port: int) -> list[str]:
    """Every address of a host. Raises `OSError` where it has none."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, and holds no other address that is not."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is not None:
            return is_public(str(inner))
        if any(ip in network for network in _EMBEDDED):
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def fetch(url: str, *, resolve: Resolve = addresses_of, allow: Allow = is_public, seconds: float = SECONDS) -> Fetched:
    """What stands at an address, in at most `seconds` and 10 MB, over at most 5 redirects.

    No cookies, no proxy, no credentials. Raises `Unreadable` with the reason in words. `resolve` and `allow` are for
    tests.
    """
    deadline = time.monotonic() + seconds
    for _ in range(REDIRECTS + 1):
        parts = _checked(url)
        address = _judged(parts, resolve, allow)
        answer = _ask(parts, address, deadline)
        if isinstance(answer, Fetched):
            return answer
        url = urljoin(url, answer)
    raise Unreadable("This address leads from one to another without end.")


def post(
    url: str,
    body: bytes,
    headers: Mapping[str, str],
    *,
    resolve: Resolve = addresses_of,
    allow: Allow = is_public,
    seconds: float = SECONDS,
) -> int:
    """Sends `body` to an address, guarded as `fetch` is; the status of the answer. No redirect is followed.

    Raises `Unreadable` with the reason in words.
    """
    deadline = time.monotonic() + seconds
    parts = _checked(url)
    connection = _Pinned(parts, _judged(parts, resolve, allow), deadline)
    with _watched(connection, deadline):
        connection.request("POST", _target(parts), body=body, headers={"User-Agent": "newsroom", **headers})
        return connection.getresponse().status


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url.strip())
        _ = parts.port
    except ValueError as error:
        raise Unreadable("This is no address of a page.") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Unreadable("Give an address that begins with http:// or https://.")
    if parts.username is not None or parts.password is not None:
        raise Unreadable("An address with a name or a password in it is not fetched.")
    return parts


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


def _judged(parts: SplitResult, resolve: Resolve, allow: Allow) -> str:
    assert parts.hostname is not None  # _checked
    try:
        host = parts.hostname.encode("idna").decode()
        found = resolve(host, _port(parts))
    except (OSError, UnicodeError) as error:
        raise Unreadable("This address is not known.") from error
    if not found or not all(allow(each) for each in found):
        raise Unreadable("This address is not on the public internet, so it is not fetched.")
    return found[0]


def _ask(parts: SplitResult, address: str, deadline: float) -> Fetched | str:
    """The answer, or the address that it redirects to."""
    connection = _Pinned(parts, address, deadline)
    with _watched(connection, deadline):
        connection.request("GET", _target(parts), headers=_HEADERS)
        response = connection.getresponse()
        is_redirect = response.status in (301, 302, 303, 307, 308)
        answer = (response.getheader("Location") if is_redirect else "") or _read(parts, response)
        # What the watchdog cut off looks to the library like an ordinary end.
        if connection.gave_up:
            raise TimeoutError
        return answer


@contextlib.contextmanager
def _watched(connection: "_Pinned", deadline: float) -> Iterator[None]:
    """Ends the connection at the deadline whatever happens, and tells in words why there is no answer."""
    # A timeout on the socket starts again with every byte; this one does not.
    watchdog = threading.Timer(max(0.0, deadline - time.monotonic()), connection.give_up)
    watchdog.start()
    try:
        yield
    except (OSError, http.client.HTTPException, ValueError) as error:
        late = connection.gave_up or time.monotonic() >= deadline
        raise Unreadable("This address took too long." if late else "This address could not be read.") from error
    finally:
        watchdog.cancel()
        connection.close()


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else path


def _read(parts: SplitResult, response: http.client.HTTPResponse) -> Fetched:
    if response.status != 200:
        raise Unreadable(f"This address answers with {response.status}, not with a page.")
    said = Message()
    said["Content-Type"] = response.getheader("Content-Type") or "text/html"
    kind = said.get_content_type()
    if kind not in _TYPES:
        raise Unreadable(f"At this address is no page, document or feed, but {kind}.")
    if (response.getheader("Content-Encoding") or "identity").lower() != "identity":
        raise Unreadable("This address sends what was not asked for: packed text.")
    data = response.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise Unreadable(f"This is larger than {LIMIT // 1_000_000} MB.")
    if response.length:
        raise Unreadable("This address broke off before its end.")
    return Fetched(data, parts.geturl(), kind, said.get_content_charset() or "")


class _Pinned(http.client.HTTPConnection):
    """A connection to one address that was judged, whatever its name resolves to by now."""

    def __init__(self, parts: SplitResult, address: str, deadline: float) -> None:
        assert parts.hostname is not None  # _checked
        super().__init__(parts.hostname, _port(parts), timeout=max(0.1, deadline - time.monotonic()))
        self._address = address
        self._is_secret = parts.scheme == "https"
        self.gave_up = False
        # The library lets go of the socket once it has an answer; the watchdog must not.
        self._wire: socket.socket | None = None

    def connect(self) -> None:
        self.sock = socket.create_connection((self._address, self.port), self.timeout)
        if self._is_secret:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)
        self._wire = self.sock

    def give_up(self) -> None:
        """Ends whatever the connection is waiting for."""
        self.gave_up = True
        if self._wire is not None:
            with contextlib.suppress(OSError):
                self._wire.shutdown(socket.SHUT_RDWR)
