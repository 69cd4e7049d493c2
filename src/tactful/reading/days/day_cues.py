"""The words by which days are told apart: who asks for one, who sets one, what else happens on one."""

from __future__ import annotations

from tactful.text.patterns import compiled

# "Can I have until" asks; "I have until" and "she said I can have until" tell what was set.
MAY_HAVE = compiled(
    r"\b(?:(?:can|could|may|might) (?:i|we)|(?:if|whether) (?:i|we) (?:can|could|may|might)|let me|like to|love to"
    r"|hop\w+ to|(?:possible|ok|okay|alright) (?:for me )?to|need to)"
    r"(?: (?:please|pls|plz|possibly|perhaps|maybe|kindly|just|also))* (?:have|get|take)\b(?: up)?"
    r"(?: (?:until|untill|till|til)\b)?"
)
# Who would like to see or meet somebody on a day does not answer on it.
DOES_ELSE = compiled(
    r"\bto (?:visit|see|meet|look|tour|view|talk|speak|come|try|walk)\b"
    r"(?![^.!?\n]{0,90}\b(?:until|untill|till|til|by|answer|decide|reply|respond)\b)"
)
ANSWERS_THEN = compiled(r"\b(?:answer|decide|reply|respond|tell (?:him|her|them|you)|let (?:him|her|them|you) know) $")
UNTIL = compiled(r"\b(?:until|untill|till|til) (?:the )?$")
# "One week would do."
SUFFICES = compiled(
    r"(?: or so)? (?:(?:would|should|will|'d|might)(?: really| already)?"
    r" (?:do|suffice|help|be (?:enough|fine|great|plenty|perfect|ideal|good|ok|okay|nice|lovely|sufficient))"
    r"|is (?:enough|plenty|all (?:that )?i (?:need|ask|want)))\b"
)
ASKS = compiled(
    r"\b(?:ask\w*|want(?!s\b)\w*|wants (?=until|untill|till|til|(?:a bit |some )?more)|need\w*|request\w*|would like"
    r"|'d like|like|hop\w+|love|beg\w*|apply|extend\w*|extension|push|move|postpone|delay|stall|buy(?: me| myself)?"
    r"|hold (?:it|the offer|on)"
    r"|wait(?!ing (?:to|on|for (?!me\b|my\b)))\w*|hang on|grateful|appreciate"
    r"|(?:can|could|may|might) (?:i|they|she|he|you)|(?:more|extra|enough|little|some|need|buy) time"
    r"|(?:give|get|allow|grant) me|grant|let me"
    r"|(?:i'?ll|i will|i can|i could|i'd) (?:definitely |only |then )?"
    r"(?:tell|let|answer|decide|know|reply|respond|give|have|get back|come back)"
    r"|(?:(?<=[.,;:] )|(?<=\bi )|(?<=\band )|(?<=\bthen )|(?<=^ )|^)(?:answer|decide|reply|respond|decision)(?= on\b)"
    r"|hear from me|my (?:answer|decision))\b"
)
# What somebody wants of the sender: "to hear from me", "my final answer".
_OF_THE_SENDER = (
    r"(?: (?:to (?:know|hear|have|get|receive)|me to [a-z]+))?(?: back)?(?: (?:from|off) me)?"
    r"(?: (?:my|our|an?|the)(?: (?:final|firm|clear|written|quick|definite))? (?:answer|decision|reply|response|yes))?"
)
SETS = compiled(
    rf"(?:\b|(?<=[\ue000-\ue002]))(?:expir\w*|deadline|(?:answer|decision|reply|response) (?:is )?due|valid|closes?"
    r"|expects? (?:my"
    r"|an?) (?:reply|answer|decision)|lapses?|gave me|gives me|given me|giving me|have (?:only|just)"
    r"|(?:have|got) (?:until|untill|till|til)"
    rf"|wants{_OF_THE_SENDER}|(?<!\bi )want to (?:know|hear)(?: back)?(?: from me)?"
    r"|(?:they|she|he|hr|(?<=[\ue000-\ue002])) (?:now |also |only |has |have |had )?"
    rf"(?:want|need|gave|ask|expect|said|say|set|insist|demand|requir|request)\w*{_OF_THE_SENDER}"
    r"|(?:must|have to|need to|supposed to|meant to|got to|gotta) (?:accept|answer|decide|sign|reply|respond|confirm"
    r"|let|say|tell|give)\w*|let (?:us|me) know|(?:your|an) (?:answer|decision|response|reply|acceptance)|respond"
    r"|accept before|wants? an? (?:answer|yes|decision))\b"
)
ACCEPTED = compiled(
    r"\b(?:accept(?:ed|ance)|verbal yes|said (?:yes|i would|i'd)|told (?:you|them|her|him|[\ue000-\ue003]+) yes|signed"
    r"|confirm(?:ed)?|shook|shaked|gave my word|agreed|took the job)\b"
)
LATEST = compiled(r",? (?:at the )?(?:very )?latest\b")
NOT_OF_ACCEPTING = compiled(r"\b(?:start\w*|join\w*|begin\w*|from|due|interview\w*|because|will|now)\b")
# What stands before a day that is neither: when the offer came, what else will happen then.
OF_SOMETHING_ELSE = compiled(
    r"\b(?:after|since|from|(?:interview|round|stage|assessment|test|exam|presentation|visit|meeting)\w*|results?|starts?"
    r"|starting|start date|got (?:it|this)|(?:came|received"
    r"|sent|made|offered|phoned|called|rang|emailed|wrote)(?: \w+){0,3})(?:'s| (?:is|are|will be|set for|due|out))?"
    r"(?: on| for)?\W{0,3}$"
)
# On such a day the sender is told something: "I hear from Acme on", "they will let me know by".
IS_TOLD = compiled(
    r"(?:\bhear(?:ing)?(?: back)? (?:from|off|about) (?!me\b|us\b)[^,;]{1,40}"
    r"|(?:\b(?:they|she|he|it|who|place|one|firm|company|people|lot)|[\ue000-\ue002])(?: will|'?ll| should| would"
    r"| might| (?:are|is) going to| promised to| said they(?: will|'?ll|'?d| would)) (?:tell|let|inform|answer|call"
    r"|phone|ring|decide|get back|come back|respond|announce)\b[^,;]{0,30})$"
)
CLAUSE_BREAK = compiled(r"[,;:()]|\b(?:but|so|and)\b")
OTHERS_DO = compiled(
    r",\s(?:(?:and|but|since|as|because) )?(?:the|they|she|he|it|my|our|another)\b|\b(?:because|since|decides?\b(?! by)"
    r"|other (?:place|one|firm|company|job|offer))\b"
)
