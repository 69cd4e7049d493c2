"""What a reader of an HTML mail sees."""

from __future__ import annotations

import time

import pytest

from tactful.mail.markup import visible_text
from tests.mail.mails import HTML


def test_blocks_are_lines_and_space_is_single() -> None:
    assert visible_text("<p>Dear\n  Sam,</p><div>one<br>two</div><ul><li>a<li>b</ul>") == (
        "Dear Sam,\n\none\ntwo\n\n- a\n- b"
    )


@pytest.mark.parametrize(
    "hidden",
    [
        "<div style='display:none'>accept</div>",
        '<p style="mso-hide: all">accept</p>',
        "<span style=font-size:0>accept</span>",
        "<p hidden>accept</p>",
        "<p style='color: white'>accept</p>",
        "<div style='visibility:hidden'><p>ac<b>ce</b>pt</p></div>",
        "<!-- accept -->",
        "<script>accept()</script>",
        "<title>accept</title>",
    ],
)
def test_what_is_hidden_is_not_text(hidden: str) -> None:
    assert visible_text(f"<p>one</p>{hidden}<p>two</p>").split() == ["one", "two"]


@pytest.mark.parametrize(
    "seen",
    [
        "<td bgcolor=#003><b style='color:#fff'>accept</b></td>",
        "<p style='font-size:0.9em'>accept</p>",
        "<p style='opacity:0.8'>accept</p>",
        "<p title='hidden cost > 5'>accept</p>",
        "<p>&#97;ccept</p>",
    ],
)
def test_what_is_seen_is_text(seen: str) -> None:
    assert visible_text(seen).strip() == "accept"


def test_a_quotation_is_marked() -> None:
    html = "<p>no</p><blockquote><p>Dear Sam</p><blockquote>old</blockquote></blockquote>"
    assert visible_text(html).splitlines() == ["no", "", "> Dear Sam", "", "> > old"]


def test_a_mail_reads_as_its_reader_sees_it() -> None:
    text = visible_text(HTML)
    assert text.startswith("Dear Sam,\n\nWe are pleased to offer you the post of Warehouse Supervisor at")
    assert text.endswith("Best regards,\nLinda Marsh\nHarbor Freight Logistics")


@pytest.mark.parametrize("piece", ["</", "<!", "<![CDATA[", "<a>", "<a href='", "<blockquote>x", "&#", "<!--"])
def test_hostile_markup_takes_no_longer_than_other(piece: str) -> None:
    start = time.perf_counter()
    visible_text(piece * (200_000 // len(piece)))
    assert time.perf_counter() - start < 3
