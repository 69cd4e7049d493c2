"""Regret: one word of regret or apology for the refusal.

The first article would have a refusal begin with "regrettably" or "sadly", the second asks for an apology outright:
people spent their time. "A difficult decision" speaks of the sender alone and is no regret; nor is sympathy ("sorry to
hear"), denied regret, or an employer's "we regret that you were not selected".
"""

from __future__ import annotations

from tactful.guards._courtesy import Courtesy

from tactful.contract import REFUSALS, Case, Example, Guard, Letter, Level, Part, Verdict
from tactful.text import Sentence
from tactful.text.cues import load_cues
from tactful.text.voice import in_the_writers_voice

MESSAGE = "The refusal comes without a word of regret."
REMEDY = "Say in the sentence that declines that you are sorry to decline, or begin it with a word of regret."

_REGRET = Courtesy("regret", "regret.toml", {"sure": -4.5, "weak": -2.4}, unheard=1.0, denied=7.0)
_MOCKING = 1.0
_CHATTING = 3.0


def check(letter: Letter, _case: Case) -> Verdict:
    """Look for a clause that regrets or apologises."""
    sentences = in_the_writers_voice(letter.sentences or letter.all_sentences)
    evidence = tuple(letter.evidence(s, *span) for s in sentences if (span := find_regret(s)))
    if evidence:
        return Verdict(evidence=evidence)
    return Verdict((letter.absence(Part.DECISION, MESSAGE, REMEDY),))


def find_regret(sentence: Sentence) -> tuple[int, int] | None:
    """Return the span of the clause of a sentence that regrets or apologises, None where there is none."""
    span = _REGRET.find(sentence)
    if span is None or sentence.scores["insult"] > _MOCKING or sentence.scores["chatter"] > _CHATTING:
        return None
    return None if load_cues("regret.toml").has("trivial", sentence.lower) else span


GUARD = Guard(
    id="regret",
    asks="Is there a word of regret or apology for the refusal?",
    level=Level.ERROR,
    check_level=Level.ADVICE,
    kinds=REFUSALS,
    check=check,
    passes=(
        Example("I am sorry, but I cannot accept."),
        Example("Unfortunately, I am unable to take up the post."),
        Example("It is with a heavy heart that I let this one go."),
        Example("i wish i could give you a different answer"),
        Example("I hate to let you down after all your trouble."),
        Example("With real regret I must return the contract unsigned."),
    ),
    fails=(
        Example("This was a difficult decision, and I have decided to decline."),
        Example("I was sorry to hear that Ana is ill."),
        Example("I am not sorry."),
        Example("I make no apology for my answer, which is no."),
        Example("We regret to inform you that you have not been selected."),
        Example("Unfortunately it rained all through the tour of the yard."),
    ),
)
