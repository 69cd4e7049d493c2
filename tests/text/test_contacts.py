"""Contact details compare equal where they lead to the same place."""

import pytest

from tactful.text.contacts import find_contacts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("505-555-0148", "(505) 555 0148"),
        ("020 7946 0018", "+44 20 7946 0018"),
        ("+1 505 555 0148", "505.555.0148"),
        ("Sam@Mail.Example", "sam@mail.example."),
        ("https://www.acme.com/jobs/", "acme.com/jobs"),
    ],
)
def test_same(one: str, other: str) -> None:
    (first,), (second,) = find_contacts(f"at {one} please"), find_contacts(f"is {other}")
    assert first.matches(second)
    assert second.matches(first)


@pytest.mark.parametrize(
    ("one", "other"), [("505-555-0148", "505-555-0149"), ("a@mail.example", "b@mail.example"), ("acme.com", "acme.org")]
)
def test_different(one: str, other: str) -> None:
    (first,), (second,) = find_contacts(one), find_contacts(other)
    assert not first.matches(second)


@pytest.mark.parametrize(
    "text",
    [
        "on 2026-11-27 at noon",
        "18/11/2026",
        "requisition 2026-0417",
        "in 2027 (100 days)",
        "12,000 a year",
        "e.g. this",
    ],
)
def test_what_is_no_contact(text: str) -> None:
    assert find_contacts(text) == ()
