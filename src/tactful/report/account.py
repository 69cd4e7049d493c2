"""The account of a letter, for standard error: how it was made, judged and what to do with it."""

from __future__ import annotations

from textwrap import shorten

from tactful.contract import NO_RULES, REFUSALS, Finding, HouseRules, Level, Origin, Part, ReasonKind
from tactful.delivery import Delivery
from tactful.judge import Judgement, failed_errors
from tactful.report.excerpt import GREEN, RED, YELLOW, Style, printable
from tactful.templates.frame import UNKNOWN_READER, is_known_tone
from tactful.templates.own_reason import own_reason
from tactful.text.wording import counted, listed

_WORDS_SHOWN = 80
_OPTIONS = {"recipient": "--to", "company": "--company", "role": "--role"}
_WITHOUT_MODEL = (
    "Without a model, a change can be to the tone, the length, the form, whom to thank and “say that ...”: "
    "what no letter may tell is left out in any case."
)


def account(delivery: Delivery, style: Style, house: HouseRules = NO_RULES, *, in_menu: bool = False) -> str:
    """What the sender should know before sending, a line each.

    `house` are the rules by which it was judged; `in_menu` says that the choices of the menu stand below.
    """
    lines = [
        *_verdict(delivery, style),
        *switched_off(house),
        *_unsigned(delivery, style),
        *_origins(delivery, in_menu=in_menu),
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


def switched_off(house: HouseRules) -> list[str]:
    """The guards that the config file switches off, in a sentence."""
    return [f"Switched off by your config file: {listed(house.switched_off)}."] if house.switched_off else []


def _unsigned(delivery: Delivery, style: Style) -> list[str]:
    if delivery.brief.sender is not None or delivery.composition.signature is not None:
        return []
    told = "" if delivery.writer == "draft" else " in your words"
    return [style.strong(f'Not signed: no name of yours was found{told}. Give it with --from "Your Name".', YELLOW)]


def _origins(delivery: Delivery, *, in_menu: bool) -> list[str]:
    standard = [part.part for part in delivery.composition.parts if part.origin is Origin.STANDARD_PHRASE]
    if len(standard) == len(delivery.composition.parts):
        others = "[a] gives another wording" if in_menu else "--variant 1, 2, ... gives other wordings"
        return [f"Every part is a standard phrase; {others}.", *_general_reason(delivery)]
    if not standard:
        return []
    rest = "the rest is the model's" if delivery.writer == "model" else "the rest is as it was"
    return [f"Standard phrases: {listed(list(dict.fromkeys(standard)))}; {rest}."]


def _general_reason(delivery: Delivery) -> list[str]:
    gives_one = any(part.part is Part.REASON and part.text for part in delivery.composition.parts)
    if not gives_one or delivery.kind not in REFUSALS or delivery.brief.reason.kind is not ReasonKind.UNTOLD:
        return []
    fact = delivery.brief.reason.fact
    if fact is not None and own_reason(fact.value) is not None:
        return []
    return ["The reason is a general one, none of yours; --reason none leaves it out."]


def _calls(delivery: Delivery) -> list[str]:
    if not delivery.calls:
        return []
    tokens = delivery.prompt_tokens + delivery.completion_tokens
    is_used = any(part.origin is Origin.MODEL for part in delivery.composition.parts)
    unused = "" if is_used else "; nothing that it wrote could be used"
    return [f"The model was asked {counted(delivery.calls, 'time')}, {counted(tokens, 'token')} in all{unused}."]


def _unfollowed(delivery: Delivery) -> list[str]:
    lines = [f"Not changed as you asked: “{wish}”." for wish in delivery.unfollowed]
    # A model does not follow what no letter may tell, and says no more of it.
    return [*lines, _WITHOUT_MODEL] if lines and delivery.writer != "model" else lines


def _tone(delivery: Delivery) -> list[str]:
    tone = delivery.brief.tone or ""
    # A model may know more tones than the bank.
    if delivery.writer == "model" or is_known_tone(tone):
        return []
    meant = tone_meant(tone)
    hint = f" Did you mean {meant}?" if meant else ""
    return [f"Not as you asked: the tone “{tone.strip()}”; without a model a letter is warm, formal or plain.{hint}"]


def tone_meant(tone: str) -> str | None:
    """The tone of a letter without a model that a mistyped one may be."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(tone.strip().lower(), ("warm", "formal", "plain"), n=1)), None)


def _missing(delivery: Delivery, style: Style) -> list[str]:
    # A draft names the job and the company if it wants to.
    wanted = ("recipient",) if delivery.writer == "draft" else tuple(_OPTIONS)
    is_greeted = delivery.composition.salutation not in {"", UNKNOWN_READER}
    names = [n for n in wanted if getattr(delivery.brief, n) is None and not (n == "recipient" and is_greeted)]
    if not names:
        return []
    told = "draft" if delivery.writer == "draft" else "words"
    found = listed([f"the {name}" for name in names])
    them = "it" if len(names) == 1 else "them"
    options = listed([_OPTIONS[name] for name in names])
    return [style.strong(f"Not found in your {told}: {found}. Give {them} with {options}.", YELLOW)]
