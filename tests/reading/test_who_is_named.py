"""Who is greeted, who signs and where the job is, in words as people of all countries type them."""

from __future__ import annotations

import pytest

from tactful.contract import Fact, LetterKind, ReasonKind
from tactful.reading import read_brief


def value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


@pytest.mark.parametrize(
    ("words", "recipient"),
    [
        ("sra. Inmaculada Soto offers me work as cook at Casa Verde. no. Yamileth", "Sra. Inmaculada Soto"),
        ("Offer for Air Tahoma cabin crew; the email is signed Marisol Vega. no. - Destiny Rowe", "Marisol Vega"),
        (
            "I decline the postdoc in Professor Ingrid Solheim's marine lab at Dalhousie. Cat Roy",
            "Professor Ingrid Solheim",
        ),
        ("electrician at Sparky Bros, guys name is Eddie Ruiz. no. Derek Coleman", "Eddie Ruiz"),
        ("no to Vestas, welder, from Mr Hart. Lucian Moraru", "Mr Hart"),
        ("in english please: No to Burak bey, Anadolu Tekstil, export specialist.", "Burak bey"),
        ("say no to uh Jennifer no wait Jessica, Jessica Albright, at Smile Bright, receptionist", "Jessica Albright"),
        ("offer from Tan Wei Ming, Golden Harvest Foods Pte Ltd, cook. no", "Tan Wei Ming"),
        ("the HR girl (Becky, at Oakmoor) was rude. no to the cook job. Frank on reception was sweet", "Becky"),
        (
            "to Tan Sri Dato' Lim Boon Huat at Straits Capital. I decline the clerk job. Ravi",
            "Tan Sri Dato' Lim Boon Huat",
        ),
        ("Dear Program, Mrs Pell offered me the organist job. I say no. Dot Ames", "Mrs Pell"),
        ("Meridian Bank (compliance officer, Edinburgh, Fiona MacAskill) made an offer. no. Ru", "Fiona MacAskill"),
        ("Shaz (Sharon Petrie). Tony, no to Eye Trust. I had a chat with Eleanor there.", "Eleanor"),
    ],
)
def test_who_is_greeted(words: str, recipient: str) -> None:
    assert value(read_brief(words).recipient) == recipient


