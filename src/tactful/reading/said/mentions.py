"""Find what the sender wants said, and say it in the letter's voice; only where that is sure to be good English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from msgspec.structs import replace

from tactful.contract import Brief, Letter, Mention, Withheld
from tactful.reading.clauses.form_rules import form_wishes
from tactful.reading.clauses.lexicon import given_names
from tactful.reading.clauses.permission import breaks_a_rule
from tactful.reading.clauses.words import FILLER, Words
from tactful.reading.pasted.own_words import foreign_spans
from tactful.reading.said.courtesies_asked import Recipient
from tactful.reading.said.directives import Said, thanks_for_kindness
from tactful.reading.said.loose_wishes import loosely_wished
from tactful.reading.said.obeying import sentences_for
from tactful.reading.said.offer_dates import offer_dates
from tactful.reading.said.own_contact import own_contacts
from tactful.reading.said.pointed import named_again, pointed_at
from tactful.reading.said.statements import statement
from tactful.reading.said.told_answers import told_answers
from tactful.reading.said.verbatim import as_sentence, find_verbatim
from tactful.text.functions import sentence_function_scores
from tactful.text.patterns import compiled
from tactful.text.spans import Span, overlaps_any

# Behind what somebody did for the sender: "she let me try the microscope, say thanks for that".
_SAY_THANKS = compiled(r"[^.!?\n]{0,12}\b(?:say thanks|say thank you|thank (?:him|her|them)|tell \w+ thanks)\b")
# "You asked if I have the key: yes" accepts nothing.
_YES = compiled(r": (?:yes|no)\b,?")
# "I appreciated it", "I don't want you to hear that from anyone": the reader does not know what.
_SAYS_NOT_WHAT = compiled(
    r"\b(?:be|is) (?:chuffed|happy|glad|pleased|proud|delighted|thrilled) for me\b"
    r"|^Please (?:send|give|return|bring|hand|pass|post)(?: (?:it|them|this|these|the same|all))?(?: back)?\W*$"
    r"|^I will (?:bring|return|send|post|drop|give) (?:it|them)\b"
    r"|^I (?:will|can|would gladly) (?:be|come) there\W*$"
    r"|\b(?:hear|heard|know|knew|said|forget|appreciated?|enjoyed|loved|liked|valued) (?:that|it|this)"
    r"(?=[.,!]|$| (?:from|by|a lot|very"
    r"|so)\b)",
    re.IGNORECASE,
)
# What one is told to do out of anger, and what is wished upon somebody.
_CURSES = compiled(
    r"^Please (?:just |all )?(?:get (?:lost|bent|stuffed|real|knotted|a (?:life|grip|clue))|eat (?:my|dirt|your heart)"
    r"|jump (?:in|off|into)|go (?:to hell|away|jump|boil|fly|hang)|take a (?:hike|running|long walk)|drop dead|rot\b"
    r"|choke|burn|kiss my|bite me|stick|shove|stuff\b|grow up|wake up|shut|learn|look in the mirror|suck|lose my"
    r"|leave me alone|never (?!change|forget)|stop (?!by|in|over|off))"
    r"|^I hope\b(?![^.!?]*\bnever\b)"
    r"[^.!?]*\b(?:burns?|rots?|fails?|goes (?:bust|under|bankrupt)|chokes?|clos(?:es?|ed) down|collapses?"
    r"|crash\w*|regrets?|suffers?|loses?|is sorry|are sorry|gets what)\b",
    re.IGNORECASE,
)
# "Tell her to jump in a lake, no seriously ..."
_TAKES_BACK = compiled(
    r"[\s,.;!–-]{0,4}(?:(?:lol|haha|no),? ){0,2}(?:no,? (?:seriously|really|wait|scrap|joke)|(?:just |only |i'?m )?"
    r"(?:kidding|joking)|seriously (?:though|tho|now)|jk|scrap that|scratch that|not really)\b",
    re.IGNORECASE,
)
# Below these the classifier is sure that a sentence does no harm.
_HARMLESS = {"insult": 0.6, "oversharing": 0.0, "pay": -0.5, "rival": 1.0, "chatter": 1.0, "decline": 0.0}
_WAVERS = 0.5
_MOST = 5
_MEAL = (
    r"(?:lunch|dinner|supper|breakfast|meal|soup|stew|curry|cake|bread|pie|tea|coffee|rice|noodles|snacks?|feast|dish)"
)
_RARE_THING = compiled(
    rf"\b(?:(?:the|your|his|her|their|some|that|an?|for|free|[a-z]+ed) )(?P<word>[A-Z][a-z]+)(?=\W*$| {_MEAL}\b| and\b"
    r"|[,;.!]| n )"
)
_PLEASE_THANK = "Please also thank "
_MORE_THANKS = (_PLEASE_THANK, "My thanks go to ", "I am grateful to ")
_NOBODY = Brief()


def find_mentions(words: Words, withheld: tuple[Withheld, ...], facts: Brief = _NOBODY) -> tuple[Mention, ...]:
    """What the sender wants in the letter, in the order of the words; none of it may be withheld or break a rule.

    `facts` tell who reads the letter.
    """
    found: list[Mention] = []
    closed = [*((item.start, item.end) for item in withheld), *_forbidden(words), *_to_the_sender(words, facts)]
    for mention in sorted(_wished(words, _reader(facts)), key=lambda m: m.start or 0):
        span = (mention.start or 0, mention.end or 0)
        free = not overlaps_any(span, closed)
        new = not overlaps_any(span, ((other.start or 0, other.end or 0) for other in found))
        # Who wants words said as they are has weighed them; what they must not tell they must not.
        if _TAKES_BACK.match(words.original, mention.end or 0):
            continue
        if free and new and (mention.verbatim or is_harmless(mention.text)) and may_be_said(mention.text):
            found.append(mention)
    said = list({mention.text: mention for mention in found}.values())
    return tuple(_varied(_unrepeated(said)[:_MOST]))


def _to_the_sender(words: Words, facts: Brief) -> Iterator[Span]:
    """The mail above the sender's own words that greets them: "Hi Aaron, thanks for coming in."."""
    if facts.sender is None:
        return
    first = re.escape(facts.sender.value.split()[0])
    greeted = re.match(rf"\s*(?:dear|hi|hello|hey|hiya) {first}\b", words.original, re.IGNORECASE)
    end = words.original.find("\n\n")
    if greeted and end > 0:
        yield 0, end


