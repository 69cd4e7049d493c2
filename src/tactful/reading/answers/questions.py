"""Find what a recruiter asks after a refusal."""

from __future__ import annotations

from collections.abc import Iterator

from tactful.contract import Fact, Question
from tactful.reading.clauses.words import Words
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.pasted.own_words import foreign_spans
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled
from tactful.text.spans import Span, blank_out

_QUOTED = compiled(r"[\"“”«»][^\"“”«»]{4,600}[\"“”«»]|(?<![a-z])'[^'\n]{12,400}\?[^'\n]{0,200}'(?![a-z])")
_TOLD = compiled(
    r"\b(?:ask(?:s|ed|ing)?|wants? to know|wanted to know|wonder(?:s|ed|ing)|wrote|writes|replied|messag\w+"
    r"|whatsapp\w*|texts|texted|pinged|emailed|came back"
    r"|follow(?:ed|-|ing|ing )?up|hoping|curious|begging|begs|pushing|saying|said)\b[^.;!?\n]{0,200}[?]?"
)
_KINDS = (
    (
        Question.WHERE,
        LatePattern(
            r"\b(?:(?:which|what|whose) (?:company|firm|employer|organi[sz]ation|school|place|offer)|where (?:are "
            r"|is |am |i'?m |you|he|she|i )[a-z' ]{0,20}(?:going|went|joining|joined|working)|who (?:are |am |i'?m "
            r"|you)[a-z' ]{0,20}(?:joining|going|with|working)|how much (?:they|the other|do they|are they|did they))"
        ),
    ),
    (
        Question.MORE,
        LatePattern(
            r"\b(?:more money|(?:is|was) it (?:about |just |really )?(?:the |a (?:matter|question) of )?(?:money"
            r"|salary|pay|package|terms|offer)"
            r"|offer(?:ed|ing)? (?:you |me |a )?(?:more|better|higher)|(?:improve|increase|raise"
            r"|revise|sweeten|match|adjust|look at)(?:d|ing)? (?:the |our |my |their |your |that "
            r"|any |it)?"
            r"(?:offer|package|terms|salary|number|figure|again)?|(?:better|up|review)(?:ed|ing)? (?:the |our |my "
            r"|their |your |that |any |it )?(?:offer|package|terms|salary|number|figure|again)"
            r"|(?:pay|paid|paying|give|gave|given|add|added) (?:you |me )?(?:(?:a bit|a lot|much|\S{1,12}) )?"
            r"(?:more|extra)\b"
            r"|higher|what (?:would|will|does) it take|counter\w*"
            r"|room to|better (?:terms|package|salary|pay)|(?:salary|money|pay|package|compensation) (?:the (?:issue"
            r"|problem|reason)|an issue)"
            r"|more would help|if more|(?:salary|pay|package|money|budget)[^.;\n]{0,30} (?:flexib\w+|negotiable"
            r"|look at))"
        ),
    ),
    (
        Question.RECONSIDER,
        LatePattern(
            r"\b(?:re-?consider\w*|think (?:it |this |that |about it )?(?:again|over|twice)|change (?:my|your|his"
            r"|her) mind"
            r"|change of heart|defer\w*|would (?:you|i) (?:do|come(?! (?:as an? (?:volunteer|guest|visitor"
            r"|speaker|judge)|for an? |to (?:the|our|a|their) (?!team|company|firm)))|take|consider|be open|join|prefer"
            r"|accept|like)"
            r"|(?<!going )(?<!going to )(?<!doing )(?<!joining )(?<!chosen )(?<!working )instead|another"
            r" (?:role|position|job|post|chance)|different (?:role|position|job|post)|part[- ]time|anything (?:we"
            r"|they|i|he|she) (?:can|could)"
            r"|persuade|convince|still open|later date|postpone\w*|hold the (?:place|job|role)|keep the (?:place|job"
            r"|role)|give (?:it|them|us|her|him) another|come back|stay in the running|one more (?:chat|talk|call)"
            r"|final answer|are (?:you|i) sure)"
        ),
    ),
    (
        Question.WHY,
        LatePattern(
            r"\b(?:why\b|reasons?\b|(?:is|was) it (?:just |maybe |because of |down to )?(?:the|our|your|us|me)\b"
            r"(?! (?:salary|money|pay|package|offer))"
            r"|what (?:made|led|was behind|decided|changed|put|went|happened|lay|the problem)"
            r"|(?:was|is) (?:there|it) (?:something|anything)(?! (?:(?:that|which|i|we|they|he|she|you) )?(?:would"
            r"|could"
            r"|can|might|will|need|want|to)\b)|something (?:we|they|i) (?:did|said)|feedback(?! (?:on|about) (?:the"
            r"|our|my|their|his|her) (?:interview|process|day|trial|visit|application))|we could have done|do better"
            r"|differently|displeased|disappointed you|mind (?:sharing|telling)|could (?:you|i) (?:share|tell|explain))"
        ),
    ),
)

# Beside a better offer, only this asks for more than whether it would help.
_THINK_AGAIN = compiled(r"\b(?:re-?consider\w*|think again|instead|another (?:role|position|job|post))\b")


def find_questions(masked: MaskedWords) -> tuple[Question, ...]:
    """The kinds of question that the words repeat, each once, `OTHER` where a question is of none of them."""
    lower = masked.words.lower
    passages = [lower[start:end] for start, end in asking_passages(lower)]
    asked = [passage for passage in passages if "?" in passage] or passages
    found: list[Question] = []
    for passage in asked:
        kinds = [kind for kind, pattern in _KINDS if pattern.search(passage)]
        if Question.MORE in kinds and not _THINK_AGAIN.search(passage):
            kinds = [kind for kind in kinds if kind is not Question.RECONSIDER]
        found += [kind for kind in kinds if kind not in found]
    if found:
        return tuple(found)
    return (Question.OTHER,) if any("?" in passage for passage in passages) else ()


def speaks_of_the_offer(passage: str) -> bool:
    """Whether a question in lower case is about the offer: why, where else, for more, or whether to think again."""
    return any(pattern.search(passage) for _, pattern in _KINDS)


def question_asked(masked: MaskedWords) -> tuple[Fact, ...]:
    """What is quoted of the recruiter with a question in it, which may be repeated to them."""
    quoted = (match.span() for match in _QUOTED.finditer(masked.words.lower) if "?" in match.group())
    return tuple(masked.words.fact(start + 1, end - 1, "the words quote the question") for start, end in quoted)


def without_question(masked: MaskedWords) -> MaskedWords:
    """The words without what others say in them, so that the grounds in it do not pass for the sender's."""
    original = masked.words.original
    quoted = [masked.words.folded.origin(*match.span()) for match in _QUOTED.finditer(masked.words.lower)]
    return MaskedWords(Words(blank_out(original, quoted))) if quoted else masked


def asking_passages(lower: str) -> Iterator[Span]:
    """Where the words of others stand: quoted, pasted or told."""
    yield from (match.span() for match in _QUOTED.finditer(lower))
    yield from foreign_spans(lower)
    yield from (match.span() for match in _TOLD.finditer(lower))
