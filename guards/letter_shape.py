"""The text is a whole letter: salutation, a body of usable length, sign-off, nothing said twice.

The articles ask for a letter to the person who made the offer, put in writing as a last courtesy. One that greets
nobody, ends without a sign-off, breaks off in mid-sentence or says everything twice undoes that courtesy. The name
below is asked for where the sender gave one: many a good letter ends in "Kind regards," and is signed by the mail's
own name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from operator import eq

from tactful.contract import Case, Example, Finding, Guard, Letter, Level, Verdict
from tactful.text import Sentence
from tactful.text.patterns import compiled
from tactful.text.sentences import opens_paragraph
from tactful.text.sign_offs import LAST_WORDS

Words = frozenset[str]

# Words of the body. Below the first a letter cannot both thank and decline; above the second nobody reads it.
SHORTEST = 20
LONGEST = 350

BROKEN_OFF = "The letter breaks off."
FINISH = "Finish the last sentence, then end with a sign-off and the sender's name."

_SLOT = compiled(r"[\[{<(_]|\b(?:your|full|sender'?s?) name\b|^name$", re.IGNORECASE)
_ENDED = compiled(r"[.!?…:;)\]\"'*>]\W*$|[^\w\s,&/—-]\s*$")
_DANGLES = compiled(
    r"(?:,|[—-]|\b(?:and|or|but|the|a|an|of|to|with|for|in|at|on|by|my|your|our|their|that|which|because|i|am|as|is|be|will|would|who|whose|from|than|if))\s*$",
    re.IGNORECASE,
)
# Marks that stand alone are no words.
_WORD = compiled(r"\w\S*")
_TAIL = 20
_FRAGMENT = 3
_WORDS = compiled(r"\w+")
# A phrase of so many words at most, said so many times at least without a pause.
_LONGEST_PHRASE, _TIMES = 6, 4
_LOOP = compiled(
    rf"\b(\w{{1,40}}+(?: \w{{1,40}}+){{0,{_LONGEST_PHRASE - 1}}})(?:[\s,.;]{{1,5}}\1\b){{{_TIMES - 1},}}",
    re.IGNORECASE,
)
_LINE = compiled(r"^[ \t>*]*(\w[^\n\r]*)$", re.MULTILINE)
_SAME_LINES = 3
_SAME_WORDS = 4
_SIMILAR_WORDS = 8
_SIMILAR = 0.85
# What is longer is too long anyhow, and each sentence is compared with all before it.
_MOST_SENTENCES = 80
# A whole passage said again in other words: so many sentences, each as near to an earlier one as this.
_PASSAGE = 2
_PARAPHRASE = 0.65
_PARAPHRASE_WORDS = 6
# So many words in a row are no accident of wording, where one of them is the writer.
_RUN = 8
# And so few, where they come so often.
_FEW, _OFTEN = 5, 3
_WRITER = frozenset(("i", "i'm", "i've", "i'd", "i'll"))
# They make nothing new of a sentence.
_AGAIN = frozenset(
    ("again", "also", "more", "must", "once", "really", "so", "sincerely", "truly", "very", "have", "to")
)
# Words that may be exchanged without saying anything else.
_NO_CONTENT = _AGAIN | frozenset(
    """a an the this that it i i'm i've i'll am is are was be been has had will shall would my me you your and but as
    since because for of in on at with by not sadly unfortunately regretfully regrettably sorry afraid regret however
    another different other alternative new""".split()
)
_CONTENT_WORDS = 4
_SAME_CONTENT = 0.8


def check(letter: Letter, case: Case) -> Verdict:
    """Judge the frame first, then the body."""
    body = (*_broken_off_within(letter), *_broken_off(letter), *_repeated(letter))
    return Verdict((*_frame(letter, case), *_length(letter, case), *body))


def _frame(letter: Letter, case: Case) -> Iterator[Finding]:
    anatomy = letter.anatomy
    if anatomy.salutation is None:
        yield Finding(
            "The letter greets nobody.", "Begin with a line that greets the recipient by name, such as 'Dear ...'."
        )
    if anatomy.sign_off is None and anatomy.signature is None:
        yield Finding(
            "The letter ends without a sign-off.", "End with a sign-off in its own line and the sender's name."
        )
    elif anatomy.signature is None and case.brief.sender is not None:
        yield Finding("The letter is not signed.", "Write the sender's name below the sign-off.")
    elif anatomy.signature and _SLOT.match(letter.folded.text[slice(*anatomy.signature)].strip("* \\")):
        yield letter.finding_at(
            *anatomy.signature, "No name stands below the sign-off.", "Sign with the sender's real name, or not at all."
        )


def _length(letter: Letter, case: Case) -> Iterator[Finding]:
    words = list(_WORD.finditer(letter.folded.text, *letter.anatomy.body))
    # The sender's own bound binds the program that writes; a letter by hand may overstep it a little.
    longest = min(LONGEST, case.brief.max_words or LONGEST) if case.writing else LONGEST
    if len(words) < min(SHORTEST, longest):
        yield Finding(
            "The letter is too short to say what it should.",
            "Write two to four short paragraphs: thanks for the offer, your answer and why, and good wishes.",
        )
    elif len(words) > longest:
        yield letter.finding_at(
            words[longest].start(),
            words[-1].end(),
            f"The letter goes on beyond {longest} words.",
            f"Say the same in fewer words, at most {longest}.",
        )


def _broken_off(letter: Letter) -> Iterator[Finding]:
    if not letter.sentences or letter.anatomy.trailing:
        return
    last = letter.sentences[-1]
    unsigned = letter.anatomy.sign_off is None and letter.anatomy.signature is None
    if letter.anatomy.sign_off and _has_half_a_sign_off(letter):
        yield letter.finding_at(*letter.anatomy.sign_off, BROKEN_OFF, FINISH)
    elif _dangles(last) or (unsigned and not _ENDED.search(last.text[-_TAIL:])):
        yield letter.finding(last, 0, None, BROKEN_OFF, FINISH)


def _broken_off_within(letter: Letter) -> Iterator[Finding]:
    """The paragraphs but for the last one that break off: their last words lead on to something."""
    for sentence, below in pairwise(letter.sentences):
        if opens_paragraph(below, sentence) and _dangles(sentence):
            yield letter.finding(sentence, 0, None, BROKEN_OFF, FINISH)


def _dangles(sentence: Sentence) -> bool:
    """Whether the last words of a sentence lead on to something, and it is neither a fragment nor a line of a list."""
    is_whole = len(sentence.words) > _FRAGMENT and not sentence.text.endswith(",")
    return is_whole and _DANGLES.search(sentence.text[-_TAIL:]) is not None


def _has_half_a_sign_off(letter: Letter) -> bool:
    sign_off, signature = letter.anatomy.sign_off, letter.anatomy.signature
    if not sign_off or signature:
        return False
    last = letter.folded.lower[slice(*sign_off)].split()[-1]
    return any(last != word and word.startswith(last) for word in LAST_WORDS)


def _repeated(letter: Letter) -> Iterator[Finding]:
    remedy = "Say each thing once, in its place."
    if loop := _find_loop(letter.folded.text):
        yield letter.finding_at(*loop, "The same words come again and again.", remedy)
        return
    sentences = letter.sentences[:_MOST_SENTENCES]
    told = (
        _told_again(sentences, _says_the_same)
        or _told_again(sentences, _same_content, without=_NO_CONTENT)
        or _clause_told_again(sentences)
        or _few_words_told_often(sentences)
        or _passage_told_again(sentences)
    )
    for sentence in told:
        yield letter.finding(sentence, 0, None, "This sentence says again what another one says.", remedy)


def _told_again(
    sentences: Sequence[Sentence], same: Callable[[Words, Words], bool], without: Words = frozenset()
) -> list[Sentence]:
    """The sentences that say what one before them says, as `same` judges their words `without` some."""
    told, seen = [], list[Words]()
    for sentence in sentences:
        words = frozenset(sentence.words) - without
        if any(same(words, other) for other in seen):
            told.append(sentence)
        seen.append(words)
    return told


def _clause_told_again(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with a run of words about the writer that stood before; names of jobs may come twice."""
    told, seen = [], set[tuple[str, ...]]()
    for sentence in sentences:
        own = set(_runs_about_the_writer(sentence, _RUN))
        if not own.isdisjoint(seen):
            told.append(sentence)
        seen |= own
    return told


