"""The guard against inventions: what a source tells in one form may come back in another, and nothing else may."""

import json
from pathlib import Path

import pytest
from tactful.guards.no_invention import GUARD

from tactful.contract import Brief, Case, Fact, Letter, Mention

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "letters.jsonl"
LETTERS = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]


def found(text: str, source: str, brief: Brief | None = None) -> list[str]:
    verdict = GUARD.check(Letter(text), Case(source=source, brief=brief or Brief()))
    for finding in verdict.findings:
        assert finding.text == text[finding.start : finding.end]
    return [finding.text for finding in verdict.findings]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Dear Ms. O'Brien,\nI cannot join The Old Mill as Assistant Head Chef.",
            "ms o'brien, old mill, asst head chef",
        ),
        ("I enjoyed the tour of the Hà Nội lab.", "tour of the ha noi lab"),
        ("Thank you to everyone at J.P. Howell & Co.", "from JP Howell and co"),
        ("I regret that I cannot be your Vice President.", "vp role"),
        ("Your offer dated Thursday 3 December 2026 reached me.", "offer letter dated 3/12/26"),
        ("First, thank you. Second, I must decline.", "no thanks"),
        ("I will stay in touch. Happy Diwali!", "say no"),
        ("Regretfully, I must decline. Kindly let HR know.", "say no"),
        ("Everyone from the Managing Director to the Receptionist was kind.", "they were nice"),
        ("Hej Morten,\nthank you.\n\nKærlig hilsen,\nSigne", "til morten, from signe"),
        ("I thank Trinidad for the welcome.", "the Trinidadian team"),
        ("I was glad to join the Bright Line crew for a day.", "a day with BrightLine's crew"),
        ("I would be a Software Development Engineer.", "sde offer"),
        ("You've a couple of years of growth ahead.", "say no"),
        ("I work Saturdays.", "Sat work every week"),
        ("Not on Fridays.", "3 nights thu-sat"),
        ("I cannot be your Quality Assurance Engineer.", "sr qa engr"),
        ("Thank you, Professor Etxeberria.", "prof. itziar etxeberria"),
        ("Thank you, Dr Mejía.", "Dra. Pilar Mejía"),
        ("Dear Tanaka-san,\nthank you.", "to yuki tanaka"),
        ("Dear Maestro Antonov,\nthank you.", "grigori antonov, ballet director"),
        ("The Dramatic Society is lucky.", "Dramatic Soc. want me"),
        ("I hope you get a lovely TA.", "teaching assistant job"),
        ("I do not wish to accept this post.", "say no"),
        ("My grade of 3.8 pleased you.", "gpa 3.8 pleased them"),
        ("The dinner for two was kind. Two of the nurses waved.", "six nurses had dinner"),
        ("1. Thank the team.\n2. Send the badge back.", "say no, badge goes back"),
    ],
)
def test_told_in_another_form(text: str, source: str) -> None:
    assert found(text, source) == []


@pytest.mark.parametrize(
    ("text", "source", "invented"),
    [
        ("Thank you for the role at Zenith.", "role at zephyr", ["Zenith"]),
        ("Kind regards,\nAlex Morgan", "from alex", ["Morgan"]),
        ("Kind regards,\nRobert Okafor", "from sam okafor", ["Robert"]),
        ("Emily is a great lead.", "the lead is great", ["Emily"]),
        ("Thank you, Mr. Park.", "ms. park from HR", ["Mr"]),
        ("We met on Wednesday.", "met on tuesday", ["Wednesday"]),
        ("Since 2019 I have admired you.", "say no", ["2019"]),
        ("Thank you for the 45-minute call.", "had a call", ["45"]),
        ("It was kind to see me after six rounds.", "three rounds", ["six"]),
        ("I live at 88 Harcourt Street now.", "say no", ["Harcourt Street", "88"]),
        ("I am excited to join your team.", "say no", ["excited to join"]),
        ("I am currently working as a nurse in a clinic.", "say no", ["I am currently working as", "nurse", "clinic"]),
        ("I am writing to request a later start.", "say no", ["writing to request"]),
        ("Thank you for the dozen bottles.", "he gave me 6 bottles", ["dozen"]),
        ("I was glad to see Müller AG.", "müller gmbh", ["AG"]),
        ("Thank you, Professor Kealoha.", "Dr Leilani Kealoha", ["Professor"]),
        ("Find me as @ffi.makes.coffee.", "its ffion", ["@ffi.makes.coffee"]),
        ("Łukasz was kind.", "priya was kind", ["Łukasz"]),
    ],
)
def test_invented(text: str, source: str, invented: list[str]) -> None:
    assert sorted(found(text, source)) == sorted(invented)


