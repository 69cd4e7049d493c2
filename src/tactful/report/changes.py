"""What a rewritten letter changes in its draft, and which guard asked for each change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from tactful.contract import Case, Composition, Letter, Origin, Part, PartText, PlacedPart, WithheldKind
from tactful.delivery import Delivery
from tactful.drafts import Draft, dismantle, is_curt
from tactful.drafts.cutting.pretexts import without_pretext
from tactful.drafts.parts.remarks import is_remark
from tactful.drafts.pruning import OF_THE_WHOLE
from tactful.drafts.repeats import said_again
from tactful.drafts.shortening import shortened
from tactful.drafts.tone.temper import is_angry, is_safe_in_anger
from tactful.drafts.typed.bilingual import english_letter, foreign_among
from tactful.drafts.typed.texting import is_texted
from tactful.drafts.typed.tidying import tidied
from tactful.drafts.unfit.colleagues import unwelcome
from tactful.drafts.unfit.faults import finds_fault
from tactful.drafts.unfit.hearsay import hearsay
from tactful.drafts.unfit.unflattering import unflattering
from tactful.judge import Judgement, failed_errors, judge
from tactful.purpose import parts_served
from tactful.removal import touches
from tactful.report.comparing import Passage, Place, compared
from tactful.report.word_runs import ChangeKind, words_of
from tactful.text.language import foreign_language

Asked = Mapping[str, str]

_FRAME = "Greeting and ending, as a letter has them."
_WISHED = "It goes with what you asked for."
_REMARK = "It speaks of the letter, not to its reader."
_FOREIGN = "It is not in English, as the letter is."
_MOVED = "It only stands in another place now."
_AGAIN = "It is said elsewhere."
_TEXTED = "It is spelt like a text message."
_ANGRY = "Much in the draft is angry, and this neither settles anything nor is needed."
_CURT = "So short a refusal sounds curt."
_UNFLATTERING = "It runs you down, or makes an excuse that does not help."
_UNWELCOME = "It says of somebody, by name, that you will not work with them."
_PRETEXT = "It would make them ask for the true reason."
_HEARSAY = "It passes on what others say against them; who passes it on says it too."
_FAULT = "It finds fault with them, which a refusal has no need of."
_LONG = "The draft is longer than a letter should be."
_ANEW = "Too little of the draft could stay, so that the letter was written anew."
_SPELT = "It is spelt as in a letter."
_HANGS = "It hangs on what is left out beside it."
_JOINED = "It fits what stands beside it now."
_HAD_IT = "Your draft had this in words that could not stay."
_IN_PLACE = "This takes the place of what the guard objects to."
_NO_REASON_OF_YOURS = "A reason went, and this one tells nothing; give another with --reason."
# What words of the sender's the letter may not repeat.
_WITHHELD = {
    WithheldKind.PAY: "This repeats your words about pay.",
    WithheldKind.RIVAL: "This repeats your words about the other employer.",
    WithheldKind.CONTACT: "This gives contact data of somebody, and does not say that they agree.",
    WithheldKind.INTIMATE: "This repeats your words about a private matter.",
    WithheldKind.GRUDGE: "This repeats a complaint of yours.",
    WithheldKind.ASIDE: "This repeats words of yours that are not for the recipient.",
}
_FILLS = "It makes up for what is left out."


class Change(Struct, frozen=True):
    """A passage of draft and letter, kept or changed.

    `asked_by` holds what the guards that asked for the change say, by their ids; where none did, `why` says how it came
    about. Both are empty for what was kept.
    """

    passage: Passage
    asked_by: Asked
    why: str


def changes_of(case: Case, delivery: Delivery, *, wished: bool = False) -> tuple[Change, ...]:
    """Every passage of a draft and of the letter that it became, in the order of the letter.

    `case` is what the letter is judged against, with the draft as its source; `wished` says that wishes or options
    asked for other changes than the guards do.
    """
    causes = _Causes(case, delivery)
    return tuple(_change(passage, causes, wished) for passage in compared(case.source or "", delivery.text))


def _change(passage: Passage, causes: _Causes, wished: bool) -> Change:
    if passage.kind is ChangeKind.KEPT:
        return Change(passage, {}, "")
    if passage.moved:
        return Change(passage, {}, _MOVED)
    asked = causes.asked_by(passage)
    return Change(passage, asked, "" if asked else (causes.why(passage) or (_WISHED if wished else _last(passage))))


def _last(passage: Passage) -> str:
    """How a change came about of which nothing else is known."""
    return {ChangeKind.DROPPED: _HANGS, ChangeKind.ADDED: _FILLS}.get(passage.kind, _JOINED)


class _Causes:
    """What the guards say of a draft, of each of its passages, and of what of it is left."""

    def __init__(self, case: Case, delivery: Delivery) -> None:
        self._case, self._draft, self._delivery = case, case.source or "", delivery

    def asked_by(self, passage: Passage) -> Asked:
        """The guards that asked for a change."""
        if passage.before is None:
            return self._asking_for(passage.after) if passage.after else {}
        found = self._said(self._found, passage.before)
        if found or passage.kind is not ChangeKind.DROPPED:
            return found
        return self._objecting_to(passage.before.text)

    def why(self, passage: Passage) -> str:
        """What else than a guard brought a change about; empty where that is not known."""
        if passage.after is not None:
            return self._why_reworded(passage) if self._parts_at(passage.after) else _FRAME
        text = passage.before.text if passage.before else ""
        reasons = {
            _FRAME: self._is_frame(text),
            _FOREIGN: foreign_language(text) is not None or self._is_foreign(text),
            _REMARK: is_remark(text) or any(text in remark for remark in self._dismantled.remarks),
            _AGAIN: self._is_said_again(text),
            _TEXTED: is_texted(tidied(text)),
            _UNFLATTERING: bool(unflattering(text)),
            _UNWELCOME: bool(unwelcome(text)),
            _HEARSAY: bool(hearsay(text)),
            _FAULT: finds_fault(text, self._case),
            _CURT: is_curt(text, self._case.kind),
            _LONG: self._is_too_much(text),
            _ANGRY: self._is_angry and not is_safe_in_anger(text, self._case.kind),
            _ANEW: all(part.origin is not Origin.DRAFT for part in self._delivery.composition.parts),
        }
        return next((why for why, holds in reasons.items() if holds), "")

    @staticmethod
    def _why_reworded(passage: Passage) -> str:
        if passage.before is None or passage.after is None:
            return ""
        if unflattering(passage.before.text):
            return _UNFLATTERING
        if unwelcome(passage.before.text):
            return _UNWELCOME
        if hearsay(passage.before.text):
            return _HEARSAY
        if without_pretext(passage.before.text) != passage.before.text:
            return _PRETEXT
        spelt = words_of(tidied(" ".join(passage.before.text.split())))
        return _SPELT if spelt == words_of(passage.after.text) else ""

    def _asking_for(self, place: Place) -> Asked:
        """The guards that would miss a passage, or that took away what it makes up for."""
        parts = self._parts_at(place)
        missed = self._missing_without(place) or self._missing_without(self._phrase_at(place))
        missing = {guard: self._missed(guard, message) for guard, message in missed.items()}
        instead = _NO_REASON_OF_YOURS if Part.REASON in parts else _IN_PLACE
        return missing or {guard: instead for part in parts for guard in self._taken.get(part, ())}

    def _missed(self, guard: str, message: str) -> str:
        """What is to be said of a guard that misses something: the draft may have had it."""
        return message if guard in self._failed or guard == "letter-shape" else _HAD_IT

    def _objecting_to(self, text: str) -> Asked:
        """The guards that object to a passage by itself."""
        judgements = (j for j in failed_errors(judge(Letter(text), self._case)) if j.guard not in OF_THE_WHOLE)
        return self._said(judgements, Place(0, len(text), text))

    def _parts_at(self, place: Place) -> list[Part]:
        placed = self._delivery.composition.placed_parts
        return [part.content.part for part in placed if part.start < place.end and place.start < part.end]

    def _phrase_at(self, place: Place) -> Place:
        """The whole standard phrase of which a passage is a sentence: each alone may do what is asked for."""
        placed = [part for part in self._delivery.composition.placed_parts if part.content.origin is not Origin.DRAFT]
        part = next((part for part in placed if part.start <= place.start and place.end <= part.end), None)
        return Place(part.start, part.end, part.content.text) if part else place

    def _is_said_again(self, text: str) -> bool:
        again = said_again(self._sentences, self._case.kind)
        return any(" ".join(text.split()) == self._sentences[index] for index in again)

    def _is_foreign(self, text: str) -> bool:
        """Whether a passage is in another language, or belongs to a whole letter in one."""
        in_english = english_letter(self._draft)
        sentences = [sentence.text for sentence in Letter(in_english).all_sentences]
        foreign = {sentences[index] for index in foreign_among(sentences)}
        return text in foreign or (in_english != self._draft and text not in in_english)

    def _is_frame(self, text: str) -> bool:
        """Whether a passage is the greeting, the leave or the name."""
        words = words_of(text)
        frame = (self._dismantled.salutation, self._dismantled.sign_off, self._dismantled.signature)
        return any(words == words_of(line) for line in frame if line)

    def _is_too_much(self, text: str) -> bool:
        kept = [sentence.text for sentence in shortened(list(self._dismantled.sentences), self._case)]
        gone = (old for old, new in zip(self._sentences, kept, strict=True) if not new)
        return " ".join(text.split()) in gone

    @cached_property
    def _sentences(self) -> list[str]:
        return [sentence.text for sentence in self._dismantled.sentences]

    @cached_property
    def _judged(self) -> tuple[Judgement, ...]:
        return judge(Letter(self._draft), self._case)

    @cached_property
    def _found(self) -> tuple[Judgement, ...]:
        return failed_errors(self._judged)

    @cached_property
    def _failed(self) -> frozenset[str]:
        """The guards that the draft as it came does not pass."""
        return frozenset(judgement.guard for judgement in self._judged if judgement.passed is False)

    @cached_property
    def _dismantled(self) -> Draft:
        return dismantle(self._draft, self._case.brief)

    @cached_property
    def _is_angry(self) -> bool:
        return is_angry(self._sentences, self._case)

    def _missing_without(self, place: Place) -> Asked:
        """What the guards miss in the letter without what was added in a place."""
        judgements = judge(Letter(_without(self._delivery.composition, place).text), self._case)
        # What only counts as advice asks for less.
        return self._missed_now(failed_errors(judgements)) or self._missed_now(judgements)

    def _missed_now(self, judgements: Iterable[Judgement]) -> Asked:
        """What is missed, but for what is missed in the letter as well, which a passage is not there for."""
        missed = [(j.guard, f.message) for j in judgements for f in j.findings if f.message not in self._missed_still]
        return dict(reversed(missed))

    @cached_property
    def _missed_still(self) -> frozenset[str]:
        """What the guards say of the letter as it was delivered."""
        return frozenset(f.message for j in self._delivery.judgements for f in j.findings)

    @cached_property
    def _taken(self) -> dict[Part, list[str]]:
        """The guards that objected to sentences of a part in the draft."""
        found: dict[Part, list[str]] = {}
        for start, end in (sentence.origin() for sentence in Letter(self._draft).sentences):
            text = self._draft[start:end]
            for part in parts_served(text, self._case.kind):
                found.setdefault(part, []).extend(self._said(self._found, Place(start, end, text)))
        return found

    def _said(self, judgements: Iterable[Judgement], place: Place) -> dict[str, str]:
        """What guards say of the words in a place, by their ids, those first that say the least elsewhere."""
        found = [(j.guard, finding) for j in judgements for finding in j.findings]
        said = {guard: finding.message for guard, finding in found if touches(finding, place.start, place.end)}
        if "no-leak" in said:
            said["no-leak"] = self._leaked(place) or said["no-leak"]
        count = Counter(judgement.guard for judgement in self._found for _ in judgement.findings)
        return dict(sorted(said.items(), key=lambda item: count[item[0]]))

    def _leaked(self, place: Place) -> str:
        """What kind of words may not be repeated in a place of the draft; empty where that is not known."""
        text = " ".join(place.text.split())
        kinds = [w.kind for w in self._case.brief.withheld if _overlap(" ".join(w.text.split()), text)]
        return _WITHHELD[kinds[0]] if kinds else ""


def _overlap(one: str, other: str) -> bool:
    return bool(one and other) and (one in other or other in one)


def _without(letter: Composition, place: Place) -> Composition:
    """The letter without what stands in a place and is not the draft's own."""
    placed = iter(letter.placed_parts)

    def left(content: PartText) -> PartText:
        return _left(next(placed), place) if content.text else content

    return replace(letter, paragraphs=tuple(tuple(map(left, paragraph)) for paragraph in letter.paragraphs))


def _left(part: PlacedPart, place: Place) -> PartText:
    if part.content.origin is Origin.DRAFT:
        return part.content
    start, end = max(place.start - part.start, 0), max(place.end - part.start, 0)
    text = part.content.text
    return replace(part.content, text=f"{text[:start].rstrip()} {text[end:].lstrip()}".strip())
