"""What need not go from a draft stays, and is not said to have gone."""

from __future__ import annotations

import pytest

from tactful.advice import advice_for
from tactful.contract import Brief, LetterKind, Level, Request, RequestKind
from tactful.reading import Overrides
from tactful.rewrite import rewrite
from tests.test_rewrite import DECISION, THANKS, WISHES, draft, rewritten


def test_a_kind_word_about_somebody_survives_anger() -> None:
    draft = (
        "Hi Marta,\n\nI can't take the job, your salary is a joke and Globex pays me 50. The interview panel was rude. "
        "I did like the reading room and Jo.\n\nTheo"
    )
    assert "I did like the reading room and Jo." in rewritten(draft).text


def test_what_stands_in_the_letter_is_not_said_to_be_left_out() -> None:
    draft = (
        "Dear Anjali Deshpande,\n\nThank you for offering me the analyst role at Initech. "
        "I have decided to decline.\n\n"
        "Regards,\nTom Hart\n07700 900123"
    )
    delivery = rewrite(draft, Overrides())
    assert "07700 900123" in delivery.text
    assert not any("contact data" in advice for advice in delivery.advice)


def test_a_third_request_that_stays_is_not_to_be_raised_later() -> None:
    more = Request(RequestKind.START_DATE, "a start on 4 January")
    brief = Brief(
        LetterKind.NEGOTIATE, requests=(Request(RequestKind.PLACE, "x"), Request(RequestKind.LEAVE, "y"), more)
    )
    assert any("raise later: a start on 4 January" in line for line in advice_for(brief, letter="Nothing of it."))
    assert not any("raise later" in line for line in advice_for(brief, letter="I ask for a start on 4 January."))


@pytest.mark.parametrize(
    "number",
    [
        "My new number from January is 07700 900456.",
        "You can call me on 505-555-0148 from 4 January.",
        "New number: +91 98201 12345.",
    ],
)
def test_a_telephone_number_stays_beside_pay_that_goes(number: str) -> None:
    delivery = rewritten(draft(THANKS, f"{DECISION} Kodansha pay twice what you do.", f"{WISHES} {number}"))
    assert number in delivery.text
    assert "twice" not in delivery.text


@pytest.mark.parametrize("wish", ["lets grab coffee at GDC in march?", "Coffee at GDC in March?", "Meet up in April?"])
def test_a_wish_to_meet_does_not_hang_on_what_is_left_out_beside_it(wish: str) -> None:
    delivery = rewritten(draft(THANKS, f"{DECISION} Kodansha pay twice what you do lol. {wish}", WISHES))
    assert delivery.passed
    assert wish.casefold() in delivery.text.casefold()


def test_a_bare_exclamation_goes_with_what_it_belongs_to() -> None:
    delivery = rewritten(
        draft(THANKS, f"{DECISION} Kodansha pay twice what you do. What a joke! Unbelievable.", WISHES)
    )
    assert "joke" not in delivery.text
    assert "Unbelievable" not in delivery.text


def test_who_stays_with_what_is_theirs_names_no_other_employer() -> None:
    staying = "I have decided to stay with my orchestra, so I must say no, and I am sorry."
    assert staying in rewritten(draft(THANKS, staying, WISHES)).text


def test_who_is_thanked_in_the_draft_is_not_thanked_again() -> None:
    kind = "Sister Agnes was wonderful to me, and I will never forget Mr. Abernathy's piano."
    text = rewritten(draft(f"I must decline. {kind}", WISHES)).text
    assert kind in text
    assert text.count("Abernathy") == 1


def test_what_a_dropped_list_was_announced_by_goes_too() -> None:
    text = rewritten(draft(THANKS, f"{DECISION} Reasons: 1. the salary 2. my girlfriend is pregnant.", WISHES)).text
    assert "Reasons" not in text


def test_a_piece_of_a_sentence_does_not_end_where_it_promises_the_truth() -> None:
    text = rewritten(
        draft("Thank you for the offer but I have to be honest, your pay is a joke.", DECISION, WISHES)
    ).text
    assert "honest" not in text
    assert "Thank you for the offer." in text