def test_what_an_option_gave_is_told() -> None:
    brief = Brief(recipient=Fact("Dr. Feng"), mentions=(Mention("Please thank Olu for the 4 March tour."),))
    assert found("Dear Dr. Feng,\nPlease thank Olu for the 4 March tour.", "say no", brief) == []
    assert found("Dear Dr. Feng,\nPlease thank Olu.", "say no") == ["Feng", "Olu"]


def test_a_request_may_be_told_where_the_source_makes_one() -> None:
    assert found("I am writing to request an extension.", "can i have more time till friday") == []


def test_taking_the_job_may_be_told_where_the_source_speaks_of_it() -> None:
    assert found("I look forward to starting.", "I happily accept the job and start in May") == []


@pytest.mark.parametrize("row", LETTERS, ids=lambda row: str(row["id"]))
def test_a_letter_invents_nothing_that_it_says_itself(row: dict[str, str]) -> None:
    assert found(row["letter"], row["letter"].lower() + " I accept the offer.") == []


def test_good_letters_pass() -> None:
    alarms = [row["id"] for row in LETTERS if not row["labels"]["invention"] and found(row["letter"], row["source"])]
    assert len(alarms) <= 0.03 * len(LETTERS), alarms


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("I wish everyone at Sandgate Theatre well.", "the post at St Columba's"),
        ("I met Ivy Taylor there.", "I cannot take it"),
        ("I met Tom Hughes Evans there.", "the job is too far"),
        ("I MET IVY TAYLOR THERE.", "I CANNOT TAKE IT, IT IS TOO FAR"),
    ],
)
def test_ordinary_words_are_nobodys_initials(text: str, source: str) -> None:
    assert found(text, source)


