"""What this computer still holds of workshops: found, listed, deleted, let go after a time."""

from __future__ import annotations

import contextlib
import datetime
import json
import re
import shutil
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from model.content.library import Library
from model.session import atomic_file
from model.session.recovery import QUARANTINE, RecoveryFolder
from model.session.session_file import SUFFIX, SessionFileProblem, read_session

RETENTION = datetime.timedelta(days=30)
GRACE = datetime.timedelta(hours=24)
"""Between the start that finds a file too old and the one that removes it: a clock may be wrong."""
_ID = re.compile(r"^[0-9a-f-]{36}")
_NOTEBOOK = "old.json"


@dataclass(frozen=True)
class Holding:
    """What is kept of one workshop, or one file that nobody can read."""

    name: str
    """The session id, or the file's name where it cannot be read."""
    cluster_name: str
    is_only_copy: bool
    """It may never have been saved to a file."""
    is_sealed: bool
    """Its name can only be read with its password."""
    versions: int
    broken: int
    size: int
    newest: datetime.datetime
    paths: tuple[Path, ...] = field(repr=False)


@dataclass(frozen=True)
class _Found:
    name: str
    is_sealed: bool


def holdings(
    recovery: RecoveryFolder, shipped: Library, but: Collection[str] = ()
) -> tuple[Holding, ...]:
    """Return everything that is kept, newest first, without the sessions in `but`."""
    by_name: dict[str, list[Path]] = {}
    for path in sorted([*_files(recovery.folder), *_files(recovery.versions.folder)]):
        found = _ID.match(path.parent.name) or _ID.match(path.name)
        name = found.group() if found else path.name
        if name not in but:
            by_name.setdefault(name, []).append(path)
    kept = (_holding(name, paths, recovery, shipped) for name, paths in by_name.items())
    return tuple(sorted(kept, key=lambda one: (one.newest, one.name), reverse=True))


def delete(holding: Holding, recovery: RecoveryFolder) -> bool:
    """Remove what is kept of one workshop; return whether nothing of it is left."""
    for path in holding.paths:
        with contextlib.suppress(OSError):
            path.unlink()
    if _ID.fullmatch(holding.name):
        recovery.versions.discard(holding.name)
    atomic_file.sweep(recovery.folder)
    return not any(path.exists() for path in holding.paths)


def let_go(recovery: RecoveryFolder, now: datetime.datetime) -> tuple[Path, ...]:
    """Remove earlier versions and broken copies after 30 days; return what went.

    The only copy of a workshop never goes by itself. A file goes at the second start that finds
    it too old, a day after the first, so that a clock that was wrong for once removes nothing.
    """
    notebook = recovery.folder / _NOTEBOOK
    noted = _noted(notebook)
    seen: dict[str, str] = {}
    gone = []
    for path in _may_go(recovery):
        key = str(path.relative_to(recovery.folder))
        if now - _moment(path) <= RETENTION:
            continue
        first = noted.get(key, now)
        if now - first >= GRACE:
            with contextlib.suppress(OSError):
                path.unlink()
                gone.append(path)
        else:
            seen[key] = min(first, now).isoformat()
    _write_notebook(notebook, seen)
    _remove_empty(recovery)
    return tuple(gone)


def _files(folder: Path) -> Iterable[Path]:
    """Yield what holds words of a workshop in a folder, or one below it."""
    for path in (*folder.glob("*"), *folder.glob("*/*")):
        is_ours = SUFFIX in path.name or path.name.endswith(atomic_file.SUFFIX)
        if is_ours and path.is_file():
            yield path


def _holding(name: str, paths: list[Path], recovery: RecoveryFolder, shipped: Library) -> Holding:
    paths = list(dict.fromkeys(paths))
    copy = recovery.folder / f"{name}{SUFFIX}"
    versions = [path for path in paths if path.parent.name == name]
    tried = (_found(path, shipped) for path in (copy, *reversed(versions)))
    found = next((one for one in tried if one is not None), None)
    return Holding(
        name,
        found.name if found else "",
        copy in paths,
        found is not None and found.is_sealed,
        len(versions),
        sum(path.name.endswith(QUARANTINE) for path in paths),
        sum(path.stat().st_size for path in paths),
        max(_moment(path) for path in paths),
        tuple(paths),
    )


def _found(path: Path, shipped: Library) -> _Found | None:
    """Return what a copy tells without a password, None where it cannot be opened at all."""
    try:
        return _Found(read_session(path, shipped).session.cluster.name, is_sealed=False)
    except SessionFileProblem as problem:
        return _Found("", is_sealed=True) if problem.reason == "locked" else None


def _may_go(recovery: RecoveryFolder) -> list[Path]:
    broken = recovery.folder.glob(f"*{QUARANTINE}")
    return sorted([*broken, *recovery.versions.folder.glob(f"*/*{SUFFIX}")])


def _moment(path: Path) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC)


def _noted(notebook: Path) -> dict[str, datetime.datetime]:
    try:
        form = json.loads(notebook.read_text(encoding="utf-8"))
        return {key: datetime.datetime.fromisoformat(text) for key, text in form.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _write_notebook(notebook: Path, seen: dict[str, str]) -> None:
    with contextlib.suppress(OSError):
        if seen:
            atomic_file.write(notebook, json.dumps(seen).encode())
        else:
            notebook.unlink(missing_ok=True)


def _remove_empty(recovery: RecoveryFolder) -> None:
    for session_id in recovery.versions.session_ids():
        if not recovery.versions.of(session_id):
            shutil.rmtree(recovery.versions.folder_of(session_id), ignore_errors=True)
