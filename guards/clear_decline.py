"""A clear refusal: it is unmistakable that the offer is not accepted.

The recipient has a vacancy to fill and can offer it to somebody else only when the answer is plain, which is why the
first article asks for a prompt one. Hesitation ("I may have to decline"), a refusal taken back ("I cannot decline such
an offer"), an employer's rejection and, above all, an acceptance anywhere in the letter leave the answer open. To have
taken another offer, or to stay where one is, is a clear refusal; but whoever has accepted this one must also take that
back, for the reader still counts on them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from tactful.guards._joined_employers import chooses_another, joins_home

from tactful.contract import REFUSALS, Case, Example, Finding, Guard, Letter, LetterKind, Level, OwnWords, Part, Verdict
from tactful.text import Sentence
from tactful.text.clauses import clauses, own_words
from tactful.text.cues import load_cues
from tactful.text.functions import Scores
from tactful.text.late_patterns import LatePattern
from tactful.text.spans import Span
from tactful.text.voice import speaks_as_employer

ABSENT = "Nowhere does the letter say that the offer is declined."
SOFT = "This leaves the answer open: the reader cannot tell whether the offer is declined."
ACCEPTS = "This accepts the offer."
NOT_TAKEN_BACK = "The letter tells of something else, and nowhere that the acceptance is taken back."
REMEDY_NOT_TAKEN_BACK = "Say in one plain sentence that you accepted the offer and now withdraw your acceptance."
REMEDY = "Say in one plain sentence that you do not accept the offer, without a perhaps and without a condition."
REMEDY_ACCEPTS = "Write nothing that says yes or speaks of starting; say in one plain sentence that you do not accept."

# In log-odds of the classifier: that a sentence refuses, and the same where it likely speaks of another employer.
_LIKELY = -0.3
_LIKELY_BESIDE_RIVAL = -0.5
_LIKELY_BESIDE_SURE_RIVAL = -1.0
# Above this, and so far above its opinion that the sentence only wavers, it is believed against every hedge.
_CERTAIN = 1.5
_OF_A_RIVAL, _SURELY_OF_A_RIVAL = 0.5, 3.0
_UNLIKELY = -2.5
# So far above its opinion that the sentence refuses, the sentence thanks instead.
_THANKS_RATHER = 5.0
# Below this the classifier is believed against a rule that hears an acceptance.
_NO_ACCEPTANCE = -6.0
# Below this the classifier is believed against a rule that hears a refusal.
_OUT_OF_THE_QUESTION = -4.5
# Cues of having taken another post, which no opinion of the classifier's outweighs.
_TAKING_ANOTHER = ("takes", "joins", "won")
_REFUSING = ("refusal", "overcome", *_TAKING_ANOTHER)
# In log-odds: that a sentence refuses, in an application.
_PLAINLY = 2.0
# How far, in characters, a hedge reaches forward and what opens the answer again reaches back.
_REACH = 400

_TURN = LatePattern(r"\b(?:but|however|nevertheless|therefore|hence)\b|\;|\:|, yet\b|,? so (?=(?:i|we|we're|no)\b)")
_SEPARATORS = " ,;:-—"

_withdraw = partial(Example, kind=LetterKind.WITHDRAW)
_reply = partial(Example, kind=LetterKind.REPLY)


def check(letter: Letter, case: Case) -> Verdict:
    """Look for a clause that refuses and for clauses that accept or waver."""
    sentences = [s for s in letter.said if not speaks_as_employer(s)]
    company = case.brief.company.value if case.brief.company else None
    refusals = _refusals(sentences, company)
    # Who replies has refused before: a yes to something else, as to a talk, takes nothing of it back.
    refused = bool(refusals) or case.kind is LetterKind.REPLY
    accepted = tuple(_acceptances(letter, sentences, refused=refused))
    if accepted:
        return Verdict(accepted)
    if refusals and case.kind is LetterKind.WITHDRAW and not _is_taken_back(sentences, refusals, company):
        return Verdict((letter.absence(Part.DECISION, NOT_TAKEN_BACK, REMEDY_NOT_TAKEN_BACK),))
    if refusals:
        return Verdict(evidence=tuple(letter.evidence(sentence, *span) for sentence, span in refusals))
    return Verdict((_unclear(letter, sentences),))


def _is_taken_back(sentences: list[Sentence], refusals: list[tuple[Sentence, Span]], company: str | None) -> bool:
    """Whether a letter that refuses does more than take something else, or says that this offer had been accepted."""
    if _says("accepted_before", sentences):
        return True
    return not all(_only_takes_another(sentence, span, company) for sentence, span in refusals)


def _only_takes_another(sentence: Sentence, span: Span, company: str | None) -> bool:
    """Whether a sentence refuses, at a span, by nothing but what the sender takes instead."""
    cues, lower = load_cues("clear_decline.toml"), own_words(sentence.lower)
    rest = cues.pattern("taken_instead").hidden(lower, "_")
    if rest == lower and not chooses_another(sentence.text[slice(*span)], company):
        return False
    return not any(cues.has("refusal", rest[start:end]) for start, end in clauses(sentence.text))


def find_refusal(sentence: Sentence, company: str | None = None) -> Span | None:
    """Return the span of the clause of a sentence that plainly refuses, None where there is none.

    To join an employer that is not `company`, the one the letter goes to, is to refuse. A hedge also holds for what
    follows it, until a "but" or a semicolon ends it; the last one does so at `turn`.
    """
    if not _may_refuse(sentence):
        return None
    lower = own_words(sentence.lower)
    turn = read = 0
    hedged = unsaid = False
    for start, end in clauses(sentence.text):
        turn = max((match.end() for match in _TURN.finditer(lower, read, end)), default=turn)
        read = end
        if _is_another_matter(lower, start, end):
            unsaid = True
        elif _is_hedged(sentence, lower, max(turn, end - _REACH), end):
            hedged = True
        elif _refuses(sentence, lower, start, end) or chooses_another(sentence.text[start:end], company):
            return start, end
    if not unsaid and (_is_certain(sentence) or (not hedged and _sounds_like_a_refusal(sentence, company))):
        return 0, len(sentence.text)
    return None


def _may_refuse(sentence: Sentence) -> bool:
    """Whether it is worth a closer look at a sentence, which most are not."""
    score = sentence.scores["decline"]
    if score > _least_of(sentence.scores):
        return True
    lists = _REFUSING if score > _OUT_OF_THE_QUESTION else _TAKING_ANOTHER
    return load_cues("clear_decline.toml").may_have(lists, own_words(sentence.lower))


def _find_acceptance(sentence: Sentence, refused: bool) -> Span | None:
    """Return the span of the clause that accepts; after a refusal only one that must be of the recipient's offer."""
    cues, lower = load_cues("clear_decline.toml"), sentence.lower
    for start, end in clauses(sentence.text) if cues.may_have(("acceptance",), lower) else ():
        clause = lower[start:end]
        says_yes = cues.has("acceptance", clause, lower) and not cues.has("unaccepted", clause, lower)
        if says_yes and (not refused or cues.has("yours", clause, lower)):
            return start, end
    return None


