"""Whole numbers are read in the forms that files have."""

import pytest

from articles.importers.numbers import MAX_NUMBER, BadNumberError, whole_number


def test_one_number_has_several_forms() -> None:
    assert [whole_number(raw) for raw in (3, 3.0, "3", None, "")] == [3, 3, 3, None, None]


@pytest.mark.parametrize("raw", [True, -1, 1.5, float("inf"), "3 ", "²", MAX_NUMBER + 1, 10**400, [3]])
def test_what_is_no_count_is_refused(raw: object) -> None:
    with pytest.raises(BadNumberError):
        whole_number(raw)
