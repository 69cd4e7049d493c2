"""Nobody is insulted: no abuse, complaint, criticism, sarcasm, order or threat, not even between the lines.

"Ensure that you do not conclude the conversation by insulting the organization": it is a small world, and who
hires here may hire elsewhere in the future. What a sender says against herself ("I am ashamed to reply so late") and
what she denies ("I never felt rushed") is no insult.
"""

from __future__ import annotations

from collections.abc import Iterator

from tactful.guards._clause_spans import clause_spans

from tactful.contract import Case, Example, Finding, Guard, Letter, Level, Verdict
from tactful.text import Sentence
from tactful.text.cues import load_cues

MESSAGE = "This may hurt or annoy the reader: a reproach, mockery, an order or a threat has no place in a letter."
REMEDY = "Thank the reader for something that was good, and decline without judging anybody."
ASKING_REMEDY = "Thank the reader for something that was good, and ask in a friendly way, without judging anybody."

_CUES = "no_insult.toml"
_LISTS = ("abuse", "treatment", "verdicts", "threats", "orders", "sarcasm")
_HIDING = ("innocent", "denied")
# Log-odds above which the classifier decides alone, chosen by measuring: it must be surer beside words of thanks or
# praise, for it errs there. A short line without a full stop is mostly a name.
_LIKELY = 0.6
_LIKELY_IN_COURTESY = 1.6
# Below this the classifier is believed against a rule.
_OUT_OF_THE_QUESTION = -5.5
# A sentence that more likely does one of these is none of it; sarcastic thanks were taught as an insult alone.
_WORK_OF_A_LETTER = ("gratitude", "good-wishes", "open-door", "regret", "decline", "reason", "request")
_FEWEST_WORDS = 5


def check(letter: Letter, _case: Case) -> Verdict:
    """Find the clauses that insult, complain, criticise, mock or threaten."""
    return Verdict(tuple(finding for s in letter.all_sentences for finding in _findings(letter, s)))


def _findings(letter: Letter, sentence: Sentence) -> Iterator[Finding]:
    for start, end in _hurtful_spans(sentence):
        yield letter.finding(sentence, start, end, MESSAGE, REMEDY)


def _hurtful_spans(sentence: Sentence) -> list[tuple[int, int]]:
    """The spans of the clauses of a sentence that hurt, in order."""
    if _matches(sentence.lower) and sentence.scores["insult"] > _OUT_OF_THE_QUESTION:
        # Where all of it is denied, the rule knows better than the classifier, to which a denial sounds the same.
        return clause_spans(sentence.text, _matches(_without_denials(sentence.lower)))
    return [(0, len(sentence.text))] if _sounds_hurtful(sentence) else []


def _without_denials(lower: str) -> str:
    """The sentence, equally long, with set phrases and denials hidden."""
    for kind in _HIDING:
        lower = load_cues(_CUES).pattern(kind).hidden(lower, "_")
    return lower


def _sounds_hurtful(sentence: Sentence) -> bool:
    scores = sentence.scores
    least = _LIKELY_IN_COURTESY if _is_courteous(sentence.lower) else _LIKELY
    score = scores["insult"]
    return score > least and _is_sentence(sentence) and all(scores[work] < score for work in _WORK_OF_A_LETTER)


def _is_sentence(sentence: Sentence) -> bool:
    return len(sentence.words) >= _FEWEST_WORDS or sentence.text.endswith((".", "!", "?"))


def _is_courteous(lower: str) -> bool:
    return load_cues(_CUES).has("courteous", lower)


def _matches(lower: str) -> list[tuple[int, int]]:
    return [span for _, span in load_cues(_CUES).spans(_LISTS, lower)]


GUARD = Guard(
    id="no-insult",
    asks="Is nobody insulted, blamed, mocked or threatened?",
    level=Level.ERROR,
    check=check,
    asking_remedy=ASKING_REMEDY,
    passes=(
        Example("I am sorry to disappoint you, and I am ashamed to reply so late."),
        Example("I never felt rushed or ignored, and I have no complaint whatsoever."),
        Example("I do not want to waste your time, and I know that the timing is bad."),
        Example("I would have been a poor match for so fast a newsroom."),
        Example("My last boss was a bully, and I admired how gently you lead."),
        Example("It was the best interview I have ever had."),
        Example("Please do not hesitate to contact me. Good luck with the launch."),
    ),
    fails=(
        Example("Your recruiter is an idiot."),
        Example("Thanks for nothing."),
        Example("How generous of you to reply at last."),
        Example("Good luck, you'll need it."),
        Example("I was disappointed by the lack of professionalism."),
        Example("Your manager was rude to me, and you kept me waiting for two hours."),
        Example("I will be leaving a review, and you will hear from my lawyer."),
        Example("Don't call me again."),
        Example("I do not work for people who cannot keep their word."),
    ),
)
