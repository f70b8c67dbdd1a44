"""Fetching an address: what is refused, and that nothing takes longer or more than it may."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from articles.exchange.copy import Unreadable
from articles.exchange.fetching import Fetched, fetch, is_public

Answer = Callable[[BaseHTTPRequestHandler], None]


@pytest.fixture
def answers() -> Iterator[tuple[dict[str, Answer], str]]:
    """A server on this machine: answers by path, and its address under an invented name."""
    found: dict[str, Answer] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found[self.path](self)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield found, f"http://ledger.example:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def says(data: bytes, kind: str = "text/html; charset=cp1252", status: int = 200, **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Type": kind, **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def get(url: str, seconds: float = 10.0) -> Fetched:
    return fetch(url, resolve=lambda host, port: ["127.0.0.1"], allow=lambda address: True, seconds=seconds)


def test_a_page_comes_with_what_was_declared(answers: tuple[dict[str, Answer], str]) -> None:
    found, site = answers
    found["/clock?page=2"] = says("“Clock”".encode("cp1252"))
    found["/old"] = says(b"", status=301, Location="/clock?page=2")

    got = get(f"{site}/old")

    assert (got.data, got.url) == ("“Clock”".encode("cp1252"), f"{site}/clock?page=2")
    assert (got.declared_type, got.declared_charset) == ("text/html", "cp1252")


def test_cookies_credentials_and_packing_are_not_sent(answers: tuple[dict[str, Answer], str]) -> None:
    found, site = answers
    heard: dict[str, str] = {}

    def hear(handler: BaseHTTPRequestHandler) -> None:
        heard.update(handler.headers.items())
        says(b"x")(handler)

    found["/"] = hear
    get(f"{site}/")

    assert heard["Accept-Encoding"] == "identity"
    assert heard["Host"].startswith("ledger.example")
    assert not {"Cookie", "Authorization", "Referer"} & set(heard)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (says(b"x", status=404), "answers with 404"),
        (says(b"%PDF", "application/pdf"), "no page, document or feed"),
        (says(b"x", Content_Encoding="gzip"), "packed"),
        (says(b"x" * 10_000_001), "larger than 10 MB"),
        (says(b"", status=302, Location="/again"), "without end"),
        (says(b"", status=302, Location="file:///etc/passwd"), "http:// or https://"),
        (says(b"", status=302, Location="http://user:word@ledger.example/"), "name or a password"),
    ],
)
def test_what_is_no_copy_is_refused(answers: tuple[dict[str, Answer], str], answer: Answer, sentence: str) -> None:
    found, site = answers
    found["/again"] = answer

    with pytest.raises(Unreadable, match=sentence):
        get(f"{site}/again")


def test_a_redirect_to_this_machine_is_judged_again(answers: tuple[dict[str, Answer], str]) -> None:
    found, site = answers
    found["/out"] = says(b"", status=302, Location=site.replace("ledger", "inner") + "/secret")
    found["/secret"] = says(b"secret")
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    with pytest.raises(Unreadable, match="not on the public internet"):
        fetch(f"{site}/out", resolve=resolve, allow=lambda address: len(asked) < 2)
    assert asked == ["ledger.example", "inner.example"]


def test_a_name_is_resolved_once_for_each_connection(answers: tuple[dict[str, Answer], str]) -> None:
    """So that a name cannot answer with a public address first and with ours when it is connected to."""
    found, site = answers
    found["/"] = says(b"x")
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    fetch(f"{site}/", resolve=resolve, allow=lambda address: True)

    assert asked == ["ledger.example"]


@pytest.mark.parametrize("drips", ["headers", "body"])
def test_bytes_that_drip_are_not_waited_for(answers: tuple[dict[str, Answer], str], drips: str) -> None:
    found, site = answers

    def drip(handler: BaseHTTPRequestHandler) -> None:
        start = b"HTTP/1.1 200 OK\r\nX: " + (b"" if drips == "headers" else b"y\r\nContent-Type: text/html\r\n\r\n")
        try:
            handler.wfile.write(start)
            for _ in range(100):
                handler.wfile.write(b"x")
                handler.wfile.flush()
                time.sleep(0.05)
        except OSError:
            return

    found["/"] = drip
    started = time.monotonic()

    with pytest.raises(Unreadable, match="too long"):
        get(f"{site}/", seconds=0.4)
    assert time.monotonic() - started < 2


OURS = """
127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 240.0.0.1 255.255.255.255
::1 :: fe80::1 fe80::1%eth0 fc00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 2002:7f00:1:: 2002:c0a8:101::
64:ff9b::7f00:1 64:ff9b::a00:1 2001:0:7f00:1::80ff:fffe 2001:db8::1 nonsense 192.0.2.1
"""


@pytest.mark.parametrize("address", OURS.split())
def test_addresses_of_our_own_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_addresses_of_others_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    ["ftp://ledger.example/", "file:///etc/passwd", "javascript:alert(1)", "", "http://", "http://a:b@ledger.example/",
     "http://[::1", "http://ledger.example:99999/", "gopher://x/", "//ledger.example/"],
)  # fmt: skip
def test_what_is_no_address_of_a_page_is_refused(url: str) -> None:
    with pytest.raises(Unreadable):
        get(url)


def test_this_machine_is_refused_by_name_and_by_number() -> None:
    for host in ("localhost", "127.0.0.1", "[::1]", "2130706433", "0x7f.1"):
        with pytest.raises(Unreadable, match=r"not on the public internet|not known"):
            fetch(f"http://{host}/")


def test_a_page_that_breaks_off_is_no_page(answers: tuple[dict[str, Answer], str]) -> None:
    found, site = answers
    found["/"] = says(b"half", Content_Length="8")

    with pytest.raises(Unreadable, match="broke off"):
        get(f"{site}/")


def test_a_name_that_nobody_knows_is_said_so() -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise socket.gaierror

    with pytest.raises(Unreadable, match="not known"):
        fetch("http://nobody.example/", resolve=unknown)
