"""An open slot is told from brackets and capitals that mean what they say."""

from __future__ import annotations

from functools import partial

import pytest
from tactful.guards.no_placeholder import GUARD

from tactful.contract import Case
from tests.guards.judging import found_by

slots = partial(found_by, GUARD)


@pytest.mark.parametrize(
    "text",
    [
        "Your motto [sic] made me smile.",
        "With love and thanks, Mia xxx",
        "We met at the (soon to be renamed) Victoria Hall.",
        "I WILL NOT TAKE THE SUPPORT ENGINEER JOB. I AM SO DONE WITH YOUR COMPANY.",
        "The role (and the team) appealed to me.",
        "The line '[t]he river decides' stays with me.",
        "Index [0] was on the whiteboard.",
        "Dr. [h.c.] Anneliese Brandt gave the toast.",
        "Insert the key and turn it twice, the caretaker said.",
        "Your <b>HTML</b> was tidy.",
        "Xiomara X. Xu showed me round.",
        "In the name of the whole family, thank you.",
        "The job title is grand, and the company name is older than mine.",
        "My date of birth and my position in the queue were on the list.",
        "We drove on the M25 and the A1(M).",
        "## Dear Ms Hill",
        "Thank you for the visit, xxx from all of us.",
        "I sang with the BBC, ABC",
        "The work/life balance and the on/off switch were as you said.",
        "The file first_name.csv is yours.",
    ],
)
def test_no_slot(text: str) -> None:
    assert slots(text) == []


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("Dear [Name],", "[Name]"),
        ("My thanks go to you and to xxxx for the warm welcome.", "to xxxx"),
        ("I will return the badge on (date to be confirmed).", "(date to be confirmed)"),
        ("I THANK YOU FOR THE OFFER FROM COMPANY NAME.", "COMPANY NAME"),
        ("I enjoyed meeting [him/her/them].", "[him/her/them]"),
        ("Thank you, {{first_name}}, for it.", "{{first_name}}"),
        ("Thank you, <name>, for it.", "<name>"),
        ("Thank you, «name», for it.", "«name»"),
        ("I say no to (company name).", "(company name)"),
        ("I start on DD/MM/YYYY.", "DD/MM/YYYY"),
        ("Yours, ______", "______"),
        ("Dear Mr. XYZ,", "XYZ"),
        ("Dear Company Team,", "Dear Company Team"),
        ("Thanks to you and @@@ for the welcome.", "@@@"),
        ("I liked the xxx department.", "xxx"),
        ("Yours, ABC", "Yours, ABC"),
        ("Kind regards,\nYour Name", "Your Name"),
        ("The pay of £XX,XXX was fair.", "£XX,XXX"),
        ("I wish COMPANY_NAME well.", "COMPANY_NAME"),
        ("Thanks to @CompanyName@ for it.", "@CompanyName@"),
        ("An offer from *rival firm's name* came too.", "*rival firm's name*"),
        ("the role name at company", "role name"),
        ("Best regards,\n[Your Name", "[Your Name"),
        ("My address is 123 Main Street.", "123 Main Street"),
        ("Dear undefined, thank you.", "Dear undefined"),
        ("Thank you for calling, Mr/Ms Hendricks.", "Mr/Ms"),
        ("You offered £X, and I had hoped for more.", "£X"),
        ("My [mother's/father's] illness keeps me here.", "[mother's/father's]"),
        ("I am glad to be your trainee/apprentice/intern.", "trainee/apprentice/intern"),
        ("I must decline due to (state your reason).", "(state your reason)"),
        ("Hallo [Vorname], I must decline.", "[Vorname]"),
        ("Thank you for choosing me for your_company.", "your_company"),
        ("The offer of xx.xx.2024 was kind.", "xx.xx.2024"),
        ("I would like to stay in TOWN for now.", "TOWN"),
        ("I have worked here for X years.", "X years"),
        ("I am grateful to (choose one of the panel).", "(choose one of the panel)"),
    ],
)
def test_slot(text: str, slot: str) -> None:
    assert slots(text) == [slot]


def test_brackets_of_the_senders_own_are_meant() -> None:
    text = "I must leave the post at [Company] Ltd."
    assert slots(text) == ["[Company]"]
    assert slots(text, Case(source="They are really called [Company] Ltd, I swear.")) == []
    assert slots(text, Case(source=text, is_draft=True)) == ["[Company]"]
