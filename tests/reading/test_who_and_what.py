"""Who made the offer, where, and which job: by what stands between the names."""

import pytest

from tactful.contract import Fact, LetterKind
from tactful.reading import read_brief


def value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


@pytest.mark.parametrize(
    ("words", "recipient", "company"),
    [
        ("I accepted the welder job at Vestas with Ana Lopez on 12 November, need to back out.", "Ana Lopez", "Vestas"),
        ("I accepted the welder job with Ana Lopez at Vestas, need to back out.", "Ana Lopez", "Vestas"),
        (
            "I accepted the barista job at Monsoon Coffee with Leilani Kahananui, need to back out.",
            "Leilani Kahananui",
            "Monsoon Coffee",
        ),
        (
            "I said yes to the analyst position at Tata Steel with Rajesh Kumar. I must withdraw.",
            "Rajesh Kumar",
            "Tata Steel",
        ),
        (
            "accepted the post of librarian for Leeds Council under Helen Marsh, cant do it now.",
            "Helen Marsh",
            "Leeds Council",
        ),
        ("I accepted a job in Leeds at Vestas with Ana Lopez. need to back out.", "Ana Lopez", "Vestas"),
    ],
)
def test_whom_the_job_is_with_is_somebody_at_the_company(words: str, recipient: str, company: str) -> None:
    brief = read_brief(f"{words} Jo Bell", kind=LetterKind.WITHDRAW)
    assert (value(brief.recipient), value(brief.company)) == (recipient, company)


@pytest.mark.parametrize(
    ("words", "recipient", "company"),
    [
        ("so Ana from Vestas called and said i got the welder job. No thanks.", "Ana", "Vestas"),
        ("Priya at Infosys rang and told me I have been selected as tester. I want to decline.", "Priya", "Infosys"),
        ("Mr Khan of Tata Motors phoned to say I got the fitter post. Kindly decline.", "Mr Khan", "Tata Motors"),
        ("Priya Raman from HR at Northwind messaged me today, I got the engineer job. No.", "Priya Raman", "Northwind"),
        ("Ana, from Vestas, let me know I was chosen as welder. no.", "Ana", "Vestas"),
        (
            "My friend Tom from Siemens called and said I got lucky. Ana Lopez at Vestas offered me the job. no.",
            "Ana Lopez",
            "Vestas",
        ),
        ("Offered the welder job at Vestas with Tom Hale as my boss by Ana Lopez. no.", "Ana Lopez", "Vestas"),
    ],
)
def test_who_called_is_the_person_and_not_the_company(words: str, recipient: str, company: str) -> None:
    brief = read_brief(f"{words} Jo Bell")
    assert (value(brief.recipient), value(brief.company)) == (recipient, company)


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("offered me the job of head of quality. No thanks.", "head of quality"),
        ("offered me Leiter Qualitätssicherung (head of quality). No thanks.", "head of quality"),
        ("offered me the head of sales and marketing role. No.", "head of sales and marketing"),
        ("offered me vice president of customer success. Kindly decline.", "vice president of customer success"),
        ("offered me a post as professor of law. i decline.", "professor of law"),
        ("offered me the job as manager of the dairy shop in Hove. no.", "manager of the dairy shop"),
        ("offered me a job as head of quality and i said no.", "head of quality"),
        ("offered me head of quality yesterday. no.", "head of quality"),
        ("offered me the job of nurse. Of course not.", "nurse"),
        ("offered me cook of course i said no.", "cook"),
    ],
)
def test_what_somebody_is_head_of_belongs_to_the_role(words: str, role: str) -> None:
    assert value(read_brief(f"Frau Keller from Bäcker & Söhne GmbH {words} Jo Bell").role) == role


@pytest.mark.parametrize(
    ("words", "recipient"),
    [
        ("I want the clerk job at Acme. ask Ingrid Solberg. Sam Okafor", "Ingrid Solberg"),
        ("The clerk job at Acme, interview with Lic. Ramírez on the 12th. Sam Okafor", "Lic. Ramírez"),
        # Who is asked something need not have made the offer, and who is greeted is written to.
        ("I decline the clerk job at Acme. Ask Ana Ruiz if she is well. Sam Okafor", None),
    ],
)
def test_whom_the_words_say_to_ask_and_titles_with_a_dot(words: str, recipient: str | None) -> None:
    assert value(read_brief(words).recipient) == recipient


