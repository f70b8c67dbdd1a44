"""What has to hold before the desk serves anybody."""

import sys

from django.conf import settings
from django.db import OperationalError, ProgrammingError

from articles.models import triggers


def refuse_to_serve_unsafely() -> None:
    """Ends the process with a sentence where there is no secret, or where the database does not hold the rules."""
    sentence = why_not_to_serve()
    if sentence:
        sys.stderr.write(f"newsroom does not start: {sentence}\n")
        raise SystemExit(3)


def why_not_to_serve() -> str | None:
    if not settings.SECRET_KEY_GIVEN and not settings.DEBUG:
        return "SECRET_KEY is not set. Set it to a long random text in the environment, and keep it the same."
    try:
        lacking = triggers.missing()
    except (OperationalError, ProgrammingError) as error:
        return f"the database does not answer ({error})."
    if lacking:
        return f"the database lacks {len(lacking)} of its rules (first {lacking[0]}). Run: python manage.py migrate"
    return None
