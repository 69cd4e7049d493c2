"""Find who writes: "I'm X", "me: X", a signature, a bare name at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tactful.contract import Fact
from tactful.reading.evidence import Evidence, MaskedWords, Rule
from tactful.reading.lexicon import is_ordinary, word_list
from tactful.reading.names import Name, NameKind
from tactful.reading.people import same_person

_OPEN = r"(?:^|[.!?;,(\"\n*•|/-]\s*|\band )"
_CLOSING = (
    r"(?:warmly|sincerely|yours(?: \w+)?|(?:kind |best |warm |many )?(?:regards|wishes|thanks)|best|all (?:the )?best|cheers"
    r"|love|thanks|thanking you|thank you|take care|thx|tx|ty|respectfully|musically|cordially|ta)"
)
_RULES = (
    Rule(r"\bmy (?:full )?name(?:'s| is|:|)? ?<P>", 9, "the words say “my name is”"),
    Rule(rf"{_OPEN}(?:hi,? |hello,? )?(?:i'?m|i am|je suis|sou o|soy|ich bin) (?:called )?<P>", 7, "the words say “I'm”"),
    Rule(rf"{_OPEN}i, <P>,", 8, "the words say “I, …,”"),
    Rule(rf"{_OPEN}(?:hi \w+ |hey |hello )?(?:this is|it'?s|its) <P>(?: here\b|[,.]|$| from)", 3, "the words say “this is”"),
    Rule(r"^(?:hi|hey|hello)[ ,]{1,2}(?:[^\s,]+[ ,]{1,2})?(?:it'?s|its|this is) <P>(?!')", 6, "the words say “it's”"),
    Rule(r"(?:^|[.!?;(\n*•|/-]\s*)me(?: is| =|=|:|,)? ?<P>", 7, "the words say “me”"),
    Rule(r"\b(?:signed|signature|sign(?: it| off)?(?: as| from| with)?|candidate|sender|signed by)[:,]? <P>", 7, "the words say who signs"),
    Rule(r"(?:^|[.!?;\n*•|/-]\s*)(?:it'?s )?from:? (?:me, )?<P>", 6, "the words say “from”"),
    Rule(r"\bfrom:? (?:me,? )?<P>{W}*$", 5, "the words end in “from”"),
    Rule(rf"\b{_CLOSING}{{W}}{{1,3}}<P>", 4, "the name stands after a closing formula"),
    Rule(r"(?:^|[.!?\n] ?)name(?:'s|s| is|:)? <P>", 5, "the words say “name is”"),
    Rule(r"(?:^|[.!?\n] ?)<P> here\b", 6, "the words say “here”"),
    Rule(r"\b(?:write|sign|send|do|written|signed)(?: it| this| that| one)?(?: from| as| for)? <P>", 6, "the words say whom the letter is from"),
)
_AGAINST = (
    Rule(r"\b(?:his|her|their|'s|hr|manager|boss|recruiter)\W{0,2} ?(?:first )?name(?:'s| is|:) <P>", -12, ""),
    Rule(r"\b(?:dear|hi|hello|to|told|tell|thank|mr|mrs|ms)\b:? <P>", -6, ""),
)
_ENOUGH = 4
_LONGEST = 5


def find_sender(
    masked: MaskedWords, recipients: tuple[Name, ...], correspondence: Iterable[Evidence] = ()
) -> tuple[Fact, Name] | None:
    """The sender's name as a fact, without titles, and the name it was found in; None where it is uncertain."""
    evidence = [*correspondence, *masked.weigh(_RULES), *masked.weigh(_AGAINST), *_bare(masked)]
    weights: dict[Name, int] = {}
    for item in evidence:
        if _may_sign(item.name) and not any(same_person(item.name, other) for other in recipients):
            weights[item.name] = weights.get(item.name, 0) + item.weight
    best = max(weights, key=lambda name: (weights[name], name.start), default=None)
    if best is None or weights[best] < _ENOUGH:
        return None
    says = max((item for item in evidence if item.name is best), key=lambda item: item.weight).says
    full = _fullest(best, weights, masked)
    return _fact(masked, full, says), full


def _may_sign(name: Name) -> bool:
    return name.kind in {NameKind.PERSON, NameKind.UNKNOWN} and 0 < len(name.tokens) <= _LONGEST


def _bare(masked: MaskedWords) -> Iterator[Evidence]:
    """Sentences that are nothing but a name: the last one, or one of two words and more."""
    spans = masked.words.sentences
    for index, (start, end) in enumerate(spans):
        inside = [name for name in masked.names if start <= name.start and name.end <= end]
        rest = re.sub(r"[\ue000\ue001]+", "", masked.text[start:end])
        if not inside or len(inside) > 2 or re.search(r"\w", _without_post_nominals(rest)):
            continue
        last = index == len(spans) - 1
        name = max(inside, key=lambda name: len(name.tokens))
        if last or index > 0:
            sure = len(name.tokens) > 1 and not is_ordinary(name.tokens[0])
            weight = 5 if last else 4 if sure else 1
            yield Evidence(name, weight, "the name stands alone" + (" at the end" if last else ""))


def _without_post_nominals(rest: str) -> str:
    return " ".join(word for word in re.findall(r"\w+", rest) if word not in word_list("post_nominals"))


def _fullest(best: Name, weights: dict[Name, int], masked: MaskedWords) -> Name:
    longer = [n for n in weights if weights[n] > 0 and same_person(n, best) and len(n.tokens) > len(best.tokens)]
    return longer[0] if longer else best


def _fact(masked: MaskedWords, name: Name, says: str) -> Fact:
    start = name.start
    while (word := re.match(r"\(?(\w[\w-]*)\.?\)? ", masked.words.lower[start : name.end])) and (
        word.group(1) in word_list("titles")
    ):
        start += word.end()
    return masked.words.fact(start, name.end, says)
