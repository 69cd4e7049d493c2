"""Take the sender's wishes for a letter into its brief, without what may not be told.

A wish is in the sender's own words and goes to a model as it is, so a secret in it must go first: what would be
withheld in any words of theirs, and what is withheld in those that this letter is written from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from tactful.catalogue import guard_of
from tactful.contract import ASKED, Brief, Case, Fact, Letter, Withheld, WithheldKind
from tactful.reading.clauses.permission import forbidden_findings
from tactful.reading.reader import read_brief
from tactful.reading.wishes.wish_rules import understand
from tactful.reading.withheld.withheld_words import withheld_words
from tactful.text.patterns import compiled
from tactful.text.spans import blank_out

_SEPARATOR = compiled(r"[;\n\r]+")
_WORD = compiled(r"[^\W_]+")
_NAME = compiled(r"\b[A-Z][\w'’-]+")
_FORBIDS = compiled(
    r"\b(?:no|not|never|nothing|without|don['’]?t|avoid|leave out|drop|omit|skip|keep (?:it|that|this|my|the)?)\b",
    re.IGNORECASE,
)
_SORRY = compiled(r"\b(?:sorry|apolog\w+|regret\w*)\b", re.IGNORECASE)
# Every refusal is sorry, so that such a wish needs no rule of its own.
_ASKS_FOR_REGRET = compiled(
    r"(?=.{0,60}(?:sorry|apolog|regret))(?:(?:and|please|also|do|you can|pls) )*"
    r"(?:say|add|write|tell (?:her|him|them)|mention|express|apologi[sz]e|include)"
    r"(?:,? (?:that|an?|i'?m|i’m|i am|my|so|very|really|truly|how|the|word|of|to (?:her|him|them)))*"
    r"(?: (?:sorry|apolog(?:y|ies)|regrets?))?(?: (?:i am|i'?m|i’m|to (?:her|him|them)|please))*[.!]?",
    re.IGNORECASE,
)
# What is left of a wish when its secret is gone and it said nothing else.
_ONLY_ASKS = frozenset(
    "please also do not don t no never nothing a about any the that this my me i it to of on for and or but because as "
    "say says mention tell write add include put let know him her them they he she we leave out drop omit skip keep "
    "avoid without is was am are be".split()
)


class Wished(Struct, frozen=True):
    """A brief with wishes in it, and what became of each.

    `asked` are the wishes as they may be told, `refused` those that only ask for what may not be told, `beyond_rules`
    those that rules alone cannot follow in full, `said` those that ask for a sentence, with that sentence.
    """

    brief: Brief
    asked: tuple[Fact, ...] = ()
    refused: tuple[str, ...] = ()
    beyond_rules: tuple[str, ...] = ()
    said: tuple[tuple[str, str], ...] = ()

    def unfollowed(self, letter: str, *, by_model: bool) -> tuple[str, ...]:
        """The wishes that a letter does not follow; how a model followed those beyond the rules, nobody can tell."""
        if by_model:
            return self.refused
        lost = [wish for wish, sentence in self.said if sentence not in letter]
        is_sorry = bool(_SORRY.search(letter))
        beyond = [wish for wish in self.beyond_rules if not (is_sorry and _ASKS_FOR_REGRET.fullmatch(wish))]
        return tuple(dict.fromkeys((*self.refused, *beyond, *lost)))


def split_wishes(asked: Iterable[str]) -> tuple[str, ...]:
    """The single wishes of texts in which they stand between semicolons or on lines of their own, each once."""
    pieces = (" ".join(piece.split()) for text in asked for piece in _SEPARATOR.split(text))
    return tuple(dict.fromkeys(piece for piece in pieces if any(map(str.isalnum, piece))))


def with_wishes(brief: Brief, words: str, asked: Iterable[str]) -> Wished:
    """The brief of `words` with what the sender asks of the letter."""
    wished = Wished(brief)
    for wish in split_wishes(asked):
        wished = _with_wish(wished, words, wish)
    return wished


def _with_wish(wished: Wished, words: str, wish: str) -> Wished:
    passages = tuple(_withheld(wished.brief, words, wish))
    if passages and _asks_nothing_else(wish, passages):
        # "Nothing about my divorce" is followed by every letter.
        return wished if _FORBIDS.search(wish) else replace(wished, refused=(*wished.refused, wish))
    telling = " ".join(withheld_words(wish, passages).split())
    thanked = () if passages else read_brief(telling, is_wish=True).thanked
    understood = understand(telling, thanked, wished.brief, sayable=not passages)
    asked = Fact(telling, rule=ASKED)
    brief = understood.brief
    if asked not in brief.wishes:
        brief = replace(brief, wishes=(*brief.wishes, asked))
    beyond = (wish,) if passages else understood.left
    said = tuple((wish, mention.text) for mention in understood.mentions)
    return Wished(brief, (*wished.asked, asked), wished.refused, (*wished.beyond_rules, *beyond), (*wished.said, *said))


def _withheld(brief: Brief, words: str, wish: str) -> Iterator[Withheld]:
    own = read_brief(wish, is_wish=True)
    known = {word for fact in (*brief.facts, *own.thanked) for word in _WORD.findall(fact.value.casefold())}
    named_offence = any(guard == "no-rival" for guard, _ in forbidden_findings(wish, brief))
    for passage in own.withheld:
        # A name that stands alone looks like a rival's, unless this letter is known to be about it.
        names = {word for name in _NAME.findall(passage.text) for word in _WORD.findall(name.casefold())}
        is_known = passage.kind is WithheldKind.RIVAL and not named_offence and names <= known | _ONLY_ASKS | {"thank"}
        if not is_known:
            yield passage
    yield from _secrets_of_the_words(brief, words, wish)


def _secrets_of_the_words(brief: Brief, words: str, wish: str) -> Iterator[Withheld]:
    # As a draft, since a wish may repeat what the words tell openly.
    case = Case.of_writing(words, brief, is_draft=True)
    for finding in guard_of("no-leak").check(Letter(wish), case).findings:
        if finding.span:
            yield Withheld(WithheldKind.ASIDE, *finding.span, finding.text)


def _asks_nothing_else(wish: str, passages: tuple[Withheld, ...]) -> bool:
    rest = blank_out(wish, [(passage.start, passage.end) for passage in passages])
    return all(word in _ONLY_ASKS for word in _WORD.findall(rest.casefold()))
