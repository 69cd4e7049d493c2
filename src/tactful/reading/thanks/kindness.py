"""Tell whether what somebody did was kind.

Not the verb tells that, but for whom it was done: it is given to the sender ("drew me a map"), done for them ("waited
for me"), with them ("sat with me"), or to something of theirs ("fixed my tyre") by somebody of whom the words speak
warmly. What somebody said, asked, offered, paid, spoiled or made the sender do is no such deed.
"""

from __future__ import annotations

import re

from tactful.text.patterns import compiled

# Of these none is a kindness, whatever follows: words, thoughts, states, money, the offer, and what is spoiled.
_NO_DEED = frozenset(
    """was were is are am be been being has have had do does did say says said tell tells told ask asks asked think
    thinks thought know knows knew want wants wanted need needs needed like likes liked love loves loved hate hates
    hated feel feels felt look looks looked seem seems seemed mean means meant hope hopes hoped wish wishes wished
    try tries offer offers offered hire hires hired pay pays paid charge charged owe owes owed cost costs promise
    promised expect expects expected interview interviews interviewed reject rejected refuse refused decline
    declined accept accepted choose chose select selected appoint appointed propose proposed can could will would
    shall should may might must cannot lie lied lose lost forget forgot ignore ignored miss missed shout shouted
    yell yelled scream screamed laugh laughed mock mocked bully bullied insult insulted insists insisted hit touch
    touched grab grabbed grope groped push pushed press pressed pressure pressured chase chased pester pestered nag
    nagged stare stared rush rushed hurry hurried cancel cancelled change changed cut drop dropped ghost ghosted
    ghosts complain complained moan moaned blame blamed sack sacked fire fired threaten threatened warn warned order
    ordered force forced question questioned steal stole break broke ruin ruined waste wasted spill spilled spilt
    hurt scare scared upset annoy annoyed bore bored confuse confused insulted cheat cheated trick tricked doubt
    doubted test tested judge judged criticise criticised criticize criticized interrupt interrupted smoke smoked
    drink drank die died leave left start started become became retire retired get gets work works worked live lives
    lived run runs ran own owns owned let lets keep keeps kept make makes made went go goes call calls called got
    not never who that is's rejects mention mentioned email emailed text texted message messaged wrote replied reply
    contact contacted invite invited call said sound sounds sounded fancy fancied kiss kissed hugged flirt flirted
    follow followed watch watched rate rated score scored describe described compare compared report reported remind
    reminds reminded sell sold buy add added act acted use used and or to of in on at for with from by very so
    really just also even too there here all both""".split()
)
# These are kind where what follows says so.
_KIND_BEFORE: dict[str, str] = {
    "let": r"me (?!(?:know|down|off|wait|stand|leave|out|that|sit)\b(?! in\b)"
    r"|go\b(?! (?:to|home|early|round|and|on)\b))",
    "kept": r"[^.]{2,40} for (?:me|us)\b",
    "made": r"(?:me|us) (?:an?|some|the|my|lunch|dinner|tea|coffee|breakfast|cake|soup)\b|[a-z ]{2,30} for (?:me"
    "|us)\b|sure (?:i|we)\b|time (?:for|to)\b",
    "went": r"(?:in )?to bat for me\b|out of (?:his|her|their) way\b|through [a-z ]{2,40} with (?:me|us)\b",
    "called": r"(?:me|us) back\b|(?:me )?(?:an?|the) (?:taxi|cab|ambulance)\b",
    "got": r"(?:me|us) (?:an?|some|the)\b",
    "wrote": r"(?:me|us) (?:an?|the|such|two|my)\b(?! (?:offer|contract|e?mail|letter of))|[a-z ]{2,30} for (?:me"
    "|us)\b",
    "replied": r"[a-z ]{0,20}(?:same|within|every)\b",
    "bought": r"(?:me|us|my)\b",
    "left": r"(?:me|us) (?:an?|some)\b(?! (?:message|voicemail|job))",
    "added": r"[a-z ]{2,30} for me\b",
    "invited": r"(?:me|us) (?:to|for) (?:lunch|dinner|tea|coffee|(?:his|her|their) (?:home|house|table))\b",
    "offered": r"(?:me |us )?(?:(?:an?|some|hot|free) )?(?:lunch|tea|coffee|dinner|(?:a |the )?(?:lift|ride|seat"
    "|chair|cup|umbrella|coat|blanket))\b",
    "changed": r"[a-z ]{2,30} for (?:me|us)\b",
}
_FORMS_OF = {
    "let": "lets",
    "kept": "keeps",
    "made": "makes",
    "went": "goes",
    "called": "calls",
    "got": "gets",
    "wrote": "writes",
}
# Given to the sender, done for or with them, or so that they had it better.
_FOR_SENDER = compiled(
    r"^(?:[a-z]+ )?(?:me|us) (?:[a-z]+ )?\S|\b(?:for|with|beside|to show|to help|to meet|to see|to teach|to give|to"
    r" let|to bring|to fetch) (?:me|us)\b"
    r"|^(?:me|us)$"
)
_TO_SOMETHING_OF_THEIRS = compiled(
    r"\b(?:my|our|every|all|any) [a-z]|\bi (?:had|asked)\b|\b(?:so )?(?:that )?i (?:could|did|didn't|would)\b"
)
# What a person does out of kindness, wherever their words do not say for whom.
_GAVE_TIME = compiled(
    r"(?:(?:stayed|stay) (?:late|on|back|behind|until|till|past|after|with|longer)|(?:waited|wait) (?:for|with"
    r"|until|till|me)"
    r"|(?:came|come) (?:in )?(?:early|specially|all the way|on (?:his|her|their) day off|over (?:specially|to"
    r" (?:help|show)))"
    r"|(?:took|take) (?:(?:the|so much|some|extra) )?(?:time|trouble|care)\b|(?:took|take) (?:me|us) (?:round"
    r"|around|out|home|to|for)"
    r"|(?:explained|explain|answered|answer) (?:everything|it all|things|all|every|each|my)|(?:put|rang|phoned)"
    r" (?:in a|me back)"
    r"|(?:drove|travelled|traveled|flew|walked|cycled) (?:me|us|all the way|\w+ (?:hours?|miles|km|kilomet\w+)|out"
    r"|down|up|over)"
    r"|(?:taught|teach|showed|show) (?:me|us) (?:how|what|round|around|where)\b|(?:sent|shared) (?:me|us|his|her"
    r"|their) |(?:moved|held|rearranged|postponed|rescheduled) (?:my|our|the)"
    r" (?:\w+ ){0,2}(?:interview|trial|start|meeting|call)"
    r"|(?:sat|sit|sits) (?:down )?with (?:me|us)|(?:rings?|rang|phoned|phones) (?:me )?back|(?:spent) (?:an?|\w+"
    r"|the whole) (?:hours?|evenings?|afternoon|morning|day|days|lunch\w*)\b)"
)
# What is mended, minded or carried is somebody's who needed that.
_TENDED = compiled(
    r"(?:fixed|repaired|mended|corrected|proofread|carried|fed|treated|translated|ironed|sewed|washed|held|minded"
    r"|walked"
    r"|saved|watered|entertained|looked after|babysat|cheered on) (?:my|our)\b"
)
_GIVEN_TO_THEIRS = compiled(
    r"(?:gave|give|brought|bring|sent|lent|baked|packed|drew|made|found) (?:my|our) [a-z]+"
    r" (?:an?|some|two|his|her"
    r"|their) "
)
# "Packed me parathas", "drew me a map", but not "rang me at night".
_GIVEN = compiled(
    r"(?:me|us) (?!(?:at|about|in|on|to|for|with|by|from|that|if|how|why|what|when|off|out|up|down|over|again|back"
    r"|so|very|as"
    r"|and|or|cold|alone|twice|once|every|each|last|this|next|yesterday|today|mad|crazy|nuts|stiff|sad|late|there"
    r"|here|before"
    r"|after|during|of|near|under|into|like|all|more|less|anything|something|things|stuff)\b)[a-z0-9]"
)
_UNKIND = compiled(
    r"^(?:me|us) (?:(?:an?|the|my|this|that|their|his|her) )?(?:[a-z]+ ){0,2}(?:offer|job|role|position|contract"
    r"|post|place|form|forms|papers|paperwork|homework|orders|instructions|task|test|links?)\b|^(?:me|us) (?:mad"
    r"|crazy|nuts|sad|late|until|till)\b"
    r"|\b(?:salary|pay|money|wages?|bonus|deadline|warning|hard time|headache|look|lecture|grief|hassle|stick|abuse"
    r"|attitude|vibes?|flak|stress|(?:about|of|to|for|with) (?:himself|herself|themselves)|dirty|filthy|broken"
    r"|awful|horrible"
    r"|creeps|impression|to (?:decide|think|answer|reply)|message|call|e-?mails?|(?:\w+ )?(?:text messages|texts)"
    r"|questions? about|rejection|no choice|(?<!for )nothing|the door|not|never"
    r"|wrong|bad|rude|drunk|lies?|late(?= again)|hand on|leg|thigh|bum|hair|breath|trouble|fool|idiot|cry|ghost\w*"
    r"|waiting|up to"
    r"|out of it|about (?:the|my|his|her|their) (?:\w+ )?(?:age|baby|pregnan\w+|kids|children|religion|marriage"
    r"|husband|wife|health)"
    r"|down|away from me|for granted|my (?:idea|seat|chair|place|number|boss|references?|husband|wife|ex|age|accent"
    r"|name wrong)"
    r"|until (?:he|she|they)|on (?:read|hold)|off with|instead|last minute"
    r"|kiss(?:ed)?|grope[ds]?|flirt\w*|hit on|(?:his|her|their) (?:ex|private parts?|bed(?:room)?|divorce|affair)"
    r"|shout\w*|yell\w*|swear|swore|gossip\w*|mock\w*)\b(?<!put in )"
)
_WARM = compiled(
    r"\b(?:kind|kindly|nice|lovely|sweet|decent|great|brilliant|wonderful|gracious|amazing|good (?:man|bloke|guy"
    r"|fella|lady|woman"
    r"|person|soul|egg)|fella|legend|star|hero|gem|dote|saint|angel|diamond|bloke|lekker|humble|patient|patience"
    r"|warm\w*|respectful|welcoming"
    r"|generous|thoughtful|grateful|gratitude|thank\w*|appreciat\w*|never forget|won't forget|touched|moved me"
    r"|meant (?:a lot|so much|the world)"
    r"|feel (?:so |really |very |a bit )?(?:bad|awful|guilty|terrible|rotten)|feels (?:bad|awful)|love (?:him|her"
    r"|them)|loved|adore|bless\w*|help\w*|respect"
    r"|patiently|specially|went out of|didn'?t have to|did not have to|not (?:his|her|their) job|free|own|even"
    r"|favou?rite|awesome|best|treated"
    r"|like (?:a |my )?(?:big |little |second )?(?:brother|sister|mother|father|mum|dad|uncle|family)|funny|cute"
    r"|proud|happy|so fast|rare)\b"
)
_PROMPT = compiled(
    r"(?:answer(?:ed|s)|replie[ds]|respond(?:ed|s)|(?:got|gets|came|comes) back) (?:to )?(?:every|each|all|any|me|my)\b"
    r"[a-z ,'-]{0,40}?\b(?:within (?:the|an?|\w+) ?(?:hours?|minutes?|day)?|the same (?:day|hour|evening|night|morning)"
    r"|straight away|right away|at once|promptly|by return|in (?:minutes|no time))\b"
)
_MY_OWN_AFFAIRS = compiled(
    r"\bmy (?:[a-z]+ )?(?:current|present|new|other|old|divorce|debts?|loan|rent|visa|illness|health|pregnancy"
    r"|medication|anxiety"
    r"|therapy|depression|operation|surgery|breakdown|boyfriend|girlfriend|ex)\b"
)


