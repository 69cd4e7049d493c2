"""Regret: one word of regret or apology for the refusal; where an acceptance is taken back, an apology first of all.

The first article would have a refusal begin with "regrettably" or "sadly", the second asks for an apology outright:
people spent their time. "A difficult decision" speaks of the sender alone and is no regret; nor is sympathy ("sorry to
hear"), denied regret, or an employer's "we regret that you were not selected". Whoever withdraws after having accepted
breaks a promise on which others have built: there "unfortunately" is too little, and an apology after the news comes
too late.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from tactful.guards._courtesy import Courtesy
from tactful.guards.clear_decline import find_refusal

from tactful.contract import REFUSALS, Case, Example, Guard, Letter, LetterKind, Level, OwnWords, Part, Verdict
from tactful.text import Sentence
from tactful.text.cues import load_cues
from tactful.text.voice import in_the_writers_voice

MESSAGE = "The refusal comes without a word of regret."
REMEDY = "Say in the sentence that declines that you are sorry to decline, or begin it with a word of regret."
NO_APOLOGY = "The acceptance is taken back without an apology."
LATE = "The acceptance is taken back before there is an apology."
REMEDY_APOLOGY = (
    "Apologise first for going back on your word, in one plain sentence; only then withdraw the acceptance."
)

_REGRET = Courtesy("regret", "regret.toml", {"certain": -9.0, "sure": -4.5, "weak": -2.4}, unheard=-1.0, denied=7.0)
_APOLOGY = Courtesy("apology", "regret.toml", {"apology": -7.0}, unheard=1.0, denied=7.0)
_MOCKING = 1.0
_CHATTING = 3.0

_withdraw = partial(Example, kind=LetterKind.WITHDRAW)


def check(letter: Letter, case: Case) -> Verdict:
    """Look for a clause that regrets or apologises; in a withdrawal, for an apology that comes first."""
    sentences = in_the_writers_voice(letter.said)
    if case.kind is LetterKind.WITHDRAW:
        return _judge_apology(letter, sentences)
    evidence = tuple(letter.evidence(s, *span) for s in sentences if (span := _find_regret(s)))
    if evidence := evidence or tuple(_REGRET.of_an_employer(letter)):
        return Verdict(evidence=evidence)
    return Verdict((letter.absence(Part.DECISION, MESSAGE, REMEDY),))


def _find_regret(sentence: Sentence) -> tuple[int, int] | None:
    """Return the span of the clause of a sentence that regrets or apologises, None where there is none."""
    span = _REGRET.find(sentence)
    if span is None or sentence.scores["insult"] > _MOCKING or sentence.scores["chatter"] > _CHATTING:
        return None
    return None if load_cues("regret.toml").has("trivial", sentence.lower) else span


def _find_apology(sentence: Sentence) -> tuple[int, int] | None:
    """Return the span of the clause of a sentence that apologises for more than a trifle, None where there is none."""
    cues = load_cues("regret.toml")
    span = _APOLOGY.find(sentence)
    if span is None or sentence.scores["insult"] > _MOCKING:
        return None
    return None if cues.has("trivial", sentence.lower) or cues.has("tardy", sentence.lower) else span


def _judge_apology(letter: Letter, sentences: Sequence[Sentence]) -> Verdict:
    apologies = ((number, span) for number, sentence in enumerate(sentences) if (span := _find_apology(sentence)))
    first, span = next(apologies, (len(sentences), None))
    if span is None:
        return Verdict((letter.absence(Part.DECISION, NO_APOLOGY, REMEDY_APOLOGY),))
    for sentence in sentences[:first]:
        if refusal := find_refusal(sentence):
            return Verdict((letter.finding(sentence, *refusal, LATE, REMEDY_APOLOGY),))
    return Verdict(evidence=(letter.evidence(sentences[first], *span),))


GUARD = Guard(
    id="regret",
    asks="Is there a word of regret or apology for the refusal?",
    level=Level.ERROR,
    check_level=Level.ADVICE,
    kinds=REFUSALS,
    check=check,
    own_words=OwnWords.SUFFICIENT,
    passes=(
        Example("I am sorry, but I cannot accept."),
        Example("Unfortunately, I am unable to take up the post."),
        Example("It is with a heavy heart that I let this one go."),
        Example("i wish i could give you a different answer"),
        Example("I hate to let you down after all your trouble."),
        Example("With real regret I must return the contract unsigned."),
        _withdraw("Please accept my apologies. I must withdraw my acceptance."),
        _withdraw("I am truly sorry that I have to take back my acceptance of 3 May."),
    ),
    fails=(
        Example("This was a difficult decision, and I have decided to decline."),
        Example("I was sorry to hear that Ana is ill."),
        Example("I am not sorry."),
        Example("I make no apology for my answer, which is no."),
        Example("We regret to inform you that you have not been selected."),
        Example("Unfortunately it rained all through the tour of the yard."),
        _withdraw("Unfortunately I must withdraw my acceptance."),
        _withdraw("I hereby withdraw my acceptance. I apologise for the inconvenience."),
        _withdraw("I am sorry for the late reply. I have to go back on my acceptance."),
    ),
)
