"""A letter to where the sender was wronged is courteous and cool."""

from __future__ import annotations

import pytest

from tactful.reading.names.evidence import masked_words
from tactful.reading.overrides import Overrides
from tactful.reading.reasons.wronged import was_wronged
from tactful.write import write


@pytest.mark.parametrize(
    "words",
    [
        "The CEO made a comment about my looks.",
        "he had his hand on my knee at the interview",
        "Interviewer asked if I plan kids.",
        "the boss is a creep",
        "They made jokes about my accent.",
        "He shouted at me for nothing.",
        "the manager called me 'sweetheart'",
        "gaffer Phil is a sexist",
        "She insulted my family.",
        "owner was racist to me",
    ],
)
def test_a_wrong_is_heard(words: str) -> None:
    assert was_wronged(masked_words(words))


@pytest.mark.parametrize(
    "words",
    [
        "He never shouted at me.",
        "My ex harassed me, so I move away.",
        "The corridors are creepy.",
        "She praised my translation, which touched me.",
        "She squeezed my hand and wished me luck.",
        "The keys and gates gave me the creeps.",
    ],
)
def test_what_is_no_wrong_of_theirs(words: str) -> None:
    assert not was_wronged(masked_words(words))


@pytest.mark.parametrize("variant", range(4))
def test_the_letter_gushes_over_nothing_and_opens_no_door(variant: int) -> None:
    words = "Decline the cook job at Oakmoor Ltd, Ada Bell offered. The chef had his hand on my knee. - Leon Achebe"
    letter = write(words, Overrides(), variant).text
    for phrase in ("in touch", "great deal", "touched", "paths", "delighted", "again one day", "keep me in mind"):
        assert phrase not in letter
