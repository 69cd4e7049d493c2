"""Let a draft keep what a careful reading withheld without need, and remember the people that it speaks of kindly.

The brief withholds generously, which costs nothing where a letter is composed anew. In a draft it costs a sound
sentence: "thank Mrs. Banerjee for her courtesy" is no lawsuit. The guards judge what is let go as they judge all else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from msgspec.structs import replace

from tactful.catalogue import guard_of
from tactful.contract import Brief, Case, Fact, Letter, Mention, Withheld, WithheldKind
from tactful.contract.brief import spans_of
from tactful.drafts.cutting.trimming import is_whole_clause
from tactful.drafts.kept.confidences import asks_to_wait
from tactful.drafts.kept.kind_words import apologises, praises, says_gladly
from tactful.drafts.kept.outlays import is_outlay
from tactful.drafts.kept.practical import settles_something
from tactful.drafts.parts.dismantling import dismantle
from tactful.drafts.unfit.colleagues import unwelcome
from tactful.purpose import declines
from tactful.reading.clauses.permission import breaks_a_rule
from tactful.reading.said.directives import thanks_for_kindness
from tactful.text import Sentence
from tactful.text.contacts import find_contacts
from tactful.text.kin import KIN
from tactful.text.late_patterns import LatePattern
from tactful.text.naming import is_named
from tactful.text.patterns import compiled
from tactful.text.spans import overlaps_any
from tactful.text.titles import CAPITAL_TITLE

_MATTERS_OF_TASTE = frozenset({WithheldKind.GRUDGE, WithheldKind.ASIDE})
_OF_OTHERS = frozenset({WithheldKind.CONTACT, WithheldKind.INTIMATE})
_OF_CONTACTS = frozenset({WithheldKind.CONTACT, WithheldKind.RIVAL})
_COURTEOUS = 2.0
_HARMLESS = -3.3
_KIND = compiled(
    r"\b(?:enjoy|pleasure|lov(?:ed|ely)|liked|kind|thank|grateful|appreciat|gracious|welcom|patient"
    r"|generous|helpful|courtes"
    r"|awesome|brilliant|wonderful|great|best|fun)"
)
_TITLED = compiled(
    rf"\b(?:{CAPITAL_TITLE}|Professor|Sister|Brother|Chef|Coach|Captain|Sir|Nurse|Rev|Pastor)\.?"
    r"(?: [A-Z][\w-]*[a-z]){1,3}(?=\W|$)"
)
# "My cousin said I can give you his number": who is named has agreed.
_PERMITS = LatePattern(
    r"\b(?:said|says|agreed|agrees|happy|glad|asked me|fine|okay|ok|allowed me|allows me|lets? me|wants? me|told me"
    r"|welcome) (?:that |for |with |to |if |it )*(?:i|you|me|my)?\b[^.!?\n]{0,25}?\b(?:give|giving|pass|passing|share"
    r"|sharing|forward|send|have|use|contact|call|ring|write|mail|reach)\b"
)
_JOINT = compiled(r"(?:,|\s[–—-]|[;:])\s+(?=\w)|,?\s+(?=(?:because|as|since|but|and)\b)")
_THEREFORE_NO = compiled(
    r",?\s+(?:(?:and|so|therefore|hence|thus),?\s+)+(?=(?i:I|we) (?:must|have to|can'?t|cannot|can not|won'?t|will not"
    r"|am not able|am unable|decline|regret|will have to|'?m going to have to)\b)"
)
# "After discussing it with my family" tells nothing of them.
_TALKED_OVER = LatePattern(
    rf"\b(?:discuss\w*|talk(?:ed|ing)?|spoken?|speaking|consult\w*|think\w*|thought)\b[^,.;]{{0,40}}?"
    rf" (?:(?:with|to) )?(?:my|our) (?:\w+ )?(?:family|folks|{KIN})\b"
)
# Who is moving to a sister's says no as well, and tells why.
_SAYS_NO = compiled(
    r"\b(?:I|we)\b[^.,;]{0,30} (?:can['’]?t|cannot|won['’]?t|will not|unable|not able|decline"
    r"|turn (?:it|this|you|the \w+) down|say no|not taking|not coming|not accepting)\b",
    re.IGNORECASE,
)
_TURN = compiled(r",?\s+but\s+")
# "Hope you don't hate me. xx Kim": the name signs the draft, and is no part of the complaint.
_SIGNED = compiled(r"(?<=[.!?])\s+(?:[xX]{1,4}|[-–—~]{1,2})\s*[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?\W*$")
_OWN_CONTACT = LatePattern(
    r"\b(?:stay (?:connected|in touch)|connect|add me|reach me|find me|call me|ring me|write to me|text me|my (?:own )?"
    r"(?:number|e-?mail|linkedin|address|mobile|phone|website|portfolio|instagram))\b"
)
_OWN_PEOPLE = compiled(r"\W*(?:my|our) \w+")
_LONGEST = 400
_MOST_JOINTS = 4
_RULE = "the draft speaks of the person kindly"


def with_courtesies(brief: Brief, draft: str) -> Brief:
    """The brief without what is withheld of thanks and good wishes that, the classifier is sure, tell and hurt nobody.

    Of a complaint only the complaint is withheld, and not the request before it in the same sentence.
    People with a title whom the draft speaks of kindly are to be thanked, should their sentence not stay.
    """
    letter = Letter(draft)
    sentences = letter.all_sentences
    unsigned = map(_without_signature, brief.withheld)
    is_calm = _is_calm(letter)
    held = (w for w in unsigned if not (is_calm and _is_meant_kindly(w, sentences)) and not _may_be_told(w, sentences))
    withheld = tuple(_narrowed(passage, draft) for passage in held)
    thanked = (*brief.thanked, *_kindly_named(letter, brief, withheld))
    mentions = (*brief.mentions, *(_kindnesses(draft, brief) if brief.recipient else ()))
    return replace(brief, withheld=withheld, thanked=thanked, mentions=mentions)


def _without_signature(passage: Withheld) -> Withheld:
    signed = _SIGNED.search(passage.text)
    if signed is None:
        return passage
    return replace(passage, end=passage.start + signed.start(), text=passage.text[: signed.start()])


def _narrowed(passage: Withheld, draft: str) -> Withheld:
    """A complaint without what it is joined to: "I would need a room, the flat market is a nightmare"."""
    if passage.kind is WithheldKind.INTIMATE:
        return _without_refusal(passage, draft)
    if passage.kind is not WithheldKind.GRUDGE or passage.end - passage.start > _LONGEST:
        return passage
    return _behind(passage, draft, settles_something) or _without_praise(passage, draft)


def _behind(passage: Withheld, draft: str, may_be_told: Callable[[str], bool]) -> Withheld | None:
    """What stands behind a first clause that may be told, where the passage is joined to one."""
    for joint in islice(_JOINT.finditer(draft, passage.start, passage.end), _MOST_JOINTS):
        head = draft[passage.start : joint.start()]
        if is_whole_clause(head) and may_be_told(f"{head}."):
            return replace(passage, start=joint.end(), text=draft[joint.end() : passage.end])
    return None


def _without_refusal(passage: Withheld, draft: str) -> Withheld:
    """A private matter without the refusal: "my mother is ill, and so I must decline"."""
    if behind := _behind(passage, draft, _says_no):
        return behind
    drawn = next(_THEREFORE_NO.finditer(draft, passage.start, passage.end), None)
    if drawn is None:
        return passage
    return replace(passage, end=drawn.start(), text=draft[passage.start : drawn.start()])


def _says_no(clause: str) -> bool:
    return _SAYS_NO.search(clause) is not None and declines(clause)


def _without_praise(passage: Withheld, draft: str) -> Withheld:
    """A complaint without the praise that follows it: "the trial was chaos, but the workshop is a jewel"."""
    turn = next(_TURN.finditer(draft, passage.start, passage.end), None)
    if turn is None or not praises(draft[turn.end() : passage.end]):
        return passage
    return replace(passage, end=turn.start(), text=draft[passage.start : turn.start()])


def _kindnesses(draft: str, brief: Brief) -> Iterator[Mention]:
    """What a remark beside the draft tells of the recipient's kindness."""
    for remark in dismantle(draft, brief).remarks:
        place = draft.find(remark)
        for start, end, text in thanks_for_kindness(remark) if place >= 0 else ():
            if not breaks_a_rule(text):
                yield Mention(text, place + start, place + end)


