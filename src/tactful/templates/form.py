"""Keep to the form that the sender wants: choose wordings that fit it, spell them so, and lay out the paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tactful.contract import Apology, Brief, Composition, Form, Letter, Mention, Spelling
from tactful.contract.composition import Paragraph, words_in
from tactful.guards.open_door import find_open_door
from tactful.templates.bank import Tone
from tactful.templates.frame import tone_of
from tactful.text.contractions import spelled_out
from tactful.text.patterns import compiled, phrase_source
from tactful.text.spelling import respelt
from tactful.text.wording import counted

SENTENCE_END = compiled(r"[.!?](?=\s|$)")

# Beside what the guard calls an open door: half a wish to know more of each other.
_HEAR = compiled(r"\b(?:hear (?:of|from|about|how)|another (?:chance|occasion)|one day)\b")
_REGRET = compiled(r"\b(?:sorry|apolog\w+|regret\w*|unfortunately|sadly|afraid|disappoint\w*|let you down)\b")
_EXCLAMATIONS = compiled(r"!+")
_MUCH = compiled(
    r"\b(?:so|truly|really|very|genuinely|deeply|real|genuine|sincere|very much) (?:sorry|regret)|let you down"
)


def fits(text: str, form: Form) -> bool:
    """Whether a wording has the form that is wanted; of the open door it says no more than the form allows."""
    lower = text.lower()
    if any(holds(lower, word) for word in form.avoided):
        return False
    if form.open_door is False and looks_ahead(lower):
        return False
    return not (form.apology is Apology.ONCE and apologises_much(lower))


def looks_ahead(lower: str) -> bool:
    """Whether a lower-case sentence speaks of meeting again, or of staying in touch."""
    return _HEAR.search(lower) is not None or any(map(find_open_door, Letter(lower).all_sentences))


def apologises_much(lower: str) -> bool:
    """Whether a lower-case text is sorry twice, or very sorry."""
    return len(_REGRET.findall(lower)) > 1 or _MUCH.search(lower) is not None


def holds(lower: str, avoided: str) -> bool:
    """Whether a word, or a mark, that is to be avoided stands in a lower-case text."""
    if not avoided[-1:].isalnum():
        return avoided in lower
    # Not kept with the program's own patterns, for the word is the sender's.
    return re.search(rf"(?<!\w){phrase_source(avoided)}(?:s|es)?(?!\w)", lower) is not None


def formed(text: str, brief: Brief) -> str:
    """A text in the spelling that is wanted, and without contractions or exclamation marks where none are."""
    form = brief.form
    if form.uncontracted:
        text = spelled_out(text)
    if "!" in form.avoided:
        text = _without_exclamations(text, brief)
    if form.spelling:
        text = respelt(text, british=form.spelling is Spelling.BRITISH, keep=_names(brief))
    return text


def mentioned(mention: Mention, brief: Brief) -> str:
    """The sentence that mentions something in a letter; words that are wanted as they are stay so."""
    text = " ".join(mention.text.split())
    if mention.verbatim:
        return closed(text)
    return closed(formed(spelled_out(text) if tone_of(brief) is Tone.FORMAL else text, brief))


def unmet(letter: Composition, brief: Brief) -> Iterator[str]:
    """The wishes for its form that a letter does not follow, in plain words."""
    form, bodies = brief.form, [" ".join(content.text for content in paragraph) for paragraph in letter.paragraphs]
    body = " ".join(bodies)
    if form.paragraphs and len(list(filter(None, bodies))) != form.paragraphs:
        yield counted(form.paragraphs, "paragraph")
    if form.sentences and len(SENTENCE_END.findall(body)) > form.sentences:
        yield f"at most {counted(form.sentences, 'sentence')}"
    if brief.max_words and len(body.split()) > brief.max_words:
        yield f"at most {counted(brief.max_words, 'word')}"
    if lost := [word for word in form.avoided if holds(body.lower(), word)]:
        yield "without " + " or ".join(f"“{word}”" for word in lost)
    if form.open_door is not None and looks_ahead(body.lower()) is not form.open_door:
        yield "an open door" if form.open_door else "no offer to stay in touch"


def closed(text: str) -> str:
    """A text with a mark at its end."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def arranged(paragraphs: Iterable[Paragraph], wanted: int | None) -> tuple[Paragraph, ...]:
    """The parts in as many paragraphs as are wanted: the two shortest neighbours join, the longest one parts."""
    if wanted is None:
        return tuple(paragraphs)
    found = [paragraph for paragraph in paragraphs if any(content.text for content in paragraph)]
    while len(found) > wanted:
        at = min(range(len(found) - 1), key=lambda i: words_in(found[i]) + words_in(found[i + 1]))
        found[at : at + 2] = [(*found[at], *found[at + 1])]
    while len(found) < wanted and (several := [p for p in found if len(p) > 1]):
        longest = max(several, key=words_in)
        at = found.index(longest)
        found[at : at + 1] = [longest[:-1], longest[-1:]]
    return tuple(found)


def _without_exclamations(text: str, brief: Brief) -> str:
    names = [name for name in _names(brief) if "!" in name]
    for number, name in enumerate(names):
        text = text.replace(name, f"\x00{number}\x00")
    text = _EXCLAMATIONS.sub(".", text)
    for number, name in enumerate(names):
        text = text.replace(f"\x00{number}\x00", name)
    return text


def _names(brief: Brief) -> list[str]:
    named = (brief.recipient, brief.company, brief.role, brief.sender, brief.referral, *brief.thanked)
    return [fact.value for fact in named if fact]
