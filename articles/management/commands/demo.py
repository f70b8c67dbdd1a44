"""The demo's data and accounts, and whether it answers. `script/demo` calls this; a real desk has no use for it."""

import time
from argparse import ArgumentParser
from dataclasses import dataclass
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPCookieProcessor, ProxyHandler, build_opener

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import BaseCommand, CommandError, call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.urls import reverse

from articles.models import Article, triggers

User = get_user_model()
PASSWORD = "newsroom-demo"  # noqa: S105  (printed for everybody to use; prepare() keeps it out of a real desk)
DOMAIN = "@demo.invalid"


@dataclass(frozen=True)
class Account:
    username: str
    group: str
    first_name: str
    last_name: str
    may: str


VIEWER = Account("viewer", "viewer", "Vera", "Holm", "reads")
ACCOUNTS = (
    Account("editor", "editor", "Ada", "Osei", "rates, signs off what a colleague rated"),
    Account("editor2", "editor", "Ben", "Tolley", "the second pair of eyes"),
    Account("checker", "checker", "Cass", "Wren", "rates, adds evidence"),
    Account("reporter", "reporter", "Rui", "Sand", "brings articles in, answers what a call asks"),
    VIEWER,
    Account("legal", "legal", "Lena", "Brook", "settles flags, advises the editors"),
    Account("admin", "admin", "Max", "Adler", "what an editor may, and the Django admin, /admin/"),
)


class Command(BaseCommand):
    help = "prepare: loads the sample data and makes the demo accounts. check: whether a running demo answers."

    def add_arguments(self, parser: ArgumentParser) -> None:
        deeds = parser.add_subparsers(dest="deed", required=True)
        deeds.add_parser("prepare", help="make tables, sample data and accounts where they are missing")
        check = deeds.add_parser("check", help="sign in as viewer over HTTP and read an article")
        check.add_argument("--port", type=int, default=8000)
        check.add_argument("--retries", type=int, default=0, help="a second apart, while nothing answers")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["deed"] == "check":
            check(options["port"], options["retries"])
            return
        prepare()
        for account in ACCOUNTS:
            name = f"{account.first_name} {account.last_name}"
            self.stdout.write(f"  {account.username:<10}{name:<12}{account.may}")
        self.stdout.write(f"  Password of each: {PASSWORD}")


def prepare() -> None:
    """Fills an empty database, and leaves one that the demo has filled before as it is.

    Raises CommandError, with nothing changed, where somebody else's users are in the database: accounts with a
    published password must not come into a real desk.
    """
    refuse_a_real_desk()
    make_tables()
    with transaction.atomic():
        groups = {group.name: group for group in Group.objects.filter(name__in={a.group for a in ACCOUNTS})}
        for account in ACCOUNTS:
            if account.group not in groups:
                raise CommandError(f"The group “{account.group}” is missing, so the demo’s accounts cannot be made.")
        if not Article.objects.exists() and not User.objects.exists():
            load_fixtures()
        for account in ACCOUNTS:
            make(account, groups[account.group])


def refuse_a_real_desk() -> None:
    if User._meta.db_table not in connection.introspection.table_names():
        return
    stranger = User.objects.exclude(email__iendswith=DOMAIN).order_by("pk").first()
    if stranger is not None:
        raise CommandError(
            f"This database has an account that is not the demo’s ({stranger.get_username()}), so nothing was changed. "
            f"Use an empty one (DATABASE_URL); accounts with an e-mail address in {DOMAIN} count as the demo’s."
        )


def make_tables() -> None:
    """Migrates only where something is missing: migrating lifts the database's rules for a moment, and another demo
    may be writing to it."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()) or triggers.missing():
        call_command("migrate", interactive=False, verbosity=0)


def load_fixtures() -> None:
    files = sorted(str(file) for folder in settings.FIXTURE_DIRS for file in Path(folder).glob("*.json"))
    if files:
        call_command("loaddata", *files, verbosity=0)


def make(account: Account, group: Group) -> None:
    if User.objects.filter(username=account.username).exists():
        return
    user = User.objects.create_user(
        account.username,
        f"{account.username}{DOMAIN}",
        PASSWORD,
        first_name=account.first_name,
        last_name=account.last_name,
        is_staff=account.group == "admin",
    )
    user.groups.add(group)


def check(port: int, retries: int) -> None:
    """Reads the first article, signed in as the viewer, as a browser would.

    Raises CommandError with return code 1 while nothing answers, and 2 when the answer is not what it should be.
    """
    visit = Visit(port)
    visit.wait_for(reverse("sign-in"), retries)
    viewer = User.objects.filter(username=VIEWER.username).first()
    if viewer is None or not viewer.is_active or not viewer.check_password(PASSWORD):
        return  # Somebody changed the viewer since; the sign-in page is all that can be asked for.
    visit.sign_in(VIEWER.username)
    article = Article.objects.order_by("pk").first()
    if article is None:
        visit.read("/articles/")
        return
    text = visit.read(reverse("article", args=[article.pk]))
    revision = article.revisions.order_by("-number").first()
    if revision is not None and beginning(revision.text) not in text:
        raise CommandError(f"The page of the article “{article}” does not show its text.", returncode=2)


def beginning(copy: str) -> str:
    return " ".join(copy.strip().splitlines()[0].split())[:40]


class Visit:
    """A browser's visit: it keeps cookies, and goes past any proxy."""

    def __init__(self, port: int) -> None:
        self.origin = f"http://127.0.0.1:{port}"
        self.cookies = CookieJar()
        self.opener = build_opener(ProxyHandler({}), HTTPCookieProcessor(self.cookies))

    def wait_for(self, path: str, retries: int) -> None:
        for left in range(retries, -1, -1):
            try:
                self.read(path)
                return
            except OSError as error:
                if not left:
                    raise CommandError(f"{self.origin} does not answer ({error}).", returncode=1) from error
            time.sleep(1)

    def sign_in(self, username: str) -> None:
        token = next((cookie.value for cookie in self.cookies if cookie.name == settings.CSRF_COOKIE_NAME), None)
        form = {"username": username, "password": PASSWORD, "csrfmiddlewaretoken": token or ""}
        path, _ = self.fetch(reverse("sign-in"), urlencode(form).encode())
        if path == reverse("sign-in"):
            raise CommandError(f"“{username}” cannot sign in with the demo’s password.", returncode=2)

    def read(self, path: str) -> str:
        """What the page says, without its mark-up."""
        arrived, text = self.fetch(path)
        if arrived != path:
            raise CommandError(f"{path} leads to {arrived} instead.", returncode=2)
        return text

    def fetch(self, path: str, form: bytes | None = None) -> tuple[str, str]:
        try:
            with self.opener.open(self.origin + path, form, timeout=10) as response:
                return urlsplit(response.url).path, visible_text(response.read().decode())
        except HTTPError as error:
            raise CommandError(f"{path} answers {error.code} {error.reason}.", returncode=2) from error


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def visible_text(html: str) -> str:
    words = _Words()
    words.feed(html)
    words.close()
    return " ".join("".join(words.pieces).split())