def _kindly_named(letter: Letter, brief: Brief, withheld: tuple[Withheld, ...]) -> Iterator[Fact]:
    known = " ".join(fact.value for fact in brief.facts)
    closed = spans_of(withheld)
    for sentence in letter.sentences:
        if overlaps_any(sentence.origin(), closed) or not _speaks_kindly(sentence):
            continue
        for name in _TITLED.finditer(sentence.text):
            start, end = sentence.origin(*name.span())
            value = " ".join(letter.text[start:end].split())
            if not is_named(value.split()[-1], known):
                yield Fact(value, start, end, _RULE)


def _speaks_kindly(sentence: Sentence) -> bool:
    """Whether a sentence is kind: "I would have loved to come, but I can't work under Mr Danso" is not."""
    return bool(_KIND.search(sentence.lower)) and not unwelcome(sentence.text)


def _is_calm(letter: Letter) -> bool:
    """Whether a draft says no cross word, unless of the writer's own people, or in what is an offer."""
    crossed = [finding.span for finding in guard_of("no-insult").check(letter, Case()).findings if finding.span]
    of_others = [s for s in letter.all_sentences if not says_gladly(s) and not _OWN_PEOPLE.match(s.lower)]
    return not any(overlaps_any(sentence.origin(), crossed) for sentence in of_others)


