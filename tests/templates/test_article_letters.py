"""The letters that the two articles recommend, in good English, pass."""

from tactful.contract import Case, Letter
from tactful.judge import failed_errors, judge

SAMPLE = """Dear Tom,

Please accept my sincere gratitude for the opportunity to work for your company as a senior clinical research \
associate. I am honored that you and your organization have taken an interest in me.

I believe strongly in the purpose of your organization, and I am thankful for the challenging opportunity you have \
offered. However, I have received another offer that I feel more closely corresponds with my current professional \
goals and interests. Although this has been a difficult decision for me, I must regretfully decline your generous offer.

Thank you for your consideration, and for the considerable time that you and your colleagues have spent with me. I \
hope that our paths will cross again, and I wish you and your organization much success in the years to come.

Sincerely,
Jane Goodman"""

STANDARD_PHRASES = """Dear Hiring Manager,

Thank you for offering me the position, and please accept my apologies for the time that it has cost you and your \
colleagues.

I am sorry to say that I am not able to accept the offer. {reason}

I wish you every success in filling the vacancy. I know somebody who would be suitable for it, and would be glad \
to put you in touch.

Kind regards,
Jane Goodman"""

REASONS = (
    "I do not think that I am ideally suited for this position.",
    "I am more interested in other areas of business.",
    "I am not ready to leave my current place of work.",
)


def failures(text: str) -> list[str]:
    return [judgement.guard for judgement in failed_errors(judge(Letter(text), Case()))]


def test_the_sample_letter_of_the_first_article_passes() -> None:
    assert not failures(SAMPLE)


def test_letters_of_the_standard_phrases_of_the_second_article_pass() -> None:
    assert [failures(STANDARD_PHRASES.format(reason=reason)) for reason in REASONS] == [[], [], []]
