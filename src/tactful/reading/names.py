"""Find the proper names in the sender's words and tell people, organisations and roles apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property

from tactful.reading.lexicon import given_names, is_ordinary, is_role_word, word_list
from tactful.reading.words import Words

_CAPITAL = r"[A-Z][A-Za-z0-9]*(?:['&-][A-Za-z0-9]+)*"
_TOKEN = rf"(?:(?:[A-Z]\.){{2,4}}|{_CAPITAL}(?:(?<=\b[A-Z])\.)?|\"[A-Z][a-z]+\"|\[[A-Z][a-z]+\])"
_PARTICLE = (
    r"(?:de la|de las|de los|van der|van den|von der|de|da|do|dos|das|du|di|del|della|der|den|van"
    r"|von|bin|bint|ibn|al|el|la|le|ter|ten|i|y|zu|af|av|'t)"
)
_TITLE_DOT = r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Engr|Capt|Col|Lt|Sgt|Gen|Sn|Mme|St|Sr|Jr|Ma|Fr|Msgr|Dipl|Mt|Retd)"
_TITLED = rf"(?:{_TITLE_DOT}\.(?:-Ing\.)?|\((?:Mrs|Retd|Mr|Ms)\.?\))"
_JOINT = r"(?: & | \+ | of the | of )"
_ITEM = rf"(?:{_TITLED}|{_TOKEN})"
_NAME = rf"{_ITEM}(?: (?:{_PARTICLE} ){{0,2}}(?:{_ITEM}|\d{{1,3}}(?= [A-Z])))*"
# Characters. What is longer is no name, and would make the rules slow.
_LONGEST = 120
_DOTTED = re.compile(r"(?:[A-Z]\.){2,4}")


class NameKind(StrEnum):
    """What a proper name names, as far as its own words tell."""

    PERSON = "person"
    ORGANISATION = "organisation"
    ROLE = "role"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Name:
    """A proper name: the span [start, end) of `Words.text`, its words without post-nominals, and its kind."""

    start: int
    end: int
    text: str
    kind: NameKind

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The lower-case words of the name without titles."""
        words = (word.strip(".\"'()[]").lower() for word in self.text.split())
        return tuple(word for word in words if word and word not in word_list("titles"))


@cache
def name_pattern() -> re.Pattern[str]:
    """The pattern of a run of capitalised words with what may join them."""
    return re.compile(rf"(?<![A-Za-z0-9@/'.-]){_NAME}(?:{_JOINT}{_NAME})*")


def find_names(words: Words) -> tuple[Name, ...]:
    """Every proper name, in order."""
    found = []
    for start, end in words.sentences:
        for match in name_pattern().finditer(words.text, start, end):
            if match.end() - match.start() > _LONGEST:
                continue
            found.extend(_pieces(words, match.start(), match.end(), at_start=match.start() == start))
    return tuple(found)


def kind_of(text: str) -> NameKind:
    """Tell what a capitalised phrase names by its own words."""
    tokens = [token.strip(".\"'()[],") for token in text.split()]
    lower = [token.lower() for token in tokens]
    if _is_titled_person(lower):
        return NameKind.PERSON
    if all(token in word_list("others") | word_list("contacts") | word_list("titles") for token in lower):
        return NameKind.OTHER
    if len(tokens) > 2 and lower[1] == "of" and is_role_word(tokens[0]):
        return NameKind.ROLE
    plural = len(tokens) > 1 and lower[-1] not in word_list("roles") and is_role_word(lower[-1])
    if plural or _DOTTED.fullmatch(text.split()[-1]):
        return NameKind.ORGANISATION
    sure = lower[0] == "the" or (len(lower) > 1 and lower[-1] not in word_list("roles"))
    if sure and _is_organisation(tokens, lower) and lower[-1] in word_list("organisations"):
        return NameKind.ORGANISATION
    if _is_role(tokens):
        return NameKind.ROLE
    return NameKind.ORGANISATION if _is_organisation(tokens, lower) else NameKind.UNKNOWN


def person_or_organisation(name: Name) -> NameKind:
    """What a name is that its own words do not tell, as far as given names and ordinary words do; else `UNKNOWN`."""
    if name.kind is not NameKind.UNKNOWN:
        return name.kind
    if name.tokens[0] in given_names():
        return NameKind.PERSON
    if len(name.tokens) < 2:
        return NameKind.UNKNOWN
    return NameKind.ORGANISATION if any(map(is_ordinary, name.tokens)) else NameKind.PERSON


def _is_titled_person(lower: list[str]) -> bool:
    if lower[0] not in word_list("titles") or len(lower) < 2:
        return False
    return not is_role_word(lower[0]) or not is_role_word(lower[-1])


