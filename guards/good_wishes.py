"""Good wishes: the recipient, the team or the organisation is wished well.

The first article ends every refusal with best wishes for the person and the organisation, because today's recruiter
may be tomorrow's manager. A wish for oneself ("I hope our paths cross"), a greeting ("I hope you are well"), a bare
sign-off ("Best wishes") and mockery ("good luck, you'll need it") wish nobody well.
"""

from __future__ import annotations

from itertools import zip_longest

from tactful.guards._courtesy import Courtesy

from tactful.contract import REFUSALS, Case, Example, Guard, Letter, Level, OwnWords, Part, Verdict
from tactful.text import Sentence
from tactful.text.cues import load_cues
from tactful.text.patterns import compiled
from tactful.text.voice import in_the_writers_voice

MESSAGE = "Nobody is wished well: neither the recipient nor the organisation."
REMEDY = "Close with one sentence that wishes the recipient and the organisation success, as in finding somebody."

_BROKEN_OFF = compiled(
    r"\b(?:who|which|that|and|or|but|the|an?|of|to|with|for|in|at|on|your|our|their|as|will)$"
    r"|^i (?:\w+ )?wish (?:you|everyone|everybody|all)(?: and (?:your|the|all|everyone)(?: \w+){0,4})?$"
)
_WISH = Courtesy("good-wishes", "good_wishes.toml", {"sure": -3.5, "hope": -3.5}, unheard=-0.9, denied=3.0)
_MOCKING = 1.5
# "Best wishes" is a formula, "Best wishes to you and the whole ward" is meant.
_WISHED_BELOW = compiled(
    r"\b(?:wish(?:ing|es)?|luck|best|success|travels|bless)\b.{0,60}\b(?:(?:all|both) of you|you (?:all|both)\b(?! the)"
    r"|you and (?:to )?(?:the|your|all|everyone|everybody)|every(?:one|body) (?:at|in|on)"
    r"|the (?:whole )?(?:team|staff|firm))"
    r"|\bwish(?:es)? (?:for|to) (?:the|your|all|every\w+|you)\b"
    r"|^(?:wishing|we wish|i wish) you\b"
)


def check(letter: Letter, _case: Case) -> Verdict:
    """Look for a clause that wishes well; a sign-off is none, but where it says for whom it is meant."""
    sentences = in_the_writers_voice(letter.said)
    followed = zip_longest(sentences, sentences[1:])
    evidence = tuple(letter.evidence(s, *span) for s, after in followed if s and (span := _find_meant_wish(s, after)))
    if evidence:
        return Verdict(evidence=evidence)
    sign_off = letter.anatomy.sign_off
    if sign_off and _WISHED_BELOW.search(letter.folded.lower[slice(*sign_off)]):
        return Verdict(evidence=(letter.evidence_at(*sign_off),))
    return Verdict((letter.absence(Part.GOODWILL, MESSAGE, REMEDY),))


def _find_meant_wish(sentence: Sentence, after: Sentence | None) -> tuple[int, int] | None:
    """Find a wish that neither breaks off nor is turned into mockery by the sentence `after` it."""
    span = _find_wish(sentence)
    if span is None or _BROKEN_OFF.search(sentence.lower):
        return None
    taken_back = after is not None and load_cues("good_wishes.toml").has("taken_back", after.lower)
    return None if taken_back else span


def _find_wish(sentence: Sentence) -> tuple[int, int] | None:
    """Return the span of the clause of a sentence that wishes others well, None where there is none."""
    span = _WISH.find(sentence)
    if span is None or sentence.scores["insult"] > _MOCKING:
        return None
    return None if load_cues("good_wishes.toml").has("mocking", sentence.lower) else span


GUARD = Guard(
    id="good-wishes",
    asks="Are the recipient, the team or the organisation wished well?",
    level=Level.ERROR,
    kinds=REFUSALS,
    check=check,
    own_words=OwnWords.SUFFICIENT,
    passes=(
        Example("I wish you and the team every success."),
        Example("I hope you find the right person soon."),
        Example("May your team go from strength to strength."),
        Example("Good luck with the search!"),
        Example("i wish the surgery a calm winter"),
        Example("I am sure the launch will go well."),
        Example("Dear Ana,\n\nI must decline.\n\nBest wishes to you and the whole ward,\nSam"),
        Example("Dear Ana,\n\nI must decline.\n\nWith every good wish for the laboratory,\nSam"),
    ),
    fails=(
        Example("I wish I could accept."),
        Example("I hope our paths cross again."),
        Example("I hope you are well."),
        Example("Dear Ana,\n\nI must decline.\n\nBest wishes,\nSam"),
        Example("Good luck, you'll need it."),
        Example("I wish to decline the offer."),
    ),
)
