"""Tell which of the general reasons some words of the sender's give."""

from __future__ import annotations

from tactful.contract import ReasonKind
from tactful.text.functions import sentence_function_scores
from tactful.text.kin import KIN
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled

# With whom somebody stays who says nothing of their work.
NO_EMPLOYER = (
    r" (?:my|our|the) (?:[a-z]+ ){0,2}(?:choir|band|orchestra|troop|scouts|patients|pupils|students|apprentices|bees"
    r"|animals|cattle|herd|sheep|goats|mosque|temple|friends?|horses?|dogs?|church|congregation|club|baby|twins"
    rf"|neighbours?|{KIN})\b"
)
_STAY = (
    r"stopping (?:at|with) (?!home\b)|stay(?:ing)? (?:put|where|on"
    rf"|w/|with(?! me\b|{NO_EMPLOYER})|at|in (?:my(?! area| home| village| town| city| country)"
    r"|the (?:\w+ )?(?:job|role|post|position|company|firm))|to (?:finish|complete))"
    r"|(?:happy|content|settled|fine) (?:where i|in my (?:job|present|current|own))\b"
    r"|(?:years|yrs) (?:at|with) my (?:present|current|own)\b"
    rf"|remain(?:ing)? (?:where|with(?! me\b|{NO_EMPLOYER})|at|in (?:my|the) (?:current|present|post|job|role|place))"
    r"|carry(?:ing)? on (?:with|where)|not (?:yet )?(?:ready|going|able|prepared"
    r"|about) to leave(?! (?:here|home|town|the))"
    r"|not leaving (?:my|the|where)|keep(?:ing)? my (?:current|present|job|place|old)"
    r"|stick(?:ing)? with (?:my|what|where|(?:the )?\ue002)"
    r"|(?:not|never) quit(?:ting)? (?:my|the)|so i (?:will )?stay\b"
    r"|gonna stay"
    r"|(?:matched|counter-?offered)(?: it)?\b|counter-?offer\b|my (?:current |present "
    r"|old )?contract [^.;,]{0,30}(?:extended|renewed)"
)
_LOCATION = (
    r"commut\w+|relocat\w+|(?:the|my|long) drive|too far|(?<!long )(?<!long-)distance|each way|(?:can'?t|cannot|cant"
    r"|unable to|(?<!one does )not|don'?t want to)"
    r" (?:move|leave (?:here|home|town|the (?:area|city|country|island|valley|farm)))|mov(?:e|ing)"
    r" (?:to(?! (?:an?|another|the|my) (?:[a-z]+ ){0,2}(?:company|firm|job|role|position|team|employer|shop|place)\b)"
    r"|away|back|house)"
    r"|closer to home|nearer home|remain in (?!my\b|the\b|touch|contact)[a-z\ue001]+|(?:want|like|prefer"
    r"|need) to stay (?:here|local|in the (?:area|city|country|village|region|north|south|east|west|valley|islands?))"
    r"|travel(?:ling|ing)? (?:time|so|that|this|far|every)|another city|other end of|(?:the )?location|hours? away"
)
_FIELD = (
    r"different (?:field|industry|sector|line|direction|route|path)|chang(?:e|ing) (?:of )?(?:career"
    r"|field)s?|another field"
    r"|retrain\w*|going back (?:to|into) (?:practice|teaching|research|nursing|design|farming)"
    r"|return(?:ing)? to (?:design|practice|teaching|research|nursing|farming)|independent research"
    r"|(?:stay|stick|continue|carry on)\w* (?:in|with) my (?:present |own |current )?(?:line|field|subject|craft)"
)
# Studies and a business of one's own are no other field, but something else to take up.
_STUDIES = r"(?:masters?|degree|phd|doctorate|diploma|apprenticeship|course|studies|training|thesis|gap year|exams)"
_SCHOOL = (
    r"(?:the |an? |my )?(?:(?:[a-z]+ )?(?:school|college|university|academy|conservatoire|polytechnic)|uni"
    r"|m\.?a|m\.?sc|mba|b\.?sc|b\.?a|llm|llb|pgce|ph\.?d|masters?|degree|course|programme)\b"
)
_OWN_PATH = (
    rf"got (?:in ?|on ?)?to {_SCHOOL}|(?:admitted|accepted) (?:(?:in)?to|at|by|for|on) {_SCHOOL}"
    rf"|(?:enrol\w*|matriculat\w+) (?:at|in|on|for) {_SCHOOL}|scholarship[^.;\n]{{0,40}} to (?:study|read)\b|"
    r"voluntary service|(?:grad|graduate|art|drama|film|law|medical|nursing) school"
    rf"|(?:do|doing|start(?:ing)?|finish(?:ing)?|begin(?:ning)?|for|into) (?:an? |my |the |her |his )?{_STUDIES}\b"
    r"|(?:want|wish|going|decided|prefer|plan|planning|like) to (?:study|go to (?:uni\w*|college))"
    r"|continu(?:e|ing)(?: with)? my (?:research|studies|education|degree|training)"
    r"|(?:got|have|accepted|offered|taken) (?:me )?(?:a|my) place (?:at|in|on) (?:the |a )?(?:uni\w*|college|course"
    r"|[a-z]+ (?:school|college))|finish (?:school|college|uni\w*|sixth form|my (?:studies|degree|a-?levels))|"
    r"going (?:back )?(?:to|into|for) (?:school|college|uni\w*|a (?:degree|cpa|phd|masters?))"
    r"|return(?:ing)? to (?:study|school|university)"
    r"|time to study|going it alone|self[- ]employ\w+|(?:start|open|run|found)\w* (?:up )?my own"
    r"|my own (?:business|practice|boss|company|studio|shop|place)|go(?:ing|ne)? freelance"
)
_TIMING = (
    r"(?:military|national|civil(?:ian)?) service|(?:called|call)-?up|enlist\w+|conscript\w+|jury (?:service|duty)|"
    r"(?:the )?timing|(?:not|isn'?t) the (?:right|best) time|(?:bad|wrong) time|too soon|start date|notice period"
    r"|(?:busy|booked|away|working|committed) (?:the whole|all) (?:spring|summer|season|winter|year"
    r"|month)|(?:not|won'?t be|isn'?t) available|schedul\w+|too quickly"
    r"|(?:night|early|late|weekend) shifts?|(?:early|3 ?am|4 ?am|5 ?am|2 ?am) (?:starts?|mornings?)"
    r"|the hours|(?:hours|evenings|weekends|mornings|nights|shifts) (?:don'?t|do not|won'?t|clash)"
    r"|(?:gone|away|abroad|out of (?:town|the country)) (?:till|until|for|from|in|all)|busy (?:till"
    r"|until|with|all)"
    r"|exams?|studies|thesis|dissertation|(?:a|other|existing|prior|previous"
    r"|my) commitments?(?! to (?:you|them))|commitments? (?:already|previously|i have)"
    r"|(?:other|existing|prior|previous) (?:engagements|obligations)|deadline|term time|harvest"
    r"|clash(?:es|ing)?\b|my (?:degree|course|classes|lessons|lectures|timetable|training|rota|apprenticeship)"
    r"|(?:uni\w*|school|college) (?:timetable|schedule|classes)"
    r"|(?:do|work) (?:the )?(?:days|nights|weekends|evenings|mornings|shifts|earlies|lates)\b|(?:evenings"
    r"|weekends) (?:free|off)"
    r"|\bi (?:have|teach|coach|sing|play|train|study|work)\b[^.;,]{0,30} on (?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)days?"
)
_FIT = (
    r"(?:better|closer|good|right|best|not a|not the right) (?:fit|match)|(?:better|well) suited"
    r"|suits? (?:me|my)|fits? (?:me|my)"
    r"|long[- ]term (?:goals|interests)|career (?:goals|plans)|my (?:goals|interests|strengths|skills)"
    r"|not (?:right for me|my thing)"
    r"|next stage|nearer to my|more (?:hands[- ]on|clinical|creative|technical|responsibility)"
    r"|(?:smaller|larger|bigger) team"
    r"|(?:stay|remain|work) (?:freelance|independent|part[- ]time)"
    r"|(?:stay|remain|go back) (?:in|into) (?:the )?(?:research|teaching|nursing|academia|design|industry|practice"
    r"|classrooms?|lab|kitchen|field|workshop)"
    r"|(?:want|like|prefer|rather) (?:to )?(?:teach|write|design|cook|build|code|paint|research|care|work outdoors"
    r"|be outdoors)"
)
_OTHER = (
    r"(?:another|other|different|new|second) (?:offer|job|position|role|opportunity|post|opportunities"
    r"|engagement|appointment)s?"
    r"|(?:accept(?:ed|ing)?|took|taken|taking|signed|signing|chosen|chose|found|landed|going"
    r"|joining|fits|suits|got(?! an? (?:job |work |formal |written |firm |verbal )?offer\b))"
    r" (?:for |with |at |on |to )?(?:a|an|another|the other|something|somewhere|someone|somebody)(?: \w+)?"
    r" (?:job|role|position|post|offer|place(?! (?:at|in|on|to) (?:the |a |my |an )?"
    r"(?:uni|college|course|masters?|degree|pgce|ma\b"
    r"|msc|phd|diploma|apprenticeship|access|[a-z]+ (?:school|college|university|training|course|degree|programme)))"
    r"|contract|gig|residency|fellowship|studio|firm|company"
    r"|one(?! in me\b)|else)"
    r"|(?<=i )(?:(?:will|now|already|just) )?(?:take|took|choose|chose|pick|picked) (?:an? |the )?(?:other|another"
    r"|different|new)"
    r" (?:[a-z]+ )?(?:job|role|position|post|offer|place|company|firm|shop|school|hospital|employer)"
    r"|(?<=i )take an? (?:job|position|post) (?:in|at|near|closer|nearer)"
    r"|(?:(?<=i )|(?<=i've )|(?<=i have )|(?<=already )|(?<=just ))said yes to (?:someone|somebody|something"
    r"|another|a different|other)"
    r"|(?:choose|chose|chosen|pick(?:ed)?) another (?:company|firm|shop|school|hospital|employer|hotel|place)"
    r"|got (?:an? |another |one )?(?:job )?offer\b[^\n]{0,60}\bi (?:took|accepted|have taken|said yes to) (?:it|that)\b"
    r"|(?<=i )(?:have )?(?:got|been given|received) an? (?:government|state|public|teaching|civil service)"
    r" (?:appointment|posting)"
    r"|(?<=i )(?:have )?found (?:other |new |some |full[- ]time )?work\b"
    r"|prefer (?:another|the other|something|somewhere)(?: \w+)? (?:job|role|position|post|offer|place|one|else)"
    r"|another (?:place|studio|one) (?:fits|suits)|elsewhere|somewhere else|something else|engaged for"
    r"|committed to (?:another|a)"
    r"|promised (?:to )?(?:another|someone|somebody|a)|(?:joining|going (?:to|with)"
    r"|signing with) (?:another|someone|somebody)"
)
_WORDS_OF_KINDS = (
    (ReasonKind.STAYING, _STAY), (ReasonKind.LOCATION, _LOCATION), (ReasonKind.DIFFERENT_FIELD, _FIELD),
    (ReasonKind.TIMING, _TIMING),
    # Of who studies or founds a firm no letter may say that they took another role.
    (ReasonKind.BETTER_FIT, rf"{_FIT}|{_OWN_PATH}"),
    (ReasonKind.ANOTHER_OPPORTUNITY, _OTHER),
)  # fmt: skip
_KINDS = tuple((kind, LatePattern(rf"\b(?:{words})(?![a-z])")) for kind, words in _WORDS_OF_KINDS)
_PERSONAL = compiled(
    r"\b(?:personal(?: (?:reasons?|matters?|circumstances|stuff))?|family (?:reasons?|commitments?|circumstances)"
    r"|(?:my|private) circumstances|private (?:matters?|reasons?))\b"
)
# Where several are given, the one that decides: who stays takes nothing else.
_ORDER = (
    ReasonKind.STAYING, ReasonKind.ANOTHER_OPPORTUNITY, ReasonKind.LOCATION, ReasonKind.DIFFERENT_FIELD,
    ReasonKind.TIMING, ReasonKind.BETTER_FIT,
)  # fmt: skip

# Above this, in log-odds, the classifier hears a reason.
_HEARD = 0.5


def kind_of_reason(text: str) -> ReasonKind | None:
    """The general reason that some lower-case words give first; None where they give none that is known."""
    found = [(m.start(), kind) for kind, pattern in _KINDS if (m := pattern.search(text))]
    return min(found)[1] if found else ReasonKind.PERSONAL if _PERSONAL.search(text) else None


def kinds_of_reason(text: str) -> list[ReasonKind]:
    """Every general reason in some lower-case words, the one that decides first."""
    kinds = {kind for kind, pattern in _KINDS if pattern.search(text)}
    return [kind for kind in _ORDER if kind in kinds]


def sounds_like_a_reason(lower: str) -> bool:
    """Whether some lower-case words give a general reason, and the classifier hears one too."""
    return kind_of_reason(lower) is not None and sentence_function_scores(lower)["reason"] > _HEARD
