"""The changes of a draft for people: in colour word by word, else in lines that begin with - and +."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from tactful.drafts.typed.kisses import without_kisses
from tactful.drafts.typed.tidying import tidied
from tactful.report.changes import Change
from tactful.report.comparing import Passage, compared
from tactful.report.excerpt import GREEN, RED, Style, printable
from tactful.report.word_runs import ChangeKind, Run, words_of
from tactful.text.patterns import compiled

_HEAD = "What became of your draft (- went, + came, ~ reworded):"
_HEAD_PLAIN = "What became of your draft (- went, + came):"
_AS_IT_WAS = "Your draft stayed as it was."
_DROPPED = "Dropped from your draft:"
_NOTHING = "Nothing was dropped from your draft."
_MARKS = {ChangeKind.KEPT: " ", ChangeKind.REWORDED: "~", ChangeKind.DROPPED: "-", ChangeKind.ADDED: "+"}
# What stands before a point of a list.
_POINT = compiled(r"^(?:[-*•–]|\(?\d{1,2}[.)])(?: |$)")
# A word that only ties a sentence to the one before it.
_LINK = compiled(r"^(?:so|but|and|also|then|plus)\b,?\s+", re.IGNORECASE)
_WIDTH = 96
_INDENT = "    "

Words = list[tuple[ChangeKind, str]]


def changes_text(changes: Sequence[Change], letter: str, style: Style) -> str:
    """Draft and letter side by side, who asked for each change, and a list of all that went."""
    if all(change.passage.kind is ChangeKind.KEPT for change in changes):
        return _AS_IT_WAS
    head = _HEAD if style.colour else _HEAD_PLAIN
    return "\n".join([head, "", *_passages(changes, letter, style), "", *_dropped(changes)])


def _passages(changes: Sequence[Change], letter: str, style: Style) -> Iterator[str]:
    told: set[tuple[str, str]] = set()
    end = 0
    for change in changes:
        place = change.passage.after
        if place:
            if "\n\n" in letter[end : place.start]:
                yield ""
            end = place.end
        yield from (_in_colour if style.colour else _in_lines)(change, style)
        yield from _reasons(change, told)


def _in_colour(change: Change, style: Style) -> Iterator[str]:
    lines = _wrapped(change.passage.runs)
    yield from _marked(_MARKS[change.passage.kind], (_coloured(line, style) for line in lines))


def _in_lines(change: Change, _: Style) -> Iterator[str]:
    passage = change.passage
    if passage.kind is not ChangeKind.REWORDED:
        yield from _marked(_MARKS[passage.kind], (_plain(line) for line in _wrapped(passage.runs)))
        return
    for kind in (ChangeKind.DROPPED, ChangeKind.ADDED):
        for line in _wrapped([run for run in passage.runs if run.kind in {ChangeKind.KEPT, kind}]):
            yield f"{_MARKS[kind]} {_plain(line)}"
            if carets := _carets(line):
                yield f"  {carets}"


def _marked(mark: str, lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield f"{mark} {line}".rstrip()


def _wrapped(runs: Sequence[Run]) -> Iterator[Words]:
    """The words of a passage in lines, each with its fate."""
    line: Words = []
    for kind, word in _words(runs):
        if line and len(_plain(line)) + 1 + len(word) > _WIDTH and word[:1] == " ":
            yield line
            line = []
        line.append((kind, word if line else word.lstrip()))
    yield line


def _words(runs: Sequence[Run]) -> Iterator[tuple[ChangeKind, str]]:
    """Each word with a space before it where one stands there."""
    for run in runs:
        for index, word in enumerate(run.text.split()):
            spaced = index > 0 or run.text[:1].isspace()
            yield run.kind, f"{' ' if spaced else ''}{printable(word)}"


def _plain(line: Words) -> str:
    return "".join(word for _, word in line)


def _coloured(line: Words, style: Style) -> str:
    runs = ((kind, _plain(list(words))) for kind, words in groupby(line, key=lambda word: word[0]))
    return "".join(_painted(kind, text, style) for kind, text in runs)


def _painted(kind: ChangeKind, text: str, style: Style) -> str:
    bare = text.lstrip()
    space = text[: len(text) - len(bare)]
    if kind is ChangeKind.DROPPED:
        return space + style.struck(bare, RED)
    return space + style.strong(bare, GREEN) if kind is ChangeKind.ADDED else text


def _carets(line: Words) -> str:
    carets, before = "", ChangeKind.KEPT
    for kind, word in line:
        bare = word.lstrip()
        joins = kind is before is not ChangeKind.KEPT
        carets += ("^" if joins else " ") * (len(word) - len(bare)) + (" " if kind is ChangeKind.KEPT else "^") * len(
            bare
        )
        before = kind
    return carets.rstrip()


def _reasons(change: Change, told: set[tuple[str, str]]) -> Iterator[str]:
    """Who asked for a change, and why, where that has not been told yet."""
    asked = change.asked_by.items()
    known = [guard for guard, message in asked if (guard, message) in told]
    if known:
        yield f"{_INDENT}{', '.join(known)}"
    new = [(guard, message) for guard, message in asked if (guard, message) not in told]
    told.update(new)
    for line in (*(f"{guard}: {message}" for guard, message in new), *filter(None, [change.why])):
        yield from _folded(line, _INDENT, _INDENT * 2)


def _dropped(changes: Sequence[Change]) -> Iterator[str]:
    lines = [line for change in changes for line in _dropped_by(change)]
    yield _DROPPED if lines else _NOTHING
    for line in lines:
        yield from _folded(line, "- ", "  ")


def dropped_passages(draft: str, letter: str) -> int:
    """How many passages of a draft its letter does not have; what is only spelt otherwise is there."""
    return sum(1 for passage in compared(draft, letter) if any(words_of(run.text) for run in _went(passage)))


def _went(passage: Passage) -> Iterator[Run]:
    """What went of a passage, but for what is only spelt otherwise and the "so" before a sentence that stays."""
    if _is_only_respelt(passage):
        return
    came = {word for run in passage.runs if run.kind is ChangeKind.ADDED for word in words_of(run.text)}
    for run in _told_runs(passage):
        is_there = came.issuperset(words_of(tidied(run.text))) and bool(words_of(run.text))
        if passage.kind is ChangeKind.DROPPED or not is_there:
            yield run


def _is_only_respelt(passage: Passage) -> bool:
    if passage.before is None or passage.after is None:
        return False
    loose = _LINK.sub("", tidied(" ".join(passage.before.text.split())))
    return not Counter(words_of(loose)) - Counter(words_of(passage.after.text))


def _told_runs(passage: Passage) -> Iterator[Run]:
    """What went but for the kisses beside a name."""
    return (run for run in passage.dropped_runs if without_kisses(f"A {run.text.strip()}") != "A")


def _dropped_by(change: Change) -> Iterator[str]:
    by = ", ".join(change.asked_by)
    for run in _went(change.passage):
        words = _POINT.sub("", printable(" ".join(run.text.split())))
        if not words:
            continue
        yield f"{words} ({by})" if by else words


def _folded(line: str, first: str, others: str) -> list[str]:
    return wrap(
        line, _WIDTH, initial_indent=first, subsequent_indent=others, break_long_words=False, break_on_hyphens=False
    )
