"""Words for kin, in English as people write it.

Each place where kin is spoken of adds whom else it means: a colleague, a landlord, the twins.
"""

from __future__ import annotations

from tactful.text.wording import alternatives

_PARTNERS = (
    *("wife", "husband", "partner", "spouse", "girlfriend", "boyfriend", "gf", "bf", "missus", "hubby"),
    *("fiance", "fiancee", "fiancé", "fiancée"),
)
_MOTHERS = ("mother", "mum", "mummy", "mom", "mommy", "mam", "mama")
_FATHERS = ("father", "dad", "daddy", "papa", "pops")
_GRANDMOTHERS = ("grandmother", "grandma", "gran", "granny", "nan", "nana", "oma")
_GRANDFATHERS = ("grandfather", "grandpa", "grandad", "granddad", "gramps", "opa")
_AUNTS = ("aunt", "auntie", "aunty", "tante", "tia", "tita")
_UNCLES = ("uncle", "unc", "tio", "tito")
AUNTS_AND_UNCLES = (*_AUNTS, *_UNCLES)
_ELDERS = (*_MOTHERS, *_FATHERS, *_GRANDMOTHERS, *_GRANDFATHERS, *AUNTS_AND_UNCLES)
# Only where they are called so: "my MA", "my PA" and "my nanny" are no kin.
_CALLED = ("ma", "pa", "nanny")
_SIBLINGS = ("brother", "sister", "bro", "sis", "sibling")
_YOUNGER = ("son", "daughter", "niece", "nephew", "cousin")
_FURTHER = (
    *("child", "kid", "grandson", "granddaughter", "godmother", "godfather"),
    *("stepson", "stepdaughter", "stepmother", "stepfather", "stepmum", "stepmom", "stepdad"),
    *("mother-in-law", "father-in-law", "brother-in-law", "sister-in-law", "in-law"),
)
_CHILDREN = ("child", "children", "kid", "kids", "son", "sons", "daughter", "daughters")
_TOGETHER = ("parents", "parent", "grandparents", "siblings", "brothers", "sisters", "in-laws", "folks", "family")


SAME_RELATIVE = (
    *(_PARTNERS, _MOTHERS, _FATHERS, _GRANDMOTHERS, _GRANDFATHERS, _AUNTS, _UNCLES),
    *(("brother", "bro"), ("sister", "sis"), ("son",), ("daughter",), ("niece",), ("nephew",), ("cousin",)),
)
"""Words that may mean one and the same of the kin: who writes "mum" in notes may write "mother" in the letter."""
PARTNER = alternatives(_PARTNERS)
CHILDREN = alternatives(_CHILDREN)
RELATIVE = alternatives((*_PARTNERS, *_ELDERS, *_SIBLINGS, *_YOUNGER, *_FURTHER))
"""One of the kin, whoever's it is: whom "she" may mean, or who may have a name behind it."""
KIN = alternatives((*RELATIVE.split("|"), *_CHILDREN, *_TOGETHER))
"""The same, and several or all of them: "my kids", "their parents"."""
GREETED = alternatives(
    {*_ELDERS, *_CALLED, *_YOUNGER, "godmother", "godfather", "mother-in-law", "father-in-law"} - {"father"}
)
"""With whom a letter begins that goes to kin: "Dear Father" may go to a priest, "Dear Brother" to a comrade."""
ELDERS = frozenset(_ELDERS) - {"mother", "father"}
"""Those that are kin beside a name, and without "my": "Auntie Mel", but neither Mother Teresa nor Father Christmas."""
