"""Tells uv to fetch packages from where this machine's pip fetches them."""

from __future__ import annotations

import configparser
import os
import sys
from pathlib import Path

_UV_NAMES = {  # pip's setting -> the variable that tells uv the same
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "trusted-host": "UV_INSECURE_HOST",
    "cert": "SSL_CERT_FILE",
    "timeout": "UV_HTTP_TIMEOUT",
}
_CERTIFICATES = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt")


def uv_environment() -> dict[str, str]:
    """Return this process's environment with pip's settings added in uv's words."""
    environment = dict(os.environ)
    for setting, value in _pip_settings().items():
        wanted = " ".join(part for part in value.split() if _is_reachable(part))
        if wanted and setting in _UV_NAMES:
            environment.setdefault(_UV_NAMES[setting], wanted)
    if any(map(os.path.exists, _CERTIFICATES)):  # a company's own among them, as for pip
        environment.setdefault("UV_SYSTEM_CERTS", "true")
    if "UV_INDEX" in environment:  # pip takes the best of all indexes; the hashes keep it honest
        environment.setdefault("UV_INDEX_STRATEGY", "unsafe-best-match")
    environment.pop("VIRTUAL_ENV", None)
    return environment


def _pip_settings() -> dict[str, str]:
    """Read pip's configuration files, then its environment variables, as pip does."""
    parser = configparser.RawConfigParser()
    parser.read(_pip_files(), encoding="utf-8")
    settings: dict[str, str] = {}
    for section in ("global", "install"):
        if parser.has_section(section):
            settings.update(parser.items(section))
    for name in [*_UV_NAMES, "default-timeout"]:
        value = os.environ.get(f"PIP_{name.upper().replace('-', '_')}")
        if value:
            settings[name] = value
    if "default-timeout" in settings:
        settings.setdefault("timeout", settings["default-timeout"])
    return settings


def _pip_files() -> list[Path]:
    """Return the places of pip's configuration, the weakest first."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home() fails without a home
    if sys.platform == "win32":
        user = [Path(os.environ.get("APPDATA", home)) / "pip" / "pip.ini"]
        machine = [Path(os.environ.get("PROGRAMDATA", home)) / "pip" / "pip.ini"]
    else:
        config_home = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
        user = [home / ".pip" / "pip.conf", config_home / "pip" / "pip.conf"]
        machine = [Path("/etc/xdg/pip/pip.conf"), Path("/etc/pip.conf")]
    own = os.environ.get("PIP_CONFIG_FILE")
    return [*machine, *user, *([Path(own)] if own else [])]


def _is_reachable(value: str) -> bool:
    """Tell whether a value is worth passing on: pip forgives a folder that is not there, uv not."""
    return not value.startswith("file://") or Path(value.removeprefix("file://")).exists()