@pytest.mark.parametrize(
    ("text", "source", "invented"),
    [
        ("Thank you for the position of Senior Accountant.", "junior accountant offer", ["Senior"]),
        ("Thank you for the role of team leader in the call centre.", "call centre job", ["leader"]),
        ("I enjoyed the tour of the treatment rooms.", "receptionist job, dr patel", ["the tour", "treatment rooms"]),
        ("Thank you for our talk and the lunch that followed.", "talked to her on the 24th", ["the lunch"]),
        ("Thank you as well for the trial shift.", "barista job, hours clash", ["the trial shift"]),
        ("The cottage is too small for my wife.", "cottage is too small for my lot. fred", ["my wife"]),
        ('I was drawn to your film "Harbour Lights".', "animator at lumen studios", ["Harbour Lights"]),
        ("Please find my badge enclosed.", "say no to the mall", ["badge", "enclosed"]),
        ("I would be away for five nights a week.", "away 4 nights a wk", ["five"]),
        ("I shall be moving home in the spring.", "moving home in the summer", ["in the spring"]),
        ("Thank you for the lunch on 12 May.", "spoke on 12 may", ["the lunch"]),
        ("I have been here for eighteen months.", "here for 4 years", ["eighteen"]),
        ("Thank you for considering me and for the three interviews.", "say no", ["three"]),
        ("It is only ten minutes away.", "found something closer", ["ten"]),
        ("I have been promised a rise of eight per cent.", "they gave me a rise", ["eight"]),
        ("I must decline, as the motorway is always full.", "say no", ["motorway"]),
        ("Thank you for the talk on Tuesday.", "they owe money to friends", ["Tuesday"]),
        ("I must decline, as I am having a hip operation in May.", "operation in may, say no", ["hip"]),
        ("I am joining Samsung.", "i work w Sam. say no", ["Samsung"]),
        ("I start in January.", "Jan from Oakwood called", ["January"]),
        ("Dear Rose,\nThank you.", "say no to the florist", ["Rose"]),
        ("Dear Marcus and team,\nThank you.", "say no to acme", ["Marcus"]),
        ("I met Sarah Patel there.", "SAP consultant job, no", ["Sarah Patel"]),
        ("I met Mr Robertson there.", "robert at acme, no", ["Robertson"]),
        ("I am moving to Italy.", "IT manager at acme, say no", ["Italy"]),
        ("I wish you well, and I will start elsewhere on Monday.", "say no", ["Monday"]),
        ("On Saturday I have other plans.", "i sat and thought about it", ["Saturday"]),
        ("I hope to see you on Monday.", "say no", ["Monday"]),
        ("I shall be away for three months.", "away 8 wks", ["three"]),
        ("I spent over forty years there.", "twenty years there", ["forty"]),
        ("Thank you for showing me the packing hall.", "inspector job, no thanks", ["packing hall"]),
        ("I have found work at a supermarket instead.", "got offered days elsewhere", ["supermarket"]),
        ("I will telephone your office next week.", "say no", ["I will telephone"]),
        ("I must decline, as I have to stay with my grandfather.", "say no, my gran died", ["grandfather"]),
        ("I was impressed by the new pediatric ward.", "say no to the hospital", ["pediatric ward"]),
        ("I have a place to study physics, so I must decline.", "I got my place at uni", ["physics"]),
        ("I must decline, as my wife is expecting our second child.", "wife expecting", ["our second child"]),
        ("My husband does not wish to move, so I must decline.", "my family wont move", ["My husband"]),
        ("The pay is £3,000 below the advertised.", "panel of three, pay below advert", ["3,000"]),
        ("The contract is limited to two years, so after much thought I decline.", "fixed term", ["two"]),
    ],
)
def test_what_never_was_is_invented(text: str, source: str, invented: list[str]) -> None:
    assert found(text, source) == invented


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Thank you for the position of Chief Financial Officer.", "CFO offer"),
        ("Thank you for the position of Branch Manager.", "branch mgr job"),
        ("I enjoyed the tour of the treatment rooms.", "they showed me round the rooms"),
        ("Thank you for the lunch in your canteen.", "ate w them in the canteen"),
        ("The house is too small for my children.", "too small with the twins"),
        ("I would gladly come back for a tour if you invite me.", "say no"),
        ("The contract would bind me for twelve months.", "its for 1 yr"),
        ("I was with you from 2015 to 2018.", "worked there 2015-18"),
        ("I have not trusted heights since 2022.", "bad fall in '22"),
        ("Thank you for meeting me on Saturday.", "met him sat. nice guy"),
        ("I shall be away in the summer.", "away from july"),
        ("I hope your next manager finds the post to their liking.", "say no"),
        ("The job of finding a new manager is hard.", "say no"),
        ("My mother tongue is Welsh, and my work with children is here.", "welsh nurse, say no"),
        ("I slept on it for two nights.", "say no"),
        ("It took me three days to decide.", "say no"),
        ("I have gone back and forth for two weeks.", "say no"),
        ("It was good to meet you two this morning.", "say no"),
        ("I will bring the key back in two or three days.", "say no, key goes back"),
        ("I will stay till the work is done.", "say no nicely, staying"),
        ("We had the lunch outside.", "we had sandwiches out there"),
        ("I must decline, as I am having an operation on my hip.", "hip op, say no"),
        ("Thank you for showing me the greenhouse.", "saw their glasshouse"),
        ("I hope that the supermarket will find somebody.", "say no"),
        ("You received me like a daughter of the house.", "say no"),
        ("The lectureship in History of Art is a fine post.", "lecturer hist. of art, say no"),
        ("I cannot promise two years.", "they want a 24-month commitment"),
        ("I work from English into French.", "translator EN>FR, say no"),
        ("I have no dog, and I want no weekend work.", "say no"),
        ("I am moving to Norway, so I must decline.", "moving to Oslo"),
        ("I must decline, as I have begun an apprenticeship.", "i do an apprentiship"),
        ("My son has asthma, so I must decline.", "my lad has asthma"),
        ("I thus decline.", "say no, thanks for thurs"),
        ("The pay is 65,000, less than I had hoped for.", "they offered 65, i asked 78k"),
        ("You're a terrier, and I mean it with admiration.", "say no"),
        ("Dear Store Team,\nThank you.", "greeter in the shop, say no"),
        ("Dear Sirs,\nThank you.", "say no"),
        ("May everything you plant flourish.", "no to the nursery"),
        ("I am sorry to say no. May you find somebody soon.", "ski job, no"),
        ("I wish you dry Mondays and oiled gates.", "postie job, no"),
        ("My children are nine and eleven.", "kids are 9 and 11"),
        ("The first three months would be unpaid.", "first 3 months unpaid"),
        ("I shall be off my feet for two months.", "off feet 8 wks"),
        ("It takes an hour and twenty minutes.", "80 mins each way"),
        ("I spent over forty years there.", "forty-one years there"),
        ("The season runs from April to October.", "seasonal Apr-Oct"),
        ("I thought about it on Saturday and Sunday.", "thought about it the whole weekend"),
        ("I spent nine years in Accident and Emergency.", "9 yrs of A&E"),
        ("I decline the post of Special Educational Needs Coordinator.", "SENCO job, no"),
        ("I decline the post in Potchefstroom.", "Potch job, no"),
        ("I live in Denmark.", "living in DK"),
        ("I decline the post in Vienna.", "Kanzlei in Wien"),
        ("Thank you, Mr Peake, and you, Mrs Peake.", "Mr & Mrs Peake were kind"),
        ("I never work on the Sabbath.", "i keep shabbat"),
        ("I worked there for about two years.", "worked there 24 months"),
    ],
)
def test_what_is_told_in_other_words_is_not(text: str, source: str) -> None:
    assert found(text, source) == []
