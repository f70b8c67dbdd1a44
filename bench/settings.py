"""The product's settings, with a stock Django admin beside the desk: the same server for both."""
# ruff: noqa: F405

from pathlib import Path

import django

from newsroom.settings import *

ROOT_URLCONF = "bench.urls"
# Django's own templates come first, so that nothing of ours is in the stock admin's pages.
own = Path(django.__path__[0], "contrib", "admin", "templates")
TEMPLATES = [{**TEMPLATES[0], "DIRS": [own, *TEMPLATES[0]["DIRS"]]}]
