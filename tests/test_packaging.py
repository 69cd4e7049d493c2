"""The wheel, the source distribution and the editable install hold all that the program needs."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = {"tactful": ROOT / "src" / "tactful", "tactful/guards": ROOT / "guards", "tactful/prompts": ROOT / "prompts"}
LETTER = "Dear Ana,\n\nThank you for the offer. I decline because they pay $95k.\n\nKind regards,\nSam\n"
DEPENDENCIES = Path(sysconfig.get_path("purelib"))


def shipped() -> set[str]:
    """Every file that the installed package must hold, by its path in the wheel."""
    return {
        f"{package}/{path.relative_to(folder).as_posix()}"
        for package, folder in PACKAGES.items()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_every_package_is_listed() -> None:
    setuptools = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
    found = {str(Path(name).parent).replace("/", ".") for name in shipped() if name.endswith("/__init__.py")}
    assert set(setuptools["packages"]) == found


@pytest.fixture(scope="module")
def clean_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project without what builds, tests and editors leave behind."""
    copy = tmp_path_factory.mktemp("copy") / "project"
    leavings = shutil.ignore_patterns(".*", "*.egg-info", "__pycache__", "build", "dist", "tests", "cassettes")
    return Path(shutil.copytree(ROOT, copy, ignore=leavings))


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    """A virtual environment with all that this one has, but without the package itself; answers its Python."""
    venv.create(tmp_path / "venv", with_pip=False, symlinks=True)
    python = tmp_path / "venv" / "bin" / "python"
    (site_packages,) = (tmp_path / "venv" / "lib").glob("python*/site-packages")
    for entry in DEPENDENCIES.iterdir():
        if "tactful" not in entry.name:
            (site_packages / entry.name).symlink_to(entry)
    return python


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def pip(python: Path, *arguments: str | Path, cwd: Path) -> None:
    options = ("--no-deps", "--no-index", "--no-build-isolation", "--quiet")
    run(sys.executable, "-m", "pip", "--python", python, *arguments[:1], *options, *arguments[1:], cwd=cwd)


def build(kind: str, project: Path, target: Path) -> Path:
    script = f"import setuptools.build_meta as b, sys; print(b.build_{kind}(sys.argv[1]))"
    name = run(sys.executable, "-c", script, target, cwd=project).splitlines()[-1]
    return target / name


def assert_works(python: Path, cwd: Path) -> None:
    """The command runs away from the source, and finds its guards and its data."""
    (cwd / "letter.txt").write_text(LETTER)
    command = (python, "-I", "-m", "tactful")
    assert "no-pay" in run(*command, "guards", cwd=cwd)
    done = subprocess.run([*map(str, command), "check", "letter.txt"], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    assert "no-pay" in done.stdout
    words = "Ana Lopes from Globex offered me the archivist job. I stay where I am. My name is Sam Okafor."
    assert "Dear Ana Lopes" in run(*command, "decline", words, cwd=cwd)


@pytest.mark.packaging
def test_the_wheel_holds_everything_and_works(clean_copy: Path, environment: Path, tmp_path: Path) -> None:
    wheel = build("wheel", clean_copy, tmp_path)
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert names == shipped()
    pip(environment, "install", wheel, cwd=tmp_path)
    assert_works(environment, tmp_path)


@pytest.mark.packaging
def test_the_source_distribution_builds_and_works(clean_copy: Path, environment: Path, tmp_path: Path) -> None:
    sdist = build("sdist", clean_copy, tmp_path)
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"LICENSE", "README.md", "pyproject.toml", "guards/no_pay.py", "src/tactful/judge.py"} <= names
    pip(environment, "install", sdist, cwd=tmp_path)
    assert_works(environment, tmp_path)


@pytest.mark.packaging
def test_the_editable_install_works(clean_copy: Path, environment: Path, tmp_path: Path) -> None:
    pip(environment, "install", "--editable", clean_copy, cwd=tmp_path)
    assert_works(environment, tmp_path)
    origin = run(environment, "-c", "import tactful.guards as g; print(g.__file__)", cwd=tmp_path)
    assert Path(origin.strip()).parent == clean_copy / "guards"
