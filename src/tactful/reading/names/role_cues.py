"""What stands around the name of a job: the patterns that `role` asks, over the folded words."""

from __future__ import annotations

import re

from tactful.text.patterns import compiled

_JOB = r"(?:job|role|position|post|spot|opening|gig|vacancy|slot|traineeship|internship|apprenticeship)"
_PHRASE = r"(?P<role>[A-Za-z0-9][^,.;:!?()\n\"=]{0,60}?)"
LABEL = compiled(
    r"(?:^|[.!?\n*•(-] ?|\b(?:accepted|declined?|the) )(?:the )?(?:job|role|position|post|title|stelle"
    r"|puesto)(?: title| offered| offer)?"
    r"(?: is| was| =|=| :|:)\s?(?P<role>[^.;\n=]{2,70}?)(?=[.;\n]|$|, (?!\w+ &)| at | with | @ ?| \()",
    re.IGNORECASE,
)
NAKED_LABEL = compiled(
    r"(?:^|[.!?\n] ?)(?i:job|role|position|post) (?!title|offer|(?i:office)\b)"
    r"(?P<role>[A-Za-z][^,.;\n(=]{2,60}?)(?=[,.;\n(]|$| at | with )",
    re.MULTILINE,
)
# "I refuse the position castellan": a word that no list knows, and that is no common one either.
NAMED_BEHIND = compiled(
    r"\b(?:the|a|your|this|that|their) (?:job|role|position|post) (?P<role>[a-z][a-z-]{3,20}(?: [a-z][a-z-]{3,20})?)"
    r"(?=\s*(?:[.,;!?()\n]|$)| (?:at|in|with|from|for|by|because|but|as|since|cos|on)\b)"
)
QUOTED = compiled(
    r"\b(?:offer(?:ed|ing)?|(?<!\bit )as|role|position|post|job)(?: of| me| as|:)?(?: the| an?)?"
    r" \"(?P<role>[^\"\n]{3,60})\""
    r"|\"(?P<before>[^\"\n]{3,60})\" (?:role|position|post|job|opening)\b",
    re.IGNORECASE,
)
OF = compiled(
    rf"\b(?:{_JOB}|offer\w* me the part) (?:of|as) (?:an? |the |your )?(?P<role>[A-Za-z][^,.;:!?\n\"]{{1,60}}?)"
    r"(?=[,.;:!?\n\"]|$| (?:at|with|in the|in your|on|for|from|that|which|because|but|and|to|starting) )",
    re.IGNORECASE,
)
BEFORE_JOB = compiled(
    rf"\b(?:the|an?|that|your|this|their|its|as) {_PHRASE} {_JOB}\b(?! (?:offer )?(?:market|search|fair"
    r"|interview|is|was)\b)",
    re.IGNORECASE,
)
BEFORE_THING = compiled(rf"\b(?:the|an?|that|your|this|their|its|as) {_PHRASE} (?:thing|gig)\b", re.IGNORECASE)
BEFORE_OFFER = compiled(rf"\b(?:the|an?|your|their|this) {_PHRASE} offer\b", re.IGNORECASE)
FIELD_JOB = compiled(
    rf"(?:^|[.!?\n,;:(/-] ?|\boffer(?:ed|s)? (?:me |for )?|\bdecline )"
    rf"(?P<role>[A-Za-z0-9][^,.;:!?()\n\"=]{{0,50}}?) {_JOB}\b",
    re.IGNORECASE,
)
AS = compiled(
    r"\b(?:as|(?<!title to )(?<!title should )(?<!title )be|doing|for(?! me\b| him\b| her\b| us\b)|offer(?:ed|s|ing)?"
    r"|(?:want(?:s|ed)?) (?:me|him|her|us)"
    r"|(?:invit\w+|asked|wants?|wanted|offer\w*|chance|opportunity) (?:me )?to become"
    r"|hire[ds]?|chose|accept(?:ed)?|declined?|declining|confirm(?:ing)?"
    r"|turn(?:ed|ing)? down|(?:sa(?:y|id|ying) )(?:no|yes) to"
    r"|(?:^|(?<=[.!?,;:\n] )|(?<=[.!?,;:\n]))no (?:thanks |thank you )?to"
    r"|(?:take|taking|took)(?= on | an? | the | your | their )|refusal of|refuse|refusing)"
    r" (?:me |you |him |her |us )?(?:as |for )?(?:an? |the |your |their |our |(?:to be|being) (?:an? |the |their )?)?"
    r"(?=(?P<role>[A-Za-z0-9][^,.;:!?\n\"]{1,60}))",
    re.IGNORECASE,
)
# What the sender stays, or does as a favour, is not what is offered: "I'd gladly remain as an adviser".
GOES_ON = compiled(
    r"\b(?:remain|stay|stay on|continu\w+|carry(?:ing)? on|go on|keep on|help|help out|step in|stand in|volunteer"
    r"|sing|play|sit) $",
    re.IGNORECASE,
)
# "Signed on as loom winder": whoever does a thing, where no list knows the word.
AS_A_DOER = compiled(
    r"\b(?:sign(?:ed|ing)?|accept(?:ed|ing)?|declin\w+|refus\w+|turned down|hired|offer(?:ed|s)?|contract|job|post"
    r"|position|said yes|agreed"
    r"|start(?:ing)?)\b"
    r"[^.;!?\n]{0,80}? as (?:an? |the |their |her |his )?"
    r"(?P<role>(?!(?:an?|the|my|your|soon|far|long|well|much|if|it|they|i|he|she|we)\b)(?:[a-z-]{3,} ){0,2}"
    r"(?!(?:answer|offer|letter|matter|mother|father|brother|sister|daughter|other|another|number|order|customer"
    r"|member|ever"
    r"|earlier|later|rather|reminder|favor|newcomer|beginner|partner|after|under|over|never|whatever|however|former"
    r"|winter|summer|november|december|september|october)\b)[a-z-]{2,}(?:er|or|ist|ian|ster|smith|wright|monger))"
    r"(?=[.,;!\n]|$| (?:at|with|in|for|on|from|now|and|but|because|starting)\b)"
)
# "The product owner, payments job"
APPOSED = compiled(
    r"\b(?:offer(?:ed|s|ing)?(?: me| us)?|want|tak(?:e|ing)|turn(?:ed|ing)? down|declin(?:e|ed|ing)"
    r"|refus(?:e|ed|ing)|no to|accept(?:ed|ing)?|reject(?:ed|ing)?) (?:the|an?|their|your) "
    r"(?P<role>[a-z][^,.;:!?()\n\"]{1,40})$",
    re.IGNORECASE,
)
# "Electrician's mate -> they've offered me electrician", "data entry -> team lead"
RISEN_FROM = compiled(
    r" ?(?:->|→|=>) ?(?P<role>[^.,;:!?()\n]{0,40}?(?P<offered>\boffer)?)(?=[.,;:!?()\n]|$|(?<=offer))"
)
# What may stand between "offered me" and the role.
LEADING_IN = compiled(
    r"(?:(?:an?|the|your|their|our|full-time|part-time|full|new|of|to be|being|position|post|role|job)[ ,]+){0,4}",
    re.IGNORECASE,
)
OTHER_JOB = compiled(
    r"\b(?:(?:going to|taking|took|accepted|accepting|joining|starting|started|got"
    r"|chose) (?:on )?(?:as )?an? (?:[a-z-]+ )?"
    r"|found (?:a )?(?:work|job) (?:again )?as (?:an? )?"
    r"|another (?:[a-z-]+ )?|(?:now |i |currently )work(?:ing)? as (?:an? )?(?:[a-z-]+ )?)$"
)
OF_ANOTHER_JOB = compiled(
    r"(?<!as )\b(?:my|our|his|her|ex|i'?m an?|i am an?|i am|(?:i'?ve|have|i) been(?: an?| the)?|i was an?"
    r"|i work as an?"
    r"|works as an?)\s$"
)
AT_NAME = compiled(r" (?:job |role |position |post )?(?:at|with|for|in) (?:the )?")
# "Sparkle Hand Car Wash" is nobody's role.
NAME_GOES_ON = compiled(r" (?!I\b|II|IV|V\b)[A-Z]")
