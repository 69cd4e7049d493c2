"""Understand by rules what the sender asks of a letter: its tone, its length, whom to thank, what to say, no reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from tactful.contract import Brief, Fact, Mention, Reason, ReasonKind
from tactful.reading.clauses.form_rules import form_wishes, in_form, is_idle, sign_off_asked
from tactful.reading.clauses.words import Words
from tactful.reading.said.mentions import find_mentions, may_be_said
from tactful.reading.said.own_contact import own_contacts
from tactful.reading.said.verbatim import find_verbatim
from tactful.reading.said.voice import addressed, sentence
from tactful.reading.wishes.wishes import max_words
from tactful.text.late_patterns import LatePattern
from tactful.text.naming import is_named
from tactful.text.patterns import compiled
from tactful.text.spans import Span, blank_out, overlaps_any

# Of the letter, not of what it tells: "a formal tone", but not "the formal dinner".
_OF_THE_LETTER = r"\b(?=\W*$|\s*[,.!]| (?:and|but|please|yet|tone|wording|words|style|letter|note|language|in tone)\b)"
_WORDS_FOR_TONES = (
    ("warm", r"warm(?:er|ly)?|friendl(?:y|ier)|heartfelt|kind(?:er)?|nicer|softer|gentler|affectionate"
             r"|(?:less|not (?:so|too|as)) (?:formal|cold|stiff|dry|distant)"),
    ("casual", r"casual|informal|relaxed|chatty"),
    ("formal", r"formal|professional|official|respectful|(?:less|not (?:so|too|as)) (?:casual|familiar|chatty)"),
    ("plain", r"plain(?:er)?|simpler?|matter[- ]of[- ]fact|sober|(?:less|not (?:so|too|as)) (?:flowery|gushing|warm)"),
)  # fmt: skip
_DENIED = r"(?<!not )(?<!less )(?<!too )(?<!so )(?<!as )(?<!no )\b"
_TONES = tuple((tone, LatePattern(rf"{_DENIED}(?:{words}){_OF_THE_LETTER}")) for tone, words in _WORDS_FOR_TONES)
_SHORTER = compiled(rf"{_DENIED}(?:short(?:er)?|brief(?:er)?|tighter|(?:more )?concise){_OF_THE_LETTER}")
_SHORTER_WORDS = 60
_BOUND = compiled(
    r"\b(?:(?:keep|make) it )?(?:(?:to|in|under|within|no more than|at most|max(?:imum)?|about|just|up to) ){0,2}"
    r"(?:\d{1,3}|[a-z]{2,5})[ -](?:short )?(?:sentences?|lines?|words?|paragraphs?)\b(?: (?:at most|max(?:imum)?))?"
)
_NO_REASON = compiled(
    r"\b(?:(?:leave out|drop|skip|omit|cut|remove|do(?:n't| not) give|give|with) )?"
    r"(?:no|without|(?<=[a-z] )the|any|my|a) "
    r"(?:(?:giving |any |a |the )+)?reasons?\b(?: at all)?(?=\W*$|\s*[,.!]| and\b)"
)
_KEEPS_REASON = compiled(r"\b(?:with|give|keep|change|shorten|mention) (?:the|any|my|a) reason")
_BETWEEN_ITEMS = compiled(r"\s*(?:[,.]\s+(?:and |but )?|\s(?:and|but) )", re.IGNORECASE)
_SAY = compiled(
    r"^(?:please )?(?:also )?(?:mention|say|add|write|tell (?:him|her|them)|let (?:him|her|them) know)"
    r"(?: to them)? that (?P<what>[^;\n]{6,160})$",
    re.IGNORECASE,
)


class Understood(Struct, frozen=True):
    """A brief that follows a wish as far as rules can, what of the wish is left, and what it makes the letter say."""

    brief: Brief
    left: tuple[str, ...]
    mentions: tuple[Mention, ...] = ()


Rule = Callable[[str, Brief], tuple[Brief, list[Span]]]


def understand(wish: str, thanked: tuple[Fact, ...], brief: Brief, *, sayable: bool = True) -> Understood:
    """Follow a wish, of which nothing is withheld any more; `thanked` are the people that it asks to thank.

    Where plain words stand in it for what is withheld it is not `sayable`: nothing of it becomes a sentence.
    """
    said = [mention for mention in _said(wish) if may_be_said(mention.text)] if sayable else []
    rest = blank_out(wish, [span for mention in said for span in _asked_at(wish, mention)])
    followed: list[Span] = []
    for rule in (_tone, _length, _no_reason, _form, _closing):
        brief, found = rule(rest.lower(), brief)
        followed += found
    rest = blank_out(rest, followed)
    known = [fact.value for fact in (brief.recipient, *brief.thanked) if fact]
    new = tuple(Fact(person.value) for person in thanked if not any(is_named(person.value, k) for k in known))
    rest = blank_out(rest, [(person.start or 0, person.end or 0) for person in thanked])
    mentions = tuple(replace(mention, start=None, end=None) for mention in said)
    fresh = tuple(mention for mention in mentions if mention not in brief.mentions)
    brief = replace(brief, thanked=(*brief.thanked, *new), mentions=(*brief.mentions, *fresh))
    return Understood(brief, tuple(_left(wish, rest)), mentions)


def _left(wish: str, rest: str) -> Iterator[str]:
    """The items of a wish in which something is left; `rest` is the wish with blanks for what is followed."""
    ends = [(match.start(), match.end()) for match in _BETWEEN_ITEMS.finditer(wish)]
    items = list(zip([0, *(end for _, end in ends)], [*(start for start, _ in ends), len(wish)], strict=True))
    asking = [(start, end) for start, end in items if not is_idle(rest[start:end].lower())]
    if asking and len(asking) == len([item for item in items if not is_idle(wish[slice(*item)].lower())]):
        yield wish
    else:
        yield from (wish[start:end].strip() for start, end in asking)


def _asked_at(wish: str, mention: Mention) -> list[Span]:
    """Where a wish asks for a mention: its words, and those that ask for them."""
    words, own = Words(wish), (mention.start or 0, mention.end or 0)
    orders = [(order.start, order.end) for order in words.orders]
    orders += [item.order for item in find_verbatim(words)]
    around = (words.folded.origin(*span) for span in orders)
    return [own, *(span for span in around if overlaps_any(span, [own]))]


def _said(wish: str) -> list[Mention]:
    if match := _SAY.match(wish):
        text = addressed(match["what"])
        return [Mention(sentence(text), 0, len(wish))] if text else _own_contacts(wish)
    return list(find_mentions(Words(wish), ()))


def _own_contacts(wish: str) -> list[Mention]:
    words = Words(wish)
    return [Mention(said, *words.folded.origin(start, end)) for start, end, said in own_contacts(words)]


def _tone(wish: str, brief: Brief) -> tuple[Brief, list[Span]]:
    for tone, pattern in _TONES:
        if found := list(pattern.finditer(wish)):
            return replace(brief, tone=tone), [match.span() for match in found]
    return brief, []


def _length(wish: str, brief: Brief) -> tuple[Brief, list[Span]]:
    found = _BOUND.search(wish)
    bound = max_words(Words(found.group())) if found else None
    if not found and (found := _SHORTER.search(wish)):
        bound = _SHORTER_WORDS
    if not found or bound is None or (brief.max_words is not None and brief.max_words <= bound):
        return brief, []
    return replace(brief, max_words=bound), [found.span()]


def _no_reason(wish: str, brief: Brief) -> tuple[Brief, list[Span]]:
    found = _NO_REASON.search(wish)
    if not found or _KEEPS_REASON.search(wish):
        return brief, []
    return replace(brief, reason=Reason(ReasonKind.NONE)), [found.span()]


def _form(wish: str, brief: Brief) -> tuple[Brief, list[Span]]:
    found = list(form_wishes(wish, lambda _: True))
    form = brief.form
    for asked in found:
        form = in_form(form, asked)
    return replace(brief, form=form), [(asked.start, asked.end) for asked in found]


def _closing(wish: str, brief: Brief) -> tuple[Brief, list[Span]]:
    asked = sign_off_asked(wish)
    return (replace(brief, sign_off=asked[1]), [asked[0]]) if asked else (brief, [])
