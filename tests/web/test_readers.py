"""How readers reach the desk: from every page, by a mail that names it, or by the address that the desk gives."""

import html
from typing import Any
from urllib.parse import quote

import pytest
from django.contrib.auth.models import User
from django.test import Client

from articles.actions import publishing
from articles.checks import readers_reach_the_desk
from articles.models import FactCheck, Quote
from tests.published import NOTE, published


@pytest.mark.parametrize(
    ("contact", "leads_to"),
    [
        ("", "http://testserver/fact-checks/method/#mistake"),
        ("https://desk.example/mistakes", "https://desk.example/mistakes"),
        ("desk@desk.example", "mailto:desk@desk.example?subject={}&body={}"),
        ("mailto:desk@desk.example?cc=a@desk.example", "mailto:desk@desk.example?cc=a@desk.example&subject={}&body={}"),
    ],
)
def test_a_reader_reports_a_mistake_in_a_mail_that_names_the_page(
    client: Client, signed: Quote, ana: User, settings: Any, contact: str, leads_to: str
) -> None:
    settings.CORRECTIONS_CONTACT = contact
    check = FactCheck.objects.get(quotes=signed)
    claim = published(check, by=ana).payload["claim"]
    check.refresh_from_db()
    address = f"/fact-checks/{check.public_id}/"

    subject, body = f"A mistake in “{claim[:90]}”", f"http://testserver{address}"
    told = html.escape(leads_to.format(quote(subject, safe=""), quote(body, safe="")))
    assert f'<a href="{told}">Tell us about a mistake</a>' in client.get(address).text
    method = client.get("/fact-checks/method/").text
    assert "An editor looks at what you send" in method
    assert contact.removeprefix("mailto:") in method
    assert 'href="/fact-checks/method/#mistake">Report a mistake</a>' in method
    publishing.withdraw(check, by=ana, seen=check.row_version, note=NOTE)
    assert f'<a href="{told}">Tell us what is wrong with this notice</a>' in client.get(address).text


def test_a_desk_that_gives_readers_no_address_is_warned(settings: Any) -> None:
    settings.CORRECTIONS_CONTACT = ""
    assert [each.id for each in readers_reach_the_desk()] == ["articles.W002"]
    settings.CORRECTIONS_CONTACT = "desk@desk.example"
    assert readers_reach_the_desk() == []
