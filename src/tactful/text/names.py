"""Names of people, organisations and places: what is capitalised and is no word of an ordinary letter.

There is no list of names here, because names come from everywhere. What tells them is the capital letter where none
is due, the line that they stand in, and what people do in the clause ("Mark showed me", but "Mark my words").
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from tactful.text.capitals import ABBREVIATED, Word, farewells, words_with_capitals
from tactful.text.dates import find_dates
from tactful.text.legal_forms import ANY_CASE
from tactful.text.patterns import compiled
from tactful.text.spans import Span, blank_out
from tactful.text.vocabulary import (
    everyday_words,
    is_everyday_word,
    is_known_word,
    is_role_word,
    joining_words,
    word_class,
)

_JOINT = compiled(r" |-| ?& ?| ?\+ ?|'s? ")
_JOINT_AFTER_DOT = compiled(r"\. ?")
_LONGEST = 10
_DETERMINERS = frozenset("the a an your our my this that these those his her their any every".split())
# "at Stripe", "from Apple": after these words even an ordinary word with a capital is a name.
_PLACING = frozenset("at from with by join joined joining in near".split())
# What things do as well as people: no sign of a person after a word that is one ("Hope is", "Will would").
_UNSPECIFIC_VERBS = frozenset("is was will would can has had".split())
_JOINING = frozenset(("and", "&"))
_NEVER_NOBLE = frozenset(("of", "and", "&", "the", "i"))


class NameMention(Struct, frozen=True):
    """A name as it stands in the text that was searched, and its span [start, end).

    `opens` says that its first word opens a sentence, where any word has a capital letter.
    """

    start: int
    end: int
    text: str
    opens: bool = False


def find_names(text: str, name_lines: Sequence[Span] = ()) -> tuple[NameMention, ...]:
    """Find the names in a folded text, in their order, without titles, roles and legal forms.

    In the spans `name_lines` (a signature, say) every unknown word may be a name, in lower case too.
    """
    text = blank_out(text, [*((date.start, date.end) for date in find_dates(text)), *farewells(text)])
    words = words_with_capitals(text, name_lines)
    names: list[NameMention] = []
    position = 0
    while position < len(words):
        stop = _run_end(text, words, position)
        names.extend(_names_of_run(text, words, position, stop))
        position = max(stop, position + 1)
    return tuple(names)


def _run_end(text: str, words: list[Word], first: int) -> int:
    """Return where the run of capitalised words that starts at `first` ends; `first` itself if none does."""
    stop = first
    for index in range(first, min(first + _LONGEST, len(words))):
        word = words[index]
        if index > first and not _joins(text, words[index - 1], word):
            break
        if _may_stand_in_name(word):
            stop = index + 1
        elif not (word.lower in joining_words() and index - stop < 2):
            break
    return stop


def _joins(text: str, before: Word, word: Word) -> bool:
    gap = text[before.end : word.start]
    if len(before.text) == 1 or before.lower in ABBREVIATED:
        return bool(_JOINT.fullmatch(gap) or _JOINT_AFTER_DOT.fullmatch(gap))
    return bool(_JOINT.fullmatch(gap))


def _may_stand_in_name(word: Word) -> bool:
    if word.capitalised:
        return True
    return word.in_name_line and not is_known_word(word.lower) and word.text.isalpha()


def _names_of_run(text: str, words: list[Word], first: int, stop: int) -> list[NameMention]:
    while first < stop and _is_frame(words, first, stop, leading=True):
        first += 1
    while first < stop and _is_frame(words, stop - 1, stop, leading=False):
        stop -= 1
    run = words[first:stop]
    split = next((i for i, t in enumerate(run) if _divides(run, i)), None)
    if split is not None:
        return [
            *_names_of_run(text, words, first, first + split),
            *_names_of_run(text, words, first + split + 1, stop),
        ]
    if not run or not _is_name(text, words, first, stop):
        return []
    end = run[-1].end + (1 if len(run[-1].text) == 1 and text[run[-1].end :][:1] == "." and len(run) > 1 else 0)
    return [NameMention(run[0].start, end, text[run[0].start : end], run[0].initial)]


def _divides(run: list[Word], index: int) -> bool:
    """Whether a word inside a run parts two names: "Grace and Hope", a title, a role."""
    lower = run[index].lower
    return 0 < index < len(run) - 1 and (lower in {"and", "the"} or lower in word_class("titles") - {"general"})


def _is_frame(words: list[Word], index: int, stop: int, *, leading: bool) -> bool:
    """Whether the word at the edge of a run does not belong to the name: a title, a role, a sentence's first word."""
    word = words[index]
    lower = word.lower
    if lower in joining_words() and not (leading and _is_noble(words, index, stop)):
        return True
    if len(word.text) == 1 and (leading or lower == "i"):
        return True
    if is_role_word(lower) or lower in word_class("titles") | word_class("tools"):
        return not (lower in word_class("given") and _stands_alone_after_title(words, index))
    if lower in ANY_CASE or lower in word_class("behind_names"):
        return not leading
    if lower in word_class("letter"):
        return lower not in word_class("given") or (word.initial and leading)
    if leading and word.initial and lower not in word_class("given"):
        return is_everyday_word(lower) if word.in_name_line else is_known_word(lower)
    return False


def _is_noble(words: list[Word], index: int, stop: int) -> bool:
    """Whether a particle opens a surname: "Van Dyke", "Mr. van der Berg"."""
    word = words[index]
    if word.lower in _NEVER_NOBLE or index + 1 == stop:
        return False
    return word.capitalised or (index > 0 and words[index - 1].lower in word_class("titles"))


def _stands_alone_after_title(words: list[Word], index: int) -> bool:
    return index > 0 and words[index - 1].lower in word_class("titles")


def _is_name(text: str, words: list[Word], first: int, stop: int) -> bool:
    run = [t for t in words[first:stop] if t.lower not in joining_words()]
    if all(t.lower in word_class("organisations") for t in run):
        return False
    if len(run) > 1 or run[0].in_name_line:
        return not all(_names_nobody(t) for t in run)
    return _is_single_name(text, words, run[0], first, stop)


def _names_nobody(word: Word) -> bool:
    if is_role_word(word.lower):
        return True
    return word.lower in word_class("letter") and (word.initial or word.lower not in word_class("given"))


def _is_single_name(text: str, words: list[Word], word: Word, first: int, stop: int) -> bool:
    before = words[first - 1].lower if first else ""
    after = words[stop] if stop < len(words) else None
    if word.initial:
        return _acts(text, word, after)
    if word.lower in word_class("given"):
        return before not in _DETERMINERS
    if not is_known_word(word.lower):
        return True
    acts = after is not None and after.lower in word_class("person_verbs")
    return word.lower not in everyday_words() and (before in _PLACING or acts)


def _acts(text: str, word: Word, after: Word | None) -> bool:
    """Whether a sentence's first word does what a person does: speaks, gives, owns, stands beside another name."""
    follows = text[word.end : word.end + 2]
    known = is_known_word(word.lower)
    if known and word.lower not in word_class("given"):
        return False
    if after is None or follows.startswith("\n") or follows == "'s":
        return not known
    if after.lower in _JOINING:
        return text[after.end + 1 : after.end + 2].isupper()
    acts = word_class("person_verbs") - _UNSPECIFIC_VERBS if known else word_class("person_verbs")
    return after.lower in acts and follows.startswith(" ")
