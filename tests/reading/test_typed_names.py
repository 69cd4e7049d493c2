"""Whom a note names as the reader beside others, which firm made the offer, and who signs: as people type it."""

from __future__ import annotations

import pytest

from tactful.contract import Fact
from tactful.reading import read_brief


def value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


@pytest.mark.parametrize(
    ("words", "recipient"),
    [
        (
            "need to write to Ollie's boss, Charlotte Dean, and just say no. Bar job at Foxtons. Jaz Lee",
            "Charlotte Dean",
        ),
        (
            "Decline the chef job at Casa Luna. Write to Marco's manager Petra Novak. Sam Hill",
            "Petra Novak",
        ),
        (
            "Two firms: Lidl offered me shift manager (contact Petra Novak) and Aldi offered me store "
            "assistant. I accept Lidl. Write to Aldi, Mr Green, saying no. Zuzana Kovacova",
            "Mr Green",
        ),
        (
            "I had offers from Shell, BP and Granite Subsea. I'm taking Granite. So write to BP please, "
            "Linda Mair, to say no to the subsea inspection engineer role. Craig Duthie",
            "Linda Mair",
        ),
        (
            "I would like to decline the offer as Team Leader in Concentrix Cebu, to Ma'am Joy Villanueva. "
            "Please also thank Sir Rico for the training. Analyn Dela Cruz",
            "Ma'am Joy Villanueva",
        ),
        (
            "ward sister post on Ward 7 at Withybush. Matron is Carys Bowen. I won't take it as the ward "
            "manager Gareth was the cause, do not say this. Sian Rees",
            "Carys Bowen",
        ),
        (
            "so i got offered the saturday job at Notcutts off a lady called Jan and i said no. Poppy",
            "Jan",
        ),
        (
            "I was offered the cook job at the Swan by a woman called June. no ta. Bert",
            "June",
        ),
        (
            "Can you do one to Janet at Age UK - I'm not taking the driver job. Ron Bates",
            "Janet",
        ),
        (
            "hey can you ask Bridget at The Point Arts Centre for another week on the stage manager job. Caz",
            "Bridget",
        ),
        (
            "It's the receptionist job at Leith Vets. Vet's called Ewan. say the hours arent enough. Donna",
            "Ewan",
        ),
        (
            "Mr & Mrs Pugsley of Pugsley's Farm Shop have offered me manager. I'd rather stay where I am. Angela Trott",
            "Mr & Mrs Pugsley",
        ),
        (
            "no to the nanny job with Dr and Mrs Lindqvist. too far. Kim Hale",
            "Dr and Mrs Lindqvist",
        ),
        (
            "Principal madam Mrs Sunita Sinha. i decline PRT post in Delhi Public School. Manoj Kumar",
            "Mrs Sunita Sinha",
        ),
        (
            "I need to tell the people at Brightwater dental I won't take the hygienist job and the woman "
            "who runs it is called doctor Patel Meera Patel so just say the commute. from Hannah Whitlock",
            "Doctor Patel Meera Patel",
        ),
    ],
)
def test_of_several_people_the_reader_is_greeted(words: str, recipient: str) -> None:
    assert value(read_brief(words).recipient) == recipient


@pytest.mark.parametrize(
    ("words", "company"),
    [
        (
            "write letter to Mrs Funke Adebayo for GTBank say I no fit take the job of teller. Chidinma Okafor",
            "GTBank",
        ),
        (
            "I would like to decline the offer as Team Leader in Concentrix Cebu, to Ma'am Joy Villanueva. "
            "Analyn Dela Cruz",
            "Concentrix Cebu",
        ),
        (
            "I have an offer from the company Liebherr in Ehingen as crane technician. Herr Stadler. Mehmet Yildiz",
            "Liebherr",
        ),
        (
            "to Tessa Brandt, Zalando. Role: UX researcher. i cant come, my landlord wants me out. Ines Carvalho",
            "Zalando",
        ),
        (
            "could you write to Nordstrom in Bellevue, the hiring manager's Trish Okamoto. I was offered "
            "alterations tailor, it's a no. Mai Pham",
            "Nordstrom",
        ),
        (
            "I've got to let down my old friend Priti who got me the job at Kew, horticultural apprentice "
            "supervisor. Write to her boss though, Dr Martin Oakes. Glen Marlowe",
            "Kew",
        ),
        (
            "Hendersons the butcher's offered me a counter job. I can't. Sheila Craig",
            "Hendersons",
        ),
        (
            "Post Office in Tobermory offered me counter clerk, through Mairi MacLean the postmistress. no. Iain",
            "the Post Office",
        ),
        (
            "the Met Office offered me the forecaster job. Not for me. Gwil Parry",
            "the Met Office",
        ),
        (
            "tell H&M no to the visual merchandiser job, contact Sofie Lindqvist. Bea",
            "H&M",
        ),
        (
            "no to B&Q for the till job, Shelley's the manager. Bert Lowe",
            "B&Q",
        ),
        (
            "Can you do one to Janet at Age UK - I'm not taking the driver job. Ron Bates",
            "Age UK",
        ),
        (
            "- decline letter\n- Petronas, reservoir engineer, KL\n- HR: Puan Rohana\n- sign: Nur Aisyah",
            "Petronas",
        ),
        (
            'refuse the job as assistant, at Montessori house "Il Girasole" in Trieste. Sig.ra Bianchi. Giulia Neri',
            "Il Girasole",
        ),
        (
            "withdraw my application for data analyst at Grab, Mr Tan. got another job already (GovTech). Amirah",
            "Grab",
        ),
        (
            "Decline please: part-time lecturer (ceramics), Central Saint Martins. Prof. Yuki Arakawa. Annabel Firth",
            "Central Saint Martins",
        ),
        (
            "so I applied and I got it, principal teacher of languages at Kelvinside Academy, and the "
            "rector, Daniel Wyatt, rang me. No. Moira Docherty",
            "Kelvinside Academy",
        ),
        (
            "So write to BP please, Linda Mair, to say no to the subsea inspection engineer role. Craig Duthie",
            "BP",
        ),
        (
            "I've been offered a rigger job at BT and EY wants me too, I go to EY. tell BT no. Pat Ward",
            "BT",
        ),
    ],
)
def test_the_firm_is_known_by_its_place(words: str, company: str) -> None:
    assert value(read_brief(words).company) == company