def _unrepeated(mentions: list[Mention]) -> list[Mention]:
    """The mentions without those that say what words say which are to stand as they are."""
    said = [_words_of(mention) for mention in mentions if mention.verbatim]
    return [m for m in mentions if m.verbatim or not any(_words_of(m) <= words for words in said)]


def _words_of(mention: Mention) -> set[str]:
    return set(re.findall(r"\w+", mention.text.lower()))


def _varied(mentions: list[Mention]) -> Iterator[Mention]:
    """The mentions, of which no two ask in the same words to thank somebody."""
    openings = iter(_MORE_THANKS)
    for mention in mentions:
        opening = next(openings, "") if mention.text.startswith(_PLEASE_THANK) else ""
        yield replace(mention, text=mention.text.replace(_PLEASE_THANK, opening, 1)) if opening else mention


def is_harmless(text: str) -> bool:
    """Whether the classifier is sure that a sentence does no harm."""
    scores = sentence_function_scores(text.lower())
    return all(scores[function] < ceiling for function, ceiling in _HARMLESS.items())


def may_be_said(text: str) -> bool:
    """Whether a sentence breaks no rule, says of what it speaks, and wavers not between yes and no."""
    if _SAYS_NOT_WHAT.search(text) or _CURSES.search(text):
        return False
    scores = [sentence.scores for sentence in Letter(_YES.sub(":", text)).all_sentences]
    wavers = any(score["soft-decline"] > _WAVERS or score["accept"] > 0 for score in scores)
    return not wavers and not breaks_a_rule(text)


def _reader(facts: Brief) -> Recipient:
    name = facts.recipient.value if facts.recipient else ""
    return Recipient(frozenset(re.findall(r"\w+", name.lower())))


def _forbidden(words: Words) -> Iterator[Span]:
    """What is not to be said: what an order forbids, an open door where none is wanted, and what others ask."""
    yield from (words.folded.origin(*span) for span in foreign_spans(words.lower))
    shut = (wish for wish in form_wishes(words.lower, lambda _: True) if wish.changes.get("open_door") is False)
    spans = [(wish.start, wish.end) for wish in shut]
    spans += [(order.start, order.end) for order in words.orders if order.forbidden]
    yield from (words.folded.origin(*span) for span in spans)


def _wished(words: Words, reader: Recipient) -> Iterator[Mention]:
    verbatim = list(find_verbatim(words))
    for item in verbatim:
        yield Mention(as_sentence(words, item.words), *words.folded.origin(*item.words), verbatim=True)
    taken = [item.order for item in verbatim]
    taken += [span for span, _ in named_again(words)]
    said = (*_ordered(words, reader, taken), *told_answers(words.text), *offer_dates(words.text), *_kindness(words))
    said = (*said, *_pointed(words), *own_contacts(words))
    yield from (as_mention(words, *item) for item in (*said, *loosely_wished(words.text)))


def _ordered(words: Words, reader: Recipient, taken: list[Span]) -> Iterator[Said]:
    for order in words.orders:
        if not order.forbidden and not overlaps_any((order.start, order.end), taken):
            yield from sentences_for(words.text, order, reader)


def _pointed(words: Words) -> Iterator[Said]:
    """What the sender told and then asks to be said."""
    for passages in pointed_at(words):
        sayable = ((p, said) for p in passages if not p.is_reason and (said := statement(words.text[p.start : p.end])))
        yield from ((passage.start, passage.end, said) for passage, said in islice(sayable, 1))


def _kindness(words: Words) -> Iterator[Said]:
    for start, end, said in thanks_for_kindness(words.text):
        if _SAY_THANKS.match(words.lower, end, words.sentence_at(start)[1]):
            yield start, end, said


def as_mention(words: Words, start: int, end: int, said: str) -> Mention:
    """A sentence made of the span [start, end) of `Words.text`, with names as they were typed."""
    said = _in_original_letters(words, (start, end), _in_small_letters(words, (start, end), said))
    return Mention(said, *words.folded.origin(start, end))


def _in_small_letters(words: Words, span: Span, text: str) -> str:
    """Take the capital from a word that only looks like a name, for no dictionary has it: "the biryani lunch"."""
    for token in _RARE_THING.finditer(words.text, *span) if words.careless else ():
        start, word = token.start("word"), token["word"]
        if words.folded.text[start].islower() and word.lower() not in given_names():
            text = re.sub(rf"\b{re.escape(word)}\b", word.lower(), text)
    return text


def _in_original_letters(words: Words, span: Span, text: str) -> str:
    """Give names the letters that folding took: "Tōtara", not "Totara"."""
    for token in re.finditer(r"[A-Za-z'-]+", words.text[slice(*span)]):
        position = span[0] + token.start()
        first, last = words.folded.origin(position, position + len(token.group()))
        original = words.original[first:last].replace(FILLER, "")
        if original.isascii() or original.lower() == token.group().lower():
            continue
        text = re.sub(rf"\b{re.escape(token.group())}\b", original, text)
    return text
