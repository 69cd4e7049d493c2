"""A draft that was shouted, dictated or sent as a chat is read as its writer would have it on paper."""

from __future__ import annotations

import pytest

from tactful.drafts.typed.chat import speaker_of
from tactful.drafts.typed.written_out import written_out
from tactful.reading import Overrides
from tactful.rewrite import rewrite

SHOUTED = (
    "HELLO MRS PEARCE,\nTHANK YOU FOR OFFERING ME THE PLUMBER JOB. I CANT TAKE IT AS I AM STAYING WITH MY OWN FIRM. "
    "YOU AND DAVE WERE VERY KIND TO ME. SORRY AND ALL THE BEST.\nRON BAXTER"
)
DICTATED = (
    "dear mr okonkwo comma thank you for offering me the post of night porter full stop i am sorry to say i will not "
    "be able to accept it full stop i wish you and the hotel well full stop yours sincerely bill hardcastle"
)
CHAT = (
    "[10:02] Lena: hi jonas\n[10:02] Lena: thanks so much for the barista job\n"
    "[10:03] Lena: sorry but i'm going to say no\n[10:04] Lena: i can still cover next saturday if u want"
)


@pytest.mark.parametrize(
    ("draft", "kept"),
    [
        (SHOUTED, ["Hello Mrs Pearce,", "Thank you for offering me the plumber job.", "You and Dave were very kind"]),
        (DICTATED, ["Dear Mr Okonkwo,", "Thank you for offering me the post of night porter.", "well.", "Bill Hard"]),
        (CHAT, ["Hi Jonas,", "Thanks so much for the barista job.", "I can still cover next Saturday", "\nLena"]),
        ("Me: hey Priya!\nMe: I can't take the junior dev job, sorry\nMe: say hi to Tom for me",
         ["Hey Priya", "I can't take the junior dev job, sorry.", "Say hi to Tom for me"]),
        ("Jo: will you join?\nMe: hey Jo\nMe: I've decided not to take the job, sorry\nJo: why?\nMe: my team needs me",
         ["sorry.\n", "My team needs me"]),
        ("hi mrs okafor, no to the job at brightsmile dental, sorry. i liked dr patel. ellie watson",
         ["Brightsmile Dental", "Dr Patel", "Ellie Watson"]),
        ("hello ms ferreira, i can't take the internship, sorry. maybe next year? best, kit", ["Best,\nKit"]),
        ("hi sarah, thanks for the job but no, sorry. i liked meeting joao in leeds. tyler",
         ["Joao in Leeds.", "\nTyler"]),
        ("TO KELLY\n\nI AM NOT TAKING THE WAITRESS JOB, SORRY. THANKS FOR THE COFFEE YOU GAVE ME.\n\nSHANICE",
         ["Dear Kelly,\n\nI am", "Thanks for the coffee you gave me."]),
        ("Hi Ada,\n\nI must say no to the job.\n\nSay hello to Cy and the whole team from me\n\nBo", ["from me."]),
        ("Dear Matron,\n\nThank you for the offer of bank nurse. I'll not be taking it, sorry. God bless, Bernie",
         ["God bless,\nBernie"]),
    ],
)  # fmt: skip
def test_what_was_said_stays(draft: str, kept: list[str]) -> None:
    letter = rewrite(draft, Overrides()).text
    assert not [words for words in kept if words not in letter]


@pytest.mark.parametrize("noise", ["[10:", "Lena:", "Me:", "comma", "full stop", "THANK"])
def test_how_it_came_is_not_in_the_letter(noise: str) -> None:
    assert not [text for text in map(written_out, (SHOUTED, DICTATED, CHAT)) if noise in text]


@pytest.mark.parametrize("draft", [SHOUTED, DICTATED, CHAT])
def test_every_word_keeps_its_place(draft: str) -> None:
    written = written_out(draft)
    assert len(written) == len(draft)
    assert written.casefold().split()[-1] == draft.casefold().split()[-1]


@pytest.mark.parametrize(
    "draft",
    [
        "Dear Ada,\n\nThank you for the job at NASA. I must say no.\n\nBest,\nBo",
        "Dear Ada,\n\nMeet me at 18:40 on Wednesday, at the comma exhibition.\n\nBest,\nBo",
        "Dear Ada,\n\nPros: the team.\nCons: the drive.\n\nI must say no.\n\nBest,\nBo",
        "Subject: Your offer\nTo: Ada Bell\n\nDear Ada,\n\nI must decline.\n\nBo",
        "Hi Ada, I must say no. I wish you all the best with your search",
        "Ana: would you take the job?\nBo: no, thanks\nAna: are you sure?\nBo: yes",
    ],
)
def test_a_draft_that_needs_none_of_it_stays(draft: str) -> None:
    assert written_out(draft) == draft


def test_who_is_spoken_to_in_a_chat() -> None:
    chat = "Dan: hey you around?\nMe: yeah, about the porter job\nMe: I'm not going to take it, sorry\nDan: how come"
    assert rewrite(chat, Overrides()).text.startswith("Hi Dan,\n")


def test_who_speaks_in_a_chat() -> None:
    assert speaker_of(CHAT) == "Lena"
    assert speaker_of("Me: hi Priya\nMe: I must say no") is None


def test_a_question_of_the_other_is_not_answered_in_the_letter() -> None:
    chat = (
        "Me: Hi Larissa, thank you for offering me the salon manager job\nMe: I've decided not to take it\n"
        "Larissa: Oh no! Is it the money?\nMe: no honestly it's not, I just love cutting hair.\n"
        "Larissa: of course\nMe: ace thank you. Steph x"
    )
    letter = rewrite(chat, Overrides()).text
    assert "honestly" not in letter
    assert "Ace" not in letter
    assert "I just love cutting hair." in letter
    assert letter.rstrip().endswith("Steph")


def test_a_name_before_a_stop_is_called() -> None:
    letter = rewrite("Jim. Not coming for the van job. Keep your job.\nRon", Overrides()).text
    assert letter.startswith("Jim,\n")
