"""Write a draft as its writer would on paper, where it was typed with caps lock on, dictated, or sent as a chat.

Every word stays where it was, so that a place in the result is the same place in the draft.
"""

from __future__ import annotations

import re

from tactful.drafts.typed.breathless import with_breath
from tactful.drafts.typed.chat import without_speakers
from tactful.drafts.typed.leaves import with_leave_below
from tactful.drafts.typed.run_ons import with_ends
from tactful.reading.clauses.casing import with_capitals, with_names, writes_without_case
from tactful.reading.clauses.lexicon import given_names, is_ordinary, places
from tactful.text.patterns import compiled
from tactful.text.wording import capitalised

_SHOUTED_SHARE = 0.8
_FEWEST_LETTERS = 40
_SMALL_START = compiled(r"(?:^|(?<=[.!?] )|(?<=\n))[ \t]*[a-z]")
_SMALL_I = compiled(r"(?<![\w'’.&-])i(?![\w&-]|\.\w)")
# What one says to a machine that writes; two of these in a text are none by chance.
_DICTATED = compiled(
    r"[ \t]+(?P<said>comma|full stop|question mark|exclamation (?:mark|point)|new (?:paragraph|line))"
    r"(?=[ \t\n]|$)",
    re.IGNORECASE,
)
_MARKS = {"comma": ",", "full stop": ".", "question mark": "?", "exclamation mark": "!", "exclamation point": "!"}
_FEWEST_MARKS = 2
_SMALL = r"[^\W\d_A-Z][^\W\d_A-Z]{3,}(?![\w@/]|\.\w)"
_SMALL_NAME = compiled(rf"(?<![\w'’@./-])(?P<given>{_SMALL})(?: (?P<surname>{_SMALL}))?")
_TITLED = compiled(r"\b(?P<title>mr|mrs|ms|miss|dr|prof)(?P<gap>\.? )(?P<name>[a-z]{2,})(?![\w@/-])")
_GREETED = compiled(r"^\W*(?:dear|hi|hello|hey) [a-z]", re.IGNORECASE)
_HESITATES = compiled(r"(?<![\w'’-])(?:um+|uh+|uhm+|erm+),?(?![\w'’-])", re.IGNORECASE)
_SENT_FROM = compiled(r"\bSent from my \w+(?: \w+){0,3}\.?\s*$", re.IGNORECASE)
_SCOLDS = compiled(r"^(\s*(?:listen|look|right|ok|okay),? [A-Z][\w'’-]{2,})\.(?= )", re.IGNORECASE)
# "Jim. Not coming."
_CALLS = compiled(r"^(?P<called>\s*(?P<name>[A-Z][a-z]{1,14}))\. (?=[A-Z])")


def written_out(draft: str) -> str:
    """The draft in small letters, with marks, and without who says what; as it was where it needs none of it."""
    draft = _SENT_FROM.sub(lambda match: " " * len(match[0]), draft)
    draft = _SCOLDS.sub(lambda match: f"{match[1]},", draft)
    draft = _CALLS.sub(lambda m: f"{m['called']},\n" if m["name"].lower() in given_names() else m[0], draft)
    return with_leave_below(with_breath(_with_names(_unshouted(with_ends(_with_marks(without_speakers(draft)))))))


def _unshouted(draft: str) -> str:
    """A draft in nothing but capitals as others type: names, "I" and beginnings keep theirs."""
    letters = [character for character in draft if character.isalpha()]
    if len(letters) < _FEWEST_LETTERS or sum(map(str.isupper, letters)) < _SHOUTED_SHARE * len(letters):
        return draft
    small = _SMALL_I.sub("I", with_capitals(draft))
    small = _GREETED.sub(lambda match: match[0][:-1] + match[0][-1].upper(), small)
    return _kept_in_place(_SMALL_START.sub(lambda match: match[0].upper(), small), draft)


def _with_names(draft: str) -> str:
    """A draft in small letters with the capitals of people and places: "joao", "leeds"."""
    if not writes_without_case(draft):
        return draft
    named = _SMALL_NAME.sub(_named, draft)
    titled = _TITLED.sub(lambda m: f"{m['title'].capitalize()}{m['gap']}{m['name'].capitalize()}", named)
    return _kept_in_place(with_names(titled), draft)


def _named(match: re.Match[str]) -> str:
    words = match[0].split(" ")
    is_name = [(word in given_names() or word in places()) and not is_ordinary(word) for word in words]
    # What is no word stands behind a given name as the surname.
    if is_name[0] and not is_ordinary(words[-1]):
        is_name[-1] = True
    pairs = zip(words, is_name, strict=True)
    return " ".join(capitalised(word) if named else word for word, named in pairs)


def _with_marks(draft: str) -> str:
    """A dictated draft with the marks that were said, and without the hesitation."""
    if len(_DICTATED.findall(draft)) >= _FEWEST_MARKS:
        draft = _kept_in_place(_DICTATED.sub(_marked, draft), draft)
    if len(_HESITATES.findall(draft)) >= _FEWEST_MARKS:
        draft = _HESITATES.sub(lambda match: " " * len(match[0]), draft)
    return draft


def _marked(match: re.Match[str]) -> str:
    mark = _MARKS.get(" ".join(match["said"].lower().split()), "\n\n")
    return mark.ljust(len(match[0]))


def _kept_in_place(text: str, draft: str) -> str:
    """The text, if each of its words still has its place."""
    return text if len(text) == len(draft) else draft
