"""What is left out of an import is left out for a while, and for nobody else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from threading import Barrier, Thread

import pytest

from tactful.lean_imports import blocked, opened_on_demand, stood_in_for

PACKAGES = {
    "heavy/__init__.py": "LOADED = True\n",
    "heavy/parts.py": "class Part: real = True\n",
    "wants_names.py": (
        "from typing import Optional\nfrom heavy.parts import Part, Other\n"
        "def f(x: Optional[Part]) -> Other[int]: ...\nmade = Part(1, name=2)\n"
    ),
    "has_fallback.py": "try:\n    import heavy\nexcept ImportError:\n    heavy = None\n",
    "big/__init__.py": "import heavy\nfrom big.core import Client\nVERSION = '1'\n",
    "big/core.py": "from big import names\nclass Client: pass\n",
    "big/names.py": "",
    "slow/__init__.py": "import time\ntime.sleep(0.1)\nLOADED = True\n",
    "failing/__init__.py": "1 / 0\n",
}


@pytest.fixture(autouse=True)
def _packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name, text in PACKAGES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    before = set(sys.modules)
    yield
    for name in set(sys.modules) - before:
        del sys.modules[name]


def test_what_is_blocked_looks_as_if_it_were_not_installed_and_comes_back() -> None:
    with blocked("heavy"):
        assert import_module("has_fallback").heavy is None
    assert import_module("heavy").LOADED


def test_what_is_blocked_is_there_for_other_threads() -> None:
    with blocked("heavy"):
        thread = Thread(target=import_module, args=("heavy",))
        thread.start()
        thread.join()
    assert "heavy" in sys.modules


def test_names_are_stood_in_for_and_the_package_itself_comes_back() -> None:
    with stood_in_for("heavy"):
        import_module("wants_names")
    assert import_module("heavy.parts").Part.real
    assert import_module("heavy").parts is sys.modules["heavy.parts"]


def test_what_is_imported_already_is_not_stood_in_for() -> None:
    real = import_module("heavy")
    with stood_in_for("heavy"), pytest.raises(ImportError, match="Other"):
        import_module("wants_names")
    assert sys.modules["heavy"] is real


def test_stand_ins_go_even_where_an_import_fails() -> None:
    with pytest.raises(AttributeError, match="__version__"), stood_in_for("heavy"):
        _ = import_module("heavy.parts").__version__
    assert import_module("heavy").LOADED


def test_a_package_is_opened_only_for_a_name_that_has_no_known_home() -> None:
    with opened_on_demand({"big": {"Client": "core"}}):
        from big import Client  # type: ignore[import-not-found]
    big = import_module("big")
    assert "heavy" not in sys.modules
    assert big.Client is Client
    assert big.VERSION == "1"
    assert "heavy" in sys.modules
    with pytest.raises(AttributeError, match="nonsense"):
        _ = big.nonsense


def test_a_package_that_one_thread_opens_is_whole_for_another() -> None:
    with opened_on_demand({"slow": {}}):
        slow = import_module("slow")
    barrier, seen = Barrier(6), list[object]()

    def ask() -> None:
        barrier.wait()
        seen.append(getattr(slow, "LOADED", None))

    threads = [Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [True] * 6


def test_a_package_that_cannot_be_opened_is_tried_again() -> None:
    with opened_on_demand({"failing": {}}):
        failing = import_module("failing")
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            _ = failing.anything
