"""Names of people, organisations and places: what is capitalised and is no word of an ordinary letter.

There is no list of names here, because names come from everywhere. What tells them is the capital letter where none
is due, the line that they stand in, and what people do in the clause ("Mark showed me", but "Mark my words").
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tactful.text.dates import find_dates
from tactful.text.spans import Span, blank_out
from tactful.text.stems import bases

_TOKEN = re.compile(r"[^\W_](?:[^\W_]|(?:(?<=\w)['+#-](?=[^\W_])))*(?:(?<=\b[A-Z])\.)?")
_JOINT = re.compile(r" |-| ?& ?| ?\+ ?")
_JOINT_AFTER_DOT = re.compile(r"\. ?")
_SENTENCE_END = re.compile(r"(?:^|[.!?:;•*>\n\r\"]|--|—)[\s\"'(\[]*$")
_POSSESSIVE = re.compile(r"(?:'s|s'|')$")
_LINE = re.compile(r"[^\n\r]+")
_DETERMINERS = frozenset("the a an your our my this that these those his her their any every".split())
# "at Stripe", "from Apple": after these words even an ordinary word with a capital is a name.
_PLACING = frozenset("at from with by join joined joining in near".split())
_SUBJECT = re.compile(r"[\s*#]*(?:subject|re|ref)\b", re.IGNORECASE)
_HEADING_WORDS = frozenset("For You Your Of With To From About The On In And My At As Not Offer Re Subject".split())
_NAME_LINE_WORDS = 7
_ABBREVIATED = frozenset("mr mrs ms dr prof st rev capt col lt sgt engr mt ft hon jr sr no messrs".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in the text that was searched, and its span [start, end).

    `opens` says that its first word opens a sentence, where any word has a capital letter.
    """

    start: int
    end: int
    text: str
    opens: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    word: str
    initial: bool
    in_name_line: bool
    plain: bool

    @property
    def lower(self) -> str:
        return self.word.lower()

    @property
    def capitalised(self) -> bool:
        return (
            not self.plain
            and self.word != self.lower
            and (self.word[0].isupper() or any(c.isupper() for c in self.word[1:]))
        )


def find_names(text: str, name_lines: Sequence[Span] = ()) -> tuple[Name, ...]:
    """Find the names in a folded text, in their order, without titles, roles and legal forms.

    In the spans `name_lines` (a signature, say) every unknown word may be a name, in lower case too.
    """
    dates = find_dates(text)
    tokens = _tokens(blank_out(text, [(d.start, d.end) for d in dates]), [*name_lines, *_lines_of_names(text)])
    names: list[Name] = []
    position = 0
    while position < len(tokens):
        stop = _run_end(text, tokens, position)
        if stop > position:
            names.extend(_names_of_run(text, tokens, position, stop))
        position = max(stop, position + 1)
    return tuple(names)


@cache
def word_class(name: str) -> frozenset[str]:
    """Return one of the word lists of `names.toml`, such as `roles` or `titles`."""
    return frozenset(_lists()[name].split())


@cache
def known_words() -> frozenset[str]:
    """Return the words that are English and not first of all a name."""
    lists = tomllib.loads((files("tactful.text") / "vocabulary.toml").read_text("utf-8"))
    return frozenset(lists["everyday"].split()) | frozenset(lists["known"].split())


@cache
def everyday_words() -> frozenset[str]:
    """Return the words that many letters share."""
    lists = tomllib.loads((files("tactful.text") / "vocabulary.toml").read_text("utf-8"))
    return frozenset(lists["everyday"].split())


def is_known_word(word: str) -> bool:
    """Whether a lower-case word, or what it is inflected from, is a known English word."""
    return not known_words().isdisjoint(bases(word))


@cache
def _lists() -> dict[str, str]:
    lists: dict[str, str] = tomllib.loads((files("tactful.text") / "names.toml").read_text("utf-8"))
    return lists


def _lines_of_names(text: str) -> list[Span]:
    """Find the lines in which every word is capitalised: addressees, signatures, headings."""
    spans = []
    for line in _LINE.finditer(text):
        words = line.group().split()
        proper = [w for w in words if w.lower().strip(",.") not in word_class("particles") and w[:1].isalpha()]
        is_short = 0 < len(words) <= _NAME_LINE_WORDS and not line.group().rstrip().endswith(("!", "?", ":"))
        if is_short and proper and all(word[0].isupper() for word in proper):
            spans.append(line.span())
    return spans


def _headings(text: str) -> list[Span]:
    """Find the lines whose capitals mean nothing: shouted ones, and titles like "Thank You For The Offer"."""
    spans = []
    for line in _LINE.finditer(text):
        words = re.findall(r"[^\W\d_]+", line.group())
        shouted = sum(word.isupper() for word in words) > 0.7 * len(words) and len(words) > 2
        capitals = sum(word[0].isupper() for word in words)
        if (
            shouted
            or _SUBJECT.match(line.group())
            or (capitals > 0.7 * len(words) and any(word in _HEADING_WORDS for word in words))
        ):
            spans.append(line.span())
    return spans


def _within(position: int, spans: Sequence[Span]) -> bool:
    return any(first <= position < last for first, last in spans)