def _is_meant_kindly(passage: Withheld, sentences: tuple[Sentence, ...]) -> bool:
    """Whether what sounds like a complaint is one sentence of praise or an offer, in a draft without a cross word."""
    touched = [s for s in sentences if overlaps_any(s.origin(), spans_of([passage]))]
    return passage.kind is WithheldKind.GRUDGE and len(touched) == 1 and says_gladly(touched[0])


def _may_be_told(passage: Withheld, sentences: tuple[Sentence, ...]) -> bool:
    touched = [s for s in sentences if overlaps_any(s.origin(), spans_of([passage]))]
    is_intimate = passage.kind is WithheldKind.INTIMATE and touched
    if is_intimate and (all(map(_thanks_for_others, touched)) or all(map(_is_talked_over, touched))):
        return True
    if passage.kind in _OF_CONTACTS and touched and all(map(_gives_own_contact, touched)):
        return True
    if passage.kind in _OF_OTHERS:
        return bool(touched) and all(_is_passed_on(s) for s in touched)
    if passage.kind is WithheldKind.PAY:
        return is_outlay(passage.text, touched)
    return passage.kind in _MATTERS_OF_TASTE and all(_may_be_read(s, passage.kind) for s in touched)


def _may_be_read(sentence: Sentence, kind: WithheldKind) -> bool:
    """Whether a sentence is thanks or a good wish, an apology, or something that the reader is asked or allowed."""
    if kind is WithheldKind.GRUDGE:
        return _is_harmless(sentence) or apologises(sentence)
    return _is_harmless(sentence) or _is_passed_on(sentence) or asks_to_wait(sentence.lower)


def _is_passed_on(sentence: Sentence) -> bool:
    """Whether a sentence passes on what somebody has agreed to have passed on, and tells nothing intimate."""
    return _PERMITS.search(sentence.lower) is not None and sentence.scores["oversharing"] < 0


def _gives_own_contact(sentence: Sentence) -> bool:
    """Whether a sentence says where the writer is to be found: "let's connect on LinkedIn: linkedin.com/in/jo"."""
    return _OWN_CONTACT.search(sentence.lower) is not None and bool(find_contacts(sentence.text))


def _thanks_for_others(sentence: Sentence) -> bool:
    """Whether a sentence thanks for what was done for somebody of the writer's, and tells nothing intimate of them."""
    return sentence.scores["gratitude"] > _COURTEOUS and sentence.scores["oversharing"] < _HARMLESS


def _is_talked_over(sentence: Sentence) -> bool:
    """Whether a sentence says of the writer's people only that they were asked."""
    return _TALKED_OVER.search(sentence.lower) is not None and sentence.scores["oversharing"] < _HARMLESS


def _is_harmless(sentence: Sentence) -> bool:
    scores = sentence.scores
    courteous = max(scores["gratitude"], scores["good-wishes"]) > _COURTEOUS
    return courteous and scores["oversharing"] < _HARMLESS and scores["insult"] < _HARMLESS
