"""Compare two letters: sentence with sentence, and those that go together word by word.

Words of unrelated sentences are not compared: that they share "the" and "for" would tell nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import chain, pairwise

from msgspec import Struct
from msgspec.structs import replace

from tactful.contract import Letter
from tactful.drafts.typed.tidying import tidied
from tactful.report.word_runs import ChangeKind, Run, word_runs, words_of
from tactful.text.patterns import compiled
from tactful.text.spans import Span

_POSTSCRIPT = compiled(r"^\W{0,2}(?:p\.?\s?){1,3}s\b\.?\W*", re.IGNORECASE)
# Of the shorter of two sentences, what share of its words the other must have to be the same one, reworded.
_SHARED = 0.6
_FEWEST_SHARED = 2
# So short are a greeting and a name, which may stand in one line or in two.
_SHORT = 5
# Of two sentences of very different length, the longer may hold little else.
_OF_THE_LONGER = 0.2


class Place(Struct, frozen=True):
    """The span [start, end) of a letter (code points), and its text."""

    start: int
    end: int
    text: str


class Passage(Struct, frozen=True):
    """One or more sentences that belong together: where they stand in either letter, and their words.

    `before` is None for what was added, `after` for what was dropped. What was moved is dropped in one place and added
    in another.
    """

    kind: ChangeKind
    before: Place | None
    after: Place | None
    runs: tuple[Run, ...]
    moved: bool = False

    @property
    def dropped_runs(self) -> tuple[Run, ...]:
        """What went of the words, but for those that came back in another case, with other marks or elsewhere."""
        if self.moved:
            return ()
        came = [words_of(run.text) for run in self.runs if run.kind is ChangeKind.ADDED]
        went = (run for run in self.runs if run.kind is ChangeKind.DROPPED)
        return tuple(
            run
            for run in went
            if self.kind is ChangeKind.DROPPED or ((words := words_of(run.text)) and words not in came)
        )


def compared(before: str, after: str) -> tuple[Passage, ...]:
    """All passages of two letters, in the order of the second; what was dropped follows what stood before it."""
    old, new = _sentences(before), _sentences(after)
    matcher = SequenceMatcher(None, _folded(old), _folded(new), autojunk=False)
    return _with_moves(
        [
            passage
            for tag, i, j, k, m in matcher.get_opcodes()
            for passage in (
                map(_kept, old[i:j], new[k:m]) if tag == "equal" else _changed(before, after, old[i:j], new[k:m])
            )
        ]
    )


def _with_moves(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages, those marked as moved that went in one place and came in another, as a postscript does."""
    words = [_moving(passage) for passage in passages]
    both = {ChangeKind.DROPPED, ChangeKind.ADDED}
    kinds = {said: {p.kind for p, w in zip(passages, words, strict=True) if w == said} & both for said in words if said}
    return tuple(
        replace(passage, moved=bool(said) and passage.kind in both and kinds[said] == both)
        for passage, said in zip(passages, words, strict=True)
    )


def _moving(passage: Passage) -> tuple[str, ...]:
    """By what words a passage is known in another place: all but its "P.S."."""
    place = passage.before or passage.after
    return tuple(words_of(_POSTSCRIPT.sub("", place.text, count=1))) if place else ()


def _sentences(text: str) -> list[Place]:
    """The sentences of a letter, without the greeting or the name that may share their line."""
    letter = Letter(text)
    joints = _joints(letter)
    spans = (span for sentence in letter.all_sentences for span in _parted(text, sentence.origin(), joints))
    return [Place(start, end, text[start:end]) for start, end in spans]


def _joints(letter: Letter) -> list[int]:
    """Where the greeting ends, and where the leave and the name begin."""
    anatomy = letter.anatomy
    joints = [letter.folded.origin(*anatomy.salutation)[1]] if anatomy.salutation else []
    return joints + [letter.folded.origin(*span)[0] for span in (anatomy.sign_off, anatomy.signature) if span]


def _parted(text: str, span: Span, joints: Sequence[int]) -> Iterator[Span]:
    start, end = span
    for first, last in pairwise([start, *(joint for joint in sorted(joints) if start < joint < end), end]):
        piece = text[first:last]
        if piece.strip():
            yield first + len(piece) - len(piece.lstrip()), first + len(piece.rstrip())


def _folded(places: Sequence[Place]) -> list[str]:
    return [" ".join(place.text.split()) for place in places]


def _kept(before: Place, after: Place) -> Passage:
    return Passage(ChangeKind.KEPT, before, after, (Run(ChangeKind.KEPT, after.text),))


def _changed(before: str, after: str, old: list[Place], new: list[Place]) -> Iterator[Passage]:
    """The passages of a stretch in which no sentence stayed as it was."""
    i = j = 0
    for olds, news in [*_groups(old, new), (slice(len(old), None), slice(len(new), None))]:
        yield from (_alone(ChangeKind.DROPPED, place) for place in old[i : olds.start])
        yield from (_alone(ChangeKind.ADDED, place) for place in new[j : news.start])
        if old[olds] and new[news]:
            yield _reworded(_joined(before, old[olds]), _joined(after, new[news]))
        i, j = olds.stop, news.stop


def _alone(kind: ChangeKind, place: Place) -> Passage:
    is_new = kind is ChangeKind.ADDED
    return Passage(kind, None if is_new else place, place if is_new else None, (Run(kind, place.text),))


def _joined(text: str, places: Sequence[Place]) -> Place:
    start, end = places[0].start, places[-1].end
    return Place(start, end, text[start:end])


def _groups(old: Sequence[Place], new: Sequence[Place]) -> list[tuple[slice, slice]]:
    """The runs of sentences in either list that go together: mostly one and one, or one that became two."""
    groups: list[tuple[slice, slice]] = []
    for i, j in _links(old, new):
        if groups and (i < groups[-1][0].stop or j < groups[-1][1].stop):
            olds, news = groups.pop()
            groups.append((slice(olds.start, max(olds.stop, i + 1)), slice(news.start, max(news.stop, j + 1))))
        else:
            groups.append((slice(i, i + 1), slice(j, j + 1)))
    return groups


def _links(old: Sequence[Place], new: Sequence[Place]) -> list[tuple[int, int]]:
    """The pairs of sentences that share most of their words, and in the same order."""
    old_words, new_words = [words_of(tidied(p.text)) for p in old], [words_of(p.text) for p in new]
    old_owner = [i for i, words in enumerate(old_words) for _ in words]
    new_owner = [j for j, words in enumerate(new_words) for _ in words]
    matcher = SequenceMatcher(None, [*chain(*old_words)], [*chain(*new_words)], autojunk=False)
    shared = Counter(
        (old_owner[block.a + n], new_owner[block.b + n])
        for block in matcher.get_matching_blocks()
        for n in range(block.size)
    )
    return sorted(
        pair for pair, count in shared.items() if _are_the_same(count, old_words[pair[0]], new_words[pair[1]])
    )


def _are_the_same(shared: int, one: Sequence[str], other: Sequence[str]) -> bool:
    fewer, more = sorted((len(one), len(other)))
    if shared == fewer and (fewer >= _FEWEST_SHARED or more <= _SHORT):
        return True
    return shared >= max(_FEWEST_SHARED, _SHARED * fewer, _OF_THE_LONGER * more)


def _reworded(before: Place, after: Place) -> Passage:
    runs = word_runs(before.text, after.text)
    if all(run.kind is ChangeKind.KEPT for run in runs):
        return _kept(before, after)
    return Passage(ChangeKind.REWORDED, before, after, runs)
