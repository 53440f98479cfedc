"""Reads golden.txt: two versions of a text, and the labels that the step between them should have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from revisions.diff import compare
from revisions.diff.labels import Label, State, label


@dataclass(frozen=True)
class Case:
    sentence: str
    old: State
    new: State
    labels: list[str]


def read_cases(path: Path) -> list[Case]:
    text = path.read_text(encoding="utf-8").replace("\\u200b", "\u200b").replace("\\u0301", "\u0301")
    return [_case(block) for block in text.replace("\\u00e9", "\u00e9").split("\n# ")[1:]]


def labelled(old: State, new: State, *, restores: bool = False) -> list[Label]:
    return list(label(old, new, compare(old.paragraphs, new.paragraphs), restores=restores))


def written(labels: list[Label]) -> list[str]:
    return [f"{each.kind} | {each.old} | {each.new}" for each in labels]


def text_only(*paragraphs: str) -> State:
    return State("", "", "", paragraphs)


def _case(block: str) -> Case:
    sentence, *lines = [line for line in block.split("\n") if line]
    labels = [" | ".join(_evidence(line[2:])) for line in lines if line.startswith("= ")]
    return Case(sentence, _state(lines, "-"), _state(lines, "+"), labels)


def _evidence(line: str) -> Iterator[str]:
    yield from (part.strip(" ") for part in line.split("|"))


def _state(lines: list[str], side: str) -> State:
    fields = {"title": "", "standfirst": "", "byline": ""}
    paragraphs = []
    for line in lines:
        name, _, text = line.partition(" ")
        if name in (side, ""):
            paragraphs.append(text.removeprefix(" ") if name == "" else text)
        elif name.startswith(side):
            fields[name[1:]] = text
    return State(fields["title"], fields["standfirst"], fields["byline"], tuple(paragraphs))
