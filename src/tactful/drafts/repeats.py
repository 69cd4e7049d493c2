"""Find sentences that say again what another sentence of the letter says: word for word, thanks, and apologies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tactful.contract import LetterKind, Part
from tactful.purpose import part_of
from tactful.text.patterns import compiled

_WORD = compiled(r"[\w'’&-]+")
_FEWEST_WORDS = 4
_WORDS_OF_THANKS = frozenset(
    "i i'm am is are was we thank thanks thanking you your yours the a an for to and of in with my me this that it so"
    " much very again once more also would like want write writing express appreciate appreciated grateful gratitude"
    " sincere sincerely really truly deeply kind kindly all offering giving given extending have has been"
    " taking taken".split()
)

_APOLOGISES = compiled(r"\b(?:sorry|apolog\w+|forgive)\b", re.IGNORECASE)
_WORDS_OF_APOLOGY = frozenset(
    "i i'm am im i've we we're are is it's that's my me you your do did to for about this that it all and but so oh"
    " again once more very really truly deeply terribly awfully genuinely just honestly how please accept sincere"
    " sincerest feel feeling felt say can't cannot tell enough believe".split()
)
_SORROW = frozenset(
    "sorry apologise apologize apologies apology apologising forgive terrible awful bad rotten dreadful guilty"
    " ashamed".split()
)


def repeated(sentences: Sequence[str]) -> frozenset[int]:
    """Return the indices of the sentences that stand again, alone or as part of a longer one, elsewhere.

    Of equal sentences the first stays.
    """
    spoken = [f" {' '.join(_WORD.findall(sentence.casefold()))} " for sentence in sentences]
    return frozenset(index for index in range(len(spoken)) if _is_repeated(index, spoken))


def thanked_again(sentences: Sequence[str], kind: LetterKind) -> frozenset[int]:
    """Return the indices of the thanks that name nothing new to be thankful for.

    The last of them stays: a letter may thank once more as it closes.
    """
    named: set[str] = set()
    again = []
    for index, sentence in enumerate(sentences):
        if part_of(sentence, kind) is not Part.THANKS:
            continue
        things = {word for word in _WORD.findall(sentence.casefold()) if word not in _WORDS_OF_THANKS}
        if things <= named and named:
            again.append(index)
        named |= things
    return frozenset(again[:-1])


def apologised_again(sentences: Sequence[str]) -> frozenset[int]:
    """Return the indices of the sentences that only apologise, and only once more: a second apology weighs less."""
    again: list[int] = []
    has_apologised = False
    for index, sentence in enumerate(sentences):
        words = frozenset(_WORD.findall(sentence.casefold().replace("’", "'")))
        if has_apologised and words & _SORROW and words <= _WORDS_OF_APOLOGY | _SORROW:
            again.append(index)
        has_apologised = has_apologised or _APOLOGISES.search(sentence) is not None
    return frozenset(again)


def said_again(sentences: Sequence[str], kind: LetterKind) -> frozenset[int]:
    """Return the indices of the sentences that add nothing to what others of the letter say."""
    return repeated(sentences) | thanked_again(sentences, kind) | apologised_again(sentences)


def _is_repeated(index: int, spoken: list[str]) -> bool:
    own = spoken[index]
    if not own.strip():
        return False
    if own in spoken[:index]:
        return True
    contained = any(own in other and own != other for other in spoken)
    return contained and len(own.split()) >= _FEWEST_WORDS
