"""Understand what the sender's words ask of the letter's form, beside its tone and its length."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tactful.contract import ASKED, LAID_OUT, Brief, Fact
from tactful.reading.clauses.form_rules import FormWish, form_wishes, in_form, is_idle, sign_off_asked
from tactful.reading.clauses.passages import Passages
from tactful.reading.clauses.words import Words
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.pasted.own_words import own_words_in
from tactful.text.patterns import compiled
from tactful.text.spans import Span, blank_out

# What somebody else is told to have said of a letter is no wish of the sender's.
_REPORTED = compiled(
    r"\b(?:said|says|told (?:me|us)|asked|wrote|writes|insisted)(?: to)?[ :,]{1,2}['\"‘“][^'\"’”\n]{1,80}['\"’”]"
    r"|\b(?:they|he|she|the \w+) (?:asked|told|wants?|wanted|begged) me to [^.;!?\n]{1,60}"
)
_ASKS = compiled(
    r"\W*(?:please|pls|plz|kindly|keep|make|write|use|do it|do this|can you|could you|i want|i need|i'?d like|want|need"
    r"|no|not|max|at most|only|just|in|the letter|letter|mail|e-?mail|it should|should|must|length|format|style)\b"
)
_LAID_OUT = "asked of the layout"


def with_wanted_form(masked: MaskedWords, brief: Brief) -> Brief:
    """The brief with what the words ask of the form, and each wish in plain words at its place in them."""
    words, text = masked.words, _own_words(masked)
    form = brief.form
    found = list(_wishes(masked, text))
    for wish in found:
        form = in_form(form, wish)
    asked = {wish.said: _fact(words, wish.said, (wish.start, wish.end), _telling(wish)) for wish in found}
    closing = sign_off_asked(text)
    if closing:
        asked[closing[1]] = _fact(words, f"end with “{closing[1]}”", closing[0], LAID_OUT)
    sign_off = closing[1] if closing else brief.sign_off
    return replace(brief, form=form, wishes=(*brief.wishes, *asked.values()), sign_off=sign_off)


def _telling(wish: FormWish) -> str:
    return LAID_OUT if "paragraphs" in wish.changes else ""


def _fact(words: Words, said: str, span: Span, telling: str) -> Fact:
    rule = _LAID_OUT if telling == LAID_OUT else ASKED
    return Fact(said, *words.folded.origin(*span), rule, telling)


def _wishes(masked: MaskedWords, text: str) -> Iterator[FormWish]:
    passages = Passages(masked.words)

    def says_nothing_else(span: Span) -> bool:
        start, end = passages.clause_at(*span)
        rest = f"{text[start : span[0]]} {text[span[1] : end]}"
        return is_idle(rest) or _ASKS.match(text, start, end) is not None

    return form_wishes(text, says_nothing_else)


def _own_words(masked: MaskedWords) -> str:
    """The lower-case words without what others wrote, or are told to have said; every letter in its place."""
    lower = own_words_in(masked, masked.words.lower)
    return blank_out(lower, (match.span() for match in _REPORTED.finditer(lower)))