def _refusals(sentences: list[Sentence], company: str | None) -> list[tuple[Sentence, Span]]:
    if _says("resigning", sentences):
        return []
    found = [(sentence, span) for sentence in sentences if (span := find_refusal(sentence, company))]
    return found if any(_is_of_the_offer(sentence, sentences) for sentence, _ in found) else []


def refuses(sentences: Sequence[Sentence]) -> bool:
    """Whether any of the sentences of a letter refuses the offer."""
    if _says("resigning", sentences):
        return False
    # As `_refusals` would find, which looks at every sentence: the plainest one decides.
    plainest_first = sorted(sentences, key=lambda sentence: -sentence.scores["decline"])
    plainest = next(filter(find_refusal, plainest_first), None)
    return plainest is not None and _is_of_the_offer(plainest, sentences)


def _is_of_the_offer(refusing: Sentence, sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence refuses plainly, or stands in no application."""
    return refusing.scores["decline"] > _PLAINLY or not applies(sentences)


def applies(sentences: Sequence[Sentence]) -> bool:
    """Whether a letter applies for a post, and so tells of all sorts of things."""
    return _says("applying", sentences)


def _says(cues: str, sentences: Sequence[Sentence]) -> bool:
    """Whether a cue of a list stands in any of some sentences."""
    return any(load_cues("clear_decline.toml").has(cues, sentence.lower) for sentence in sentences)


def _refuses(sentence: Sentence, lower: str, start: int, end: int) -> bool:
    cues, clause = load_cues("clear_decline.toml"), lower[start:end]
    if cues.has("refusal", clause, lower) or cues.has("overcome", clause, lower):
        return sentence.scores["decline"] > _OUT_OF_THE_QUESTION
    return sentence.scores["rival"] > _OF_A_RIVAL and cues.has("takes", clause, lower)


def _is_another_matter(lower: str, start: int, end: int) -> bool:
    """Whether a clause denies a refusal, speaks of another one, or is taken back by what follows it."""
    cues, clause = load_cues("clear_decline.toml"), lower[start:end]
    if cues.has("unrefused", clause, lower) and not cues.has("overcome", clause, lower):
        return True
    # "My permit was refused, and I cannot take up the post": what is said beside the other refusal counts.
    if cues.has("elsewhere", clause, lower) and not cues.has("refusal", cues.pattern("elsewhere").hidden(clause, "_")):
        return True
    rest = lower[end : end + _REACH].lstrip(_SEPARATORS)
    return cues.pattern("reopened").match(rest, within=lower) is not None


def _is_hedged(sentence: Sentence, lower: str, start: int, end: int) -> bool:
    """Whether the words up to the end of a clause hedge it, and the classifier does not know better."""
    cues, scores = load_cues("clear_decline.toml"), sentence.scores
    upto = lower[start:end]
    # Asked as it stands first, which is quick: to hide what is no hedge can only take a hedge away.
    if not (cues.has("soft", upto, lower) and cues.has("soft", cues.pattern("misfit").hidden(upto, " "))):
        return False
    return scores["decline"] < _LIKELY or scores["soft-decline"] > _UNLIKELY


def _is_certain(sentence: Sentence) -> bool:
    """Whether the classifier hears a refusal so clearly that it knows better than any hedge."""
    scores = sentence.scores
    wavers = max(scores["soft-decline"], scores["accept"]) > 0
    return not wavers and scores["decline"] > max(_CERTAIN, scores["soft-decline"] + _CERTAIN)


def _sounds_like_a_refusal(sentence: Sentence, company: str | None) -> bool:
    """Whether the classifier takes a sentence for a refusal, and not for something less clear."""
    cues, scores = load_cues("clear_decline.toml"), sentence.scores
    if scores["decline"] <= _least_of(scores):
        return False
    if scores["soft-decline"] > 0 or scores["accept"] > 0 or scores["gratitude"] > scores["decline"] + _THANKS_RATHER:
        return False
    if cues.has("acceptance", sentence.lower) and scores["accept"] > _NO_ACCEPTANCE:
        return False
    # Whoever accepted before may take it back, but does not do so by saying this.
    if cues.has("accepted_before", sentence.lower) and scores["decline"] < _CERTAIN:
        return False
    if not cues.has("joins", sentence.lower):
        return True
    return not joins_home(sentence.text, company)


def _least_of(scores: Scores) -> float:
    """How likely a sentence must be a refusal: less so where it speaks of another employer, and thanks nobody."""
    if scores["gratitude"] >= 0 or scores["rival"] <= _OF_A_RIVAL:
        return _LIKELY
    return _LIKELY_BESIDE_SURE_RIVAL if scores["rival"] > _SURELY_OF_A_RIVAL else _LIKELY_BESIDE_RIVAL


def _acceptances(letter: Letter, sentences: list[Sentence], refused: bool) -> list[Finding]:
    found = [(sentence, span) for sentence in sentences if (span := _find_acceptance(sentence, refused))]
    return [letter.finding(sentence, *span, ACCEPTS, REMEDY_ACCEPTS) for sentence, span in found]


def _unclear(letter: Letter, sentences: list[Sentence]) -> Finding:
    cues = load_cues("clear_decline.toml")
    for sentence in sentences:
        for start, end in clauses(sentence.text):
            if cues.has("soft", sentence.lower[start:end]) and sentence.scores["soft-decline"] > _UNLIKELY:
                return letter.finding(sentence, start, end, SOFT, REMEDY)
    return letter.absence(Part.DECISION, ABSENT, REMEDY)


GUARD = Guard(
    id="clear-decline",
    asks="Is it unmistakable that the offer is not accepted?",
    level=Level.ERROR,
    kinds=REFUSALS,
    check=check,
    own_words=OwnWords.SUFFICIENT,
    passes=(
        Example("After much thought I must decline the offer."),
        Example("i will have to forfeit the offer"),
        Example("I write this letter to inform you that it is not possible for me to take up your offer."),
        Example("I wish I could accept, but I cannot take the post."),
        Example("I have decided to accept another offer."),
        Example("Thanks to the commute, I cannot take the job."),
        Example("It's a no from me."),
        Example("I am staying where I am."),
        Example("No thanks."),
        _withdraw("I accepted your offer in May, and I am sorry to say that I have since signed with another firm."),
        _withdraw("I am sorry: I have signed another contract, and I cannot take up the post after all."),
        _reply("I am not taking the post. Yes, I will gladly give the talk."),
    ),
    fails=(
        Example("Thank you for the offer."),
        _withdraw("I owe you a heartfelt apology. I've signed another offer. I really liked the team."),
        Example("I may have to decline."),
        Example("I cannot decline such an offer."),
        Example("I cannot but accept."),
        Example("I wish I could accept."),
        Example("I accept the post with pleasure. I regret to inform you that I am unable to start on Monday."),
        Example("I must decline the post. I am happy to accept your offer."),
        _reply("Yes, I will gladly accept your offer."),
        Example("We regret that we cannot offer you the position. You have not been selected."),
    ),
)
