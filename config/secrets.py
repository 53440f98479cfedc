"""Keeps a secret key of this installation's own, so that a first start needs no set-up and a restart keeps sessions."""

import os
import secrets
from pathlib import Path


def secret_key(folder: Path) -> str:
    """The key stored in the data folder, made on first use and readable by its owner only."""
    path = folder / "secret-key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / f"secret-key.{os.getpid()}"
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50))
        _publish(draft, path)
    return path.read_text().strip()


def _publish(draft: Path, path: Path) -> None:
    # A link fails where another process was first; a rename would overwrite the key that it already uses.
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
