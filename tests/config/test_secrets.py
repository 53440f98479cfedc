"""The installation's own secret key: made once, kept from others, and refused with a sentence where it cannot be."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.secrets import secret_key


def test_the_key_is_made_once_and_read_by_its_owner_only(tmp_path: Path) -> None:
    key = secret_key(tmp_path / "var")
    assert len(key) >= 50
    assert secret_key(tmp_path / "var") == key
    assert stat.S_IMODE((tmp_path / "var" / "secret-key").stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_used_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ImproperlyConfigured, match="STET_DATA names it"):
        secret_key(tmp_path / "file" / "var")