@pytest.mark.parametrize(
    ("words", "sender"),
    [
        ("Mit freundlichen Grüßen Kevin Schröter", "Kevin Schröter"),
        ("Liebe Grüße, Olena Kovalchuk", "Olena Kovalchuk"),
        ("Sir, myself Gurpreet Singh Dhillon.", "Gurpreet Singh Dhillon"),
        ("Suharto (only one name) here.", "Suharto"),
        ("— Ravindran a/l Krishnasamy", "Ravindran a/l Krishnasamy"),
        ("Sipho kaMpande Ndlovu", "Sipho kaMpande Ndlovu"),
        ("Grace Achieng' Odhiambo", "Grace Achieng' Odhiambo"),
        ("Amy xx", "Amy"),
        ("Tom Baker", "Tom Baker"),
        ("My name is Sarah Porter.", "Sarah Porter"),
    ],
)
def test_who_signs(words: str, sender: str) -> None:
    assert value(read_brief(f"Mr Hart offered me a teaching job at Elm School. No. {words}").sender) == sender


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("no to Policy Analyst, Ministry of Works. Accepted another role w/ Treasury. Hemi", "Ministry of Works"),
        ("no to the one at Meridian Bank and yes to the one at Lloyds. Ru Sinclair", "Meridian Bank"),
        ("Big Sky Freight out of Billings want me as a driver. no. Rosa Delgado", "Big Sky Freight"),
        ("Merhaba, Bogaz Yazilim offered me the clerk job, HR is Elif Kaya. no. Can", "Bogaz Yazilim"),
        ("no to Acme, cook, from Ana Lopez. Lucian Moraru", "Acme"),
        (
            "Mining company Pilbara Nickel gave me 48 hours for a driver job, recruiter Shane Doolan from Redback"
            " Recruitment. no. Jo",
            "Pilbara Nickel",
        ),
        ("the guys from Nuvem Clara offered me a clerk job, the recruiter is Ana Dias. no. Rafa", "Nuvem Clara"),
    ],
)
def test_where_the_job_is(words: str, company: str) -> None:
    assert value(read_brief(words).company) == company


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Mrs Jones offered me a teaching job. I can't. Tom Baker", "teaching"),
        ("Not taking the Amazon area manager job. From Chad Bixby at Amazon. Latoya", "area manager"),
        ("they offered me the paid training coordinator role at Acme. no. Shaz", "training coordinator"),
        ("Staff engineer. Loomly Health, Jen Park. no. Ravi", "staff engineer"),
        ("Offer: Summer Gardener at Kew. no. Tom", "Summer Gardener"),
        ("I said no to quality taster at Acme last month. Ana Lopez asks why. Efua", "quality taster"),
        ("Calling Ana at Acme. turning down stock handler. Trey", "stock handler"),
        ("Acme hired me on monday as loom winder, but no. Jo", "loom winder"),
    ],
)
def test_which_job_it_is(words: str, role: str) -> None:
    assert value(read_brief(words).role) == role


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("i had the interview at Dublin Zoo on tuesday, they want me but my mam had a fall", ReasonKind.UNTOLD),
        ("my family is staying in Adelaide", ReasonKind.UNTOLD),
        ("I don't reckon I've got another one in me", ReasonKind.UNTOLD),
        ("I've been 27 years with my present firm", ReasonKind.STAYING),
        ("I stay in my present job. Dont say about my actual company", ReasonKind.UNTOLD),
        ("I'm going to do my military service instead", ReasonKind.TIMING),
        ("i got a place at the university", ReasonKind.BETTER_FIT),
        ("u can say health", ReasonKind.PERSONAL),
        ("say family circumstances? no that is a lie. just say circumstances", ReasonKind.PERSONAL),
    ],
)
def test_no_reason_is_given_that_is_not_told(words: str, kind: ReasonKind) -> None:
    brief = read_brief(f"Mr Hart offered me the welder job at Brix Steel, no. {words}. Ben Roy")
    assert brief.reason.kind is kind


def test_whoever_is_recommended_can_be_reached_where_they_agreed_to_it() -> None:
    told = "Ana Roy offered me the pastry job at Quill. No. My friend Ngozi Eze would be perfect, "
    allowed = read_brief(f"{told}she said yes you can give my name and her email ngozi@mail.example. Ros Tew")
    assert value(allowed.referral_contact) == "ngozi@mail.example"
    assert read_brief(f"{told}she said you can give my name. ros@mail.example. Ros Tew").referral_contact is None


@pytest.mark.parametrize(
    "words",
    ["Acme offered me it as an answer to my letter. no. Jo", "Acme hired me, and as a mother I can't. no. Jo"],
)
def test_what_is_no_calling_is_no_role(words: str) -> None:
    assert read_brief(words).role is None


