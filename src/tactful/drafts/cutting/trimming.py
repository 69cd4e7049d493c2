"""Cut what offends out of a sentence, where a whole sentence remains.

Deliberately timid: a sentence that is left out is replaced by a good standard one, a sentence that is cut wrongly
is read by the recipient. So only whole clauses go, at a joint that leaves a clause with its own subject, and never
where the cut would turn the meaning round ("I would accept if ...").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from tactful.drafts.cutting.rivals import without_rival
from tactful.text.cues import Cues, load_cues
from tactful.text.patterns import compiled
from tactful.text.spans import Span, overlaps_any
from tactful.text.wording import capitalised

FindOffences = Callable[[str], tuple[Span, ...]]

_ASIDE = compiled(r"\s*\([^()]{1,300}\)|\s+—[^—]{1,200}—|\s+- [^-]{1,200} -(?=\s)")
# In "Travis, Johnson and Nelson" the comma is no joint.
_LISTS_NAMES = compiled(r",\s+(?!I\b)[A-Z]")
_TIED = compiled(r"[,;]?\s+(?:and|or|but)$", re.IGNORECASE)
# "I have accepted a position" of which no more is told could be this one.
_TAKEN = compiled(
    r"\b(accepted|taken|took|chosen|found|secured|signed|got) (?:an?|the) (?:(?!job\b)\w+ )?"
    r"(position|job|role|post|offer|place|contract)$",
    re.IGNORECASE,
)
_ASKS = compiled(
    r"(?:^|[,;:]|\b(?:and|but|so)) ?(?:can|may|could|shall|should|would|will|do|does|did|is|are|have|has)"
    r" (?:i|we|you|it|they|there|the)\b[^,;:]*$",
    re.IGNORECASE,
)
_WORD = compiled(r"\w+")
_LEAST_WORDS = 3
_LONGEST = 1000
_MOST_CANDIDATES = 12
_MOST_HEADS = 2


def trim(sentence: str, find_offences: FindOffences, ours: tuple[str, ...] = ()) -> str | None:
    """Return the sentence without what offends, or None where no whole sentence would remain.

    `find_offences` gives the spans [start, end) of a text that may not stay; what is returned has none. `ours` are
    names that may stay, as the company's.
    """
    if len(sentence) > _LONGEST:
        return None
    renamed = without_rival(sentence, find_offences(sentence), ours)
    for text in dict.fromkeys((renamed, sentence)):
        for candidate in (text, *islice(_candidates(text, find_offences(text)), _MOST_CANDIDATES)):
            if not find_offences(candidate):
                return candidate
    return None


def shorter(sentence: str) -> tuple[str, ...]:
    """What a sentence may end in before its end, the longest first; each can stand alone."""
    if len(sentence) > _LONGEST:
        return ()
    heads = islice(_heads(sentence, len(sentence)), _MOST_CANDIDATES)
    return tuple(sorted({_ended(head, sentence) for head in heads}, key=len, reverse=True))


def is_whole_clause(text: str) -> bool:
    """Whether a piece of a sentence can stand alone; doubtful ones cannot."""
    if text.count("(") != text.count(")") or text.count('"') % 2 or text.count("“") != text.count("”"):
        return False
    cues = _cues()
    core = cues.pattern("opener").sub("", _plain(text), count=1)
    if len(_WORD.findall(core)) < _LEAST_WORDS or not cues.has("starts_whole", core):
        return False
    if cues.has("starts_with_noun", core) and not cues.has("finite", core):
        return False
    return not any(cues.has(fault, core) for fault in ("subordinate", "dangling", "condition", "unreal"))


def _candidates(text: str, offences: tuple[Span, ...]) -> Iterator[str]:
    """What may be left of a sentence."""
    if not offences:
        return
    first, last = _extent(text, offences)
    if (bare := _without_asides(text, offences)) != text:
        yield bare
    heads = list(_heads(text, first))
    tails = list(_tails(text, last))
    for tail in tails[:1]:
        for head in heads[:_MOST_HEADS]:
            yield f"{_ended(head, text)} {capitalised(tail)}"
    yield from (_ended(head, text) for head in heads)
    yield from map(capitalised, tails)


def _extent(text: str, offences: tuple[Span, ...]) -> Span:
    """From where to where a sentence offends; what is said of all of it tells less than what is said of a part."""
    parts = [(start, end) for start, end in offences if end - start < len(text.rstrip(" .!?"))] or offences
    return min(start for start, _ in parts), max(end for _, end in parts)


def _without_asides(text: str, offences: tuple[Span, ...]) -> str:
    def drop(match: re.Match[str]) -> str:
        return "" if overlaps_any(match.span(), offences) else match[0]

    return _ASIDE.sub(drop, text)


def _heads(text: str, end: int) -> Iterator[str]:
    """What stands before the offence: first without all its grounds, then the longest."""
    cues, plain = _cues(), _plain(text)
    for start, kind in _joints(plain):
        head = _TIED.sub("", text[:start].rstrip(" ,;:-–—"))
        if start >= end or (kind == "tail" and not cues.has("job_before_tail", _plain(head))):
            continue
        if kind == "because" and cues.has("denied_refusal", _plain(head)):
            continue
        if _LISTS_NAMES.match(text, start):
            continue
        if is_whole_clause(head):
            yield _TAKEN.sub(r"\1 another \2", head)


def _joints(plain: str) -> Iterator[tuple[int, str]]:
    """The joints of a sentence by kind, of each kind the last first."""
    for kind in ("because", "joint", "tail"):
        for match in reversed(list(_cues().pattern(kind).finditer(plain))):
            yield match.start(), kind


def _tails(text: str, start: int) -> Iterator[str]:
    """What stands after the offence, from a joint where a new clause with its own subject begins.

    What comes before the joint must have a verb: in "Ten more and I would stay" it is a condition.
    """
    cues, plain = _cues(), _plain(text)
    for joint in cues.pattern("resumed").finditer(plain, start):
        tail = text[joint.end() :]
        if not cues.has("subject_and_verb", plain[: joint.start()]) or cues.has("back_reference", _plain(tail)):
            continue
        if is_whole_clause(tail.rstrip(" .!?")):
            yield tail


def _ended(head: str, text: str) -> str:
    end = text.rstrip()[-1:]
    mark = end if end == "!" or (end == "?" and _ASKS.search(head)) else "."
    return head if head.endswith((".", "!", "?")) else head + mark


def _plain(text: str) -> str:
    """The text in lower case with plain apostrophes, as long as it was."""
    plain = text.replace("’", "'")
    return plain.lower() if len(plain.lower()) == len(plain) else plain


def _cues() -> Cues:
    return load_cues("trimming.toml", "tactful.drafts.cutting")
