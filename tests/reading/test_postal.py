"""An address goes on behind its commas; what else stands behind a comma does not belong to it."""

from __future__ import annotations

import pytest

from tactful.contract import LetterKind
from tactful.reading import read_brief


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("ask her to send my certificates back to 4 Mill Lane, Hove", "4 Mill Lane, Hove."),
        (
            "ask them to return my portfolio to Flat 2, 16 High Street, Leeds LS1 4AB",
            "Flat 2, 16 High Street, Leeds LS1 4AB.",
        ),
        ("ask her to post my documents to Plot 12, MG Road, Pune 411001", "Plot 12, MG Road, Pune 411001."),
        ("ask her to return my samples to Hauptstrasse 12, 80331 Munich", "Hauptstrasse 12, 80331 Munich."),
        ("ask her to send the book to PO Box 12, Stratford upon Avon", "PO Box 12, Stratford upon Avon."),
        ("ask her to send my certificates to 4 Mill Lane, Hove, and thank her for the tour", "4 Mill Lane, Hove."),
        ("ask her to send my certificates back to 4 Mill Lane, I need them", "4 Mill Lane."),
        ("ask her to send it to 4 Mill Lane, my mum will sign for it", "4 Mill Lane."),
        ("ask her to send my certificates back to the office, Hove is far", "the office."),
    ],
)
def test_an_address_is_said_in_full(wish: str, said: str) -> None:
    words = f"Ana Lopez from Globex offered me the analyst job. No thanks. {wish}. Sam Okafor"
    mentions = read_brief(words, kind=LetterKind.DECLINE).mentions
    assert mentions[0].text.endswith(f"to {said}")