def test_what_a_chat_spells_short_stays_spelt_out() -> None:
    text = rewritten(draft(THANKS, DECISION, "thx for the hoodie, u were always kind. pls keep my mug.", WISHES)).text
    assert "Thanks for the hoodie, you were always kind." in text
    assert "lease keep my mug." in text


def test_a_refusal_beside_a_private_matter_stays() -> None:
    draft = (
        "Dear Reverend Mother,\n\nThank you for the post of bursar. My mother is gravely ill, and so I must, with a "
        "heavy heart, decline. Pray for me.\n\nIn Christ,\nBernadette Foley"
    )
    letter = rewritten(draft).text
    assert "I must, with a heavy heart, decline." in letter
    assert "ill," not in letter


def test_nobody_is_thanked_of_whom_the_draft_complains() -> None:
    draft = (
        "Dear Mr Osei,\n\nThanks for the offer. I would have loved to come but I can't work under Mr Danso. I hope you "
        "find someone.\n\nRegards, Emmanuel"
    )
    assert "Danso" not in rewritten(draft).text


def test_what_hangs_on_somebody_who_went_goes_too() -> None:
    draft = (
        "Dear Karen, I'd rather eat my own foot than work with Steve again. You know what he did at the party. I must "
        "say no to the events job. You've always been good to me. Shaz"
    )
    assert "what he did" not in rewritten(draft).text


def test_a_question_that_is_cut_stays_a_question() -> None:
    draft = (
        "Hello Ms Vega, I won't take the sales job but can I keep the laptop bag and when will you pay my travel costs "
        "of 60 euros? Thanks, Jonas"
    )
    assert "can I keep the laptop bag?" in rewritten(draft).text


@pytest.mark.parametrize(
    "said",
    [
        "Thanks for the offer. I won't be taking it, sorry. Good luck with the launch.",
        "Thank you for asking. I'm sorry, but it's a no. I wish you all the best.",
        "I regret that I must decline. Thank you. I wish you well.",
    ],
)
def test_what_is_said_in_few_words_is_added_to_and_not_written_anew(said: str) -> None:
    letter = rewrite(f"Hi Ana,\n\n{said}\n\nSam", Overrides())
    assert said in letter.text
    assert all(j.passed is not False for j in letter.judgements if j.level is Level.ERROR)


@pytest.mark.parametrize(
    "kept",
    [
        "I'll pop the lanyard through the letterbox.",
        "I have already returned the uniform to the front desk.",
        "My locker key is with Paul.",
    ],
)
def test_what_an_angry_draft_settles_stays(kept: str) -> None:
    draft = f"NO. I am NOT taking your stupid job. Your manager Brenda is a liar and a cow. {kept}\n\nD. Fowler"
    assert kept in rewritten(draft).text


@pytest.mark.parametrize("kept", ["My regards to mummy and to Dr Salami.", "Regards to Moira.", "Love to Cy and Al."])
def test_regards_without_a_verb_stay(kept: str) -> None:
    draft = f"Dear Ana,\n\nI must decline the job. My wife has cancer. {kept}\n\nBest,\nJo Reid"
    assert kept in rewritten(draft).text


def test_what_is_taken_instead_is_never_this_job() -> None:
    said = "I have accepted a position with a different company that pays a higher salary."
    text = rewritten(draft(THANKS, f"{DECISION} {said}", WISHES)).text
    assert "I have accepted a position." not in text


def test_the_header_of_a_mail_is_no_fact_of_the_letter() -> None:
    header = "Subject: Declining offer / Fwd: Contract\nFrom: ben.ochoa@mail.example\nTo: hr@tidewater.example\n\n"
    letter = rewrite(header + draft(THANKS, DECISION, WISHES), Overrides())
    assert all(j.passed is not False for j in letter.judgements if j.guard == "kept-facts")


