"""The account of a letter, for standard error: how it was made, judged and what to do with it."""

from __future__ import annotations

from textwrap import shorten

from tactful.contract import Finding, Level, Origin
from tactful.delivery import Delivery
from tactful.judge import Judgement, failed_errors
from tactful.report.excerpt import GREEN, RED, YELLOW, Style, printable
from tactful.templates.frame import UNKNOWN_READER, is_known_tone
from tactful.text.wording import counted, listed

_WORDS_SHOWN = 80
_OPTIONS = {"recipient": "--to", "company": "--company", "role": "--role", "sender": "--from"}


def account(delivery: Delivery, style: Style) -> str:
    """What the sender should know before sending, a line each."""
    lines = [
        *_verdict(delivery, style),
        *_origins(delivery),
        *_calls(delivery),
        *_unfollowed(delivery),
        *_tone(delivery),
        *_missing(delivery, style),
        *delivery.advice,
    ]
    return "\n".join(f"- {line}" for line in lines)


def _verdict(delivery: Delivery, style: Style) -> list[str]:
    ran = [judgement for judgement in delivery.judgements if judgement.passed is not None]
    passed = sum(bool(judgement.passed) for judgement in ran)
    if delivery.passed:
        lines = [style.strong(f"Passed {passed} of {counted(len(ran), 'guard')}.", GREEN)]
    else:
        failed = listed([judgement.guard for judgement in failed_errors(delivery.judgements)])
        lines = [style.strong(f"Do not send this as it is: it fails {failed}.", RED)]
    return lines + [_complaint(j, finding) for j in delivery.judgements for finding in j.findings]


def _complaint(judgement: Judgement, finding: Finding) -> str:
    words = " ".join((finding.text or "").split())
    place = f", at “{shorten(printable(words), _WORDS_SHOWN, placeholder=' …')}”" if words else ""
    return f"{'Advice' if judgement.level is Level.ADVICE else 'Error'} ({judgement.guard}){place}: {finding.message}"


def _origins(delivery: Delivery) -> list[str]:
    standard = [part.part for part in delivery.composition.parts if part.origin is Origin.STANDARD_PHRASE]
    if len(standard) == len(delivery.composition.parts):
        return ["Every part is a standard phrase; --variant 1, 2, ... gives other wordings."]
    if not standard:
        return []
    rest = "the rest is the model's" if delivery.writer == "model" else "the rest is as it was"
    return [f"Standard phrases: {listed(list(dict.fromkeys(standard)))}; {rest}."]


def _calls(delivery: Delivery) -> list[str]:
    if not delivery.calls:
        return []
    tokens = delivery.prompt_tokens + delivery.completion_tokens
    is_used = any(part.origin is Origin.MODEL for part in delivery.composition.parts)
    unused = "" if is_used else "; nothing that it wrote could be used"
    return [f"The model was asked {counted(delivery.calls, 'time')}, {counted(tokens, 'token')} in all{unused}."]


def _unfollowed(delivery: Delivery) -> list[str]:
    return [f"Not changed as you asked: {wish}" for wish in delivery.unfollowed]


def _tone(delivery: Delivery) -> list[str]:
    tone = delivery.brief.tone or ""
    # A model may know more tones than the bank.
    if delivery.writer == "model" or is_known_tone(tone):
        return []
    return [f"Not as you asked: the tone “{tone.strip()}”; without a model a letter is warm, formal or plain."]


def _missing(delivery: Delivery, style: Style) -> list[str]:
    letter = delivery.composition
    has = {"recipient": letter.salutation not in {"", UNKNOWN_READER}, "sender": letter.signature is not None}
    # A draft names the job and the company if it wants to.
    wanted = has if delivery.writer == "draft" else _OPTIONS
    names = [name for name in wanted if getattr(delivery.brief, name) is None and not has.get(name)]
    if not names:
        return []
    options = listed([_OPTIONS[name] for name in names])
    are, them = ("is", "it") if len(names) == 1 else ("are", "them")
    return [style.strong(f"The {listed(names)} {are} not in your words: give {them} with {options}.", YELLOW)]
