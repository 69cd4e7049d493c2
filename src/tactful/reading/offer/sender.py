"""Find who writes: "I'm X", "me: X", a signature, a bare name at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tactful.contract import Fact
from tactful.reading.clauses.lexicon import given_names, is_job_word, is_ordinary, word_list
from tactful.reading.names.evidence import Clue, MaskedWords
from tactful.reading.names.kinds import Name, NameKind
from tactful.reading.names.tellings import Telling
from tactful.reading.offer.people import same_person
from tactful.text.contacts import find_contacts
from tactful.text.patterns import compiled
from tactful.text.sign_offs import LEAVES
from tactful.text.spans import blank_out

_ENOUGH = 4
_ADDED = compiled(r"-(?:san|sama|kun|chan|ji)$")
_ALONE = compiled(r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})(?: x{1,6}| (?:xo){1,3})*\W*")
_SHORT_SURNAME = compiled(r" (?!Ok|No)[A-Z][a-z]")
_LONGEST = 5
_FULL = 2
_AT_THE_END = compiled(r"[.,] {1,2}(?P<name>[\ue000\ue001]+)(?: x{1,6})?[^\w\ue000-\ue003]*$")
# "At Acme Ltd. Kim Lee", "until Sept. Aisha"
_ABBREVIATED = compiled(r"(?P<word>(?:[a-z]{2,5}|[\ue000-\ue003]+))\.$")
# What ends a note, and signs nothing.
_NO_SIGNATURE = frozenset(
    "short polite formal brief simple warm kind friendly nice done end fin urgent private confidential amen peace"
    " please sorry finished nothing none no yes ok decline declined regards love nicely politely briefly cheers best"
    " urgently today tomorrow tonight asap help english".split()
) | {*LEAVES}
# "M.Sc, B.Ed", as one writes it in India
_DEGREE = compiled(r"\b(?:b|m|d|ll|ph)\. ?(?:a|b|d|e|m|sc|ed|com|tech|eng|phil|arch|pharm|lib|des)\b\.?")
# What nobody says of the person whose name follows: "the hours don't suit me", "no ta", "its too far".
_OWN_CLAUSE = compiled(
    r"(?:^|[,;:(–—-] ?|\b(?:but|and|because|cos|so|as) )(?!(?:job|offer)\b)[^,;:\ue000-\ue003]{0,80}?"
    r"\b(?:i|i'm|im|me|my|mine|it'?s|its|isn'?t|is|are|was|don'?t|doesn'?t|can'?t|cannot|cant|won'?t|not|no|nope|too|thanks"
    r"|thx|ta|cheers|please|pls|plz|sorry)\b[^,;:\ue000-\ue003]{0,60}$"
)


def find_sender(
    masked: MaskedWords, recipients: tuple[Name, ...], correspondence: Iterable[Clue] = ()
) -> tuple[Fact, Name] | None:
    """The sender's name as a fact, and the name it was found in; None where it is uncertain.

    A title before a full name is left out.
    """
    evidence = [
        *correspondence,
        *masked.weigh("sender"),
        *_bare(masked),
        *_ordinary_at_the_end(masked),
        *_behind_a_clause(masked),
    ]
    weights: dict[Name, int] = {}
    for item in evidence:
        if _may_sign(item.name) and not any(same_person(item.name, other) for other in recipients):
            weights[item.name] = weights.get(item.name, 0) + item.weight
    best = max(weights, key=lambda name: (weights[name], name.start), default=None)
    if best is None or weights[best] < _ENOUGH:
        return None
    tells = max((item for item in evidence if item.name is best), key=lambda item: item.weight).tells
    full = _fullest(best, weights)
    return _fact(masked, full, tells), full


def _may_sign(name: Name) -> bool:
    return name.kind in {NameKind.PERSON, NameKind.UNKNOWN} and 0 < len(name.tokens) <= _LONGEST


def _bare(masked: MaskedWords) -> Iterator[Clue]:
    """Sentences that are nothing but a name: the last one, or one of two words and more."""
    spans = masked.words.sentences
    if (last_line := _last_line(masked.words.text)) and last_line not in spans:
        spans = (*spans, last_line)
    for index, (start, end) in enumerate(spans):
        inside = [name for name in masked.names if start <= name.start and name.end <= end]
        rest = re.sub(r"[\ue000\ue001]+|\bx{1,6}\b", "", _without_contacts(masked.text[start:end]))
        if not inside or len(inside) > 2 or re.search(r"\w", _without_post_nominals(rest)):
            continue
        last = index == len(spans) - 1
        name = max(inside, key=lambda name: len(name.tokens))
        if last or index > 0:
            sure = len(name.tokens) > 1 and (name.kind is NameKind.PERSON or name.tokens[0] in given_names())
            doubtful = len(name.tokens) == 1 and is_ordinary(name.tokens[0]) and name.tokens[0] not in given_names()
            weight = 1 if doubtful else 5 if last else 4 if sure else 1
            yield Clue(name, weight, Telling.ALONE_AT_THE_END if last else Telling.ALONE)


def _ordinary_at_the_end(masked: MaskedWords) -> Iterator[Clue]:
    """A name at the end whose words, or the first of them, are ordinary ones as well: "Poppy", "Aled Morris"."""
    if not masked.words.sentences:
        return
    start, end = masked.words.sentences[-1]
    match = _ALONE.fullmatch(masked.words.text[start:end])
    known = masked.name_at(start)
    # "Jan" is a month as well, and "Milan" a town.
    if match is None:
        return
    # "Kim So": what begins the next sentence elsewhere ends the name here.
    is_cut = known is not None and _SHORT_SURNAME.fullmatch(match["name"], len(known.text)) is not None
    if known is not None and known.kind is not NameKind.OTHER and not is_cut:
        return
    first, *others = match["name"].lower().split()
    is_named = any(name.end == start + match.end("name") for name in masked.names)
    is_unlikely = first in LEAVES or first in word_list("openers")
    signs = is_named and not is_unlikely if others else _is_signed_alone(masked, start, first)
    if signs or first in given_names():
        name = Name(start, start + match.end("name"), match["name"], NameKind.PERSON)
        yield Clue(name, 5, Telling.ALONE_AT_THE_END)


def _is_signed_alone(masked: MaskedWords, start: int, word: str) -> bool:
    """Whether one ordinary word signs: it is all of the last line, or has the only capital that begins a sentence."""
    folded, sentences = masked.words.folded.text, masked.words.sentences
    if word in _NO_SIGNATURE or any(word in word_list(name) for name in ("openers", "slang", "others")):
        return False
    has_a_line = folded[:start].rstrip(" ").endswith("\n")
    before = [folded[first] for first, _ in sentences[:-1]]
    return folded[start].isupper() and len(before) > 0 and (has_a_line or all(map(str.islower, before)))


def _behind_a_clause(masked: MaskedWords) -> Iterator[Clue]:
    """The name that ends the words behind a comma, "it's too far, Ben", or behind a full stop that ends no sentence."""
    end = _AT_THE_END.search(masked.text)
    name = masked.name_at(end.start("name")) if end else None
    if end is None or name is None or name.titled or any(same_person(name, o) for o in masked.names if o is not name):
        return
    if name.tokens[0] not in given_names() and len(name.tokens) < _FULL:
        return
    before = masked.text[masked.words.sentence_at(name.start)[0] : end.start()]
    if end.group()[0] == ".":
        abbreviated = _ABBREVIATED.search(f"{before}.")
        is_behind = abbreviated is not None and abbreviated["word"] not in word_list("titles")
    else:
        is_behind = _OWN_CLAUSE.search(before) is not None or _is_second(masked, name, before)
    if is_behind:
        yield Clue(name, 5, Telling.AT_THE_END)


def _is_second(masked: MaskedWords, name: Name, before: str) -> bool:
    """Whether somebody else is named before, and nothing tells whose this name is: "ask Priti for more leave, Karl"."""
    others = (o for o in masked.names if o.end < name.start and o.tokens)
    is_told = any(other.titled or other.tokens[0] in given_names() for other in others)
    last = before.split()[-1] if before.split() else ""
    return is_told and last.isalpha() and last.isascii() and not (is_job_word(last) or last in word_list("contacts"))


def _last_line(text: str) -> tuple[int, int] | None:
    """The last line that says anything, which may only seem to go on with the one above it."""
    end = len(text.rstrip())
    start = text.rfind("\n", 0, end) + 1
    return (start + len(text[start:end]) - len(text[start:end].lstrip()), end) if 0 < start < end else None


def _without_contacts(text: str) -> str:
    """A text without what often stands behind a name that signs: "Sam Okafor, 07700 900456"."""
    return blank_out(text, ((contact.start, contact.end) for contact in find_contacts(text)))


def _without_post_nominals(rest: str) -> str:
    beside = word_list("post_nominals") | word_list("titles")
    return " ".join(word for word in re.findall(r"\w+", _DEGREE.sub("", rest)) if word not in beside)


def _fullest(best: Name, weights: dict[Name, int]) -> Name:
    longer = [n for n in weights if weights[n] > 0 and same_person(n, best) and len(n.tokens) > len(best.tokens)]
    return longer[0] if longer else best


def _fact(masked: MaskedWords, name: Name, telling: str) -> Fact:
    # Nobody signs with a surname alone: "Ms Kowalczyk".
    start = _behind_titles(masked, name) if len(name.tokens) > 1 else name.start
    # Nor with what others add to a name: "Bayarmaa-san".
    end = start + len(_ADDED.sub("", masked.words.text[start : name.end]))
    return masked.fact(start, end, telling)


def _behind_titles(masked: MaskedWords, name: Name) -> int:
    start = name.start
    while (word := re.match(r"\(?(\w[\w-]*)\.?\)? ", masked.words.lower[start : name.end])) and (
        word.group(1) in word_list("titles") or word.group(1) == "name"
    ):
        start += word.end()
    return start