def test_no_sentence_ends_in_a_comma() -> None:
    said = "I cannot accept, because (i) the drive is long, (ii) I have a child, and (iii) Globex pays me 25k more."
    text = rewritten(draft(THANKS, said, WISHES)).text
    assert "long, I" not in text
    assert "and." not in text


def test_a_degree_is_no_end_of_a_sentence() -> None:
    kept = "Kindly return my original B.Ed. certificate and two photographs."
    assert kept in rewritten(draft(THANKS, f"{DECISION} {kept}", WISHES)).text


def test_of_a_reason_at_length_the_refusal_stays() -> None:
    draft = (
        "Dear Ms Hathersage,\n\nThank you for your letter of 3 March and for the offer of the post of Deputy Librarian."
        " I have thought about it carefully, and I have decided not to accept: the evening sessions would leave me too"
        " little time for my doctoral work, which has to be finished by next summer.\n\nWith all good wishes to you,"
        "\n\nYours sincerely,\nEleanor Tighe"
    )
    assert "I have thought about it carefully, and I have decided not to accept" in rewrite(draft, Overrides()).text


def test_regret_does_not_part_a_sentence_from_what_it_speaks_of() -> None:
    draft = (
        "Dear Olu,\n\nThank you for the offer. I've decided to decline: I'm not sure of the plan. I say that as"
        " somebody who likes you all a lot.\n\nTake care,\nHamid"
    )
    assert "I'm not sure of the plan. I say that as somebody" in rewrite(draft, Overrides()).text


def test_a_standard_reason_stands_beside_the_refusal() -> None:
    draft = (
        "Dear Rachel,\n\nThank you for the offer of the Policy Officer post.\n\nI'm not going to accept it. I was"
        " hoping for something around £45,000 and the band stops at £38,000.\n\nGood luck with the consultation on the"
        " path. I'll be following it.\n\nBest wishes,\nMurdo"
    )
    assert "I'll be following it.\n" in rewrite(draft, Overrides()).text


@pytest.mark.parametrize("leave", ["Laters", "See ya later", "Cheerio", "See you around"])
def test_an_unusual_leave_is_kept_as_one(leave: str) -> None:
    letter = rewrite(f"Hi Mo,\n\nI can't take the driver job, sorry.\n\n{leave}\nJase", Overrides()).text
    assert letter.rstrip().endswith(f"\n{leave},\nJase")


def test_who_asked_the_family_says_so() -> None:
    said = "After discussing the matter with my family, I've decided that it's not the right time for a move."
    letter = rewrite(
        f"Dear Ms Park,\n\nThank you for the offer of Clerk. {said}\n\nSincerely,\nHoward Greene", Overrides()
    )
    assert said in letter.text


def test_another_employer_that_has_since_offered_a_post_is_not_wished_well() -> None:
    draft = (
        "Dear Madam,\n\nI regret that I cannot accept the post of Ward Sister. The Royal Infirmary has since offered"
        " me a post.\n\nYours faithfully,\nM. Roe"
    )
    assert "Infirmary" not in rewrite(draft, Overrides()).text


def test_a_refusal_before_a_private_matter_stays() -> None:
    draft = "Dear Olivia,\n\nThank you for the job offer. I must decline it, my visa was refused.\n\nCamila"
    assert "I must decline it." in rewrite(draft, Overrides()).text


def test_a_postscript_above_the_name_loses_its_label() -> None:
    letter = rewrite(
        "Dear Tariq,\n\nI can't take the job, sorry.\n\nP.S. Mind the heater in car 12.\n\nGaz", Overrides()
    ).text
    assert "Mind the heater in car 12." in letter
    assert "P.S." not in letter


def test_what_is_left_of_too_long_a_reason_refuses() -> None:
    said = (
        "The thing is that Gary, who would be my line manager, was, well, a bit handsy at the leaving do in 2019 and I"
        " can't work with him, I'm sure you understand."
    )
    draft = f"Dear Hannah,\n\nThank you for the offer of Gardener. I'm afraid that I have to decline. {said}\n\nSioned"
    assert "Gary" not in rewrite(draft, Overrides()).text
