"""Nothing is invented: every name, date, number and contact detail of the letter stands in the sender's words.

A recipient notices at once the colleague who does not exist and the date that was never agreed, and then believes
nothing else. What is compared is the meaning, not the notation: "Nov 12th" tells "12 November", "three" tells "3",
"Asst Mgr" tells "Assistant Manager". Of what nobody can name or count, rules know three sorts: a post, an event, a
relative and an enclosure belong to few kinds, each of which is told in few words; so do small concrete things; and a
writer who loses the thread writes an application or an acceptance, and what it then claims of the sender is known. For
the rest a second opinion was learned from letters with marked inventions (`tactful.guards._inventions`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tactful.guards._invented_facts import invented_facts
from tactful.guards._invented_things import invented_things
from tactful.guards._inventions import is_believed, opinions
from tactful.guards._overlaps import spans_of, without_overlaps
from tactful.guards._trees import is_whole_letter

from tactful.contract import REFUSALS, Case, Example, Finding, Guard, Letter, LetterKind, Level, OwnWords, Verdict
from tactful.text.cues import load_cues
from tactful.text.patterns import compiled
from tactful.text.sources import Source

THING = (
    "Your words do not speak of this.",
    "Speak only of what the brief tells: no other post, meeting, person or enclosure.",
)
_NEGATED = compiled(r"(?:\bnot|n't|\bnever|\bunable|\bnor)(?: [a-z]+)? $")
_CAREER = compiled(r"\b(?:work|employ|stud|train|experience|education|qualification)\w*")
CLAIM = (
    "Your words say nothing of the kind about you or your wishes.",
    "Say of the sender's work and intentions only what the brief says.",
)


def check(letter: Letter, case: Case) -> Verdict:
    """Find names, dates, numbers, contact details and claims that neither the words nor the options tell."""
    given = [fact.value for fact in case.brief.facts if fact.start is None]
    given += [mention.text for mention in case.brief.mentions if mention.start is None]
    given += [request.text for request in case.brief.requests if request.start is None]
    source = Source("\n".join([case.source or "", *given]))
    facts, things = tuple(invented_facts(letter, source)), tuple(things_by_rule(letter, source))
    claims = _invented_claims(letter, source, case.kind)
    return Verdict(without_overlaps((*facts, *claims, *_believed(letter, source, facts, things))))


def things_by_rule(letter: Letter, source: Source) -> Iterator[Finding]:
    """Find what rules take for an invented thing: a post, an event, a relative, an enclosure, a hip operation."""
    return (letter.finding(sentence, *span, *THING) for sentence, span in invented_things(letter, source))


def _believed(letter: Letter, source: Source, facts: Sequence[Finding], things: Sequence[Finding]) -> Iterator[Finding]:
    """The things that the second opinion does not rule out, and the strangest clauses where it is sure by itself."""
    if not is_whole_letter(letter):
        yield from things
        return
    for opinion in opinions(letter, source, spans_of(things), spans_of(facts)):
        start, end = opinion.sentence.origin()
        own = [thing for thing in things if thing.span and start <= thing.span[0] < end]
        if is_believed(opinion.score, has_thing=bool(own)):
            yield from own or [letter.finding(opinion.sentence, *opinion.span, *THING)]


def _invented_claims(letter: Letter, source: Source, kind_of_letter: LetterKind) -> Iterator[Finding]:
    """Find that the sender applies, joins, has a career or asks for something where the source says none of it."""
    # Who wants the job says so, and asks for something; what it is comes from the brief.
    claims = ("claim", "career", "request") if kind_of_letter in REFUSALS else ("career",)
    cues = load_cues("no_invention.toml")
    for sentence in letter.sentences:
        for kind in claims:
            span = cues.find(kind, sentence.lower)
            negated = span and kind == "claim" and _NEGATED.search(sentence.lower[: span[0]])
            meant = span and _may_be_meant(kind, sentence.lower[slice(*span)], source)
            if span and not (negated or meant or cues.has("unless", sentence.lower)):
                yield letter.finding(sentence, *span, *CLAIM)
                break


def _may_be_meant(kind: str, claim: str, source: Source) -> bool:
    """Whether the source speaks of the like: "I have been working" of somebody who writes that they work."""
    if kind == "request":
        return source.asks
    is_told = kind == "career" and any(source.tells(word) for word in _CAREER.findall(claim))
    return is_told or source.agrees


GUARD = Guard(
    id="no-invention",
    asks="Does every name, date, number and contact detail stand in the sender's words?",
    level=Level.ERROR,
    check=check,
    own_words=OwnWords.FORBIDDEN,
    needs_source=True,
    passes=(
        Example("Dear Priya,\nThank you for the offer.", "priya from acme offered me the job"),
        Example("Thank you for our talk on 12 November.", "spoke to her nov 12th"),
        Example("I cannot join as Assistant Manager.", "offered me asst mgr"),
        Example("Dear Hiring Manager,\nThank you for the three conversations.", "had 3 interviews, say no"),
        Example("Please thank the Human Resources team.\n\nKind regards,\nSam Okafor", "sam okafor, say no nicely"),
        Example("May the new season be kind. Unfortunately, I must decline.", "say no to the theatre"),
        Example("I would be happy to work with you in the future.", "say no to acme"),
        Example("You can reach me at 020 7946 0018.", "my number: +44 20 7946 0018"),
    ),
    fails=(
        Example("I enjoyed meeting Sarah Whitfield.", "met priya from acme"),
        Example("I have decided to stay in Nairobi.", "I'm staying put"),
        Example("The offer expires on December 25th.", "offer expires the 25th"),
        Example("Thank you for the 4 interviews.", "had 3 interviews"),
        Example("Write to me at sam@mail.example.", "sam okafor, say no"),
        Example("I am excited to join your team.", "say no to acme"),
        Example("Mark showed me the lab.", "priya showed me the lab"),
        Example("Thank you for the offer.\n\nBest regards,\nJordan Lee", "my name is jordan kim"),
    ),
)
