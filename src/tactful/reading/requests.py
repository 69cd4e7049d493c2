"""Find what the sender asks of the employer, as a noun phrase that can follow "ask for"; never pay."""

from __future__ import annotations

from tactful.contract import Request, RequestKind
from tactful.errors import UnusableInputError
from tactful.reading.permission import forbidden_findings


def request_asked(given: str) -> Request:
    """A request that an option gives. Raises `UnusableInputError` for one that no letter may make."""
    plain = " ".join(given.split()).strip(" .")
    if found := forbidden_findings(plain):
        matter = "Pay is" if found[0][0] == "no-pay" else "That is"
        raise UnusableInputError(f"{matter} not asked for in these letters: name another wish with --ask.")
    return Request(RequestKind.OTHER, plain)
