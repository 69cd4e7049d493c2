"""Refuse words that no letter can be written from, in one sentence that says what is wrong and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tactful.contract import LetterKind
from tactful.errors import UnusableInputError
from tactful.input import MAX_CHARACTERS
from tactful.reading.clauses.lexicon import is_job_word, word_list
from tactful.reading.clauses.refusals import may_decline
from tactful.text import FoldedText
from tactful.text.language import foreign_language
from tactful.text.patterns import compiled

if TYPE_CHECKING:
    from tactful.reading.offer_mail import OfferMail

_HINT = compiled(
    r"\b(?:offer\w*|ofer\w*|jobs?|roles?|positions?|posts?|gig|vacanc\w+|hir(?:e|ed|ing)|recruit\w*|interview\w*"
    r"|(?:wants?|needs?) (?:me|you) (?:as|to be|for|on)\b"
    r"|(?:need|chose|picked|took) me as\b|declin\w+|turn(?:ed|ing)? (?:\w+ )?down"
    r"|employ\w+|salary|contract|no (?:thanks?|thx|thanx|ty|ta)|(?:not|ain'?t) (?:taking?|doing?|working?|gonna"
    r"|going to|leaving)|mgr|mngr|title|cto|coo|thing no|sorry,? no (?!one\b)"
    r"|tell m(?:r|s|rs)\b|(?:can|could)(?:'?t|not) (?:take|accept)|accept\w*"
    r"|withdraw\w*|internship|apprenti[cs]\w*"
    r"|traineeship|fellowship|scholarship|residency|candidate|career|hr|start date|refus\w+|reject\w*|resign\w*|spot"
    r"|sa(?:y|id|ying) no|(?:it'?s|is) a no\b|no from me|no thank you|(?:won'?t|will not"
    r"|shan'?t) be (?:joining|taking|coming|able)"
    r"|thinking of me|(?:not|no longer) interested|wouldn'?t (?:work|touch|join|come)|take me off"
    r"|considering me|asking me to|start(?:ing)? (?:on|in|with you)|trial (?:day|shift)|shifts?|pass on"
    r"|chosen me|choosing me|not for me"
    r"|(?:can'?t|can ?not|won'?t|will not|do(?: not|n'?t) want to|unable to) work"
    r"|the work|appoint\w+"
    r"|join(?:ing)? (?:you|them|your)|work(?:ing)? (?:for|with|at) (?:you|them)|negotiat\w+)\b"
)
# Where there is a place to work at, or somebody is told, less will do.
_HINTS_AT_NO = compiled(
    r"\b(?:no|not|never|nothing|rather|instead|stay(?:ing)?|sorry|soz|unfortunately|regret\w*|thanks?|thx|signed|bye"
    r"|\w+n'?t|cannot)\b|\b(?:got|going|go) (?:in)?to (?:uni|college)\b"
)
_IS_TOLD = compiled(
    r"\b(?:tell|write|letter|message|text|mail|reply|draft)\b(?! me\b)"
    r"|\b(?:dear|hi|hey|hello|sorry|thanks?|thx|cheers|to)"
    r" (?:m(?:r|rs|s|iss)|dr|prof|sir|auntie|chef|boss)\b"
)
_CANNOT = compiled(r"\b(?:can'?t|cannot|can ?not|cant|won'?t|wont|unable)\b")
# What else somebody may write to somebody about.
_OTHER_MATTERS = compiled(
    r"\b(?:rent|refund|money back|membership|subscription|your wedding|birthday|parcel|washing machine|poem|rhymes?"
    r"|essay|homework|recipe|oven|translate|joke|parents' evening|new road)\b"
)
# What a command for another letter than a refusal is told in: it says by itself that there was an offer.
_HINT_OF = {
    LetterKind.ASK_TIME: compiled(
        r"\b(?:decid\w+|answer|deadline|think|more time|(?:until|till?|til) (?:the |next )?"
        r"(?:\d|mon|tue|wed|thu|fri|sat|sun)"
        r"|(?:days?|weeks?) (?:more|longer|extra)|(?:more|another|extra) (?:days?|weeks?))"
    ),
    LetterKind.WITHDRAW: compiled(
        r"\b(?:agreed|said (?:yes|i would|i'd)|signed|promised|took (?:it|on)|shook hands|yes)\b"
    ),
    LetterKind.NEGOTIATE: compiled(
        r"\b(?:i(?:'d)? (?:want|need|like|would|ask)|ask(?:ing)? [^.!?\n]{1,50} for|(?:more|extra|another)"
        r" (?:\w+ )?leave|(?:can|could|may) (?:i|we|they|you|she|he|\w+ let))\b"
    ),
    LetterKind.REPLY: compiled(r"\b(?:ask(?:s|ed|ing)?|wr(?:ote|ites)|repl(?:y|ied)|messag\w+|wants? to know)\b"),
}
# Words. "No." tells nothing.
_FEWEST_WORDS = 3
_WORD = compiled(r"[A-Za-z][A-Za-z'-]+")


def check_usable(
    words: str, offer: OfferMail | None = None, kind: LetterKind = LetterKind.DECLINE, *, refuses: bool = False
) -> None:
    """Raise `UnusableInputError` where the words are empty, too long, not English or not about an offer.

    Beside the mail with the `offer` they may be empty, and about anything; a `kind` other than a refusal says by
    itself that there was one, and where it is known that they `refuse` something, they need not say that it was a job.
    """
    if offer is not None and not _hints_at_an_offer(f"{offer.subject}\n{offer.text}\n{words}"):
        raise UnusableInputError(
            "Nothing in the mail speaks of a job offer: name the mail in which the job was offered to you."
        )
    if not any(character.isalnum() for character in words):
        if offer is not None:
            return
        raise UnusableInputError(
            "There are no words to write from: tell in a line or two who offered you which job, and your name."
        )
    if len(words) > MAX_CHARACTERS:
        raise UnusableInputError(
            f"The text has {len(words):,} characters, more than the {MAX_CHARACTERS:,} that can be read:"
            " leave in what matters to the letter."
        )
    if language := foreign_language(words):
        raise UnusableInputError(
            f"The text seems to be in {language}, and letters can be written in English only: tell it again in English."
        )
    if offer is None and not refuses and not _hints_at_an_offer(words) and not _tells_of(kind, words):
        raise UnusableInputError(
            "Nothing in the text speaks of a job offer: say which job was offered to you, and by whom."
        )


def _tells_of(kind: LetterKind, words: str) -> bool:
    hint = _HINT_OF.get(kind)
    return hint is not None and hint.search(FoldedText(words).lower) is not None


def _hints_at_an_offer(words: str) -> bool:
    lower = FoldedText(words).lower
    found = [word.removesuffix("'s") for word in _WORD.findall(lower)]
    if _HINT.search(lower) or any(map(is_job_word, found)):
        return True
    if len(found) < _FEWEST_WORDS:
        return False
    if may_decline(lower):
        return True
    at_work = not word_list("workplaces").isdisjoint(found) and _HINTS_AT_NO.search(lower)
    is_told = _IS_TOLD.search(lower) and (_CANNOT.search(lower) or _HINTS_AT_NO.search(lower))
    return bool(at_work or is_told) and not _OTHER_MATTERS.search(lower)
