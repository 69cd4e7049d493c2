"""Find the clause of a sentence that does a courtesy: thanks, regrets, wishes well, opens a door.

Cues and classifier decide together: the more a cue says by itself, the less the classifier has to be sure. It is asked
of the clause too, because the rest of a long sentence drowns a short "I'm sorry".

A letter that an employer wrote is no candidate's, which `own-voice` says of it. What its writer thanks for and regrets
("thank you for applying") is then heard all the same: to say of such a letter that it thanks nobody would be untrue.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from tactful.contract import Evidence, Letter
from tactful.text import Sentence
from tactful.text.clauses import meant_clause, own_words
from tactful.text.cues import load_cues
from tactful.text.functions import sentence_function_scores
from tactful.text.spans import Span
from tactful.text.voice import is_employers


class Courtesy(Struct, frozen=True):
    """A function of a sentence, the file of its cues, and the log-odds above which the classifier is believed.

    `heard` holds them for each list of cues, the surest first; `unheard` where a sentence has no cue; `denied` where
    it has one of the list "never", which takes back what the others say.
    """

    function: str
    file: str
    heard: Mapping[str, float]
    unheard: float
    denied: float

    def find(self, sentence: Sentence) -> Span | None:
        """Return the span of the clause, or of the sentence where the classifier alone hears it; None for neither."""
        cues = load_cues(self.file)
        never = cues.pattern("never")
        heard = self.heard if cues.may_have(tuple(self.heard), own_words(sentence.lower)) else {}
        for name, least in heard.items():
            span = meant_clause(sentence.text, cues.pattern(name), never)
            if span and self._is_likely(sentence, span, least):
                return span
        score = sentence.scores[self.function]
        if score > self.unheard and (score > self.denied or not never.is_in(sentence.lower)):
            return 0, len(sentence.text)
        return None

    def _is_likely(self, sentence: Sentence, span: Span, least: float) -> bool:
        if sentence.scores[self.function] > least:
            return True
        clause = sentence.lower[slice(*span)]
        return len(clause) < len(sentence.lower) and sentence_function_scores(clause)[self.function] > least

    def of_an_employer(self, letter: Letter) -> Iterator[Evidence]:
        """What an employer's letter says of the list "employers"; nothing of a candidate's."""
        pattern = load_cues(self.file).pattern("employers")
        for sentence in letter.said if is_employers(letter.said) else ():
            if match := pattern.search(sentence.lower):
                yield letter.evidence(sentence, *match.span())