@pytest.mark.parametrize(
    ("words", "recipient", "company", "role", "reason"),
    [
        (
            "Took the offer from Oakmoor Tulips (contact Ada Bell) for greenhouse supervisor, now I retract.",
            "Ada Bell",
            "Oakmoor Tulips",
            "greenhouse supervisor",
            ReasonKind.UNTOLD,
        ),
        (
            "i said yes to being night porter at Oakmoor Hotel, Lesley Poole gave it me over the phone. cant do it.",
            "Lesley Poole",
            "Oakmoor Hotel",
            "night porter",
            ReasonKind.UNTOLD,
        ),
        (
            "I want to withdraw from the cook job at Oakmoor, Ada Bell offered it. I took the job at Fernhill.",
            "Ada Bell",
            "Oakmoor",
            "cook",
            ReasonKind.ANOTHER_OPPORTUNITY,
        ),
        (
            "got to tell Ada Bell at Oakmoor Rowing, saying no to asst coach, since my thesis isnt finished till may.",
            "Ada Bell",
            "Oakmoor Rowing",
            "asst coach",
            ReasonKind.TIMING,
        ),
        (
            "Ada Bell from Carr's Garage. I decline the MOT tester.",
            "Ada Bell",
            "Carr's Garage",
            "MOT tester",
            ReasonKind.UNTOLD,
        ),
        ("Ada Bell offered it, I decline the BBC producer job.", "Ada Bell", "BBC", "producer", ReasonKind.UNTOLD),
    ],
)
def test_whose_offer_was_taken_is_no_other_employer(
    words: str, recipient: str, company: str, role: str, reason: ReasonKind
) -> None:
    kind = LetterKind.WITHDRAW if "yes" in words or "ook the" in words else LetterKind.DECLINE
    brief = read_brief(words, kind=kind)
    found = [fact.value if fact else None for fact in (brief.recipient, brief.company, brief.role)]
    assert (found, brief.reason.kind) == ([recipient, company, role], reason)


@pytest.mark.parametrize(
    ("words", "recipient", "company"),
    [
        ("Offer from Gruber Orgelbau for cook, Herr Max Gruber. Yes.", "Herr Max Gruber", "Gruber Orgelbau"),
        ("locksmith job, Kwik Keys no sorry its called Kestrel Keys. I want Fridays off.", None, "Kestrel Keys"),
        ("negotiating w/ Pete at Halfpipe Skate Shop. i can only do 4 days.", "Pete", "Halfpipe Skate Shop"),
        ("The owner is called Ada Bell, the shop is called Oakmoor Cycles. Mechanic.", "Ada Bell", "Oakmoor Cycles"),
    ],
)
def test_a_firm_is_not_greeted_as_somebody(words: str, recipient: str | None, company: str) -> None:
    brief = read_brief(words, kind=LetterKind.NEGOTIATE)
    assert (brief.recipient.value if brief.recipient else None) == recipient
    assert brief.company is not None
    assert brief.company.value == company


def test_a_title_to_be_had_is_not_the_role() -> None:
    words = "Pete at Halfpipe Skate Shop offered it. I want my job title to be workshop manager, and Fridays off."
    assert read_brief(words, kind=LetterKind.NEGOTIATE).role is None


@pytest.mark.parametrize(
    ("words", "company", "role"),
    [
        ("offer from Tan Wei Ming, Golden Harvest Foods Pte Ltd, cook. no", "Golden Harvest Foods Pte Ltd", "cook"),
        ("offer from Vestas Wind Systems, Hays Recruitment Ltd, welder. no", "Vestas Wind Systems", "welder"),
        ("Mr Pires offered me cleaner in Sparkle Services. no", "Sparkle Services", "cleaner"),
        ("decline Bluewater Marina's dock master offer", "Bluewater Marina", "dock master"),
    ],
)
def test_where_the_job_is_and_which(words: str, company: str, role: str) -> None:
    brief = read_brief(words)
    assert (value(brief.company), value(brief.role)) == (company, role)


def test_a_street_is_no_job() -> None:
    brief = read_brief("Mike Dee offered me foreman on the Elm St job. no")
    assert value(brief.role) == "foreman"


def test_who_sits_at_the_door_is_not_written_to() -> None:
    assert read_brief("no to the cook job at Oakmoor. but the old guy Frank on reception was sweet").recipient is None


def test_what_is_called_something_elsewhere_is_not_the_company() -> None:
    brief = read_brief("I'm off, Brayden. I've started somewhere else. It's called Zendesk. Take your SDR job.")
    assert brief.company is None
    assert any("Zendesk" in passage.text for passage in brief.withheld)
