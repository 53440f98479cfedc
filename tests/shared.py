"""Real files of the field, which lie beside the project where it is developed and are not part of it."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"
SAMPLES = SHARED / "samples"

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the real files of ../shared are not beside this checkout"
)
