"""Tell the sender what was understood, from which words and why, what is withheld, and what was not found."""

from __future__ import annotations

from collections.abc import Iterator

from tactful.contract import Brief, Fact, Question, ReasonKind, WithheldKind

_FIELDS = (
    ("recipient", "recipient", "--to"), ("company", "company", "--company"), ("role", "role", "--role"),
    ("sender", "sender", "--from"), ("referral", "referral", "--refer"),
)  # fmt: skip
_REASONS = {
    ReasonKind.ANOTHER_OPPORTUNITY: "another opportunity",
    ReasonKind.BETTER_FIT: "a better fit",
    ReasonKind.STAYING: "staying in the present position",
    ReasonKind.DIFFERENT_FIELD: "a different field",
    ReasonKind.TIMING: "the timing",
    ReasonKind.LOCATION: "the location",
    ReasonKind.PERSONAL: "personal circumstances",
    ReasonKind.UNTOLD: "a general one, since the true one may not be told or is not known",
    ReasonKind.NONE: "none, as asked",
}
_WITHHELD = {
    WithheldKind.PAY: "pay",
    WithheldKind.RIVAL: "another employer",
    WithheldKind.CONTACT: "contact data",
    WithheldKind.INTIMATE: "a private matter",
    WithheldKind.GRUDGE: "a complaint",
    WithheldKind.ASIDE: "not meant for the letter",
}
_QUESTIONS = {
    Question.WHY: "why",
    Question.WHERE: "where you are going instead",
    Question.MORE: "whether a better offer would help",
    Question.RECONSIDER: "whether you would think again",
    Question.OTHER: "something else, to which the words must give the answer",
}
_LONGEST_QUOTE = 90


def explain(words: str, brief: Brief) -> str:
    """The account of a brief, for the sender alone: it quotes what is withheld."""
    return "\n".join((*_facts(words, brief), *_wishes(words, brief), *_withheld(brief), *_missing(brief)))


def _facts(words: str, brief: Brief) -> Iterator[str]:
    yield "Understood:"
    for field, label, _ in _FIELDS:
        fact: Fact | None = getattr(brief, field)
        if fact is not None:
            yield f"  {label:9}  {fact.value}  ({_origin(words, fact)})"
    for person in brief.thanked:
        yield f"  {'thanks to':9}  {person.value}  ({_origin(words, person)})"
    told = brief.reason.fact
    yield f"  {'reason':9}  {_REASONS[brief.reason.kind]}" + (
        f": {told.value}  ({_origin(words, told)})" if told else ""
    )


def _origin(words: str, fact: Fact) -> str:
    if fact.start is None:
        return fact.rule
    return f"from “{_shortened(words[fact.start : fact.end])}”: {fact.rule}"


def _matter(words: str, brief: Brief) -> Iterator[str]:
    """What a letter of the kind is about."""
    for request in brief.requests:
        yield f"  {'asks for':9}  {request.text}"
    for label, day in (("answer by", brief.answer_by), ("deadline", brief.deadline), ("accepted", brief.accepted_on)):
        if day is not None:
            yield f"  {label:9}  {day.value}  ({_origin(words, day)})"
    for question in brief.questions:
        yield f"  {'they ask':9}  {_QUESTIONS[question]}"


def _wishes(words: str, brief: Brief) -> Iterator[str]:
    yield f"  {'letter':9}  {brief.kind}"
    yield from _matter(words, brief)
    for mention in brief.mentions:
        yield f"  {'to say':9}  {mention.text}"
    for wish in brief.wishes:
        yield f"  {'wish':9}  {wish.value}" + (f"  ({_origin(words, wish)})" if wish.start is not None else "")
    if brief.called:
        yield f"  {'call':9}  the letter follows a call"
    if brief.tone:
        yield f"  {'tone':9}  {brief.tone}"
    if brief.max_words:
        yield f"  {'length':9}  at most {brief.max_words} words"


def _withheld(brief: Brief) -> Iterator[str]:
    if brief.withheld:
        yield "Withheld:"
    for passage in brief.withheld:
        yield f"  {_WITHHELD[passage.kind]:24}  “{_shortened(passage.text)}”"


def _missing(brief: Brief) -> Iterator[str]:
    missing = [(label, option) for field, label, option in _FIELDS[:4] if getattr(brief, field) is None]
    if missing:
        yield "Not found:"
    for label, option in missing:
        yield f"  {label:9}  give it with {option}"


def _shortened(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST_QUOTE else plain[: _LONGEST_QUOTE - 1].rstrip() + "…"
