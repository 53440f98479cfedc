"""Collects the static files as a release does, and only when they have changed, since compressing them takes long."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def collect_if_changed(data: Path) -> bool:
    """Collect into STATIC_ROOT, note the state of the sources in `data`, and tell whether there was need to."""
    note, state = data / "static.state", _state()
    if Path(str(settings.STATIC_ROOT)).is_dir() and note.exists() and note.read_text() == state:
        return False
    # Django keeps a collected file that is newer than its source, also when the source was replaced by an older one.
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    note.write_text(state)
    return True


def _state() -> str:
    """A digest of every source file's name, size and time, and of how they are stored."""
    digest = hashlib.sha256(repr(settings.STORAGES["staticfiles"]).encode())
    for finder in get_finders():
        for name, storage in finder.list([]):
            path = Path(storage.path(name))
            found = path.stat()
            digest.update(f"{name} {path} {found.st_size} {found.st_mtime_ns}\n".encode())
    return digest.hexdigest()
