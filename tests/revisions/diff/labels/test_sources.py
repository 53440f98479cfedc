"""Sources of claims are found on both sides of their verbs, and pronouns tell nobody."""

from __future__ import annotations

import pytest

from revisions.diff.labels.sources import find_sources


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("Police said the road was shut.", "Police said", {"police"}),
        ("“It is shut,” said Sam Holt on Tuesday.", "said Sam Holt", {"sam", "holt"}),
        ("It is shut, Mr Holt has said.", "Mr Holt has said", {"holt"}),
        ("The road is shut, according to police.", "according to police", {"police"}),
        ("A spokesman for Acme said that it was shut.", "A spokesman for Acme said", {"acme"}),
        ("He said it was shut.", "He said", set()),
        ("It is shut, said police.", "said police", {"police"}),
    ],
)
def test_a_source_is_found(text: str, source: str, words: set[str]) -> None:
    (found,) = find_sources(text)
    assert (found.text, set(found.words)) == (source, words)


@pytest.mark.parametrize(
    "text",
    [
        "He was told to leave.",
        "Smith, 34, said the fire was small and slow",
        "said",
        "Said so.",
        "There were 40 confirmed cases.",
        "“It is shut,” said the man in the red coat who has lived in the street for so many years of his life",
        "The very old man with the dog in the house by the lake under the hill near the end of the long road said so.",
        "According to",
    ],
)
def test_what_has_no_plain_source_is_left_alone(text: str) -> None:
    assert all(not each.words or len(each.text) < 60 for each in find_sources(text))
