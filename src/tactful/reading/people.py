"""Find whom the letter goes to, and who else is to be thanked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tactful.reading.evidence import Evidence, MaskedWords, Rule, compiled
from tactful.reading.names import Name, NameKind
from tactful.reading.rivals import rival_names

_PAUSE = r"(?: is| are| was|'s|:|,| =|=| -|)(?: called| named| name is| name's| name:)? ?"
_RULES = (
    Rule(r"(?:^|[.!?\n*•-]\s*)(?:addressed |write |reply |goes |letter |mail |email |it'?s |its )?(?:to|til|for):? <P>", 5,
         "the words say “to”"),
    Rule(r"\b(?:recipient|attn|attention|write to|writing to|reply to|letter to|email to|mail to|send (?:it )?to"
         r"|it'?s for|its to|it'?s to|dear|salutation|addressed to) ?:?(?: the [a-z ]{3,30},)? ?<P>", 6,
         "the words say whom to write to"),
    Rule(r"(?:\b(?:his|her|their|hr|manager|boss|recruiter|contact|person|partner|owner|chef|matron|editor)(?:'s)?"
         r"|'s) (?:first |full )?name(?:'s| is|:| =|) ?<P>", 7, "the words give the name"),
    Rule(rf"{{C}}(?: in charge| of [a-z]+| there| here)?{_PAUSE}<P>", 5, "the words say what the person is"),
    Rule(r"(?<!a )\b(?:woman|man|guy|lady|person|bloke|one)(?: who| that)?(?: \w+){1,6}(?: is|'s| was)(?: called)? <P>", 4,
         "the words say who made the offer"),
    Rule(r"<P>(?:,| is| was|:| -)? ?\(?(?:the |our |their |an? )?(?:[a-z&-]+ ){0,3}{C}", 4, "the words say what the person is"),
    Rule(r"<P> (?:in|from) (?:hr|recruit\w*|people|talent|personnel|human resources)\b", 5, "the words say what the person is"),
    Rule(r"\b(?:job|work|role|gig|place) (?:w/|with|for|at) <P>(?='s)", 3, "the job is with the person"),
    Rule(r"{C} [\ue001]+(?: is|:| =|=) ?<P>", 5, "the words say what the person is"),
    Rule(r"{R}(?: is|:| =|=) ?<P>", 4, "the words say what the person is"),
    Rule(r"<P>, {R}(?=[,.]| at| of)", 2, "the words say what the person is"),
    Rule(r"<P>(?: \([^)]{1,30}\)| (?:from|at|of|over at|in|@) [^.;!?\n]{1,45}?)?,? (?:has |have |just |kindly |finally "
         r"|personally )?(?:offered|offers|offering|wants|wanted|would like|chose|hired|invited|is offering)\b", 5,
         "the person made the offer"),
    Rule(r"<P> (?:rang|phoned|called|emailed|e-mailed|messaged|wrote|texted|dm'?d) (?:me\b|to me|again|on)", 3,
         "the person got in touch"),
    Rule(r"<P>,? (?:[a-z ]{2,40},)?(?:asks?|asked|messages|messaged|wrote)[^.\n]{0,30}[:\"]", 3, "the person asked"),
    Rule(r"\b(?:offer(?:ed|s)?|letter|email|mail|message|call|came)\b(?: [^.;!?\n]{1,70})? (?:by|from) <P>", 4,
         "the offer came from the person"),
    Rule(r"\b(?:told|tell|spoke (?:to|with)|talk(?:ed)? (?:to|with):?|talking to|call with|chat with|interview(?:ed)? (?:by|with)"
         r"|met with|i declined to|said to|phoned|rang) <P>", 3, "the sender dealt with the person"),
    Rule(r"\b(?:thank|thanks to|ask|let) <P>", 2, "the sender speaks of the person"),
    Rule(r"\byour [a-z]+ <P>(?=[.!?\n])", 3, "the draft speaks to the person"),
    Rule(r"\bto <P>", 1, "the words say “to”"),
    Rule(r"<P>(?: and (?:the|her|his) [a-z]+)? (?:was|is|were|has been|'s been|seemed)(?: all| both| so| really| very| such an?| an?)? "
         r"(?:great|kind|lovely|nice|sweet|decent|charming|good|brilliant|wonderful|helpful|patient|delight|gem|star)", 2,
         "the sender praises the person"),
    Rule(r"(?:^|[.!?\n] ?)<P>, (?:[a-z' ]{1,30}\b(?:of|at) )?[\ue001\ue002]+", 3, "the person stands before the company"),
    Rule(r"(?:^|[.!?\n] ?)<P>(?:,| from| at| @) [\ue002]+", 3, "the person stands before the company"),
)  # fmt: skip
_AGAINST = (
    Rule(r"\b(?:my|our|his|her) (?:[a-z-]+ ){0,2}(?:friend|cousin|mate|tutor|supervisor|classmate|colleague|partner"
         r"|husband|wife|brother|sister|mentor|boss|manager|teacher|in-law|mum|mom|dad|agent|neighbour|son|daughter|boy"
         r"|girlfriend|boyfriend|ex|dog|cat|coworker|co-worker|lawyer|recruiter friend)(?: is|,|'s)? <P>", -12, ""),
    Rule(r"<P>[^.;!?\n]{0,30}? (?:introduced me|recommended|had recommended|told me about|sent me|passed my|referred|put me)", -8,
         ""),
    Rule(r"<P> (?:too|also|as well)\b", -3,
         ""),
    Rule(r"\b(?:former|old|ex|previous|current|present)[ -](?:boss|manager|employer|colleague)[^.\n]{0,12}<P>", -12, ""),
    Rule(r"\b(?:a|named|some|another) (?:guy|boy|bloke|girl|woman|man|dog|cat)(?: called| named)? <P>", -6,
         ""),
    Rule(r"<P>'s? (?:mom|mum|dad|mother|father|wife|husband)\b", -12, ""),
    Rule(r"\b(?:i.?m|i am|my name(?:.s| is)?) <P>", -12, ""),
    Rule(r"\b(?:in|near|via|around) <P>(?=[.,;!?\n]|$)", -2, ""),
    Rule(r"<P> (?:=|is|:) ?[\ue000]+", -8, ""),
    Rule(r"<P> (?:job|role|position|post|internship|spot|gig)\b", -8, ""),
    Rule(r"(?:^|\n)[ \t]*<P>\s*$", -6, ""),
    Rule(r"<P>'s (?:remarks?|comments?|behaviou?r|attitude|jokes?)\b", -4, ""),
    Rule(r"{P}, {C}, <P>", -8, ""),
)  # fmt: skip
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the words: all names that mean the same one, the weight for being written to, and why."""

    names: tuple[Name, ...]
    weight: int
    says: str

    @property
    def best_name(self) -> Name:
        """The form with a title, else the longest, else the first."""
        return max(self.names, key=lambda n: (n.kind is NameKind.PERSON, len(n.tokens), -n.start))