def _is_role(tokens: list[str]) -> bool:
    last = tokens[-1]
    if last.lower() in {"ii", "iii", "iv", "i", "1", "2", "3", "2027"} and len(tokens) > 1:
        last = tokens[-2]
    return is_role_word(last) or (len(tokens) > 2 and tokens[1].lower() in {"of", "for"} and is_role_word(tokens[0]))


def _is_organisation(tokens: list[str], lower: list[str]) -> bool:
    if any(token in {"&", "+"} for token in tokens) or any(token.endswith("'s") for token in lower):
        return True
    named = any(token in word_list("organisations") for token in lower[1:])
    alone = lower[0] in word_list("organisations") and (len(lower) == 1 or lower[1] in {"of", "for"})
    return named or alone or lower[0] in _LEADING


def _pieces(words: Words, start: int, end: int, *, at_start: bool) -> list[Name]:
    if split := _of_after_person(words.text[start:end]):
        left = _pieces(words, start, start + split[0], at_start=at_start)
        return left + _pieces(words, start + split[1], end, at_start=False)
    first = start + _leading_ordinary(words.text[start:end], at_start=at_start)
    last = _without_post_nominals(words.text, first, _without_trailing_words(words.text, first, end))
    if words.text[first:last].endswith("'s") and re.match(r" [a-z]", words.text[last : last + 2]):
        last -= 2
    if first >= last:
        return []
    text = " ".join(words.text[first:last].split())
    if (
        text.isupper()
        and not words.careless
        and all(map(is_ordinary, text.split()))
        and text.lower() not in word_list("roles")
    ):
        return []
    return [Name(first, last, text, kind_of(text))] if len(text) > 1 else []


def _of_after_person(text: str) -> tuple[int, int] | None:
    """Where "of" parts two names: "Oliver Stanhope of The Marsh Table", not "Head of School"."""
    match = re.search(r" of (?:the )?", text)
    if not match:
        return None
    left = text[: match.start()]
    joins = kind_of(left) in {NameKind.ROLE, NameKind.ORGANISATION} or _joins_of(left.split()[-1].lower())
    return None if joins else match.span()


def _joins_of(word: str) -> bool:
    return word in word_list("contacts") or word in word_list("organisations") or is_role_word(word)


def _without_trailing_words(text: str, start: int, end: int) -> int:
    """The end of the name without a day, month, "I" or the first word of a next sentence."""
    tokens = text[start:end].split(" ")
    for index, token in enumerate(tokens[1:], start=1):
        labels = text.startswith(":", start + len(" ".join(tokens[: index + 1])))
        begins = labels or token.lower().strip(".") in word_list("openers")
        after_initial = re.fullmatch(r"(?:[A-Z]\.)+", tokens[index - 1]) and begins
        if after_initial or token == "I" or (token.lower() in word_list("others") and index == len(tokens) - 1):
            return _without_trailing_words(text, start, start + len(" ".join(tokens[:index])))
    return start + len(" ".join(tokens))


def _leading_ordinary(text: str, *, at_start: bool) -> int:
    """How many characters at the start are ordinary words that only begin a sentence."""
    tokens = text.split(" ")
    skipped = 0
    while tokens and skipped < len(text):
        word = tokens[0]
        following = tokens[1] if len(tokens) > 1 else ""
        if not _only_begins(word, following, tokens[1:], at_start=at_start and skipped == 0):
            break
        skipped += len(word) + 1
        tokens = tokens[1:]
    return min(skipped, len(text))


def _only_begins(word: str, following: str, rest: list[str], *, at_start: bool) -> bool:
    lower = word.lower().strip(".'\"")
    if lower in word_list("openers") or lower.endswith("n't") or lower.partition("'")[0] in _PRONOUNS:
        return True
    if lower == "the":
        return not following[:1].isupper() or following.lower() in word_list("others")
    if lower in word_list("contacts") and following[:1].isupper():
        return lower not in word_list("titles") and not _is_role([word, *rest])
    if not at_start:
        return False
    alone = not following[:1].isupper()
    return alone and is_ordinary(word) and lower not in word_list("titles") and not is_role_word(word)


# Words that begin an organisation's name where an English one would end in them.
_LEADING = frozenset(
    "the st saint estudi hotel maison theatre teatro studio riad cafe casa clinique banco banca institut instituto "
    "grupo universite universidad universitat chez academie bistro".split()
)
_PRONOUNS = frozenset({"i", "he", "she", "they", "it", "that", "what", "who", "we", "you", "there", "here"})


def _without_post_nominals(text: str, start: int, end: int) -> int:
    tokens = text[start:end].split(" ")
    while len(tokens) > 2 and tokens[-1].isupper() and tokens[-1].lower() in word_list("post_nominals"):
        tokens = tokens[:-1]
    return start + len(" ".join(tokens))
