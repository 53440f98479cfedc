"""Prepares the archive of `samples/` and an editor's account, then serves the site as in production."""

import os
import secrets
import sys
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.core.management import call_command

from config.database.locks import take
from config.plain_errors import plain_errors
from config.port import port_of, require_free
from config.statics import collect_if_changed

PROJECT = Path(__file__).resolve().parent.parent
EDITOR = "editor"


def main() -> None:
    """Prepare and serve; a second run finds most of it done."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        with plain_errors():
            require_free(port_of(os.environ))
            django.setup()
            _prepare(settings.DATA_DIR)
    except KeyboardInterrupt:
        sys.exit(130)
    # In place of this process and not beside it: signals and the terminal have one process to speak to.
    os.chdir(PROJECT)
    os.execv(sys.executable, [sys.executable, "-m", "config.serving"])


def _prepare(data: Path) -> None:
    data.mkdir(parents=True, exist_ok=True)
    # A second demo on the same data waits here until the first one's archive is there.
    take(data / "demo.lock")
    _say("Preparing the database")
    call_command("migrate", verbosity=0)
    _say("Importing samples/")
    _import(PROJECT / "samples")
    if collect_if_changed(data):
        _say("Collected the static files")
    _say(_account(data / "demo-password"))


def _say(line: str) -> None:
    print(line, flush=True)


def _import(samples: Path) -> None:
    try:
        call_command("import_articles", str(samples))
    except SystemExit as refused:
        # Its summary has named what it refused; what it took in can be browsed all the same.
        _say(f"The import ended with status {refused.code}")


def _account(path: Path) -> str:
    """Make the editor's account if there is none, and tell how to sign in."""
    users = apps.get_model("auth", "User").objects
    editor = users.filter(username=EDITOR).first()
    if editor is None:
        users.create_superuser(EDITOR, password=_password(path))
    elif not path.exists() or not editor.check_password(_password(path)):
        return f"Sign in at /admin/ as {EDITOR}, with the password that you gave it"
    return f"Sign in at /admin/ as {EDITOR}, password {_password(path)}"


def _password(path: Path) -> str:
    """The password in the file, which is made on first use and readable by its owner only."""
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(12))
    return path.read_text().strip()


if __name__ == "__main__":
    main()