def _tokens(text: str, name_lines: list[Span]) -> list[_Token]:
    tokens: list[_Token] = []
    headings = _headings(text)
    for match in _TOKEN.finditer(text):
        start, raw = match.start(), match.group()
        word = _POSSESSIVE.sub("", raw.rstrip("."))
        abbreviated = bool(tokens) and tokens[-1].lower in _ABBREVIATED and start - tokens[-1].end <= 2
        initial = (not abbreviated and bool(_SENTENCE_END.search(text, max(0, start - 8), start))) or start == 0
        if tokens and re.fullmatch(r"[A-Z]\. ?", text[tokens[-1].start : start]):
            initial = False
        in_line = _within(start, name_lines)
        shouted = word.isupper() and len(word) > 3
        plain = (shouted or _within(start, headings)) and is_known_word(word.lower())
        tokens.append(_Token(start, start + len(word), word or raw, initial, in_line, plain))
    return tokens


def _run_end(text: str, tokens: list[_Token], first: int) -> int:
    """Return where the run of capitalised words that starts at `first` ends; `first` itself if none does."""
    stop = first
    for index in range(first, len(tokens)):
        token = tokens[index]
        if index > first and not _joins(text, tokens[index - 1], token):
            break
        if _may_stand_in_name(token):
            stop = index + 1
        elif not (token.lower in word_class("particles") and index - stop < 2):
            break
    return stop


def _joins(text: str, before: _Token, token: _Token) -> bool:
    gap = text[before.end : token.start]
    if len(before.word) == 1 or before.lower in _ABBREVIATED:
        return bool(_JOINT.fullmatch(gap) or _JOINT_AFTER_DOT.fullmatch(gap))
    return bool(_JOINT.fullmatch(gap)) or gap in {"'s ", "' "}


def _may_stand_in_name(token: _Token) -> bool:
    if token.capitalised:
        return True
    return token.in_name_line and not is_known_word(token.lower) and token.word.isalpha()


def _names_of_run(text: str, tokens: list[_Token], first: int, stop: int) -> list[Name]:
    while first < stop and _is_frame(tokens, first, stop, leading=True):
        first += 1
    while first < stop and _is_frame(tokens, stop - 1, stop, leading=False):
        stop -= 1
    run = tokens[first:stop]
    split = next((i for i, t in enumerate(run) if _divides(run, i)), None)
    if split is not None:
        return [
            *_names_of_run(text, tokens, first, first + split),
            *_names_of_run(text, tokens, first + split + 1, stop),
        ]
    if not run or not _is_name(text, tokens, first, stop):
        return []
    end = run[-1].end + (1 if len(run[-1].word) == 1 and text[run[-1].end :][:1] == "." and len(run) > 1 else 0)
    return [Name(run[0].start, end, text[run[0].start : end], run[0].initial)]


def _divides(run: list[_Token], index: int) -> bool:
    """Whether a word inside a run parts two names: "Grace and Hope", a title, a role."""
    lower = run[index].lower
    return 0 < index < len(run) - 1 and (lower in {"and", "the"} or lower in word_class("titles") - {"general"})


def _is_frame(tokens: list[_Token], index: int, stop: int, *, leading: bool) -> bool:
    """Whether the word at the edge of a run does not belong to the name: a title, a role, a sentence's first word."""
    token = tokens[index]
    lower = token.lower
    if lower in word_class("particles") and not (leading and _is_noble(tokens, index, stop)):
        return True
    if len(token.word) == 1 and (leading or lower == "i"):
        return True
    if lower in word_class("titles") | word_class("roles") | word_class("tools"):
        return not (lower in word_class("given") and _stands_alone_after_title(tokens, index))
    if lower in word_class("legal"):
        return not leading
    if lower in word_class("letter"):
        return lower not in word_class("given") or (token.initial and leading)
    if leading and token.initial and not token.in_name_line and lower not in word_class("given"):
        return is_known_word(lower)
    return False


def _is_noble(tokens: list[_Token], index: int, stop: int) -> bool:
    """Whether a particle opens a surname: "Van Dyke", "Mr. van der Berg"."""
    token = tokens[index]
    if token.lower in {"of", "and", "the", "i"} or index + 1 == stop:
        return False
    return token.capitalised or (index > 0 and tokens[index - 1].lower in word_class("titles"))


def _stands_alone_after_title(tokens: list[_Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].lower in word_class("titles")


def _is_name(text: str, tokens: list[_Token], first: int, stop: int) -> bool:
    run = [t for t in tokens[first:stop] if t.lower not in word_class("particles")]
    if all(t.lower in word_class("organisations") for t in run):
        return False
    if len(run) > 1 or run[0].in_name_line:
        return not all(t.lower in word_class("letter") | word_class("roles") for t in run)
    return _is_single_name(text, tokens, run[0], first, stop)


def _is_single_name(text: str, tokens: list[_Token], token: _Token, first: int, stop: int) -> bool:
    before = tokens[first - 1].lower if first else ""
    after = tokens[stop] if stop < len(tokens) else None
    if token.initial:
        return _acts(text, token, after)
    if token.lower in word_class("given"):
        return before not in _DETERMINERS
    if not is_known_word(token.lower):
        return True
    acts = after is not None and after.lower in word_class("person_verbs")
    return token.lower not in everyday_words() and (before in _PLACING or acts)


def _acts(text: str, token: _Token, after: _Token | None) -> bool:
    """Whether a sentence's first word does what a person does: speaks, gives, owns, stands beside another name."""
    follows = text[token.end : token.end + 2]
    known = is_known_word(token.lower)
    if known and token.lower not in word_class("given"):
        return False
    if after is None or follows.startswith("\n"):
        return not known
    if follows == "'s":
        return not known
    if after.lower in {"and", "&"}:
        return text[after.end + 1 : after.end + 2].isupper()
    human = word_class("person_verbs") - ({"is", "was", "will", "would", "can", "has", "had"} if known else frozenset())
    return after.lower in human and follows.startswith(" ")
