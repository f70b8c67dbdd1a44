"""The project's fixtures, and how tests load them."""

from django.conf import settings
from django.core.management import call_command

FILES = sorted((settings.BASE_DIR / "fixtures").glob("*.json"))
SLUG = "the-organisers-of-a-protest"


def load(*labels: object) -> None:
    """Files or names; all or none of them."""
    call_command("loaddata", *map(str, labels), verbosity=0)
