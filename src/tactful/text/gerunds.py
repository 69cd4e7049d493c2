"""The gerund of a verb that stands in any form: "fixed" gives "fixing", "drove" gives "driving", "lets" "letting"."""

from __future__ import annotations

from functools import cache

from tactful.text.patterns import compiled
from tactful.text.vocabulary import known_words

# Every irregular past that people tell of each other, with its base.
_IRREGULAR = (
    "ate:eat became:become began:begin bent:bend bit:bite bought:buy broke:break brought:bring built:build came:come"
    " caught:catch chose:choose cut:cut dealt:deal drew:draw drove:drive fed:feed flew:fly fought:fight found:find"
    " gave:give got:get held:hold hung:hang kept:keep knelt:kneel learnt:learn led:lead left:leave lent:lend let:let"
    " lit:light made:make met:meet put:put ran:run rang:ring read:read rode:ride sang:sing sat:sit sent:send"
    " set:set shook:shake shot:shoot showed:show slept:sleep sold:sell spent:spend spoke:speak stood:stand stuck:stick"
    " saw:see swam:swim taught:teach took:take tore:tear went:go woke:wake won:win wore:wear wrote:write"
    " waited:wait helped:help carried:carry fixed:fix explained:explain packed:pack"
)
_SHORTEST = 3
_DOUBLED = compiled(r"[^aeiou]*[aeiou][^aeiouwxy]")
# What ends so has an "e" in its base: "bak", "danc", "sav", "juggl", "clos".
_SILENT = compiled(r"^[^aeiou]+[aeiou][^aeiouwxy]$|[cvuz]$|(?:dg|rg|ng|[bdfgpt]l)$|[aeiou]s$|[lnr]s$")


def gerund(verb: str) -> str | None:
    """The gerund of a lower-case verb in any of its forms; None where it is not known."""
    base = base_of(verb)
    if base is None:
        return None
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return f"{base[:-1]}ing"
    return f"{base}{base[-1] if _DOUBLED.fullmatch(base) else ''}ing"


def base_of(verb: str) -> str | None:
    """The base of a lower-case verb: "planned" gives "plan", "carried" "carry", "drew" "draw"; None if not known."""
    if verb in _bases():
        return _bases()[verb]
    if verb.endswith("ed"):
        return next(filter(known_words().__contains__, _behind_ed(verb)), None) or _regular(verb)
    if len(verb) > _SHORTEST and verb.endswith("s") and not verb.endswith("ss"):
        return next((base for base in (verb[:-1], verb[:-2]) if base in known_words()), None)
    return verb if verb in _bases().values() else None


def is_past(verb: str) -> bool:
    """Whether a lower-case word is the past of a verb, and of nothing else."""
    return verb in _bases() or (verb.endswith("ed") and base_of(verb) is not None)


def _regular(past: str) -> str | None:
    """The base of a past that no list has, as English spells it: "baked", "whispered", "ironed", "juggled"."""
    stem = past[:-2]
    if len(stem) < 3 or not stem.isalpha():
        return None
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    if stem[-1] == stem[-2] and stem[-1] not in "lsfz":
        return stem[:-1]
    return f"{stem}e" if _SILENT.search(stem) else stem


def _behind_ed(verb: str) -> tuple[str, ...]:
    stem = verb[:-2]
    undoubled = (stem[:-1],) if len(stem) > 2 and stem[-1] == stem[-2] else ()
    return (*((stem[:-1] + "y",) if stem.endswith("i") else ()), f"{stem}e", stem, *undoubled)


@cache
def _bases() -> dict[str, str]:
    return dict(pair.split(":") for pair in _IRREGULAR.split())
