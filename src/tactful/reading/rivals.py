"""Find the organisations that the sender prefers, works for, or compares with: none of them made this offer."""

from __future__ import annotations

from tactful.reading.evidence import MaskedWords, Rule
from tactful.reading.names import Name, NameKind

_NOT = (
    r"(?<!not )(?<!n't )(?<!cannot )(?<!never )(?<!t be )(?<!able to )(?<!offer to )(?<!offered to )(?<!chance to )"
    r"(?<!opportunity to )(?<!invited to )(?<!invitation to )(?<!asked to )(?<!me to )(?<!like to )(?<!want to )"
)
_RULES = (
    Rule(rf"{_NOT}\b(?:taking|choosing|picking|going with|going for|go with|chose|chosen|picked|signed with|committed to"
         rf"|prefer|went with|go for|opted for|opting for|leaving for|moving to|off to|jumping to|sticking with|said yes to)"
         rf" (?:(?:the|an?|my|their) )?(?:[a-z-]+ ){{0,3}}?(?:at |with |from |by )?(?:the )?<O>", 1, ""),
    Rule(rf"{_NOT}\b(?:accepted|accepting|accept|joining|join|starting|started|start|staying|stay|remaining|got(?! offered| an? offer| the| my| this)|get)"
         r"(?: with| at| on at| on with| in at| for)?(?: the| an?)?(?: [a-z-]+){0,5}?(?: at| with| from| by| in)? <O>", 1, ""),
    Rule(r"\b(?:i|i'll|i'm|im|i will|i am|gonna|going|i've|we're) (?:be )?(?:go|going|gone|went)(?: back| over)? (?:to|with|at|and accepted at)"
         r" (?:the |a |an )?(?:[a-z-]+ ){0,3}?<O>", 1, ""),
    Rule(r"(?:^|[.;,\n-] ?)(?:going|off|moving|back) (?:to|with) (?:the |a )?(?:[a-z-]+ ){0,3}?<O>", 1, ""),
    Rule(r"\b(?:another|other|better|second|counter|rival|competing|different|new)(?: \w+)?[ -]?(?:offer|job|role|position|post|one)"
         r"(?: \w+)? (?:at|from|with|by) (?:the )?<O>", 1, ""),
    Rule(r"\b(?:interview(?:ing)?|final round|final stage|in talks|talks|waiting on|waiting for|wait for|hear from|heard from|offer pending)"
         r" (?:at|with|for|on|from) (?:the |an? )?<O> (?:on|wed|fri|mon|tue|thu|next|tomorrow)", 1, ""),
    Rule(r"\b(?:final round|final stage|in talks|resumed talks|waiting on|waiting for|waiting to hear from) (?:at |with |from )?"
         r"(?:the |an? )?(?:[a-z]+ )?<O>", 1, ""),
    Rule(r"\b(?:my|our) (?:current|present|old|new|other|existing) (?:[a-z]+ ){0,2}?(?:employer|company|job|place|firm|boss|shop|team)?"
         r"(?:,| is| at| with)? ?<O>", 1, ""),
    Rule(r"\b(?:rival|competitor|competition)s? (?:[a-z]+ )?<O>", 1, ""),
    Rule(r"<O>,? (?:has |have |had |also |just |already )*(?:matched|matches|match|(?<!only )pays?(?! only| less| little| peanuts| the minimum| minimum| per| nothing| badly)|paying|paid|gave|give|gives|giving"
         r"|(?:has|have) given me|countered|beat|made me|make me|proposed?|came in|came back|doubled|offer(?:s|ed)? me (?:a )?(?:more|better|bigger|higher|double|twice|another|two|three|four|five|\d|[$€£])|offered (?:more|better)"
         r"|hires|hired|lets|are giving|is giving|are paying|is paying)\b", 2, ""),
    Rule(r"<O>,? (?:asked|called|offered|wants|want|ask|asks)?,? ?(?:me )?(?:too|as well|also|instead)\b", 1, ""),
    Rule(r"<O> (?:also|where i (?:go|am going|start))\b", 1, ""),
    Rule(r"<O> (?:is|was|are) where i\b", 1, ""),
    Rule(r"\b(?:also|plus|honestly|because|cause|cos|bc) (?:[a-z]+ ){0,3}(?:the )?<O> (?:has |have )?(?:offered|called|asked|wants|pays)", 1, ""),
    Rule(r"\b(?:less than|more than|better than|as much as) (?:what )?(?:the )?<O>", 1, ""),
    Rule(r"\b(?:than|at) <O> (?:(?:krieg|verdien|bekomm)|i(?:'d| would|'ll)? (?:get|earn|make))", 1, ""),
    Rule(r"\bbought by <O>", 1, ""),
    Rule(r"\b(?:joining|joined|taking|accepted|going (?:to|with)|go (?:to|with)|chose|chosen)[^.;!?\n]{1,40} (?:called|named) <O>", 1, ""),
    Rule(r"\bbut (?:then |now |actually )?<O> (?:has |have |just )?(?:offered|came|gave|wants)", 1, ""),
    Rule(r"\bgot (?!offered|an? offer|the |my |this |offer )[^.;!?\n]{3,50} (?:at|with) <O>", 1, ""),
    Rule(r"\b(?:at|to|with|for|by|is|joining|from) (?:an?|another) (?:[a-z]+ ){0,2}(?:outfit|firm|company|place|chain|studio|office|group|shop"
         r"|agency|startup|start-up|employer|competitor|school|hospital|ioc)(?:,| \() ?<O>", 1, ""),
    Rule(r"\b(?:joining|talks with|go to|going to) (?:an?|another) (?:[\ue001a-z]+ ){0,2}(?:[\ue001]+|[a-z]+)(?:,| \() ?<O>", 1, ""),
    Rule(r"\bme on hold for (?:the )?<O>", 1, ""),
    Rule(r"\bi(?:'ve| have)(?: got)? an? (?:[a-z]+ ){1,3}(?:with|at) <O>", 1, ""),
    Rule(r"\b(?:i work|i'm working|working|i am) (?:now )?(?:at|for|with) <O>", 1, ""),
    Rule(r"\b(?:switch(?:ing)?|return(?:ing)?|stay(?:ing)?|reply|replied|sponsor is|contract with|seat with|track at|gig with|chair at|role at|job at"
         r" |renting [a-z ]{0,10}at|getting me on at)(?: to| put)? (?:another company, |an? [a-z]+(?: [a-z]+)?, )?<O>(?= (?:instead|now|since|because)|[.,;!]| -|$)",
         1, ""),
    Rule(r"\b(?:instead|rather)[, ]+(?:at|with|to|for)? ?<O>", 1, ""),
    Rule(r"<O>,? (?:instead|rather)\b", 1, ""),
)  # fmt: skip


def rival_names(masked: MaskedWords) -> frozenset[str]:
    """The names, as their lower-case words, that some clause calls a rival or an employer of today."""
    found = {}
    for item in masked.weigh(_RULES):
        if item.name.kind is not NameKind.PERSON and not _is_spoken_to(masked, item.name):
            found[" ".join(item.name.tokens)] = item
    return frozenset(found)


def _is_spoken_to(masked: MaskedWords, name: Name) -> bool:
    """Whether the name is a person's after all: "accepted ... Mr. X", "got the mail from X, recruiter"."""
    return bool(name.kind is NameKind.UNKNOWN and masked.text[name.end : name.end + 14].startswith((" called me", " rang")))