def _few_words_told_often(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with a few words about the writer that come so often that the writer has lost the thread."""
    times: Counter[tuple[str, ...]] = Counter()
    told = []
    for sentence in sentences:
        own = _runs_about_the_writer(sentence, _FEW)
        times.update(own)
        if any(times[run] >= _OFTEN for run in own):
            told.append(sentence)
    return told


def _runs_about_the_writer(sentence: Sentence, size: int) -> list[tuple[str, ...]]:
    """Every run of so many words in a row of which one is the writer."""
    words = sentence.words
    runs = (words[i : i + size] for i in range(len(words) - size + 1))
    return [run for run in runs if not _WRITER.isdisjoint(run)]


def _same_content(words: Words, other: Words) -> bool:
    """Whether two sentences differ in little, words such as "sadly" or "since" left out."""
    fewest = min(len(words), len(other))
    return fewest >= _CONTENT_WORDS and len(words & other) >= _SAME_CONTENT * fewest


def _passage_told_again(sentences: Sequence[Sentence]) -> list[Sentence]:
    told = _told_again(sentences, _paraphrases, without=_AGAIN)
    return told if len(told) >= _PASSAGE else []


def _paraphrases(words: Words, other: Words) -> bool:
    if min(len(words), len(other)) < _PARAPHRASE_WORDS:
        return False
    return len(words & other) >= _PARAPHRASE * len(words | other)


def _has_a_rhythm(text: str) -> bool:
    """Whether the words of some stretch are those that stand a few words before: a loop has no others."""
    words = _WORDS.findall(text.lower())
    periods = range(1, _LONGEST_PHRASE + 1)
    return any(bytes(n * (_TIMES - 1) * [1]) in bytes(map(eq, words, words[n:])) for n in periods)


def _find_loop(text: str) -> tuple[int, int] | None:
    if _has_a_rhythm(text) and (loop := _LOOP.search(text)):
        return loop.span()
    lines: Counter[str] = Counter()
    for line in _LINE.finditer(text):
        lines[line[1].lower()] += 1
        if lines[line[1].lower()] == _SAME_LINES:
            return line.span(1)
    return None


def _says_the_same(words: Words, other: Words) -> bool:
    if len(words) < _SAME_WORDS:
        return False
    shared = len(words & other)
    return words == other or (min(len(words), len(other)) >= _SIMILAR_WORDS and shared >= _SIMILAR * len(words | other))


_LETTER = (
    "Dear Ms. Okafor,\n\nThank you for offering me the post of night editor, and for the hour in the print room."
    " I am sorry to say that I cannot accept it, as I have decided to stay where I am.\n\n"
    "I wish you and the whole desk a good year."
)


def _example(ending: str) -> Example:
    return Example(_LETTER + ending)


GUARD = Guard(
    id="letter-shape",
    asks="Is it a whole letter: greeting, body of usable length, sign-off, nothing said twice?",
    level=Level.ERROR,
    check=check,
    passes=(
        _example("\n\nKind regards,\nSam Lindqvist"),
        _example("\n\nYours,\nsam"),
        _example("\n\nSam Lindqvist"),
        _example(" All the best, Sam Lindqvist"),
        _example("\r\n\r\nMusically,\r\nSam Lindqvist\r\n\r\nP.S. The lamp is lovely."),
        _example("\n\nWith thanks,"),
    ),
    fails=(
        _example(""),
        _example("\n\nKind regards,\n[Your Name]"),
        Example(_LETTER.removeprefix("Dear Ms. Okafor,\n\n") + "\n\nKind regards,\nSam Lindqvist"),
        Example("Dear Ms. Okafor,\n\nNo thank you.\n\nSam Lindqvist"),
        _example(" I wish you and the whole desk a good year.\n\nKind regards,\nSam Lindqvist"),
        _example(" I am afraid that I have decided to stay where I am for now.\n\nKind regards,\nSam Lindqvist"),
        _example(" I also hope that you will soon find the"),
        _example("\n\nI am excited, and I am very interested in\n\nThe hall is fine.\n\nKind regards,\nSam Lindqvist"),
        _example(" I am very fond of news. I am very fond of ink. I am very fond of it all.\n\nYours,\nSam Lindqvist"),
    ),
)
