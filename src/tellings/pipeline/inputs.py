"""What a call would read: every file behind the reports and manifests that were given, before one is opened."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from tellings.model.article import Article
from tellings.model.errors import DataError
from tellings.model.limits import Limits
from tellings.pipeline.gather import DEFAULT, Given, Piece, Reach, gather, gather_entries, load_manifest
from tellings.pipeline.own import is_own_file


def find_inputs(
    given: Sequence[Given],
    *,
    manifest: str | os.PathLike[str] | None = None,
    reach: Reach = "inside",
    limits: Limits = DEFAULT,
) -> Iterator[Path]:
    """Yield the paths of all files that would be read: of the reports, of those in folders, and of every manifest.

    What Tellings wrote into a folder is no report of it, and may be written anew.
    """
    if manifest is not None:
        yield Path(manifest)
        if not given:
            yield from _find_listed(Path(manifest), reach, limits)
    for piece in gather(given, reach=reach, limits=limits):
        if isinstance(piece, Piece):
            origin, is_found = piece.origin, piece.is_found
        else:
            # A manifest that lists nothing, a report that it does not list.
            origin, is_found = Path(piece.path), True
        if isinstance(piece, Piece) and piece.manifest is not None:
            yield piece.manifest
        if not isinstance(origin, Article) and not (is_found and is_own_file(origin)):
            yield origin


def _find_listed(manifest: Path, reach: Reach, limits: Limits) -> Iterator[Path]:
    try:
        pieces = list(gather_entries(load_manifest(manifest, limits), reach=reach))
    except DataError:
        return
    yield from (p.origin for p in pieces if isinstance(p, Piece) and isinstance(p.origin, Path))
