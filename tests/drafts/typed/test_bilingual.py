"""Of a draft in two languages the English letter stays; a friendly word in another language stays where it stands."""

from __future__ import annotations

import pytest

from tactful.drafts.typed.bilingual import english_letter, foreign_among

ENGLISH = "Dear Ms Kessler,\n\nI cannot accept the lab position. I wish you well.\n\nKind regards,\nAnna Huber"
GERMAN = "Sehr geehrte Frau Kessler,\n\nvielen Dank für das Angebot. Leider muss ich absagen.\n\nAnna Huber"


@pytest.mark.parametrize("draft", [f"{GERMAN}\n\n{ENGLISH}", f"{ENGLISH}\n\n{GERMAN}"])
def test_of_two_letters_the_english_one_stays(draft: str) -> None:
    assert english_letter(draft).strip() == ENGLISH


@pytest.mark.parametrize(
    "draft",
    [
        ENGLISH,
        "Hola Carmen,\n\nI loved the bar. I can't take the job, sorry.\n\nBesos,\nHolly",
        "Hi Al, hello from Bo.",
    ],
)
def test_a_draft_in_one_language_stays(draft: str) -> None:
    assert english_letter(draft) == draft


def test_sentences_in_another_language() -> None:
    sentences = [
        "Je vous remercie de votre offre.",
        "Thank you for the post.",
        "Je suis désolée mais je ne peux pas accepter.",
        "I have to refuse.",
    ]
    assert foreign_among(sentences) == {0, 2}


@pytest.mark.parametrize(
    "word", ["Muchas gracias!", "Un abrazo to Pepe and the boys.", "C'est la vie.", "Que tal, Ana?"]
)
def test_a_friendly_word_is_none(word: str) -> None:
    assert not foreign_among([word, "I loved the bar.", "I can't take the job."])
