"""Where outputs go: refused, before a report is read, if one would be written over a report or over another output."""

import os
import stat
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tellings.cli.files import STDOUT
from tellings.model.errors import UsageError

if TYPE_CHECKING:
    from tellings.pipeline.gather import Reach

Place = tuple[int, int] | tuple[int, int, str]
"""A file by its disk and its number on it; one that is not there by its folder's numbers and its name."""

_STDOUT_NAMES = ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")
_KINDS = (
    (stat.S_ISDIR, "is a folder; give the name of a file"),
    (stat.S_ISFIFO, "is a pipe, and an output is a file; give one, or - for standard output"),
    (stat.S_ISSOCK, "is a socket, and an output is a file; give one, or - for standard output"),
    (stat.S_ISCHR, "is a device, and an output is a file; give one, or - for standard output"),
    (stat.S_ISBLK, "is a device, and an output is a file; give one, or - for standard output"),
)


def parse_output(_: click.Context, parameter: click.Parameter, name: str | None) -> str | None:
    """The name of an output; "-" for standard output, under whatever name.

    Raises:
        click.BadParameter: it is empty.
    """
    if name is None:
        return None
    if not name.strip():
        raise click.BadParameter("the name is empty; give that of a file, or - for standard output")
    return STDOUT if os.path.normpath(name) in _STDOUT_NAMES else name


def guard_outputs(
    outputs: Iterable[str | None],
    given: Sequence[str],
    *,
    manifest: str | None = None,
    reach: "Reach" = "inside",
    limit_scale: int = 1,
    also: Sequence[Path] = (),
) -> None:
    """Refuse to write over what is read, twice to one place, or where no file can be written.

    Args:
        outputs: names of files, or "-"; ``None`` for none.
        given: the reports as given: files, folders, manifests, "-".
        manifest: the manifest, if one was given apart.
        reach: how far the manifests reach.
        limit_scale: by what the bounds on reading are multiplied.
        also: other files that are read.

    Raises:
        UsageError: any of these.
    """
    places: dict[Place, str] = {}
    for name in outputs:
        if name is not None and (place := _find_stdout() if name == STDOUT else _find_output(name)) is not None:
            if place in places:
                raise UsageError(
                    f"{places[place]}, {name}: two results would be written to one file; give each its own"
                )
            places[place] = name
    if not places:
        return
    for path in (*also, *_find_inputs(given, manifest, reach, limit_scale)):
        with suppress(OSError, ValueError):
            if (output := places.get(_find_place(path))) is not None:
                said = "standard output" if output == STDOUT else output
                raise UsageError(f"{said}: is read as a report or a manifest ({path}), and is not written over")


def _find_inputs(
    given: Sequence[str], manifest: str | None, reach: "Reach", limit_scale: int
) -> Iterator[str | int | Path]:
    from tellings.model.limits import scale_limits
    from tellings.pipeline.inputs import find_inputs

    yield from (0 if name == "-" else name for name in given)
    yield from find_inputs(given, manifest=manifest, reach=reach, limits=scale_limits(limit_scale))


def _find_output(name: str) -> Place | None:
    """The place of an output; ``None`` for the device that takes everything.

    Raises:
        UsageError: no file can be written there.
    """
    try:
        status = Path(name).stat()
    except FileNotFoundError:
        status = None
    except (OSError, ValueError) as error:
        raise UsageError(f"{name}: can't be written: {getattr(error, 'strerror', None) or error}") from error
    if status is not None and stat.S_ISCHR(status.st_mode) and status.st_rdev == Path(os.devnull).stat().st_rdev:
        return None
    for is_kind, message in _KINDS:
        if status is not None and is_kind(status.st_mode):
            raise UsageError(f"{name}: {message}")
    try:
        folder = Path(os.path.realpath(name)).parent
        if not folder.is_dir():
            raise UsageError(f"{name}: can't be written, since its folder is not there")
        if not os.access(folder, os.W_OK | os.X_OK) or (status is not None and not os.access(name, os.W_OK)):
            raise UsageError(f"{name}: can't be written: permission denied")
        return _find_place(name)
    except (OSError, ValueError) as error:
        raise UsageError(f"{name}: can't be written: {getattr(error, 'strerror', None) or error}") from error


def _find_stdout() -> Place | None:
    """The place of standard output, if that is a file."""
    with suppress(OSError, ValueError):
        status = os.fstat(sys.stdout.fileno())
        if stat.S_ISREG(status.st_mode):
            return (status.st_dev, status.st_ino)
    return None


def _find_place(path: str | int | Path) -> Place:
    """Where a path leads, however it is spelled.

    Raises:
        OSError: it leads nowhere.
    """
    try:
        status = os.stat(path)  # noqa: PTH116 - of a number as well
    except FileNotFoundError:
        real = Path(os.path.realpath(str(path)))
        folder = real.parent.stat()
        # On some disks "Account.json" and "account.json" are one file.
        return (folder.st_dev, folder.st_ino, unicodedata.normalize("NFKC", real.name).casefold())
    return (status.st_dev, status.st_ino)