@pytest.mark.parametrize(
    ("words", "sender"),
    [
        (
            "My Name is Mehmet Yildiz. I have an offer from Liebherr as crane technician. Herr Stadler.",
            "Mehmet Yildiz",
        ),
        (
            "the job at Pirelli maintenance fitter just tell Mr Armstrong that I've decided to retire "
            "that's all he needs to know from Ken Little",
            "Ken Little",
        ),
        (
            "decline PRT post in Delhi Public School. Mrs Sunita Sinha. Manoj Kumar Mahto, M.Sc, B.Ed",
            "Manoj Kumar Mahto",
        ),
        (
            "Decline the actuary role at Hannover Re. Dr Niamh Gallagher. Regards Eoin O'Brien FSAI",
            "Eoin O'Brien",
        ),
        (
            "pls tell Rowan at the Herbarium im not doing the illustrator gig. i'll post it back on monday.\nWren",
            "Wren",
        ),
        (
            "tell Ana no to the bar job at Luna, too many nights. ta. \nSmudge",
            "Smudge",
        ),
        (
            "decline the nurse job at St Jude's. Sister Mary Cole. Ada Obi, RN, B.Sc. (Hons)",
            "Ada Obi",
        ),
    ],
)
def test_who_signs_is_known(words: str, sender: str) -> None:
    assert value(read_brief(words).sender) == sender


@pytest.mark.parametrize(
    "words",
    [
        "nurse offer from the hospital in Muscat. my mother is having BP problem, I can not come. Sheeba",
        "Write Mr. Pillai I am not coming as estate driver in his tea garden. Hill road and my BP. Xavier",
        "no to the analyst job, Mr Tan. got another job already (GovTech). Amirah",
        "Ask Dr Gallagher, Head of P&C Pricing, I can't be their actuary. Eoin Walsh",
    ],
)
def test_what_is_no_firm_of_this_offer_is_not_taken_for_one(words: str) -> None:
    assert value(read_brief(words).company) is None


@pytest.mark.parametrize(
    "words",
    [
        "tell Ana no to the bar job at Luna, too many nights.\nShort",
        "no to the bar job at Luna, Ana. too many nights. Thanks",
        "tell Ana no to the bar job at Luna, too many nights.\nUrgent!",
    ],
)
def test_a_last_word_about_the_letter_signs_nothing(words: str) -> None:
    assert read_brief(words).sender is None


@pytest.mark.parametrize(
    ("words", "field", "expected"),
    [
        ("Going with Tesco (contact Mark). Write Dawn at Morrisons a nice no. Lee Hale", "recipient", "Dawn"),
        ("Going with Tesco. Write Dawn a nice no for the baker job. Lee Hale", "sender", "Lee Hale"),
        ("Decline Guest Relations at Sandals Negril, Ms. Reid. Shanice Hall", "company", "Sandals Negril"),
        ("write to Principal, Kendriya Vidyalaya, Mrs. Lalitha Menon that I can't join. Deepa Nair", "recipient",
         "Mrs. Lalitha Menon"),
        ("write to Principal, Kendriya Vidyalaya, Mrs. Lalitha Menon that I can't join. Deepa Nair", "company",
         "Kendriya Vidyalaya"),
    ],
)  # fmt: skip
def test_a_desk_is_no_firm_and_who_is_written_to_signs_nothing(words: str, field: str, expected: str) -> None:
    assert value(getattr(read_brief(words), field)) == expected


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Lidl offered me shift manager and Aldi offered me store assistant. I accept Lidl. Write to Aldi, Mr Green.",
         "store assistant"),
        ("Tesco has offered me baker, so no to Aldi, store assistant. I'm going with Tesco. Lee", "store assistant"),
    ],
)  # fmt: skip
def test_the_job_that_another_offers_is_not_declined(words: str, role: str) -> None:
    assert value(read_brief(words).role) == role
