"""Interest: the letter says that the writer is glad of the offer and wants the job.

The second article has only those negotiate who are interested in the position, and lets them say so: "inform him that
you are ready to accept". Whoever asks for changes without a word of interest sounds as if about to refuse, and the
employer has no reason to meet them halfway. Thanks alone are courtesy; interest in an answer, in a talk or in the town
is none in the job.
"""

from __future__ import annotations

from functools import partial

from tactful.guards._courtesy import Courtesy

from tactful.contract import Case, Example, Guard, Letter, LetterKind, Level, OwnWords, Part, Verdict
from tactful.text import Sentence
from tactful.text.cues import load_cues
from tactful.text.voice import in_the_writers_voice

MESSAGE = "Nothing in the letter says that its writer wants the job."
REMEDY = "Say in one plain sentence that you are glad of the offer and would like to take the job."

_INTEREST = Courtesy("interest", "stated_interest.toml", {"sure": -7.0, "weak": 0.0}, unheard=1.5, denied=4.0)
_THANKING = 0.0

_negotiate = partial(Example, kind=LetterKind.NEGOTIATE)


def check(letter: Letter, _case: Case) -> Verdict:
    """Look for a clause in which the writer wants the job."""
    sentences = in_the_writers_voice(letter.said)
    evidence = tuple(letter.evidence(s, *span) for s in sentences if (span := _find_interest(s)))
    if evidence:
        return Verdict(evidence=evidence)
    return Verdict((letter.absence(Part.DECISION, MESSAGE, REMEDY),))


def _find_interest(sentence: Sentence) -> tuple[int, int] | None:
    """Return the span of the clause of a sentence in which the writer wants the job, None where there is none."""
    span = _INTEREST.find(sentence)
    cues = load_cues("stated_interest.toml")
    if span and (cues.has("sure", sentence.lower) or cues.has("weak", sentence.lower)):
        return span
    # Without a word of interest the classifier takes warm thanks for it.
    return span if sentence.scores["gratitude"] < _THANKING else None


GUARD = Guard(
    id="stated-interest",
    asks="Does the letter say that its writer wants the job?",
    level=Level.ERROR,
    kinds=frozenset({LetterKind.NEGOTIATE}),
    check=check,
    own_words=OwnWords.SUFFICIENT,
    passes=(
        _negotiate("I am very glad of the offer and would love to join the team."),
        _negotiate("The role is exactly what I have been looking for."),
        _negotiate("i really want this job"),
        _negotiate("I would be delighted to accept if the start could be moved to May."),
        _negotiate("I remain keen on the position of clerk."),
        _negotiate("Your offer made my week."),
    ),
    fails=(
        _negotiate("Thank you for the offer."),
        _negotiate("I look forward to your reply."),
        _negotiate("I am interested to hear what you think."),
        _negotiate("I would be happy to discuss this on the phone."),
        _negotiate("I am not interested in the position."),
        _negotiate("My sister would love such a job."),
        _negotiate("There might be a conflict of interest."),
    ),
)
