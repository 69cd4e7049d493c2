"""Words about the letter are told from the words of the letter."""

from __future__ import annotations

import pytest
from tactful.guards.no_chatter import GUARD

from tactful.contract import Case, Finding, Letter


def findings(text: str) -> tuple[Finding, ...]:
    return GUARD.check(Letter(text), Case()).findings


@pytest.mark.parametrize(
    "text",
    [
        "I hope this note finds you well.",
        "I am writing this letter with a heavy heart.",
        "As requested, I confirm my decision in writing.",
        "You asked me for a short answer, so here it is.",
        "Thank them for me, will you?",
        "Please say thanks to Theo from me.",
        "Not a word of complaint did I hear.",
        "The contract runs to four pages.",
        "Make it with somebody patient.",
        "Please leave the lamp on the bench.",
        "Mention the lamp to Mr. Chen, please.",
        "Say nothing of this to your sister for me.",
        "Let me know if the keys should go to reception.",
        "P.S. The cake was superb.",
        "Here you are taking me under your wing again.",
        "Kind regards,\nSam *",
        "Your instructions were to answer by noon, and my answer is no.",
        "I have rewritten this letter four times.",
        "Dear Ms. Okafor,\n\nRe: your offer of 4 May\n\nI must decline it.",
        "Dear Ms. Okafor,\n\n- the laptop goes back on Monday\n- the badge too\n\nSam",
    ],
)
def test_part_of_the_letter(text: str) -> None:
    assert findings(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of course! Here is the letter.\n\nDear Ms. Okafor,", "Here is the letter."),
        ("Re: your offer\n\nDear Ms. Okafor,", "Re: your offer"),
        ("To: hr@acme.example\nDear Ms. Okafor,", "To: hr@acme.example"),
        ("I must decline.\n\n(120 words)", "(120 words)"),
        ("I must decline. Keep it under 120 words.", "Keep it under 120 words."),
        ("I must decline.\n\nFeel free to tweak the tone.", "Feel free to tweak the tone."),
        ("I'm sorry, but I can't help with that request.", "I'm sorry, but I can't help with that request."),
        ("I am **very** sorry.", "**very**"),
        ("The tone is warm yet polite throughout.", "The tone is warm yet polite throughout."),
        ("I made sure to thank the employer.", "I made sure to thank the employer."),
        ("```\nI must decline.", "```"),
        ("Rasmus Holt  •  2:14 PM\nI must decline.", "Rasmus Holt  •  2:14 PM"),
        ("I decline. One short sentence thanking the panel.", "One short sentence thanking the panel."),
        ("I decline. Don't let on about the cat.", "Don't let on about the cat."),
        ("I decline. No mention of the goat.", "No mention of the goat."),
        ("I decline. Not too stiff, please.", "Not too stiff, please."),
        ("I decline. Keep Dad out.", "Keep Dad out."),
        ("I decline. Put in something nice about the pond.", "Put in something nice about the pond."),
        ("I decline. She mustn't find out where I am going.", "She mustn't find out where I am going."),
        ("I decline. Two paragraphs max.", "Two paragraphs max."),
        ("I decline. British spelling please.", "British spelling please."),
        ("I decline. I have left a gap for her surname.", "I have left a gap for her surname."),
        ("I decline. Must not sound cold.", "Must not sound cold."),
        ("I decline. Mention the harvest.", "Mention the harvest."),
        ("I decline. Say nothing about Ann.", "Say nothing about Ann."),
        ("I worked from what you typed.", "I worked from what you typed."),
    ],
)
def test_not_part_of_the_letter(text: str, found: str) -> None:
    assert found in [finding.text for finding in findings(text)]
