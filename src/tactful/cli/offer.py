"""`--offer`: the mail with the offer, from a file, from standard input, or pasted on a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tactful.cli.delivering import note
from tactful.cli.keeping import where_kept
from tactful.errors import UnusableInputError

if TYPE_CHECKING:
    from tactful.reading.offer_mail import OfferMail

_STDIN = "-"
_PASTE = "Paste the mail with the offer, its headers as well. End with Enter and Ctrl-D."
_NO_HEADERS = (
    "{name} has no headers of a mail (From, Date, Subject), so that little can be read in it: save the mail as .eml, "
    "or give your own words with -f."
)


def load_offer(name: str | None, words: str | None, file: str | None) -> OfferMail | None:
    """Read the mail of `--offer`; None where the option is not given.

    `words` and `file` are where the sender's words come from. Raises `UnusableInputError` where there is no readable
    mail; what was pasted is kept.
    """
    if name is None:
        return None
    if name == _STDIN and _STDIN in {words, file}:
        raise UnusableInputError("Standard input can hold the offer or the words: name a file for one of them.")
    from tactful.input import label
    from tactful.reading.offer_mail import read_offer, read_offer_file

    if name != _STDIN:
        return _with_headers(read_offer_file(name), label(name))
    from tactful.input import read_pasted

    pasted = read_pasted(_PASTE, note)
    try:
        return _with_headers(read_offer(pasted, "The mail"), "The mail")
    except UnusableInputError as error:
        typed = pasted.decode("utf-8", "replace")
        if any(map(str.isalnum, typed)):
            error.add_note(where_kept(typed))
        raise


def _with_headers(mail: OfferMail, name: str) -> OfferMail:
    """The mail; where it has no headers, which say most of what is taken from one, say so."""
    if not (mail.sender_name or mail.sender_address or mail.subject or mail.sent_on):
        note(_NO_HEADERS.format(name=name))
    return mail


def read_words_beside(
    offer: str | None, words: str | None, file: str | None, invitation: str, *, needs_words: bool
) -> str:
    """Read the sender's words, which may be none beside an offer unless the letter needs them.

    On a terminal nobody is asked to paste any then. Raises as `read_words` does.
    """
    from tactful.input import read_words

    is_given = words is not None or file is not None
    if offer is not None and not is_given and (offer == _STDIN or (sys.stdin.isatty() and not needs_words)):
        return ""
    return read_words(words, file, invitation, note)
