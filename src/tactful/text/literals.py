"""Find out what a text must hold before a pattern can match it, without compiling the pattern.

Compiling some thousand patterns takes longer than all the rest of judging a letter, and most of them need words that
the letter does not have. What is here reads patterns from the inside out with a handful of substitutions, because a
parser in Python would take as long as compiling does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable

from tactful.text.patterns import compiled

# Any one of these has to be there.
Literals = frozenset[str]
# What a class of words requires, None where nothing is known to be.
WordLiterals = Callable[[str], Literals | None]

_UNKNOWN = "\0"
# A character of the private use area stands for literals any of which has to be there.
_FIRST_SET = 0xE000
_OPTIONAL = r"[?*]\??|\{0?,[^}]*\}\??"
# A character that stands there so often at least, or a class of characters.
_CHARACTERS = compiled(
    r"(?:\\([^\w\s])|([^\\()\[\]{}|.^$*+?]))\{(\d+)(?:,\d*)?\}\??"
    r"|(\\(?:x..|u....|.)|\[\^?\]?(?:\\.|[^\]\\])*\])"
)
_REFERENCE = compiled(r"<(\w+)>")
_GROUP = compiled(rf"\((\?[Pp]<\w+>|\?[Pp]=|\?:|\?<?[=!]|)([^()]*)\)({_OPTIONAL}|\+\??|\{{[^}}]*\}}\??)?")
_REPEATED = compiled(r"\{[1-9]\d*(?:,\d*)?\}\??")
_UNCERTAIN = compiled(r"(?s:.)(?:[?*]|\{[^}]*\})|[.^$+?]")
_SHORTEST = 2
_PIECE = compiled(rf"[\ue000-\uf8ff]|[^\0\ue000-\uf8ff]{{{_SHORTEST},}}")
# Characters that Unicode has for this.
_BETWEEN_SETS, _BETWEEN_LITERALS = "\x1e", "\x1f"
_OPTIONAL_QUANTIFIER = compiled(_OPTIONAL)


def required_literals(pattern: str, words: WordLiterals) -> list[Literals]:
    """All that is known to be required: of each of the sets one literal stands in every text that `pattern` matches.

    `<name>` in the pattern stands for a class of words, of which `words(name)` is required. Case counts.
    """
    return _Reading(words).required(pattern)


def holds_required(text: str, required: Iterable[Literals]) -> bool:
    """Whether a text holds a literal of each of the sets, without which there is no match; True promises nothing."""
    for literals in required:
        # A loop, for it is asked so often, and takes half the time of `any`.
        for literal in literals:
            if literal in text:
                break
        else:
            return False
    return True


def any_of(pattern: str, words: WordLiterals) -> Literals | None:
    """The most telling of the required sets, None where nothing is known to be required."""
    return most_telling(required_literals(pattern, words))


def most_telling(required: Iterable[Literals]) -> Literals | None:
    """The set that the fewest texts will hold any literal of, None where there is no set."""
    return max(required, key=_selectivity, default=None)


def most_telling_first(required: Iterable[Literals]) -> list[Literals]:
    """The sets in the order of how few texts will hold any literal of them."""
    return sorted(required, key=_selectivity, reverse=True)


def soonest_missed_first(required: Iterable[Literals]) -> list[Literals]:
    """The sets in the order to ask for them: few literals are quickly asked for, and most texts hold any character."""
    return sorted(required, key=lambda literals: (min(map(len, literals)) < _SHORTEST, len(literals)))


def written_literals(required: Iterable[Iterable[Literals]]) -> list[str]:
    """The sets of each pattern as one text, which is far quicker to keep and to load than sets are."""
    return [_BETWEEN_SETS.join(_BETWEEN_LITERALS.join(sorted(literals)) for literals in sets) for sets in required]


def read_literals(written: str) -> list[Literals]:
    """The sets of one pattern, as `written_literals` wrote them."""
    return [frozenset(literals.split(_BETWEEN_LITERALS)) for literals in written.split(_BETWEEN_SETS) if literals]


class _Reading:
    """The reading of one pattern, with the sets of literals that its groups were found to require."""

    def __init__(self, words: WordLiterals) -> None:
        self._words = words
        self._sets: list[Literals] = []

    def required(self, pattern: str) -> list[Literals]:
        text = _REFERENCE.sub(self._of_words, _CHARACTERS.sub(self._of_characters, pattern))
        groups = 1
        while groups:
            text, groups = _GROUP.subn(self._of_group, text)
        if "(" in text:
            return []
        text = _without_uncertain(text)
        either = self._of_branches(text) if "|" in text else None
        return [either] if either else [] if "|" in text else self._of_branch(text)

    def _of_characters(self, characters: re.Match[str]) -> str:
        mark, character, least, class_ = characters.groups()
        if not class_:
            repeated = (mark or character) * int(least)
            return self._kept(frozenset({repeated}) if repeated else None)
        escaped = class_.removeprefix("\\")
        is_mark = len(escaped) == 1 and not escaped.isalnum()
        return self._kept(frozenset({escaped}) if is_mark else None)

    def _of_words(self, reference: re.Match[str]) -> str:
        return self._kept(self._words(reference.group(1)))

    def _of_group(self, group: re.Match[str]) -> str:
        opening, content, quantifier = group.groups()
        if opening.endswith(("=", "!")) or (quantifier and _OPTIONAL_QUANTIFIER.match(quantifier)):
            return _UNKNOWN
        return self._kept(self._of_branches(_without_uncertain(content)))

    def _kept(self, literals: Literals | None) -> str:
        if literals is None:
            return _UNKNOWN
        self._sets.append(literals)
        return chr(_FIRST_SET + len(self._sets) - 1)

    def _of_branches(self, text: str) -> Literals | None:
        found: set[str] = set()
        for branch in text.split("|"):
            literals = self._best_of(branch)
            if not literals:
                return None
            found.update(literals)
        return frozenset(found)

    def _best_of(self, branch: str) -> Collection[str]:
        if branch.isascii():
            longest = max(branch.split(_UNKNOWN), key=len)
            return (longest,) if len(longest) >= _SHORTEST else ()
        return most_telling(self._of_branch(branch)) or ()

    def _of_branch(self, branch: str) -> list[Literals]:
        return [self._of_piece(piece) for piece in _PIECE.findall(branch)]

    def _of_piece(self, piece: str) -> Literals:
        stands_for_set = len(piece) == 1
        return self._sets[ord(piece) - _FIRST_SET] if stands_for_set else frozenset({piece})


def _without_uncertain(text: str) -> str:
    return _UNCERTAIN.sub(_UNKNOWN, _REPEATED.sub(_UNKNOWN, text))


def _selectivity(literals: Literals) -> tuple[int, int]:
    """How few texts will hold any of these, as far as length and number can tell."""
    return min(map(len, literals)), -len(literals)
