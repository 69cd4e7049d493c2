"""Facts that options give: they win over what is read from the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tactful.contract import Brief, Fact, Reason, ReasonKind
from tactful.errors import UnusableInputError
from tactful.reading.clauses.permission import why_forbidden
from tactful.reading.clauses.reason_kinds import kind_of_reason
from tactful.reading.requests.requests import request_asked

if TYPE_CHECKING:
    from tactful.reading.offer_mail import OfferMail

_CONFIGURED = "set in your config file"


class Defaults(Struct, frozen=True):
    """What the sender says of every letter: it holds where neither the words nor the options say otherwise."""

    sender: str | None = None
    sign_off: str | None = None
    tone: str | None = None


class Overrides(Struct, frozen=True):
    """What the options say; `sender` is `--from`, `until` the day by which an answer is promised.

    `None`, nothing to `ask`, or `called` False leaves what was read from the words. Where those say nothing either,
    `defaults` holds, and for what is then still open the mail with the `offer`. `declines` says that the sender was
    asked whether they decline, and does.
    """

    to: str | None = None
    company: str | None = None
    role: str | None = None
    sender: str | None = None
    reason: str | None = None
    refer: str | None = None
    called: bool = False
    tone: str | None = None
    max_words: int | None = None
    ask: tuple[str, ...] = ()
    until: str | None = None
    defaults: Defaults = Defaults()
    offer: OfferMail | None = None
    declines: bool = False


def with_overrides(brief: Brief, overrides: Overrides) -> Brief:
    """The brief with the facts that options give, else the sender's defaults, else the mail with the offer.

    Raises `UnusableInputError` where the reason given is one that a letter may not tell, or what is to be asked for is
    nothing that a letter may ask for.
    """
    given = replace(
        brief,
        recipient=_given(overrides.to, brief.recipient),
        company=_given(overrides.company, brief.company),
        role=_given(overrides.role, brief.role),
        sender=_given(overrides.sender, brief.sender),
        referral=_given(overrides.refer, brief.referral),
        reason=brief.reason if overrides.reason is None else _reason(overrides.reason),
        called=brief.called or overrides.called,
        tone=brief.tone if overrides.tone is None else overrides.tone,
        max_words=brief.max_words if overrides.max_words is None else overrides.max_words,
        requests=tuple(map(request_asked, overrides.ask)) or brief.requests,
        answer_by=_given(overrides.until, brief.answer_by),
    )
    return _from_offer(_completed(given, overrides.defaults), overrides.offer)


def _from_offer(brief: Brief, offer: OfferMail | None) -> Brief:
    if offer is None:
        return brief
    from tactful.reading.offer_facts import with_offer

    return with_offer(brief, offer)


def _completed(brief: Brief, defaults: Defaults) -> Brief:
    signed = Fact(defaults.sender, rule=_CONFIGURED) if defaults.sender else None
    return replace(
        brief,
        sender=brief.sender or signed,
        tone=brief.tone or defaults.tone,
        sign_off=brief.sign_off or defaults.sign_off,
    )


def _given(value: str | None, known: Fact | None) -> Fact | None:
    plain = " ".join((value or "").split())
    return Fact(plain) if plain else known


def _reason(given: str) -> Reason:
    plain = " ".join(given.split())
    if not plain:
        return Reason(ReasonKind.NONE)
    if plain.lower() in set(ReasonKind):
        return Reason(ReasonKind(plain.lower()))
    if why := why_forbidden(plain):
        raise UnusableInputError(
            f"The reason given {why}, which a letter that closes no door leaves out:"
            f" give a general one instead, or one of {', '.join(ReasonKind)}."
        )
    return Reason(kind_of_reason(plain.lower()) or ReasonKind.BETTER_FIT, Fact(plain))