def same_person(one: Name, other: Name) -> bool:
    """Whether two names may mean one person: one's words are all among the other's."""
    a, b = set(one.tokens), set(other.tokens)
    return bool(a and b) and (a <= b or b <= a)


def weigh_people(masked: MaskedWords, correspondence: Iterable[Evidence] = ()) -> list[Person]:
    """Everybody in the words, the likeliest recipient first; `correspondence` is what pasted mail says of them."""
    evidence = [*correspondence, *masked.weigh(_RULES), *masked.weigh(_AGAINST), *_titled(masked.names), *_listed(masked)]
    people = [_person(group, evidence) for group in _groups(masked.names, rival_names(masked))]
    return sorted(people, key=lambda person: (-person.weight, person.names[0].start))


def is_recipient(person: Person) -> bool:
    """Whether enough speaks for it that the letter goes to this person."""
    return person.weight >= _ENOUGH


def _titled(names: Iterable[Name]) -> Iterator[Evidence]:
    for name in names:
        if name.kind is NameKind.PERSON:
            yield Evidence(name, 3, "the name has a title")


def _listed(masked: MaskedWords) -> Iterator[Evidence]:
    """Full names that end a list of the job and the company: "barista, Slow Drip, Abby Fairweather."."""
    for match in compiled(r"[\ue002\ue003]+[^.;!?\n]{0,50}[,/] (?P<name>[\ue001]+)(?=[.\n]|$)").finditer(masked.text):
        name = next(name for name in masked.names if name.start == match.start("name"))
        if len(name.tokens) > 1:
            yield Evidence(name, 3, "the name stands beside the job and the company")


def _groups(names: Iterable[Name], rivals: frozenset[str]) -> list[list[Name]]:
    groups: list[list[Name]] = []
    people = [n for n in names if n.kind is NameKind.PERSON or (n.kind is NameKind.UNKNOWN and " ".join(n.tokens) not in rivals)]
    people = [n for n in people if n.tokens]
    for name in sorted(people, key=lambda n: -len(n.tokens)):
        home = next((g for g in groups if same_person(g[0], name)), None)
        groups.append([name]) if home is None else home.append(name)
    return groups


def _person(group: list[Name], evidence: list[Evidence]) -> Person:
    own = [item for item in evidence if item.name in group]
    by_rule: dict[str, int] = defaultdict(int)
    for item in own:
        by_rule[item.says] = item.weight if item.weight < 0 else max(by_rule[item.says], item.weight)
    weight = sum(by_rule.values())
    says = max(own, key=lambda item: item.weight).says if own else ""
    return Person(tuple(sorted(group, key=lambda n: n.start)), weight, says)
