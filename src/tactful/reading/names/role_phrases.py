"""Find where the name of a role begins and ends: "senior data engineer" in "the senior data engineer job"."""

from __future__ import annotations

import re

from tactful.reading.clauses.lexicon import is_job_word, is_ordinary, word_list
from tactful.text.patterns import compiled
from tactful.text.spans import Span

_TAIL = compiled(
    r"(?:(?<=VP) (?:Engineering|Sales|Marketing|Product|Finance|Operations|Ops|Design|People|Data|Growth|Technology"
    r"|Legal|Strategy|HR|Research|Talent)\b)?"
    r"(?: (?:II|III|IV|I|[1-9]|20\d\d)\b)?"
    r"(?: of (?:the (?P<house>[A-Z][a-z]+)\b(?! [A-Z])|(?:the )?[A-Z][A-Za-z&-]*)"
    r"(?: (?:and |& )?[A-Z][A-Za-z-]*){0,3})?"
    r"(?: in (?!Prof|Dr|Mr|Ms|Herr|Frau|Sir)[A-Z][A-Za-z]+ (?P<field>[A-Z][A-Za-z]+))?(?: on nights| on days)?"
)
# Of what somebody is head, in small letters.
_OF = compiled(r" of (?:the )?")
_WORDS_BEHIND = compiled(r"(?<![A-Za-z])[a-z][a-z'-]+")
_AND_ANOTHER = compiled(
    r" (?:and|&) (?P<other>[a-z][a-z-]+)(?=\s*(?:[.,;:!?()\"\n]|$)"
    r"| (?:job|role|position|post|offer|at|for|in|with|from|there)\b)"
)
_MOST_OF_A_CHARGE = 2
_NO_CHARGE = frozenset(
    "course mine yours hers ours theirs late today yesterday tomorrow last next recently again now soon only there here"
    " based paying needed thx ta pls please cos cause cuz bc nah nope lol though tho still sadly unfortunately".split()
)
FILLERS = frozenset(
    {"offer", "the", "a", "dream", "same", "new", "other", "second", "real", "paid", "better", "good", "whole", "above"}
)
_LONGEST = 6
# Characters before the words that a role is of: "VP of", "assistant to the".
_REACH = 60
_LEADS = compiled(r"\b(?P<role>(?:[a-z0-9&'/-]+ ){0,3}[a-z-]+) (?:of|to) (?:the |our |their )?$", re.IGNORECASE)
_AIDES = frozenset({"pa", "ea"})
_LONGEST_DOTTED = 14
_DOTTED = compiled(r"(?:\b[a-z]{2,12}\.(?=js\b)|\.(?=net\b))", re.IGNORECASE)


def phrase_start(text: str, start: int, end: int) -> int | None:
    """The start of the last words without a stop word; None if nothing is left."""
    tokens = list(re.finditer(r"\S+", text[start:end]))
    first = len(tokens)
    while first > 0 and tokens[first - 1].group().lower().strip(".'\"") not in word_list("not_of_a_role"):
        first -= 1
    kept = tokens[first:]
    if not kept or len(kept) > _LONGEST or all(token.group().lower() in FILLERS for token in kept):
        return None
    return start + kept[0].start()


def leading_role(text: str, start: int) -> int | None:
    """Where the role begins that what starts here only tells more closely: "VP of" before "Sales"."""
    lead = _LEADS.search(text, max(0, start - _REACH), start)
    if lead is None:
        return None
    aide = lead["role"].split()[-1]
    if aide.lower() in _AIDES:
        return lead.end("role") - len(aide)
    head = phrase_with_head(text, *lead.span("role"))
    return head[0] if head and head[1] == lead.end("role") else None


def dotted_start(text: str, start: int) -> int:
    """The start of a word that has a full stop in it: ".NET developer", "Node.js developer"."""
    return next(
        (
            dot.start()
            for dot in _DOTTED.finditer(text, max(0, start - _LONGEST_DOTTED), start + len("net "))
            if dot.end() == start
        ),
        start,
    )


def is_plural(role: str) -> bool:
    """Whether a role is said of many: "spinners"."""
    *before, last = role.lower().split()
    return (
        not any(map(is_job_word, before))
        and last.endswith("s")
        and last not in word_list("roles")
        and is_job_word(last)
    )


def phrase_with_head(text: str, start: int, end: int) -> Span | None:
    """The longest run of words without a stop word that ends in a role word, with what may follow one."""
    inside = text[start:end]
    tokens = list(re.finditer(r"[^\s(),]+", inside))
    heads = _heads(inside, tokens)
    if not heads:
        return None
    first = heads[0]
    while first > 0 and _belongs(inside, tokens[first - 1], tokens[first]):
        first -= 1
    stop = start + tokens[heads[-1]].end()
    tail = _TAIL.match(text, stop, end)
    # "Cleaner in Sparkle Services" tells of a firm.
    is_field = tail is not None and not (tail["field"] and tail["field"].lower() in word_list("organisations"))
    # "Manager of the Wetherspoons" as well.
    is_field = is_field and not (tail and tail["house"] and not is_ordinary(tail["house"]))
    stop = tail.end() if tail and is_field else stop
    return start + tokens[first].start(), _end_of_charge(text, stop, end)


def _heads(text: str, tokens: list[re.Match[str]]) -> list[int]:
    """Which of the words are role words, from the first one on as far as they belong together."""
    heads: list[int] = []
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else None
        # "From 2 pm" names no project manager.
        is_hour = token.group().strip(".'\"").lower() == "pm" and before and before.group()[-1].isdecimal()
        if is_hour or not is_job_word(token.group().strip(".'\"")):
            continue
        parted = heads and re.search(r"[(),]", text[tokens[heads[-1]].end() : token.start()])
        if not heads or (not parted and _contiguous(tokens, heads[-1], index)):
            heads.append(index)
    return heads


def _end_of_charge(text: str, start: int, end: int) -> int:
    """The end of "of quality", "of the dairy shop" or "of sales and marketing" behind a role word, else the start."""
    opened = _OF.match(text, start, end)
    words = list(_WORDS_BEHIND.finditer(text, opened.end(), end)) if opened else []
    stop, position = start, opened.end() if opened else start
    for word in words[:_MOST_OF_A_CHARGE]:
        if word.start() > position + 1 or _stops_a_charge(word.group()):
            break
        stop = position = word.end()
    joined = _AND_ANOTHER.match(text, stop) if stop > start else None
    return joined.end("other") if joined and not _stops_a_charge(joined["other"]) else stop


def _stops_a_charge(word: str) -> bool:
    return word in word_list("not_of_a_role") or word in _NO_CHARGE


def _contiguous(tokens: list[re.Match[str]], last: int, index: int) -> bool:
    between = [token.group().lower() for token in tokens[last + 1 : index]]
    return len(between) <= 2 and not any(word in word_list("not_of_a_role") and word != "of" for word in between)


def _belongs(text: str, token: re.Match[str], following: re.Match[str]) -> bool:
    word = token.group().lower().strip(".'\"")
    return word not in word_list("not_of_a_role") and not re.search(r"[(),]", text[token.end() : following.start()])
