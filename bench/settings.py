"""The product's settings, with a stock Django admin beside the desk: the same server for both."""
# ruff: noqa: F405

from pathlib import Path

import django

from newsroom.settings import *

ROOT_URLCONF = "bench.urls"
# Django's own templates come first, so that nothing of ours is in the stock admin's pages.
own = Path(django.__path__[0], "contrib", "admin", "templates")
cached, loaders = TEMPLATES[0]["OPTIONS"]["loaders"][0]
loaders = [("django.template.loaders.filesystem.Loader", [own]), *loaders]
TEMPLATES = [{**TEMPLATES[0], "OPTIONS": {**TEMPLATES[0]["OPTIONS"], "loaders": [(cached, loaders)]}}]
