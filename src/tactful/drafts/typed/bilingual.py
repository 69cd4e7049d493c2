"""Take the English letter from a draft that says everything in two languages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tactful.text.language import foreign_language
from tactful.text.patterns import compiled

_GREETING = compiled(r"(?:^|(?<=\n)|(?<=[.!?] ))[ \t]*(?P<words>[^\W\d_][^\n,:.!?]{2,50})[,:!]")
ENGLISH = compiled(r"(?:my )?dear\b|hi\b|hello\b|hey\b|good (?:morning|afternoon|evening|day)\b", re.IGNORECASE)
# No word by which people greet in English, or end a letter: "Greetings,".
_FOREIGN = compiled(
    r"(?:hallo|hola|bonjour|ciao|buon ?giorno|estimad[oa]|querid[oa]|prezad[oa]|ch[eè]re?\b|liebe[rs]?\b"
    r"|(?:sehr )?geehrte|gr[uü](?:ss|ß)|guten (?:tag|morgen|abend)"
    r"|gentile|egregi[oa]|geachte|k[aæj]+re\b|szanown|tisztelt|kedves|madame"
    r"|monsieur|señora?|caro|cara)",
    re.IGNORECASE,
)
# "Mit freundlichen Grüßen / Kind regards"
_LEAVE = compiled(
    r"[^\W\d_][^\n/.!?]{3,40} [/|–] (?=(?i:(?:with )?(?:kind|best|warm)(?:est)? regards|yours|sincerely|best\b))"
)
_WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FEWEST_WORDS = 4
_FUNCTION_WORDS = frozenset(
    "ich sie ihnen ihre der das für und nicht vielen dank leider kann muss mit bei eine einen wünsche alles gute"
    " je vous votre nous pour merci les des une mais ne pas suis et beaucoup encore bien"
    " que por para gracias muchas usted su una puedo porque la el le los las no muy deseo"
    " obrigado obrigada pela pelo não uma com muito di il che per grazie mille non sono del della"
    " ik u het een voor bedankt niet jag du tack inte och för att det jeg ikke takk"
    " dziękuję bardzo nie się jest za".split()
)  # fmt: skip
_ENGLISH_WORDS = frozenset(
    "i you your the a an and to of for is am are was we my me it this that have has not with but thank thanks".split()
)


def english_letter(draft: str) -> str:
    """The draft without its greeting and letter in another language, where it has an English one as well."""
    openings = list(_GREETING.finditer(draft))
    english = next((m for m in openings if ENGLISH.match(m["words"])), None)
    foreign = next((m for m in openings if _FOREIGN.match(m["words"])), None)
    if english is None or foreign is None:
        return draft
    letter = draft[english.start() :] if foreign.start() < english.start() else draft[: foreign.start()].rstrip()
    return _LEAVE.sub("", letter)


def foreign_among(sentences: Sequence[str]) -> frozenset[int]:
    """The indices of the sentences in another language, where they are more than a friendly word."""
    foreign = {index for index, sentence in enumerate(sentences) if _is_foreign(sentence)}
    is_more = len(foreign) > 1 or any(foreign_language(sentences[index]) for index in foreign)
    return frozenset(foreign) if is_more and len(foreign) < len(sentences) else frozenset()


def _is_foreign(sentence: str) -> bool:
    words = [word.lower() for word in _WORD.findall(sentence)]
    if len(words) < _FEWEST_WORDS or not _ENGLISH_WORDS.isdisjoint(words):
        return False
    return sum(word in _FUNCTION_WORDS for word in words) > 1 or foreign_language(sentence) is not None
