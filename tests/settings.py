"""The product's settings with what tests need: nothing from the developer's environment but DATABASE_URL."""

import os
import tempfile
from pathlib import Path

for name in (
    "ALLOWED_HOSTS",
    "BEHIND_PROXY",
    "CSRF_TRUSTED_ORIGINS",
    "HSTS_SECONDS",
    "LOG_LEVEL",
    "STATIC_ROOT",
    "TIME_ZONE",
):
    os.environ.pop(name, None)
os.environ.update(DEBUG="off", HTTPS="off", SECRET_KEY="only-for-tests-" * 5)

from newsroom.settings import *

# Each run has a folder of its own, so that two runs do not meet; it goes when the run ends.
folder = tempfile.TemporaryDirectory(prefix="newsroom-test-")

ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # The manifest of the real one would need collectstatic first.
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_ROOT = Path(folder.name, "static")
STATIC_ROOT.mkdir()
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Tests of the lock-out turn it on.
AXES_ENABLED = False

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Files, both: where either is in memory, the live server shares the connection of the test's own thread.
    DATABASES["default"]["NAME"] = str(Path(folder.name, "desk.sqlite3"))
    DATABASES["default"]["TEST"] = {"NAME": str(Path(folder.name, "test.sqlite3"))}
