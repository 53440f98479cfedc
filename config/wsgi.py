"""The site for servers that speak WSGI, such as granian."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
# A process that serves keeps its connections; commands and tests open theirs as they need them.
os.environ.setdefault("STET_DB_POOL", "8")

application = get_wsgi_application()
