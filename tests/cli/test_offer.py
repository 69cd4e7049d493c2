"""`--offer`: a letter that answers the mail with the offer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.mail.mails import BODY, HTML, saved
from tests.model.scripted_server import ScriptedServer, in_turn, serve
from tests.model.test_writing import answer

WITHHELD = ("38,500", "£", "Globex", "46 0018")


@pytest.fixture
def offer(tmp_path: Path) -> str:
    path = tmp_path / "offer.eml"
    path.write_bytes(saved())
    return str(path)


def test_the_offer_alone_is_enough(tactful: Run, offer: str) -> None:
    outcome = tactful("decline", "--offer", offer)
    assert outcome.code == 0
    assert outcome.out.startswith("Dear Dr. Ana Ferreira,\n")
    assert outcome.out.endswith("\nSam Okafor\n")
    assert "Laboratory Technician" in outcome.out
    assert "Northwind Labs" in outcome.out
    assert not [secret for secret in WITHHELD if secret in outcome.out + outcome.err]


def test_on_a_terminal_nobody_is_asked_for_words_that_the_letter_does_not_need(tactful: Run, offer: str) -> None:
    outcome = tactful("decline", "--offer", offer, terminal=True)
    assert outcome.code == 0
    assert "Ctrl-D" not in outcome.err
    assert "Ctrl-D" in tactful("negotiate", "--offer", offer, stdin=b"two days at home", terminal=True).err


def test_the_words_give_the_reason_and_the_offer_the_facts(tactful: Run, offer: str) -> None:
    words = "No, it's too far. Mention the tour. - Sammy"
    for outcome in (
        tactful("decline", "--offer", offer, words),
        tactful("decline", "--offer", offer, stdin=words.encode()),
        tactful("decline", "--offer", "-", words, stdin=saved()),
    ):
        assert outcome.code == 0
        assert outcome.out.startswith("Dear Dr. Ana Ferreira,\n")
        assert "Thank you for the tour." in outcome.out
        assert outcome.out.endswith("\nSammy\n")
    assert "from the offer" in tactful("decline", "--offer", offer, words, "--explain").err.replace("read in", "from")


def test_pasted_text_and_html_are_offers_as_well(tactful: Run, tmp_path: Path) -> None:
    pasted = f"Von: Ana Ferreira\r\nGesendet: 10.11.2025\r\nAn: Sam Okafor\r\nBetreff: Offer\r\n\r\n{BODY}"
    (tmp_path / "offer.txt").write_bytes(pasted.encode("cp1252"))
    assert tactful("decline", "--offer", str(tmp_path / "offer.txt")).out.startswith("Dear Dr. Ana Ferreira,")
    (tmp_path / "offer.eml").write_bytes(saved(None, HTML, From="Linda Marsh <linda@h.example>"))
    letter = tactful("decline", "--offer", str(tmp_path / "offer.eml")).out
    assert letter.startswith("Dear Linda Marsh,")
    assert "Harbor Freight Logistics" in letter
    assert "Evil" not in letter


@pytest.mark.parametrize("command", ["ask-time", "withdraw", "call"])
def test_other_letters_answer_an_offer_too(tactful: Run, offer: str, command: str) -> None:
    outcome = tactful(command, "--offer", offer)
    assert outcome.code == 0
    assert "Ana Ferreira" in outcome.out


def test_a_draft_gets_its_names_and_keeps_its_words(tactful: Run, offer: str) -> None:
    body = "Thank you for the offer and the tour. I'm sorry, but I have decided to decline it.\n\nAll the best to you!"
    letter = tactful("rewrite", "-", "--offer", offer, stdin=f"Hi,\n\n{body}\n".encode()).out
    assert letter.startswith("Dear Dr. Ana Ferreira,\n\nThank you for the offer and the tour. I'm sorry, but I have")
    assert letter.endswith("Sam Okafor\n")
    assert "Northwind" not in letter


def test_different_offers_get_different_letters(tactful: Run, tmp_path: Path) -> None:
    letters = set()
    for name in ("Bea Holt", "Cal Ito", "Dee Okoro", "Eli Park", "Flo Quaye"):
        text = BODY.replace("Ana Ferreira", name).replace("\nAna\n", f"\n{name}\n")
        (tmp_path / "offer.eml").write_bytes(saved(text, From=f"{name} <a@n.example>"))
        letters.add(tactful("decline", "--offer", str(tmp_path / "offer.eml")).out.replace(name, ""))
    assert len(letters) > 3


def test_nothing_of_the_offer_but_its_facts_is_sent(tactful: Run, offer: str) -> None:
    with serve(in_turn(answer())) as server:
        outcome = tactful("decline", "--offer", offer, "no, too far", "--base-url", server.base_url)
    assert outcome.code == 0
    assert "Northwind Labs" in server.sent_text
    assert not [secret for secret in (*WITHHELD, "conversations", "Head of Research") if secret in server.sent_text]


def test_the_reader_is_not_asked_for_what_the_offer_tells(tactful: Run, offer: str, server: ScriptedServer) -> None:
    tactful("decline", "--offer", offer, "no, too far", "--base-url", server.base_url)
    assert server.requests
    assert "too far" not in server.sent_text


def test_json_and_dry_run_know_the_offer(tactful: Run, offer: str) -> None:
    document = json.loads(tactful("decline", "--offer", offer, "--format", "json").out)
    assert document["letter"].startswith("Dear Dr. Ana Ferreira,")
    assert "Laboratory Technician" in tactful("decline", "--offer", offer, "--dry-run").out


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"\0\1\2\3", "binary"),
        (b"you got it", "headers"),
        (saved("\n"), "without text"),
        (bytes(range(1, 32)) * 9, "decoded"),
        (saved("Dear Sam, our summer sale has begun.", Subject="Sale"), "speaks of a job offer"),
    ],
)
def test_a_broken_mail_gets_its_own_sentence(tactful: Run, tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "offer.eml").write_bytes(data)
    outcome = tactful("decline", "--offer", str(tmp_path / "offer.eml"))
    assert outcome.code == 2
    assert outcome.out == ""
    assert said in outcome.err


def test_a_missing_file_and_two_inputs_from_one_are_named(tactful: Run) -> None:
    assert "does not exist" in tactful("decline", "--offer", "no-such.eml").err
    assert tactful("decline", "--offer", "-", "-f", "-").code == 2
    assert tactful("rewrite", "-", "--offer", "-").code == 2


def test_a_broken_mail_that_was_pasted_is_kept(tactful: Run, state: Path) -> None:
    outcome = tactful("decline", "--offer", "-", stdin=saved("\n", Subject="The offer that I waited for"))
    assert outcome.code == 2
    (kept,) = state.rglob("*.txt")
    assert "The offer that I waited for" in kept.read_text("utf-8")
    assert str(kept) in outcome.err


def test_an_offer_without_headers_is_told(tactful: Run, tmp_path: Path) -> None:
    words, mail = tmp_path / "words.txt", tmp_path / "offer.txt"
    words.write_text("Priya Raman from Northwind Labs offered me the analyst job. Sam Okafor", "utf-8")
    mail.write_text(
        "From: Priya Raman <priya@northwind.example>\nSubject: Offer\n\nWe offer you the analyst job.", "utf-8"
    )
    assert "has no headers of a mail" in tactful("decline", "--offline", "--offer", str(words)).err
    assert "has no headers of a mail" not in tactful("decline", "--offline", "--offer", str(mail)).err


_QUOTED = (
    "\n\nOn 3 March 2026 Laura Finch <laura@finchandco.example> wrote:\n> Dear Jan,\n> We are delighted to offer "
    "you the role of bookkeeper at £28,000.\n> Laura"
)
_OWN = "Dear Laura,\n\nThe hours you have put down do not fit my week, so I must decline.\n\nJan"


def test_a_mail_quoted_below_a_draft_is_the_offer(tactful: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(_OWN + _QUOTED, "utf-8")
    outcome = tactful("rewrite", str(draft), "--diff", "--offline")
    assert outcome.code == 0
    assert "read as the offer" in outcome.err
    assert "do not fit my week, so I must decline." in outcome.out
    assert "wrote:" not in outcome.out + outcome.err
    assert "28,000" not in outcome.out


def test_any_other_quoted_mail_is_left_out(tactful: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(
        "Thanks Nadia, but I have to decline the chorus job. The rehearsals clash with my teaching.\n\nInes\n\n"
        "-----Original Message-----\nFrom: Nadia Brun\nSent: Tuesday\nTo: Ines Prado\nSubject: Carmen\n\nAny news?",
        "utf-8",
    )
    outcome = tactful("rewrite", str(draft), "--offline")
    assert outcome.code == 0
    assert "was left out" in outcome.err
    assert "Hi Ines" not in outcome.out
    assert outcome.out.rstrip().endswith("Ines")


def test_a_draft_that_quotes_no_mail_stays_whole(tactful: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(f"Subject: Your offer\nTo: Laura Finch\n\n{_OWN}", "utf-8")
    assert "quoted" not in tactful("rewrite", str(draft), "--offline").err
