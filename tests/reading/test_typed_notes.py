"""Facts of notes as people type them on a phone: no full stops, lists, and jobs that no list knows."""

from __future__ import annotations

import pytest

from tactful.reading import read_brief

NOTES = (
    ("tell everyone at Hutch no thanks, the hours dont suit me, Ben", None, "Hutch", None, "Ben"),
    ("Everyone at Hutch has been lovely but no to the pastry job. Marnie", None, "Hutch", "pastry", "Marnie"),
    ("saying no to the warehouse job at Acme Ltd. Kim Lee", None, "Acme Ltd", "warehouse", "Kim Lee"),
    ("No to tutor at Brightside, i start uni on 20th sept. Aisha", None, "Brightside", "tutor", "Aisha"),
    ("not taking the cook job at Tea and Mandazi. Amina", None, "Tea and Mandazi", "cook", "Amina"),
    ("I refuse the position castellan. Regards, Piet Vermeulen", None, None, "castellan", "Piet Vermeulen"),
    ("tell the hiring manager at Costco no for the tire tech job. Duane", None, "Costco", "tire tech", "Duane"),
    ("job offer: welder, Harland & Wolff. foreman Billy. Con Magee", "Billy", "Harland & Wolff", "welder", "Con Magee"),
    ("no thank you to the forklift job at Pallet Masters. Gaz", None, "Pallet Masters", "forklift", "Gaz"),
    ("pls decline phlebotomist @ LabCorp. Tracy in HR. Kim", "Tracy", "LabCorp", "phlebotomist", "Kim"),
    ("can't be chair of the board at Shelter. Owain Pugh to Lady Morgan", "Lady Morgan", "Shelter", None, "Owain Pugh"),
    ("no to my uncle Raj, he offered me manager in his petrol station. Vik", "Raj", None, "manager", "Vik"),
    ("I don't wish to proceed with Harrods. Ify", None, "Harrods", None, "Ify"),
    (
        "they offered me assistant manager of the Wetherspoons. No. Gary",
        None,
        "Wetherspoons",
        "assistant manager",
        "Gary",
    ),
    ("Hobbs Haulage, Mick, driver. no ta", "Mick", "Hobbs Haulage", "driver", None),
    ("barber at Fade Room, Yusuf. just say its not for me. Lee", "Yusuf", "Fade Room", "barber", "Lee"),
    (
        "decline: pool attendant, Marina Bay Sands, Ms Tan Hui Ling. Wei Jie",
        "Ms Tan Hui Ling",
        "Marina Bay Sands",
        None,
        "Wei Jie",
    ),
    ("say no to Bar Manolo, waiter, the boss is Manolo. Eva", "Manolo", "Bar Manolo", "waiter", "Eva"),
    (
        "Got the gig as wedding singer w/ Starlight Events, Bianca. nope. Tash x",
        "Bianca",
        "Starlight Events",
        None,
        "Tash",
    ),
    (
        "No to the gardener job at Thornbury Hall. Lady Thornbury's lovely. Alan & Sheila",
        "Lady Thornbury",
        "Thornbury Hall",
        "gardener",
        "Alan & Sheila",
    ),
    (
        "a no to the butchers apprenticeship at Hargreaves & Son. Lewis",
        None,
        "Hargreaves & Son",
        "butchers apprenticeship",
        "Lewis",
    ),
    (
        "declining warehouse temp, Geodis Rotterdam. write friendly. Oleg",
        None,
        "Geodis Rotterdam",
        "warehouse temp",
        "Oleg",
    ),
    ("No to the cook job at Mind in Truro. Jenna at Mind is my contact. Tamsin", "Jenna", "Mind", "cook", "Tamsin"),
    ("no to the shop job, my A-levels are in june, you can tell her, from Kwabena", None, None, "shop", "Kwabena"),
    (
        'Declining: QA tester. Saku is the lead. Put it as "looking for steady hours". Emil',
        "Saku",
        None,
        "QA tester",
        "Emil",
    ),
    ("Declining a job with Sen. Whitlock. Regards, Amy Torres", "Sen. Whitlock", None, None, "Amy Torres"),
    ("tell IKEA no, kitchen planner, Lina. nights. Sofia", "Lina", "IKEA", "kitchen planner", "Sofia"),
)


@pytest.mark.parametrize(("words", "recipient", "company", "role", "sender"), NOTES)
def test_what_a_note_names(
    words: str, recipient: str | None, company: str | None, role: str | None, sender: str | None
) -> None:
    brief = read_brief(words)
    found = [fact and fact.value for fact in (brief.recipient, brief.company, brief.sender)]
    assert found == [recipient, company, sender]
    assert role is None or (brief.role and brief.role.value) == role


@pytest.mark.parametrize(
    "words",
    [
        "the cleaner job at Foo, Yusuf",
        "my answer is no, tell Priti, please",
        "i'll not take the post at Bar Ltd. cheers, Mr Jones",
        "not taking the driver job at Foo, ask Yusuf",
    ],
)
def test_who_is_only_named_at_the_end_signs_nothing(words: str) -> None:
    assert read_brief(words).sender is None
