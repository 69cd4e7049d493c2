"""What is asked for in words that tell of an offer as well."""

from __future__ import annotations

from tactful.contract import LetterKind
from tactful.reading import read_brief

OFFER = "Ana Lopez from Globex offered me the analyst job. "
SENDER = " My name is Sam Okafor."


def asked(words: str) -> list[str]:
    return [request.text for request in read_brief(f"{OFFER}{words}{SENDER}", kind=LetterKind.NEGOTIATE).requests]
