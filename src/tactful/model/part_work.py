"""Keep each part of a model's answer to its own work.

A small model gives the reason among the thanks, says a thing in two parts, and fills a part that has nothing to say.
A sentence that does the work of another part moves there where that part is empty, and goes where it is not.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from tactful.contract import REFUSALS, Brief, Letter, LetterKind, Part
from tactful.model.part_findings import speaks_of_the_call
from tactful.model.slips import has_slip, mended, takes_organisation_for_another
from tactful.purpose import declines, gives_reason, parts_served
from tactful.templates.form import closed, fits, formed
from tactful.text.patterns import compiled

_WORD = compiled(r"[^\W_]{4,}")
# Words that sentences about quite different things share.
_LIGHT = frozenset(
    "thank thanks would like hope wish glad gladly please could that this with your have been will from about".split()
)
_SAME = 0.6
_FEWEST_WORDS = 3

Sentences = dict[Part, list[str]]


def own_work(answered: Mapping[Part, str], kept: Mapping[Part, str], brief: Brief) -> dict[Part, str]:
    """Return the parts of an answer, each with the sentences that do its work.

    `kept` are the parts of the letter that were not asked for. What they or an earlier part already say goes. A part
    of which nothing would be left stays as it is, for the guards to judge, unless the brief has nothing to say in it.
    """
    sentences = {part: _fitting_sentences(text, brief) for part, text in answered.items()}
    sorted_ = {part: _doing_work_of(part, own, brief) for part, own in sentences.items()}
    moved = _find_homes([s for part, own in sentences.items() for s in own if s not in sorted_[part]], sorted_, brief)
    has_nothing_personal = not (_points(brief) or brief.questions)
    for part, own in sentences.items():
        if not sorted_[part] and not moved.issuperset(own) and not (part is Part.PERSONAL and has_nothing_personal):
            sorted_[part] = own
    return {part: " ".join(own) for part, own in _unrepeated(sorted_, kept).items()}


def without_idle(answered: Mapping[Part, str], brief: Brief) -> dict[Part, str]:
    """The parts of a refusal without the sentences that do nothing in it: "I look forward to the summer festival."

    They break no rule, and nobody said what they tell. A part that has nothing else stays, for the guards to judge,
    but the reason, which no guard asks for: without it the part is missing, and is asked for again.
    """
    if brief.kind not in REFUSALS or brief.questions:
        return dict(answered)
    working = {part: [s for s in _sentences(text) if _is_of_use(s, brief)] for part, text in answered.items()}
    return {
        part: " ".join(sentences) if sentences or part is Part.REASON else answered[part]
        for part, sentences in working.items()
    }


def _is_of_use(sentence: str, brief: Brief) -> bool:
    wanted = [fact.value for fact in (brief.role, brief.company) if fact]
    wanted += [mention.text for mention in brief.mentions if mention.verbatim]
    of_the_call = brief.called and speaks_of_the_call(sentence)
    says_what_is_wanted = of_the_call or any(words in sentence for words in wanted)
    return says_what_is_wanted or bool(parts_served(sentence, brief.kind)) or _makes_a_point(sentence, brief)


def with_verbatim(parts: Mapping[Part, str], brief: Brief) -> dict[Part, str]:
    """The parts with the words that are to stand as they are."""
    said = " ".join(parts.values())
    missing = [closed(mention.text) for mention in brief.mentions if mention.verbatim and mention.text not in said]
    personal = " ".join(filter(None, (parts.get(Part.PERSONAL, ""), *missing)))
    return {**parts, Part.PERSONAL: personal} if missing else dict(parts)


def _fitting_sentences(text: str, brief: Brief) -> list[str]:
    """The sentences in the form that is wanted, without those that hold a slip, unless the sender wants them said."""
    sentences = [formed(mended(sentence), brief) for sentence in _sentences(text)]
    true = [s for s in sentences if not takes_organisation_for_another(s, brief.company)]
    return [s for s in true if _makes_a_point(s, brief) or not (has_slip(s, brief) or not fits(s, brief.form))]


def _doing_work_of(part: Part, sentences: list[str], brief: Brief) -> list[str]:
    working = [sentence for sentence in sentences if _does_work_of(part, sentence, brief)]
    if part is Part.DECISION and brief.kind in REFUSALS:
        # "I have accepted another offer" refuses as well, and is the reason where the refusal is told beside it.
        plain = [sentence for sentence in working if not gives_reason(sentence)]
        return plain if any(part in parts_served(sentence, brief.kind) for sentence in plain) else working
    return working


def _does_work_of(part: Part, sentence: str, brief: Brief) -> bool:
    served = parts_served(sentence, brief.kind)
    if part is Part.PERSONAL:
        # What answers a question may repeat the refusal.
        answers = bool(brief.questions) and not {Part.THANKS, Part.GOODWILL}.intersection(served)
        return answers or part in served or _makes_a_point(sentence, brief)
    return not served or part in served or (part is Part.GOODWILL and _makes_a_point(sentence, brief))


def _find_homes(misplaced: Collection[str], sorted_: Sentences, brief: Brief) -> set[str]:
    """Move sentences to the parts that they serve, if those are empty; return those that moved."""
    moved = set()
    empty = [part for part, sentences in sorted_.items() if not sentences]
    for sentence in misplaced:
        served = {Part.PERSONAL} if _makes_a_point(sentence, brief) else parts_served(sentence, brief.kind)
        home = next((part for part in empty if part in served), None)
        if home:
            sorted_[home].append(sentence)
            moved.add(sentence)
    return moved


def _makes_a_point(sentence: str, brief: Brief) -> bool:
    words = _content_words(sentence)
    return any(words & _content_words(point) for point in _points(brief))


def _points(brief: Brief) -> list[str]:
    people = [fact.value for fact in (*brief.thanked, brief.referral) if fact]
    asked = [request.text for request in brief.requests] if brief.kind is LetterKind.NEGOTIATE else []
    return [*(mention.text for mention in brief.mentions), *people, *asked]


def _unrepeated(sorted_: Sentences, kept: Mapping[Part, str]) -> Sentences:
    said = [words for text in kept.values() for s in _sentences(text) if (words := _content_words(s))]
    told = _sentences(kept.get(Part.DECISION, ""))
    result: Sentences = {}
    for part, sentences in sorted_.items():
        result[part] = []
        for sentence in sentences:
            words = _content_words(sentence)
            if not any(_are_the_same(words, earlier) for earlier in said) and not _declines_again(part, sentence, told):
                result[part].append(sentence)
                said.append(words)
                told.append(sentence)
    return result


def _declines_again(part: Part, sentence: str, told: Collection[str]) -> bool:
    """Whether a sentence of the decision tells what another one has told."""
    return part is Part.DECISION and declines(sentence) and any(map(declines, told))


def _are_the_same(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= _FEWEST_WORDS and shared / len(one | other) >= _SAME


def _content_words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold())) - _LIGHT


def _sentences(text: str) -> list[str]:
    return [text[slice(*sentence.origin())] for sentence in Letter(text).all_sentences]
