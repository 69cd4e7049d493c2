"""What each kind of letter says in each part: the sections of the bank that it draws on, and its paragraphs."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from tactful.contract import Brief, LetterKind, Part, Question, ReasonKind

# A section is named by its file and, behind the dot, by its name there.
Sections = tuple[str, ...]
Layout = tuple[tuple[Part, ...], ...]
# Of a refusal with news that needs a paragraph of its own.
PARAGRAPHS: Layout = ((Part.THANKS,), (Part.DECISION, Part.REASON), (Part.PERSONAL,), (Part.GOODWILL,))


class Plan(Struct, frozen=True):
    """The sections from which the wordings of a letter are chosen.

    `parts` are those of thanks, decision and goodwill; `short` more of them for letters with a bound in words, and
    `wish_alone` those of goodwill where the sender opens the door in words of their own, or wants it shut. `reasons`
    gives the section of each reason that may be given, and `unasked` those of a decision that nobody asks to think
    over. In the personal part stands what the sender wishes to say, or `aside` in its place, and behind it `asks` and
    `answers` to the recruiter's questions; what is offered in return for what is asked follows it. `layout` is None
    where it depends on how much the sender wishes; a part that is not in it is not written.
    """

    parts: Mapping[Part, Sections]
    short: Mapping[Part, Sections] = field(default_factory=dict)
    wish_alone: Sections = ()
    reasons: Mapping[ReasonKind, str] = field(default_factory=dict)
    unasked: Sections = ()
    asks: Sections = ()
    answers: Mapping[Question, str] = field(default_factory=dict)
    aside: Sections = ()
    layout: Layout | None = None


def plan_for(brief: Brief) -> Plan:
    """The plan of the letter that a brief asks for."""
    return _AFTER_CALL if brief.kind is LetterKind.DECLINE and brief.called else _PLANS[brief.kind]


def order_of_parts(brief: Brief) -> tuple[Part, ...]:
    """The parts in the order in which they stand in the letter that a brief asks for."""
    layout = plan_for(brief).layout
    return tuple(part for paragraph in layout for part in paragraph) if layout else tuple(Part)


_OFFER = ("thanks.plain", "thanks.joining")
_REASONS: dict[ReasonKind, str] = {kind: f"reason.{kind}" for kind in ReasonKind if kind is not ReasonKind.NONE}

_DECLINE = Plan(
    parts={
        Part.THANKS: _OFFER,
        Part.DECISION: ("decision.plain",),
        Part.GOODWILL: ("goodwill.plain", "goodwill.company"),
    },
    short={
        Part.THANKS: ("thanks.brief",),
        Part.DECISION: ("decision.brief",),
        Part.GOODWILL: ("goodwill.parting",),
    },
    wish_alone=("goodwill.brief",),
    reasons=_REASONS,
    aside=("personal.considerate",),
)
_AFTER_CALL = replace(
    _DECLINE,
    parts={**_DECLINE.parts, Part.THANKS: ("thanks.called",), Part.DECISION: ("decision.called",)},
    short={Part.GOODWILL: ("goodwill.parting",)},
    # After a call the letter brings no news, so nothing is said about the news.
    aside=("personal.available",),
)
_NEGOTIATE = Plan(
    parts={Part.THANKS: _OFFER, Part.DECISION: ("negotiate.interest",), Part.GOODWILL: ("negotiate.closing",)},
    short={Part.THANKS: ("thanks.brief",)},
    asks=("negotiate.one", "negotiate.two"),
    layout=((Part.THANKS,), (Part.DECISION, Part.REASON, Part.PERSONAL), (Part.GOODWILL,)),
)
_ASK_TIME = Plan(
    parts={
        Part.THANKS: _OFFER,
        Part.DECISION: ("ask-time.until", "ask-time.longer"),
        Part.GOODWILL: ("ask-time.closing",),
    },
    short={Part.THANKS: ("thanks.brief",)},
    reasons=dict.fromkeys(_REASONS, "ask-time.reason"),
    layout=((Part.THANKS, Part.PERSONAL), (Part.DECISION, Part.REASON), (Part.GOODWILL,)),
)
_WITHDRAW = Plan(
    parts={
        Part.THANKS: ("withdraw.thanks",),
        Part.DECISION: ("withdraw.plain",),
        Part.GOODWILL: ("goodwill.brief",),
    },
    reasons={
        **_REASONS,
        ReasonKind.ANOTHER_OPPORTUNITY: "withdraw.another-opportunity",
        ReasonKind.UNTOLD: "withdraw.untold",
    },
    aside=("withdraw.trouble",),
    layout=((Part.DECISION, Part.REASON, Part.PERSONAL), (Part.THANKS, Part.GOODWILL)),
)
_REPLY = Plan(
    parts={
        Part.THANKS: ("reply.thanks",),
        Part.DECISION: ("reply.decision",),
        Part.GOODWILL: ("goodwill.plain", "goodwill.company"),
    },
    short={Part.GOODWILL: ("goodwill.parting",)},
    wish_alone=("goodwill.brief",),
    reasons=_REASONS,
    unasked=("reply.still",),
    answers={
        Question.WHY: "reply.why",
        Question.WHERE: "reply.where",
        Question.MORE: "reply.more",
        Question.RECONSIDER: "reply.reconsider",
    },
    layout=((Part.THANKS,), (Part.DECISION, Part.PERSONAL), (Part.GOODWILL,)),
)
_PLANS = {
    LetterKind.DECLINE: _DECLINE,
    LetterKind.NEGOTIATE: _NEGOTIATE,
    LetterKind.ASK_TIME: _ASK_TIME,
    LetterKind.WITHDRAW: _WITHDRAW,
    LetterKind.REPLY: _REPLY,
}
