"""Compare what a letter says, word by word, with the sender's words: what they tell, what is related, what is new.

A sender writes "kids" and the letter "children". Which words stand for which was learned from letters that retell
honestly (`tests/corpus/train_inventions.py`), and lies in `_related_words.toml`, by the stems of the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tactful.text.patterns import compiled
from tactful.text.sources import Source
from tactful.text.stems import stem
from tactful.text.tables import read_arranged

# For each stem the stems of which a source that has one may mean it.
Related = Mapping[str, list[str]]

TOLD, RELATED = "=", "~"
_WORD = compiled(r"[a-z]+(?:'[a-z]+)?|\d+")
# What any letter is made of; "please", "may" and the like come with courtesy.
_GRAMMAR = frozenset(
    """a about above across after again against all almost alone along already also although always am among an and
    another any anyone anything are around as at away be became because become been before behind being below beside
    besides between beyond both but by can can't cannot could couldn't did didn't do does doesn't don't done down during
    each either else elsewhere enough even ever every everyone everything except few first for from full further get
    give go had hadn't has hasn't have haven't having he he's hence her here hers herself him himself his how however i
    i'd i'll i'm i've if in indeed instead into is isn't it it's its itself just keep last least less made many may me
    meanwhile might mine more moreover most mostly much must my myself neither never nevertheless next no nobody none
    nor not nothing now nowhere of off often on once one only onto or other others otherwise ought our ours ourselves
    out over own part per perhaps please put quite rather re same see seem seems several shall she should since so some
    somebody someone something sometimes somewhat somewhere still such take than that that's the their theirs them
    themselves then there there's therefore these they they're they've this those though through throughout thus to
    together too toward towards under until up upon us very via was wasn't we we'd we'll we're we've well were weren't
    what whatever when whenever where whereas whether which while whilst who whoever whole whom whose why will with
    within without won't would wouldn't yet you you'd you'll you're you've your yours yourself yourselves""".split()
)


def retold(lower: str, source: Source, related: Related) -> list[str]:
    """The words of a clause in lower case, with `TOLD` and `RELATED` in the place of those that the source has.

    Words of grammar stay as they are, and so does what is new.
    """
    return ["<", *(_compared(word, source, related) for word in _WORD.findall(lower)), ">"]


def _compared(word: str, source: Source, related: Related) -> str:
    if word in _GRAMMAR:
        return word
    plain = word.removesuffix("'s")
    if source.tells(plain):
        return TOLD
    return word if source.stems.isdisjoint(related.get(stem(plain), ())) else RELATED


def new_words(words: list[str]) -> Iterator[str]:
    """Of the words that `retold` gives, without its ends, those that the source has not."""
    return (word for word in words if word not in _GRAMMAR and word not in {TOLD, RELATED})


def related_words() -> Related:
    """The table that was learned."""
    return read_arranged("tactful.guards", "_related_words.toml", by_stem)


def by_stem(table: dict[str, Any]) -> dict[str, list[str]]:
    """The lines of the table by what stands before their colon."""
    lines = (line.partition(": ") for line in table["related"].strip().splitlines())
    return {word: told.split() for word, _, told in lines}
