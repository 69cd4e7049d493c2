"""Who wrote and who is written to is read from pasted offers and chats, and never the other way round."""

from __future__ import annotations

import pytest

from tactful.reading import read_brief


@pytest.mark.parametrize(
    ("words", "recipient", "sender"),
    [
        (
            "Offer letter\nMr. Arjun Sahi\nPokhara\n\nWe are pleased to appoint you as Cook at Oakmoor Ltd.\n"
            "Sabina Rai\nManaging Director\n\nI can not join. Say thank you.",
            "Sabina Rai",
            "Arjun Sahi",
        ),
        (
            "[25/11, 08:14] Rukmini HR Oakmoor: Dear Lakshmi, you are selected as cook.\n"
            "[25/11, 08:20] Lakshmi M: Thank you madam. I will ask\n\nI do not take it.",
            "Rukmini",
            "Lakshmi M",
        ),
        (
            "[19:02] Grace Tan HR: Hi Faizal! Good news, offer letter for cook sent.\n[19:03] Grace Tan HR: Start"
            " 14 Dec ok?\n"
            "[19:40] Faizal: Thank you Grace, let me think\n\nI dont want. Faizal bin Rahman",
            "Grace Tan",
            "Faizal bin Rahman",
        ),
        (
            "[19:02] Kofi Mensah: Hello Sandra, will you join us as cook at Volta Foods?\n"
            "[19:05] Me: let me think\n\nno.",
            "Kofi Mensah",
            "Sandra",
        ),
        (
            "Hi Marta,\n\nWe are delighted to offer you the post of cook at Casa Lucia.\n\n"
            "Un saludo,\nInes Robledo\n\nno",
            "Ines Robledo",
            "Marta",
        ),
        (
            "Dear Sir, I am Md. Rafiqul Islam. I got appointment letter from Square Garments Ltd for clerk, letter"
            " signed by Mrs. Nasreen Akhter. I am unable to join.",
            "Mrs. Nasreen Akhter",
            "Md. Rafiqul Islam",
        ),
        ("Becky called me Karen. It's Kirsten. Ana Conti offered me cook at Oakmoor. No.", "Ana Conti", "Kirsten"),
        (
            "Hey Kayla! It's Monique from Glow Studio. We LOVED you and want you as our new cook!!\n\nno thanks,"
            " too far",
            "Monique",
            "Kayla",
        ),
        (
            'Mail today: "Dear Ioana, sorry that you will not join us as cook. May we ask for your reason? Best,'
            ' Henrik Dahl, Hotel Skagen". Tell him it was the distance.',
            "Henrik Dahl",
            "Ioana",
        ),
        (
            'Write: "Dear Anna, thank you for the cook job at Oakmoor, sorry, no. Please keep my CV. Best, Tom Reed"',
            "Anna",
            "Tom Reed",
        ),
        ("Ada Bell at Oakmoor offered me cook. No. My brother Kyle wants it. Jo Reed", "Ada Bell", "Jo Reed"),
        ("Brother Kyle of Oakmoor Abbey offered me cook. No. Jo Reed", "Brother Kyle", "Jo Reed"),
        ("I'm a hairdresser, Ioana Popescu, offer from Ana Conti at Oakmoor. No.", "Ana Conti", "Ioana Popescu"),
        ("I decline the cook job offered by Kasun at QuickKart. Tharindu", "Kasun", "Tharindu"),
        (
            "Offered cook at Oakmoor by Mr. Dlamini. No. Mr Dlamini's secretary Zanele helped me. Sipho Nkosi",
            "Mr. Dlamini",
            "Sipho Nkosi",
        ),
        ("Caretaker for old Mrs Hall. Mrs Hall's daughter Kim asked me. No. Ana Lima", "Kim", "Ana Lima"),
        ("My old boss Nuala offered me my job back as cook at Oakmoor. No. Orla Deegan", "Nuala", "Orla Deegan"),
    ],
)
def test_who_is_greeted_and_who_signs(words: str, recipient: str, sender: str) -> None:
    brief = read_brief(words)
    assert brief.recipient is not None
    assert brief.sender is not None
    assert (brief.recipient.value, brief.sender.value) == (recipient, sender)


@pytest.mark.parametrize(
    ("words", "company", "role"),
    [
        ("Father Brown offered me the caretaker's job at St Brigid's and I can't take it.", "St Brigid's", "caretaker"),
        ("I was offered the cook job at Nonna's by Gino. No.", "Nonna's", "cook"),
        (
            "I was offered Office Administrator in Kilimo Seeds by Ms. Brenda Atuhaire. No.",
            "Kilimo Seeds",
            "Office Administrator",
        ),
        (
            "Got offer from Zenith Auto Components as quality engineer. No.",
            "Zenith Auto Components",
            "quality engineer",
        ),
    ],
)
def test_the_firm_and_the_role_are_whole(words: str, company: str, role: str) -> None:
    brief = read_brief(words)
    assert brief.company is not None
    assert brief.role is not None
    assert (brief.company.value, brief.role.value) == (company, role)


MAIL = "Dear Mr. Castellano,\n\nWe are pleased to offer you the post of cook at Oakmoor Ltd.\n\n"


@pytest.mark.parametrize(
    ("words", "recipient", "sender"),
    [
        (f"{MAIL}Kind regards,\nAna Lopez\nOakmoor Ltd\n\nno thanks", "Ana Lopez", None),
        (f"{MAIL}Kind regards,\nAna Lopez\n\nno thanks. Luca Castellano", "Ana Lopez", "Luca Castellano"),
        (f"{MAIL}HR Team\n\nno thanks", None, None),
        (
            "We would like to offer you the nanny position. Love, Pippa & Hugo Ashworth\n\nno, sorry.",
            "Pippa & Hugo Ashworth",
            None,
        ),
    ],
)
def test_who_got_the_offer_is_not_answered_nor_signs_as_others_address_them(
    words: str, recipient: str | None, sender: str | None
) -> None:
    brief = read_brief(words)
    assert (brief.recipient and brief.recipient.value) == recipient
    assert (brief.sender and brief.sender.value) == sender


def test_a_letter_that_came_from_a_company_is_no_other_employers() -> None:
    brief = read_brief("I got a letter from Square Garments Ltd for the clerk post. no")
    assert brief.company is not None
    assert brief.company.value == "Square Garments Ltd"
