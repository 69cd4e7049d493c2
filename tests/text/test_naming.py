"""A name counts as named where it stands as words of its own, however it is spelled."""

from __future__ import annotations

import pytest

from tactful.text.naming import is_named, is_named_with_capital, may_be_one, without_the


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Li", "I thank Li."),
        ("Ana", "Thank you, ana!"),
        ("Łukasz Żak", "I can recommend Lukasz Zak."),
        ("St John's", "The post at St John’s is a good one."),
        ("St John’s", "The post at St John's is a good one."),
        ("Crédit Agricole", "the offer from Cre\u0301dit  Agricole"),
        ("Acme", "Acme's offer"),
        ("C++ engineer", "the C++ engineer role"),
        ("Price & Penny", "Price\n& Penny wrote to me"),
    ],
)
def test_a_name_is_found_as_words_of_its_own(name: str, text: str) -> None:
    assert is_named(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ed", "the role you offered me"),
        ("Li", "I believe you"),
        ("Ana", "Dear Mariana Costa"),
        ("Ada", "I shall adapt"),
        ("cook", "the cookery course"),
        ("University of York", "University of Leeds"),
        ("St Johns", "St John’s"),
    ],
)
def test_a_part_of_a_word_names_nobody(name: str, text: str) -> None:
    assert not is_named(name, text)


@pytest.mark.parametrize(
    ("name", "text", "named"),
    [
        ("Will", "I wish Will well.", True),
        ("Will", "I will not come.", False),
        ("Next", "I join Next in May.", True),
        ("Next", "I join Globex next month.", False),
        ("Cook & Sons", "I join Cook & sons.", True),
        ("eBay", "I join eBay.", True),
        ("acme", "I join Acme.", True),
        ("Élan", "I join Elan.", True),
        ("Li", "I join Lidl.", False),
    ],
)
def test_a_name_that_is_also_a_word_is_told_by_its_capital(name: str, text: str, named: bool) -> None:
    assert is_named_with_capital(name, text) is named


@pytest.mark.parametrize(
    ("name", "other", "one"),
    [
        ("Acme", "Acme Ltd", True),
        ("The Marsh Table", "Marsh Table", True),
        ("Northwind", "northwind labs", True),
        ("Crédit Agricole", "Credit Agricole", True),
        ("University of Leeds", "University of York", False),
        ("Acme Labs", "Globex Labs", False),
        ("The Marsh Table", "The Red Lion", False),
        ("Acme Ltd", "Globex Ltd", False),
        ("", "Acme", False),
    ],
)
def test_names_may_mean_one_where_the_words_of_one_are_all_in_the_other(name: str, other: str, one: bool) -> None:
    assert may_be_one(name, other) is may_be_one(other, name) is one


@pytest.mark.parametrize(("name", "bare"), [("The Red Lion", "Red Lion"), ("the Inn", "Inn"), ("Thebes", "Thebes")])
def test_a_name_without_its_article(name: str, bare: str) -> None:
    assert without_the(name) == bare
