"""What a letter cannot be written without, and the command that writes what the words seem to want."""

from __future__ import annotations

from tactful.contract import Brief, LetterKind, WithheldKind
from tactful.errors import UnusableInputError

_PURPOSES = {
    LetterKind.NEGOTIATE: "ask for other terms",
    LetterKind.ASK_TIME: "ask for more time",
    LetterKind.WITHDRAW: "take back an acceptance",
    LetterKind.REPLY: "answer a question after a refusal",
}
_WHAT_TO_ASK = (
    "the hours, the place of work, leave, training, the start date, the title, equipment or a service such as childcare"
)


def require_kind(wanted: LetterKind, brief: Brief) -> None:
    """Raise `UnusableInputError` where a refusal is wanted, but the words are about another kind of letter."""
    if wanted is LetterKind.DECLINE and brief.kind is not wanted:
        raise UnusableInputError(
            f"This seems to {_PURPOSES[brief.kind]}: `tactful {brief.kind}` writes that letter. If you decline the "
            "offer, say so outright.",
            "other-kind",
        )


def require_facts(brief: Brief) -> None:
    """Raise `UnusableInputError` where a negotiation has nothing to ask for that a letter may name."""
    if brief.kind is not LetterKind.NEGOTIATE or brief.requests:
        return
    if any(withheld.kind is WithheldKind.PAY for withheld in brief.withheld):
        raise UnusableInputError(
            f"Pay is not asked for in these letters, and nothing else is asked for here: talk about it in person, or "
            f"name something else with --ask, such as {_WHAT_TO_ASK}.",
            "only-pay",
        )
    raise UnusableInputError(
        f"What would you like to ask for? Say it in the words or with --ask: {_WHAT_TO_ASK}.", "no-request"
    )