@pytest.mark.parametrize(
    ("words", "recipient"),
    [
        ("I declined the welder job. Ana Lopez (Vestas) asks why.", "Ana Lopez"),
        (
            "I declined the welder job at Vestas. They ask why. Ana Lopez is asking, a board member.",
            "Ana Lopez",
        ),
        ("I have to back out of the welder job, Kenny at Vestas.", "Kenny"),
        ("Calling Ana at Vestas tomorrow to say no to the welder job.", "Ana"),
        ("Accepted welder at Vestas. The foreman, Tom Hale, screams at us. HR person is Ana Lopez.", "Ana Lopez"),
        ("Tom Hale, the foreman at Vestas, offered me the welder job, and he shouts.", "Tom Hale"),
    ],
)
def test_who_asks_or_is_called_is_written_to_and_not_who_is_complained_of(words: str, recipient: str) -> None:
    assert value(read_brief(f"{words} Jo Bell").recipient) == recipient


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("They offered me the VP of Sales job.", "VP of Sales"),
        ("the vp of sales job, no thanks.", "VP of sales"),
        ("I was offered VP of Sales at Acme.", "VP of Sales"),
        ("Say no to the assistant to the CEO job.", "assistant to the CEO"),
        ("No to the PA to the director job.", "PA to the director"),
        ("No to the deputy to the head teacher job.", "deputy to the head teacher"),
        ("No to the offer of barista job.", "barista"),
        ("I don't want the product owner, payments job.", None),
        ("They offered me the lawyer, family law position. No.", "lawyer"),
        ("Turn down the .NET developer job.", ".NET developer"),
        (".NET developer at Acme, no thanks.", ".NET developer"),
        ("No to the Node.js developer job.", "Node.js developer"),
        ("Electrician's mate → they've offered me full electrician, I won't take it.", "electrician"),
        ("Electrician's mate -> they've offered me full electrician.", "electrician"),
        ("Data entry→team lead at Acme. No.", "team lead"),
        ("hi can u write no to the hotel, reception job.", "reception"),
        ("I won the trial for section leader second violins. No.", "section leader second violins"),
        ("Decline VP Engineering at Acme.", "VP Engineering"),
        ("Executive Assistant to CEO job at Acme. No.", "Executive Assistant to CEO"),
        ("they asked me to doctor the wicket for spinners. no thanks.", None),
        ("They look for nurses in the north but I will not take the job.", None),
        ("no to the opticians, dispensing assistant.", "dispensing assistant"),
        ("No to Wildflower Florist, florist.", "florist"),
        ("no thanks to Sheffield Steel City Trams — Revenue Protection Officer.", "Revenue Protection Officer"),
        ("no to deputy head. St Aidan's.", "deputy head"),
    ],
)
def test_a_role_is_read_whole_or_not_at_all(words: str, role: str | None) -> None:
    assert value(read_brief(f"{words} Jo Bell").role) == role


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Barista job at Caffe Verde, no thanks.", "barista"),
        ("Waiter at Acme Grill, no thanks.", "waiter"),
        ("no to the peripatetic music teaching job at kirkwood school.", "peripatetic music teaching"),
        ("no to the phlebotomy assistant job at kirkwood school.", "phlebotomy assistant"),
        ("no to the spanish teacher job at kirkwood school.", "Spanish teacher"),
        ("no to the hgv driver job at kirkwood logistics.", "HGV driver"),
        ("Role: Barista. No.", "Barista"),
    ],
)
def test_a_role_has_the_capitals_that_it_has_within_a_sentence(words: str, role: str) -> None:
    sender = "jo bell" if words.islower() else "Jo Bell"
    assert value(read_brief(f"{words} {sender}").role) == role


@pytest.mark.parametrize(
    "company",
    ["Visa", "Slack", "eBay", "H&M", "AT&T", "3M", "a16z", "Monday.com", "Yahoo!", "lululemon", "23andMe", "7-Eleven"],
)
def test_a_firm_that_is_not_spelled_as_names_are_is_read(company: str) -> None:
    brief = read_brief(f"Decline the analyst job at {company} for me. Jo Bell")
    assert (value(brief.company), value(brief.role)) == (company, "analyst")
    brief = read_brief(f"Sarah Jones at {company} offered me the analyst role. Jo Bell")
    assert (value(brief.recipient), value(brief.company), value(brief.role)) == ("Sarah Jones", company, "analyst")


@pytest.mark.parametrize("company", ["Visa", "Slack", "eBay", "H&M", "AT&T", "3M", "a16z", "Monday.com", "Target"])
def test_a_firm_that_offers_is_read(company: str) -> None:
    brief = read_brief(f"{company} offered me the analyst role. No thanks. Jo Bell")
    assert (value(brief.recipient), value(brief.company)) == (None, company)


@pytest.mark.parametrize(
    "words",
    [
        "They sent me a message on Slack. I decline the analyst job.",
        "I bought a desk from eBay to work at home, but I decline the analyst job.",
        "My visa ran out, so I decline the analyst job.",
        "I start at 5PM elsewhere, so I decline the analyst job.",
        "I would be in R&D, but I decline the analyst job.",
        "I work in A&E. I decline the analyst job.",
        "I want more than 3M won, so I decline the analyst job.",
        "I saw it on indeed.com. I decline the analyst job.",
    ],
)
def test_what_is_only_spelled_so_is_no_firm(words: str) -> None:
    assert value(read_brief(f"{words} Jo Bell").company) is None
