"""A thing of which no form knows becomes a noun phrase as well."""

from __future__ import annotations

import pytest

from tactful.contract import LetterKind
from tactful.reading import Overrides, read_brief, with_overrides
from tests.reading.asking import OFFER


@pytest.mark.parametrize(
    ("given", "request_"),
    [
        ("upgrade to business class", "an upgrade to business class"),
        ("MBA sponsorship", "an MBA sponsorship"),
        ("European contract", "a European contract"),
        ("French course", "a French course"),
        ("hour off", "an hour off"),
        ("Umbrella policy", "an umbrella policy"),
        ("university course", "a university course"),
        ("one-week break", "a one-week break"),
        ("8-hour day", "an 8-hour day"),
        ("two extra days", "two extra days"),
    ],
)
def test_a_request_has_the_right_article(given: str, request_: str) -> None:
    brief = with_overrides(read_brief(OFFER, kind=LetterKind.NEGOTIATE), Overrides(ask=(given,)))

    assert [request.text for request in brief.requests] == [request_]
