"""Standard phrases go with what the sender told of themselves, and with who made the offer."""

from __future__ import annotations

import pytest

from tactful.contract import Brief, Fact, LetterKind, Reason, ReasonKind
from tactful.templates import compose
from tactful.templates.suiting import suits

TOGETHER = ("keep me in mind", "work with you", "work together", "another chance", "occasion to work")


@pytest.mark.parametrize("told", ["We emigrate to Canada in June", "I'm retiring", "I am moving back to Ghana"])
def test_who_goes_away_asks_for_no_later_work(told: str) -> None:
    brief = Brief(reason=Reason(ReasonKind.LOCATION, Fact(told)))
    letters = [compose(brief, "words", variant).text for variant in range(14)]
    assert not any(words in letter for letter in letters for words in TOGETHER)


def test_who_stays_may_work_with_them_one_day() -> None:
    assert suits("I would be glad to work with you one day.", Brief())


def test_a_family_has_no_paperwork() -> None:
    brief = Brief(kind=LetterKind.WITHDRAW, role=Fact("nanny"))
    assert not any("paperwork" in compose(brief, "words", variant).text for variant in range(14))
    assert suits("If there is any paperwork left, please send it.", Brief(company=Fact("Acme")))
