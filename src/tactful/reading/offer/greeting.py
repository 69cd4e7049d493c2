"""Read whom a draft greets: one name, two, or a title alone ("Coach", "Your Excellency")."""

from __future__ import annotations

from tactful.contract import Fact
from tactful.reading.clauses.lexicon import given_names
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.names.kinds import Name, NameKind
from tactful.text.patterns import compiled
from tactful.text.spans import Span

_WHO = r"(?P<who>[^,:!;\n]{2,70}?)(?=[ \t]*(?:[,:!;\n]|$)|[ \t]+[-—][ \t]|[ \t]+(?:it'?s|this is|i'm|im)\b)"
_GREETING = compiled(
    r"(?:^|\n)[ \t]*(?:[*\[(][^*\]\n]{1,24}[*\])][ \t]*)?(?:(?:lol|ok|okay|oh|so|um|well|heya?),? )?"
    r"(?:dear|hi|hello|yo|oi|morning|afternoon|evening|happy [a-z]+|to the|to|hey|hiya"
    r"|good (?:morning|afternoon|evening|day)|kia ora|greetings"
    rf"|respected)[ \t]+{_WHO}"
)
_BARE = compiled(rf"^\s*(?:(?:look|listen|right|ok|okay|well|so|now|oi|alright)(?: here| then)?,? )?{_WHO}")
_TITLES_ALONE = compiled(
    r"(?:your (?:excellency|honou?r|grace|eminence|worship|majesty|lordship|ladyship)|coach|chef|professor"
    r"|doctor|rabbi|father|sister"
    r"|captain|hiring (?:manager|team|committee)|(?:hr|recruiting|hiring|recruitment) team|team|all|both|everyone)"
)
_BETWEEN = compiled(r"\s*(?:,|and|&|\+)\s*")
# A name that is a line by itself: "Deirdre -".
_ENDS_LINE = compiled(r"[ \t]*[,:;!—-]?[ \t]*\n")
_FIRST_LINES = 400


def find_greeting(masked: MaskedWords) -> tuple[Fact, tuple[Name, ...]] | None:
    """The form that a draft greets with, and the names in it; None where it greets nobody."""
    top = masked.text[:_FIRST_LINES]
    greeting = _GREETING.search(top)
    bare = None if greeting else _BARE.match(top)
    match = greeting or bare
    if match is None:
        return None
    span = match.span("who")
    names = _leading_names(masked, span)
    alone = _ENDS_LINE.match(masked.text, span[1])
    if names and (greeting or names[0].kind is NameKind.PERSON or (alone and names[0].tokens[0] in given_names())):
        return masked.words.fact(names[0].start, names[-1].end, "the draft greets so"), names
    if titled := _TITLES_ALONE.fullmatch(masked.words.lower[slice(*span)].strip()):
        return masked.words.fact(span[0], span[0] + len(titled.group()), "the draft greets so"), ()
    return None


def _leading_names(masked: MaskedWords, span: Span) -> tuple[Name, ...]:
    """The names that the greeting begins with, joined by "and" or commas."""
    names: list[Name] = []
    position = span[0]
    for name in masked.names:
        if not (span[0] <= name.start < span[1]) or name.kind not in {NameKind.PERSON, NameKind.UNKNOWN}:
            continue
        gap = masked.words.lower[position : name.start]
        if gap.strip() and not (names and _BETWEEN.fullmatch(gap)):
            break
        names.append(name)
        position = name.end
    return tuple(names)
