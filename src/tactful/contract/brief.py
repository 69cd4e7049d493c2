"""The brief: the facts that a letter may use, each with its place in the sender's words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct, field

from tactful.contract.form import FREE_FORM, Form
from tactful.contract.kinds import LetterKind
from tactful.text.spans import Span


class ReasonKind(StrEnum):
    """The general reasons that a letter may give; `UNTOLD` stands for a true one that may not be told."""

    ANOTHER_OPPORTUNITY = "another-opportunity"
    BETTER_FIT = "better-fit"
    STAYING = "staying"
    DIFFERENT_FIELD = "different-field"
    TIMING = "timing"
    LOCATION = "location"
    PERSONAL = "personal-circumstances"
    UNTOLD = "untold"
    NONE = "none"


class RequestKind(StrEnum):
    """What a negotiation may ask for. Pay is none of them: no letter names it."""

    HOURS = "hours"
    PLACE = "place"
    LEAVE = "leave"
    TRAINING = "training"
    START_DATE = "start-date"
    TITLE = "title"
    EQUIPMENT = "equipment"
    SERVICE = "service"
    OTHER = "other"


class Question(StrEnum):
    """What a recruiter asks after a refusal: why, where the sender goes instead, would more help, think again?"""

    WHY = "why"
    WHERE = "where"
    MORE = "more"
    RECONSIDER = "reconsider"
    OTHER = "other"


class WithheldKind(StrEnum):
    """Why a passage of the words may not be told."""

    PAY = "pay"
    RIVAL = "rival"
    CONTACT = "contact"
    INTIMATE = "intimate"
    GRUDGE = "grudge"
    ASIDE = "aside"


class Fact(Struct, frozen=True):
    """A fact and the span [start, end) of the words that it was understood from; None where an option gave it.

    `value` is the words' own, with case and spacing mended. `rule` says in plain words why it was understood so, and
    `telling` names that where anything depends on it: people read the one, the program the other.
    """

    value: str
    start: int | None = None
    end: int | None = None
    rule: str = "given as an option"
    telling: str = ""


class Reason(Struct, frozen=True):
    """The kind of reason, and the sender's own permitted words for it where there are any."""

    kind: ReasonKind
    fact: Fact | None = None

    @property
    def bare(self) -> Reason:
        """The reason that tells nothing: no reason where none is wanted, else one that is not told."""
        return Reason(ReasonKind.NONE if self.kind is ReasonKind.NONE else ReasonKind.UNTOLD)


class Mention(Struct, frozen=True):
    """Something the sender wants in the letter: a sentence in the letter's voice ("I hope ...", "Please thank ...").

    `verbatim` says that the sender wants these words and no others.
    """

    text: str
    start: int | None = None
    end: int | None = None
    verbatim: bool = False


class Request(Struct, frozen=True):
    """Something the sender asks of the employer: a noun phrase with its article that can follow "ask for"."""

    kind: RequestKind
    text: str
    start: int | None = None
    end: int | None = None


class Withheld(Struct, frozen=True):
    """A passage [start, end) of the words that may not be told, and why.

    `is_rest` marks what is withheld only because nothing was made of it, neither a fact nor a wish nor a secret.
    """

    kind: WithheldKind
    start: int
    end: int
    text: str
    is_rest: bool = False


def spans_of(places: Iterable[Fact | Mention | Request | Withheld]) -> list[Span]:
    """The spans of the sender's words at which these stand; what an option gave stands nowhere."""
    return [(place.start, place.end) for place in places if place.start is not None and place.end is not None]


class Brief(Struct, frozen=True):
    """All that a letter may use. A fact that is uncertain is None.

    `recipient` is the form to greet with its title as typed ("Ms. Park", "Priya Raman"); `thanked` are further people,
    `referral` is whom the sender recommends in their place, and `referral_contact` an address of theirs that may be
    given. `mentions` are what else the sender wants to say, in words
    that may stand in a letter. `called` says that they have told the recipient on the telephone; `tone` is what the
    letter is to sound like, in the sender's word for it. `withheld` are the passages that may not be told.
    `max_words` bounds the body, and `form` is what else is asked of it. `wishes` is what the sender asks of the letter:
    in plain words where it was understood, else in their own, without what may not be told. `unsaid` is what they asked
    to have said and the letter does not say, with the reason as its rule. `reason.kind` is `NONE` where the sender asks
    for a letter without a reason. `requests` are what a negotiation asks for; `answer_by` is the day by which the
    answer will come, `deadline` the day by which the employer wants it; `accepted_on` is the day on which an offer was
    accepted that is now turned down; `questions` are the recruiter's, to be answered after a refusal, and `asked` their
    words. `sign_off` is the line above the name, where the sender has one of their own. `offered_on` and `due_on` are
    the days of the offer and of `deadline`, where a mail makes them clear. `to_kin` says that the reader is a relative
    of the sender.
    """

    kind: LetterKind = LetterKind.DECLINE
    recipient: Fact | None = None
    company: Fact | None = None
    role: Fact | None = None
    sender: Fact | None = None
    reason: Reason = field(default_factory=lambda: Reason(ReasonKind.UNTOLD))
    thanked: tuple[Fact, ...] = ()
    mentions: tuple[Mention, ...] = ()
    referral: Fact | None = None
    referral_contact: Fact | None = None
    called: bool = False
    tone: str | None = None
    max_words: int | None = None
    form: Form = FREE_FORM
    withheld: tuple[Withheld, ...] = ()
    wishes: tuple[Fact, ...] = ()
    unsaid: tuple[Fact, ...] = ()
    requests: tuple[Request, ...] = ()
    answer_by: Fact | None = None
    deadline: Fact | None = None
    accepted_on: Fact | None = None
    questions: tuple[Question, ...] = ()
    asked: tuple[Fact, ...] = ()
    sign_off: str | None = None
    offered_on: date | None = None
    due_on: date | None = None
    to_kin: bool = False

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact that is known, in no particular order."""
        named = (self.recipient, self.company, self.role, self.sender, self.referral)
        single = (*named, self.referral_contact, self.reason.fact, self.answer_by, self.deadline, self.accepted_on)
        return (*(fact for fact in single if fact is not None), *self.thanked, *self.wishes, *self.asked)

    @property
    def has_news(self) -> bool:
        """Whether there is anything personal to say."""
        return bool(self.mentions or self.referral or self.requests or self.questions)
