"""What the set-up promises: pip's own package index, exact versions, nothing unnamed."""

from __future__ import annotations

import re
import runpy
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from model import version

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
INDEX = "https://index.invalid/simple"


@pytest.fixture
def uv_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[[str], dict[str, str]]:
    """Return what uv is told on a machine whose pip.conf holds the given lines."""
    for name in ("INDEX_URL", "EXTRA_INDEX_URL", "CERT", "TIMEOUT", "TRUSTED_HOST"):
        monkeypatch.delenv(f"PIP_{name}", raising=False)
    for name in ("UV_DEFAULT_INDEX", "UV_INDEX", "UV_INDEX_STRATEGY", "SSL_CERT_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PIP_CONFIG_FILE", str(tmp_path / "pip.conf"))

    def ask(lines: str) -> dict[str, str]:
        (tmp_path / "pip.conf").write_text(f"[global]\n{lines}\n", encoding="utf-8")
        told: dict[str, str] = runpy.run_path(str(BUILD / "package_index.py"))["uv_environment"]()
        return told

    return ask


def test_uv_uses_the_index_of_pip(uv_environment: Callable[[str], dict[str, str]]) -> None:
    told = uv_environment(f"index-url = {INDEX}\ncert = /cert.pem")
    assert (told["UV_DEFAULT_INDEX"], told["SSL_CERT_FILE"]) == (INDEX, "/cert.pem")


def test_a_variable_of_the_environment_outranks_the_file_of_pip(
    uv_environment: Callable[[str], dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", f"{INDEX}/mine")
    assert uv_environment(f"index-url = {INDEX}")["UV_DEFAULT_INDEX"] == f"{INDEX}/mine"


def test_what_uv_was_told_directly_stays(
    uv_environment: Callable[[str], dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UV_DEFAULT_INDEX", f"{INDEX}/uv")
    assert uv_environment(f"index-url = {INDEX}")["UV_DEFAULT_INDEX"] == f"{INDEX}/uv"


def test_a_further_index_that_is_a_missing_folder_is_not_passed_on(
    uv_environment: Callable[[str], dict[str, str]], tmp_path: Path
) -> None:
    here, gone = tmp_path.as_uri(), (tmp_path / "gone").as_uri()
    assert uv_environment(f"extra-index-url = {gone} {here}")["UV_INDEX"] == here


def test_a_failed_download_is_told_once_and_a_foreign_certificate_explained(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(str(BUILD))
    told = runpy.run_path(str(BUILD / "bootstrap.py"))["_told"]
    attempt = "WARNING: Retrying (Retry(total={}, connect=None)) after connection broken by 'X'"
    reason = "ERROR: CERTIFICATE_VERIFY_FAILED"
    said = told("\n".join([*(attempt.format(n) for n in (4, 3, 2)), reason])).splitlines()
    assert said[:2] == ["No connection: 'X'", reason]
    assert said[-1].strip().startswith("PIP_CERT=")


@pytest.mark.parametrize("lock", sorted(BUILD.glob("*.lock")), ids=lambda lock: lock.name)
def test_a_lock_file_pins_every_package_by_hash_and_holds_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    packages = re.findall(r"^\S+==\S+.*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)
    assert packages
    assert all("--hash=sha256:" in package for package in packages)
    assert "://" not in text


def test_the_program_says_the_version_of_the_project_file() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == version.VERSION


def test_every_package_is_named_with_its_licence() -> None:
    named = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8").lower()
    locks = "".join(lock.read_text(encoding="utf-8") for lock in BUILD.glob("*.lock"))
    packages = set(re.findall(r"^([\w.-]+)==", locks, re.MULTILINE))
    assert {package for package in packages if package not in named} == set()


def test_every_make_command_is_explained() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    explained = set(re.findall(r"^([\w-]+):.*##", makefile, re.MULTILINE))
    assert phony
    assert set(phony[1].split()) == explained
