"""Import a library without the libraries that it imports beside and does not need here.

What a client or an engine pulls in at its import takes a second or two. Each way of leaving something out holds for a
`with` block and for the thread that runs it. After it, whoever imports what was left out gets it as ever.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from threading import RLock, get_ident
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # At run time `importlib.abc` would import more than most of what is left out by this.
    from importlib.abc import Loader

    from _typeshed.importlib import MetaPathFinderProtocol
else:
    Loader = object

_OPENING = RLock()
_SET_BY_IMPORT = frozenset({"__path__", "__file__", "__cached__", "__spec__", "__loader__", "__package__"})


@contextmanager
def blocked(*names: str) -> Iterator[None]:
    """Let optional packages look as if they were not installed."""
    with _found_by(_Blocker(names)):
        yield


@contextmanager
def stood_in_for(*names: str) -> Iterator[None]:
    """Put empty modules in the place of packages of which a library wants no more than names at its import.

    Every name in them is a class that does nothing, and so is each of its attributes. What is imported already stays.
    """
    finder = _StandInFinder(tuple(name for name in names if name not in sys.modules))
    try:
        with _found_by(finder):
            yield
    finally:
        for name in finder.made:
            _take_out(name)


@contextmanager
def opened_on_demand(homes: Mapping[str, Mapping[str, str]]) -> Iterator[None]:
    """Run a package's `__init__` only once it is asked for a name that `homes` does not tell.

    `homes` says for each package in which of its modules a name is defined: no more than that module is then imported.
    """
    with _found_by(_OnDemandFinder(homes)):
        yield


@contextmanager
def _found_by(finder: MetaPathFinderProtocol) -> Iterator[None]:
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


def _take_out(name: str) -> None:
    module = sys.modules.pop(name, None)
    parent, _, child = name.rpartition(".")
    holder = sys.modules.get(parent)
    if holder is not None and module is not None and vars(holder).get(child) is module:
        delattr(holder, child)


class _Finder:
    """Answers for some packages, in the thread in which it was made."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names, self._thread = names, get_ident()

    def is_for(self, name: str) -> bool:
        return self._thread == get_ident() and any(name == n or name.startswith(f"{n}.") for n in self._names)


class _Blocker(_Finder):
    def find_spec(self, name: str, *_: object) -> None:
        if self.is_for(name):
            raise ModuleNotFoundError(f"{name} is left out", name=name)


class _StandInFinder(_Finder, Loader):
    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(names)
        self.made: list[str] = []

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        return ModuleSpec(name, self, is_package=True) if self.is_for(name) else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        self.made.append(spec.name)
        return _StandIn(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass


class _Nothing(type):
    """A class whose every attribute is the class again."""

    def __getattr__(cls, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return cls


class _StandIn(ModuleType):
    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        members: dict[str, Any] = {
            "__init__": lambda *_, **__: None,
            "__class_getitem__": lambda *_: Any,
            "__module__": self.__name__,
        }
        made = _Nothing(name, (), members)
        setattr(self, name, made)
        return made


class _OnDemandFinder(_Finder):
    def __init__(self, homes: Mapping[str, Mapping[str, str]]) -> None:
        super().__init__(tuple(homes))
        self._homes = homes

    def find_spec(self, name: str, path: Sequence[str] | None = None, _: object = None) -> ModuleSpec | None:
        if name not in self._homes or not self.is_for(name):
            return None
        spec = PathFinder.find_spec(name, path)
        if spec is not None and spec.loader is not None:
            spec.loader = _OnDemandLoader(spec.loader, self._homes[name])
        return spec


class _OnDemandLoader(Loader):
    def __init__(self, loader: Loader, homes: Mapping[str, str]) -> None:
        self.loader, self.homes = loader, homes

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _OnDemand(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass


class _OnDemand(ModuleType):
    def __getattr__(self, name: str) -> Any:
        # While one thread opens the package, another has to wait for what it will hold.
        with _OPENING:
            return vars(self)[name] if name in vars(self) else _found_in(self, name)


def _found_in(module: ModuleType, name: str) -> Any:
    loader = vars(module).get("__loader__")
    if name in _SET_BY_IMPORT or not isinstance(loader, _OnDemandLoader):
        raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}", name=name, obj=module)
    if name in loader.homes:
        return getattr(import_module(f"{module.__name__}.{loader.homes[name]}"), name)
    if PathFinder.find_spec(f"{module.__name__}.{name}", module.__path__) is not None:
        return import_module(f"{module.__name__}.{name}")
    _open(module, loader)
    return getattr(module, name)


def _open(module: ModuleType, loader: _OnDemandLoader) -> None:
    module.__loader__ = loader.loader
    try:
        loader.loader.exec_module(module)
    except BaseException:
        module.__loader__ = loader
        raise
