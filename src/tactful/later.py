"""The kinds of letter that are recognised, but that a later version will write."""

from __future__ import annotations

from tactful.contract import LetterKind
from tactful.errors import UnusableInputError

_PURPOSES = {
    LetterKind.NEGOTIATE: "ask for other terms",
    LetterKind.ASK_TIME: "ask for more time",
    LetterKind.WITHDRAW: "take back an acceptance",
    LetterKind.REPLY: "answer a question after a refusal",
}


def require_decline(kind: LetterKind) -> None:
    """Raise `UnusableInputError` where the letter that is asked for is no plain refusal of an offer."""
    if kind is not LetterKind.DECLINE:
        raise UnusableInputError(
            f"This seems to {_PURPOSES[kind]}, and such letters come in a later version: say outright that you decline "
            f"the offer if you do, or write the letter yourself and judge it with `tactful check --kind {kind}`.",
            "later-kind",
        )
