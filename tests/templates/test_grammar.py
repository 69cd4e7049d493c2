"""Facts of all shapes stand in a sentence as a careful writer would put them."""

import pytest

from tactful.templates.grammar import name_company, name_office, name_role, shorten_company


@pytest.mark.parametrize(
    ("value", "named"),
    [
        ("senior data engineer", "the senior data engineer role"),
        ("Senior Data Engineer", "the Senior Data Engineer role"),
        ("Band 6 paeds nurse", "the Band 6 paeds nurse role"),
        ("SDE-2", "the SDE-2 role"),
        ("Summer Associate 2027", "the Summer Associate 2027 role"),
        ("warehouse shift lead job", "the warehouse shift lead job"),
        ("the night baker position", "the night baker position"),
        ("a teaching assistant", "the teaching assistant role"),
        ("the Sergeant", "the Sergeant role"),
        ("A level tutor", "the A level tutor role"),
        ("A&E nurse", "the A&E nurse role"),
        ("post of Grain Depot Supervisor", "the Grain Depot Supervisor role"),
        ("Associate Professorship in European Modernism", "the Associate Professorship in European Modernism"),
        ("summer internship", "the summer internship"),
        ("Head of People", "the role of Head of People"),
        ("ward sister on nights", "the role of ward sister on nights"),
        ("Team Leader, Night Voice Operations", "the role of Team Leader, Night Voice Operations"),
        ("Section Chief (Bridges)", "the role of Section Chief (Bridges)"),
        ("  Risk  Ops Lead.", "the Risk Ops Lead role"),
    ],
)
def test_a_role_has_an_article_and_a_noun(value: str, named: str) -> None:
    assert name_role(value) == named


def test_a_formal_letter_speaks_of_a_position() -> None:
    assert name_role("Company Secretary", "position") == "the Company Secretary position"


@pytest.mark.parametrize(
    ("value", "named"),
    [
        ("senior data engineer", "as a senior data engineer"),
        ("an associate dentist", "as an associate dentist"),
        ("Instrumentation Engineer", "as an Instrumentation Engineer"),
        ("HR manager", "as an HR manager"),
        ("UX writer", "as a UX writer"),
        ("SDE manager", "as an SDE manager"),
        ("University lecturer", "as a University lecturer"),
        ("European account manager", "as a European account manager"),
        ("MRI technologist", "as an MRI technologist"),
        ("1st year apprentice", "as a 1st year apprentice"),
        ("11th grade teacher", "as an 11th grade teacher"),
        ("U-18 coach", "as a U-18 coach"),
        ("Head Gardener", "as Head Gardener"),
        ("Company Secretary", "as Company Secretary"),
        ("SDE-2", None),
        ("summer internship", None),
        ("Eggs and Summer", None),
    ],
)
def test_an_office_has_the_right_article_or_is_not_used(value: str, named: str | None) -> None:
    assert name_office(value) == named


@pytest.mark.parametrize(
    ("value", "named"),
    [
        ("Globex", "Globex"),
        ("The Marsh Table", "The Marsh Table"),
        ("University of Strathmuir", "the University of Strathmuir"),
        ("Price Index Commission", "the Price Index Commission"),
        ("the Price Index Commission", "the Price Index Commission"),
        ("Eastfield Public Library", "Eastfield Public Library"),
    ],
)
def test_a_company_has_an_article_where_it_needs_one(value: str, named: str) -> None:
    assert name_company(value) == named


@pytest.mark.parametrize(
    ("value", "named"),
    [
        ("Zentrix Infosolutions Pvt Ltd", "Zentrix Infosolutions"),
        ("Price & Penny LLP", "Price & Penny"),
        ("Acme, Inc.", "Acme"),
        ("Sixpence Bread Co", "Sixpence Bread Co"),
        ("Ltd", "Ltd"),
    ],
)
def test_a_company_named_again_loses_its_legal_form(value: str, named: str) -> None:
    assert shorten_company(value) == named
