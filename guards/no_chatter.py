"""The letter and nothing else: no word of a writing aid around it, no markup, no order that was meant for the writer.

A preamble ("Here is your letter:"), a subject line, advice to the sender or a refusal to write is text about the
letter. Left in, it tells the recipient that nobody read what was sent to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.contract import Case, Example, Finding, Guard, Letter, Level, OwnWords, Verdict
from tactful.text import Sentence
from tactful.text.cues import load_cues
from tactful.text.patterns import compiled

ABOUT = "This is not part of a letter: it speaks about the text, or to its writer."
HEADER = "A subject line or a header stands in the text."
MARKUP = "Marks that only a program reads stand in the text, such as stars around a word or a # before a line."
PLAIN = "Write plain text without such marks, and plain sentences in place of a list."
REMEDY = "Begin with the salutation, end with the signature, and write to the recipient only, in plain text."

_MARKUP = compiled(
    r"\*\*[^*\n]{1,120}\*\*|^ {0,3}#{1,6} .{0,120}$|'{3}\w*|^ {0,3}(?:[*_=-] ?){3,}$|^ {0,3}> ?\S.{0,120}$"
    r"|^ {0,3}\{ ?\"\w{1,30}\" ?:|^\|.{1,120}\|\s*$"
    r"|(?<![\w*])\*[A-Z(][^*\n]{2,100}\*(?![\w*])|(?<!\w)_[A-Z][^_\n]{2,100}_(?!\w)|^ {0,3}\* \w.{0,120}$"
    r"|\\(?=\s*$)|</?(?:think|s|(?:start|end)_of_turn)>|<\|[^|<>\n]{1,40}\|>|\[/?INST\]|~{3}",
    re.MULTILINE,
)
# Every kind of markup has one of these, and most letters have none.
_MAY_BE_MARKUP = compiled(r"[*#_=>{|\\<\[~]|'''|--|- -")
_LEADING_MARKS = compiled(r"[\s*_#>`\"'(\[-]*")
_CHAT_LOG = compiled(r".{2,40}\s[•·|—-]\s.{0,14}\d{1,2}:\d\d(?: ?[AaPp][Mm])?|\[?\d{1,2}:\d\d\]? ?\w{2,20}:.{0,200}")
_LIKELY = 0.1
# The score that a line of fewer words needs, a heading mostly: "Email body:".
_LIKELY_OF_FEW = 3.0
# Below it the classifier is so sure of a letter's own words that what looks like an aside is none.
_UNLIKELY = -2.5
_FEWEST_WORDS = 4
_WORK_OF_A_LETTER = ("decline", "gratitude", "regret", "good-wishes", "open-door", "reason", "insult")


def check(letter: Letter, _case: Case) -> Verdict:
    """Judge every line, for what does not belong stands around a letter as often as in it."""
    return Verdict((*_markup(letter), *_asides(letter)))


def _markup(letter: Letter) -> Iterator[Finding]:
    text = letter.folded.text
    for match in _MARKUP.finditer(text) if _MAY_BE_MARKUP.search(text) else ():
        yield letter.finding_at(*match.span(), MARKUP, PLAIN)


def _asides(letter: Letter) -> Iterator[Finding]:
    for sentence in letter.all_sentences:
        line = _bare(sentence)
        refers = load_cues("no_chatter.toml").pattern("reference").match(line) is not None
        if refers and _stands_below_salutation(letter, sentence):
            continue
        if refers or _is_header(sentence, line):
            yield letter.finding(sentence, 0, None, HEADER, REMEDY)
        elif _speaks_about_the_text(letter, sentence, line):
            yield letter.finding(sentence, 0, None, ABOUT, REMEDY)


def _is_header(sentence: Sentence, line: str) -> bool:
    return load_cues("no_chatter.toml").pattern("heading").match(line) is not None or _is_of_chat_log(sentence.text)


def _is_of_chat_log(text: str) -> bool:
    return ":" in text and _CHAT_LOG.fullmatch(text) is not None


def _stands_below_salutation(letter: Letter, sentence: Sentence) -> bool:
    """Where a reference line stands on paper; above, it is the head of an e-mail."""
    return letter.anatomy.salutation is not None and sentence.start > letter.anatomy.salutation[0]


def _speaks_about_the_text(letter: Letter, sentence: Sentence, line: str) -> bool:
    cues = load_cues("no_chatter.toml")
    if cues.pattern("opening").match(line) or cues.pattern("order").match(line):
        return True
    score = sentence.scores["chatter"]
    if cues.has("echo", line) or (score > _UNLIKELY and cues.has("aside", line)):
        return True
    framed = (letter.anatomy.salutation, letter.anatomy.sign_off, letter.anatomy.signature)
    if any(span and span[0] <= sentence.start < span[1] for span in framed):
        return False
    works = any(sentence.scores[function] > score for function in _WORK_OF_A_LETTER)
    return score > (_LIKELY if len(sentence.words) >= _FEWEST_WORDS else _LIKELY_OF_FEW) and not works


def _bare(sentence: Sentence) -> str:
    marks = _LEADING_MARKS.match(sentence.lower)
    return sentence.lower[marks.end() :] if marks else sentence.lower


GUARD = Guard(
    id="no-chatter",
    asks="Is it only the letter, without preamble, subject line, markup, advice or refusal?",
    level=Level.ERROR,
    check=check,
    own_words=OwnWords.FORBIDDEN,
    passes=(
        Example("Thank you for considering me.\nI have decided to decline."),
        Example("This letter is to tell you that I cannot take the post."),
        Example("Let me know if you need the badge back before Friday."),
        Example("I have left the keys at reception, as you asked."),
        Example("Here is my answer, and I am sorry to give it."),
        Example("Feel free to call me at any time."),
    ),
    fails=(
        Example("Sure! Here is a polite letter declining the offer:\n\nDear Ms. Okafor,"),
        Example("Subject: Your offer\n\nDear Ms. Okafor,"),
        Example("As an AI language model, I cannot feel regret."),
        Example("Thank you for the offer. One sentence wishing them well."),
        Example("Feel free to adjust the tone."),
        Example("**Dear Ms. Okafor,**"),
        Example("I wish you every success.<|im_end|>"),
        Example("Kind regards,\nSam\n\n(148 words)"),
        Example("Let me know if you'd like a shorter version."),
        Example("Thank the employer for their time."),
    ),
)
