"""Where gunicorn and runserver enter. Refuses to serve a desk that could not keep its promises."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
application = get_wsgi_application()

from articles.startup import refuse_to_serve_unsafely  # noqa: E402  (needs the apps to be loaded)

refuse_to_serve_unsafely()
