"""The frame of a rewritten draft: whom it greets, who signs, and whether it asks to stay in touch."""

from __future__ import annotations

import pytest

from tactful.contract import LetterKind
from tactful.reading import Overrides
from tactful.rewrite import read_draft, rewrite

BODY = "thank you for the offer. I cannot take the receptionist job."


def text_of(draft: str) -> str:
    return rewrite(draft, Overrides()).text


@pytest.mark.parametrize(
    ("draft", "greeting"),
    [
        (f"Look Brian, {BODY} Rick Sandvik", "Hi Brian,"),
        (f"Listen, Brian, {BODY} Rick Sandvik", "Hi Brian,"),
        (f"To whom it may concern. {BODY} Your recruiter Stefan wasted my time. Rick", "To whom it may concern,"),
        (f"Dear Sir or Madam,\n\n{BODY} Ms. Okafor at reception was kind.\n\nRick", "Dear Sir or Madam,"),
        (f"Hi Stefan, {BODY} You wasted my time. Rick", "Hi Stefan,"),
        (f"Sehr geehrte Frau Kessler / Dear Ms Kessler,\n{BODY}\nRick Sandvik", "Dear Ms Kessler,"),
        (f"Dear Ms Kessler (Guten Tag Frau Kessler),\n{BODY}\nRick Sandvik", "Dear Ms Kessler,"),
        (f"Sehr geehrte Frau Kessler,\n{BODY}\nRick Sandvik", "Sehr geehrte Frau Kessler,"),
        (f"Dear Sir / Madam,\n\n{BODY}\n\nRick", "Dear Sir / Madam,"),
        (f"Dear Ana / Bo,\n\n{BODY}\n\nRick", "Dear Ana / Bo,"),
        (f"Hey Lucy!! So sorry. {BODY} Rick", "Hey Lucy!!"),
        (f"Now then Rick,\n\nTa for asking. {BODY} Bob", "Hi Rick,"),
        (f"Listen Pete. {BODY} Rick", "Hi Pete,"),
        (f"Dear Mr. Yamamoto,\n\n{BODY} Rick", "Dear Mr. Yamamoto,"),
        (f"Madam\n\n{BODY}\n\nAgnes Tully", "Madam,"),
        (f"OK here goes. Dear Fergus. {BODY} Rick", "Dear Fergus,"),
        ("Hi team,\n\nThanks for the offer. I won't be taking it, sorry. Good luck.\n\nSam", "Hi team,"),
        (f"To: Hiring\nSubject: Offer\n\nSandra, Tom,\n\n{BODY}\n\nRick", "Sandra, Tom,"),
        (f"To: Ana Bell\nSubject: Offer\n\nHello,\n\n{BODY}\n\nRick", "Hello Ana Bell,"),
        (f"hello mrs adeyemi, your deadline is a bit ridiculous. {BODY} Rick Sandvik", "Hello Mrs Adeyemi,"),
    ],
)
def test_who_is_greeted(draft: str, greeting: str) -> None:
    assert text_of(draft).startswith(f"{greeting}\n")


def test_what_only_begins_like_a_greeting_stays() -> None:
    assert "Look forward" in text_of("Hi Ana, thank you for the offer. I must decline. Look forward to the fair. Sam")
    assert text_of("Hi Ana, thank you for the offer. Right, Tuesday it was. I must decline. Sam").startswith("Hi Ana,")


@pytest.mark.parametrize(
    ("end", "signature"),
    [
        ("xx Mei", "Mei"),
        ("Thanks!\n\nMei xx", "Mei"),
        ("Dr. Uwe Brandt", "Dr. Uwe Brandt"),
        ("Best regards,\nProf. Dr. Uwe Brandt", "Prof. Dr. Uwe Brandt"),
        ("H. Brandt", "H. Brandt"),
        ("Regards, Ananya Krishnan, PhD", "Ananya Krishnan, PhD"),
        ("dr. ananya krishnan", "Dr. Ananya Krishnan"),
        ("Uwe Brandt", "Uwe Brandt"),
        ("Love,\nVal xoxo", "Val"),
        ("Med vänliga hälsningar\nTomasz Zielinski", "Tomasz Zielinski"),
        ("Love,\nXX Val", "Val"),
        ("Big love, Hannah", "Hannah"),
        ("Speak soon\nCaz", "Caz"),
        ("Cheers, Cy Bell. Sent from my iPhone", "Cy Bell"),
        ("Regards,\nMalcolm X", "Malcolm X"),
        ("Regards,\nX. Reid", "X. Reid"),
        ("Regards,\nXo Tran", "Xo Tran"),
        ("Regards,\nXan Li", "Xan Li"),
    ],
)
def test_who_signs(end: str, signature: str) -> None:
    assert text_of(f"Hi Yuki, {BODY} {end}").split("\n")[-1] == signature


@pytest.mark.parametrize(
    "shut", ["Do not contact me again.", "Please delete my data by 31 December.", "Take me off your list."]
)
def test_who_shuts_the_door_does_not_ask_to_stay_in_touch(shut: str) -> None:
    assert read_draft(f"Hi Yuki, {BODY} {shut} Mei", Overrides(), LetterKind.DECLINE).form.open_door is False


@pytest.mark.parametrize("ajar", ["Don't call me before noon.", "Please send my data sheet back.", "Do contact me."])
def test_who_leaves_it_ajar_may_be_asked(ajar: str) -> None:
    assert read_draft(f"Hi Yuki, {BODY} {ajar} Mei", Overrides(), LetterKind.DECLINE).form.open_door is None


@pytest.mark.parametrize("leave", ["Servus", "Mit freundlichen Grüßen", "Med vänliga hälsningar", "Ngā mihi", "Luv ya"])
def test_who_takes_leave_in_their_own_way_keeps_it(leave: str) -> None:
    assert text_of(f"Hi Yuki,\n\n{BODY}\n\n{leave}\nMei Lin").endswith(f"\n\n{leave},\nMei Lin")


def test_a_curt_refusal_is_said_kindly() -> None:
    text = text_of("To whom it may concern.\n\nI decline. My certificates can stay.\n\nUwe Brandt")
    assert "I decline." not in text
    assert "clear-decline" not in [j.guard for j in rewrite(text, Overrides()).judgements if not j.passed]


@pytest.mark.parametrize(
    ("said", "tone"),
    [
        ("Thank you for your kind offer. I must decline it.\n\nKind regards,", None),
        ("Further to our talk, I confirm that I shall not be joining you.\n\nKind regards,", "formal"),
        ("I wish to inform you that I must decline. Thank you for your warm welcome.\n\nRegards,", "formal"),
        ("I'm so sorry but I can't take it. It's been lovely to meet you.\n\nBest,", "warm"),
        ("Further to our chat, I'm sorry but I can't take it.\n\nCheers,", "warm"),
        ("I must decline your offer. (make this warm please)\n\nKind regards,", "warm"),
    ],
)
def test_what_is_added_has_the_tone_of_the_draft(said: str, tone: str | None) -> None:
    assert rewrite(f"Dear Ms Okafor,\n\n{said}\nTom Reid", Overrides()).brief.tone == tone
