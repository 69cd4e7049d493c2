"""Find in the sender's words the answers to what was asked after a refusal, where it is another thing than the job.

A friendly invitation is met with a yes, a question about freelance work with "freelance yes please", and one about
papers by what has become of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tactful.contract import Brief, Mention
from tactful.contract.brief import spans_of
from tactful.reading.answers.about_reasons import denied_guesses, is_the_reason, one_thing_to_improve
from tactful.reading.answers.about_things import answers_by_topic, things_done
from tactful.reading.answers.questions import asking_passages
from tactful.reading.answers.to_invitations import accepted_invitations, agreed_questions, touched_answers
from tactful.reading.clauses.passages import Passages
from tactful.reading.clauses.words import Words
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.pasted.own_words import own_words_in
from tactful.reading.said.directives import Said
from tactful.reading.said.mentions import is_harmless, may_be_said
from tactful.reading.withheld.released import released
from tactful.reading.withheld.secrecy import secret_spans
from tactful.text.patterns import compiled
from tactful.text.spans import overlaps_any

_QUESTION = compiled(r"[^.!?;\n]{3,200}\?")


def with_answers(masked: MaskedWords, brief: Brief) -> Brief:
    """The brief with the answers among the mentions, and without what was feared of the same words."""
    found = tuple(_sound(masked, brief))
    told = spans_of(found)
    kept = (mention for mention in brief.mentions if mention.verbatim or not is_the_reason(mention.text, brief))
    mentions = tuple(m for m in kept if not any(overlaps_any(span, told) for span in spans_of([m])))
    return replace(brief, mentions=(*mentions, *found), withheld=released(masked.words, brief.withheld, told))


def _sound(masked: MaskedWords, brief: Brief) -> Iterator[Mention]:
    """The answers that may be said, none of them told in confidence or twice."""
    words = masked.words
    text = own_words_in(masked, words.text)
    closed = list(secret_spans(words, Passages(words)))
    verbatim = spans_of([mention for mention in brief.mentions if mention.verbatim])
    for start, end, said in sorted(_answers(text, words)):
        span = words.folded.origin(start, end)
        if not overlaps_any((start, end), closed) and not overlaps_any(span, verbatim) and _may_stand(said):
            yield Mention(said, *span)


def _may_stand(said: str) -> bool:
    return is_harmless(said) and may_be_said(said)


def _answers(text: str, words: Words) -> Iterator[Said]:
    asked = [*asking_passages(words.lower), *(match.span() for match in _QUESTION.finditer(words.lower))]
    questions = " ".join(words.lower[start:end] for start, end in asked)
    yield from accepted_invitations(text)
    yield from agreed_questions(text)
    yield from touched_answers(text)
    yield from denied_guesses(text)
    if questions:
        given = (
            *answers_by_topic(text, questions),
            *things_done(text, questions),
            *one_thing_to_improve(text, questions),
        )
        yield from (item for item in given if not overlaps_any(item[:2], asked))
