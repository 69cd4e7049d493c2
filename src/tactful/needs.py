"""What a letter cannot be written without, and the command that writes what the words seem to want."""

from __future__ import annotations

from tactful.contract import Brief, LetterKind, Question, WithheldKind
from tactful.errors import UnclearInputError, UnusableInputError
from tactful.reading.letter_kinds import speaks_against
from tactful.reading.names.evidence import masked_words

_PURPOSES = {
    LetterKind.NEGOTIATE: "ask for other terms",
    LetterKind.ASK_TIME: "ask for more time",
    LetterKind.WITHDRAW: "take back an acceptance",
    LetterKind.REPLY: "answer a question after a refusal",
}
_WHAT_TO_ASK = (
    "the hours, the place of work, leave, training, the start date, the title, equipment or a service such as childcare"
)


def kind_taken_for(kind: LetterKind) -> str | None:
    """What the sender should know of the kind that a draft was taken for; None for a plain refusal."""
    purpose = _PURPOSES.get(kind)
    return purpose and f"Your draft seems to {purpose}, and was rewritten so; --kind names another kind of letter."


def kind_doubted(kind: LetterKind, words: str) -> str | None:
    """What the sender should know where a letter of the kind tells what their words do not; None where all is well."""
    if not words.strip() or not speaks_against(masked_words(words), kind):
        return None
    if kind is LetterKind.WITHDRAW:
        return (
            "Your words do not say that you accepted the offer, and the letter does. If you have not, "
            "`tactful decline` writes the letter for you."
        )
    return "Your words decline the offer, and this letter does not: `tactful decline` writes one that does."


def require_kind(wanted: LetterKind, brief: Brief) -> None:
    """Raise `UnusableInputError` where a refusal is wanted, but the words are about another kind of letter."""
    if wanted is LetterKind.DECLINE and brief.kind is not wanted:
        raise UnusableInputError(
            f"This seems to {_PURPOSES[brief.kind]}: `tactful {brief.kind}` writes that letter. If you decline the "
            "offer, say so outright.",
            "other-kind",
        )


def require_facts(brief: Brief) -> None:
    """Raise `UnclearInputError` where a negotiation asks for nothing that may be named, or a reply has no answer."""
    if brief.kind is LetterKind.NEGOTIATE and not brief.requests:
        raise _only_pay() if any(w.kind is WithheldKind.PAY for w in brief.withheld) else _nothing_asked()
    if brief.kind is LetterKind.REPLY and brief.questions == (Question.OTHER,) and not brief.mentions:
        raise _no_answer()


def _only_pay() -> UnclearInputError:
    return UnclearInputError(
        "The words ask for nothing but pay, and no letter asks for that: talk about it in person.",
        "What else would you like to ask for?",
        "ask",
        f"Name it with --ask: {_WHAT_TO_ASK}.",
    )


def _nothing_asked() -> UnclearInputError:
    return UnclearInputError(
        "The words do not say what is to be asked for.",
        "What would you like to have?",
        "ask",
        f"Name it with --ask: {_WHAT_TO_ASK}.",
    )


def _no_answer() -> UnclearInputError:
    return UnclearInputError(
        "They ask something to which the words give no answer.",
        "What do you answer?",
        "answer",
        "Say it as the letter should, with --change 'say that I am free in August'.",
    )
