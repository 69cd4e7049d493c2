"""What was left out of a letter, and why, without a word of it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tactful.contract import Brief, Composition, LetterKind, ReasonKind, WithheldKind
from tactful.guards.clear_request import MOST_REQUESTS
from tactful.reading.wishes.unsaid import WORD_FOR_WORD
from tactful.templates.form import mentioned, unmet
from tactful.text.wording import listed

_WHY = {
    WithheldKind.PAY: "pay (no letter speaks of it)",
    WithheldKind.RIVAL: "the other employer (whose offer is your own matter)",
    WithheldKind.INTIMATE: "a private matter (a general reason is enough)",
    WithheldKind.GRUDGE: "a grievance (you may meet again)",
    WithheldKind.CONTACT: "contact data (you did not ask to pass it on)",
    WithheldKind.ASIDE: "asides (--explain shows them)",
}
_PRESENT_EMPLOYER = "where you work now (that is your own matter)"
_PAY_TO_ASK_FOR = "pay (it is better talked about in person)"


def without_kept(brief: Brief, words: str, letter: str) -> Brief:
    """The brief without what looked as if it had to go, or to wait, and stands in the letter all the same.

    Of a draft much stays that is left out where it is only told of: a number under one's name, a third question.
    `words` are those that the brief was read from.
    """
    said = _run_together(letter)
    first, more = brief.requests[:MOST_REQUESTS], brief.requests[MOST_REQUESTS:]
    asked = [(r, words[r.start : r.end] if r.start is not None else "") for r in more]
    return replace(
        brief,
        withheld=tuple(passage for passage in brief.withheld if not _is_in(passage.text, said)),
        requests=(*first, *(r for r, own in asked if not (_is_in(r.text, said) or _is_in(own, said)))),
    )


def _is_in(text: str, said: str) -> bool:
    passage = _run_together(text)
    return bool(passage) and passage in said


def _run_together(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .,;:!?")


def left_out(brief: Brief) -> Iterator[str]:
    """The kinds of passages that were left out, in a sentence; nothing where none were."""
    why = _WHY | ({WithheldKind.PAY: _PAY_TO_ASK_FOR} if brief.kind is LetterKind.NEGOTIATE else {})
    if brief.reason.kind is ReasonKind.STAYING:
        why |= {WithheldKind.RIVAL: _PRESENT_EMPLOYER}
    kinds = {withheld.kind for withheld in brief.withheld}
    if kinds:
        yield f"Left out on purpose: {listed([why[kind] for kind in WithheldKind if kind in kinds])}."


def not_said(brief: Brief) -> Iterator[str]:
    """What the sender wants said and the letter does not say, a sentence each; a secret is not repeated."""
    for wish in brief.unsaid:
        if wish.telling == WORD_FOR_WORD:
            yield f"What you wanted said word for word was left out: it {wish.rule}."
        else:
            yield f'Not in the letter: “{wish.value}”; {wish.rule}. Put it otherwise with --change "say that ...".'


def not_as_wished(composition: Composition, brief: Brief, *, by_model: bool) -> Iterator[str]:
    """What the sender asked of the letter and it does not have, a sentence each."""
    for mention in brief.mentions:
        if mentioned(mention, brief) not in composition.text and (mention.verbatim or not by_model):
            yield f"Left out in the end, for a rule or for the length: “{mention.text.rstrip('.')}”."
    for wish in unmet(composition, brief):
        yield f"Not as you asked: {wish}."


def left_for_later(brief: Brief) -> Iterator[str]:
    """What the sender wants to ask for beyond what one letter asks, in a sentence; nothing where there is no more."""
    more = [request.text for request in brief.requests[MOST_REQUESTS:]]
    if brief.kind is LetterKind.NEGOTIATE and more:
        yield f"The letter asks for two things, which is as much as a letter can; raise later: {'; '.join(more)}."