def is_kindness(verb: str, told: str, *, is_warm: bool) -> bool:
    """Whether a deed is one: its lower-case verb, what follows that, and whether it is told among warm words."""
    # "Answered every email within the hour"
    if _PROMPT.fullmatch(f"{verb} {told}"):
        return True
    if _UNKIND.search(told) or _MY_OWN_AFFAIRS.search(told):
        return False
    if (following := _needs(verb)) is not None:
        return re.match(following, told) is not None
    if verb in _NO_DEED:
        return False
    did = f"{verb} {told}"
    if _GIVEN.match(told) or any(pattern.match(did) for pattern in (_GAVE_TIME, _TENDED, _GIVEN_TO_THEIRS)):
        return True
    return is_warm and (_FOR_SENDER.search(told) or _TO_SOMETHING_OF_THEIRS.search(told)) is not None


def sounds_unkind(lower: str) -> bool:
    """Whether what follows a deed in the same breath takes the kindness from it: "and got drunk"."""
    return not lower.startswith((" and never", " and not", " and didn")) and _UNKIND.search(lower) is not None


def sounds_warm(lower: str) -> bool:
    """Whether some lower-case words have a warm one among them."""
    return _WARM.search(lower) is not None


def _needs(verb: str) -> str | None:
    """What must follow a verb that only then is kind."""
    return _KIND_BEFORE.get(verb) or next((_KIND_BEFORE[past] for past, now in _FORMS_OF.items() if now == verb), None)
