"""The pictures show what the program shows."""

from __future__ import annotations

import pytest

pytest.importorskip("pty", reason="there are no pseudo-terminals here")

from tests.pictures import PICTURES_SHOWN, Picture, drifted_pictures


def test_no_picture_has_drifted() -> None:
    assert drifted_pictures() == []


@pytest.mark.parametrize("picture", PICTURES_SHOWN, ids=lambda picture: picture.name)
def test_a_picture_loads_nothing(picture: Picture) -> None:
    assert "url(http" not in picture.path.read_text("utf-8")
