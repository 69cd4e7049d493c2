"""Nothing is told that the sender did not mean to tell.

Whatever the sender wrote for themselves, the real reason, the rival, the grudge, is read by a stranger once it stands
in the letter. While the program writes, `tactful.guards._repeated_words` finds all that the brief does not tell. What
somebody else wrote may use more of the sender's words; there `tactful.guards._leaks` tells what leaks.
"""

from __future__ import annotations

from tactful.guards._leaks import leaking_spans
from tactful.guards._repeated_words import forbidden_runs, span_of

from tactful.contract import Case, Example, Guard, Letter, Level, OwnWords, Verdict

MESSAGE = "This repeats words of yours that are not for the recipient."
REMEDY = "Say this in general terms, from the facts of the brief alone, or leave it out."


def check(letter: Letter, case: Case) -> Verdict:
    """Find words of the sender's that the letter must not repeat."""
    spans = map(span_of, forbidden_runs(letter, case)) if case.writing else leaking_spans(letter, case)
    return Verdict(tuple(letter.finding_at(start, end, MESSAGE, REMEDY) for start, end in spans))


GUARD = Guard(
    id="no-leak",
    asks="Is nothing repeated of the sender's words that the recipient should not read?",
    level=Level.ERROR,
    check_level=Level.ADVICE,
    check=check,
    own_words=OwnWords.FORBIDDEN,
    needs_source=True,
    passes=(
        Example("Thank you for the offer, which I must decline.", "turn down their offer, truth is I overslept"),
        Example("I have decided to accept another opportunity.", "taking another offer, Globex pays 25k more"),
        Example("I am unable to accept for personal reasons.", "no because of my divorce"),
        Example("I wish you every success in the search.", "say no, truth is Greg insulted me, don't mention it"),
        Example("I am sorry to decline after the time that you gave me.", "the interview was a shambles, say no"),
    ),
    fails=(
        Example("I am sorry, but I overslept.", "say no, truth is I overslept"),
        Example("I have accepted an offer from Globex.", "taking another offer, Globex pays 25k more"),
        Example("My divorce makes it impossible.", "no because of my divorce"),
        Example("Greg made it impossible to accept.", "say no, truth is Greg insulted me, don't mention it"),
        Example("The shambles of the interview decided it.", "the interview was a shambles, say no"),
        Example("I am pregnant and must decline.", "say no, nobody knows of my pregnancy"),
    ),
)
