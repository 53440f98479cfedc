"""Keeps a secret key of this installation's own, so that a first start needs no set-up and a restart keeps sessions."""

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def secret_key(folder: Path) -> str:
    """The key stored in the data folder, made on first use and readable by its owner only."""
    path = folder / "secret-key"
    try:
        if not path.exists():
            _make(path)
        return path.read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(
            f"The folder {folder} cannot be used: {error.strerror}. STET_DATA names it."
        ) from None


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(secrets.token_urlsafe(50))
    _publish(draft, path)


def _publish(draft: Path, path: Path) -> None:
    # A link fails where another process was first; a rename would overwrite the key that it already uses.
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
