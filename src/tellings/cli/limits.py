"""Limits that the system sets on a process: told in time, since a library that meets one ends as it likes."""

import os
import signal
import time

from tellings.model.errors import DataError

MODELS = 400_000_000
"""Bytes of addresses with which English is parsed. Of limits from 60 to 420 MB, those up to 340 ended in errors of
eight kinds, some of them a library's own words; with 360 and more short reports were compared."""
NAMES = 200_000_000
"""Bytes with which names are compared: numpy and the gazetteer. With 160 MB a library ended the process, with 180
not."""

SHARE = 0.2
LONGEST = 1.0
"""Part of the processor time, and seconds of it at most, that are left to say that the limit is reached: where it can't
be raised, the system kills without a word."""


def check_memory(least: int) -> None:
    """Refuse to begin with less memory than the models need.

    Args:
        least: bytes, ``MODELS`` or ``NAMES``.

    Raises:
        DataError: the limit on memory is lower.
    """
    limits = _find_limits("RLIMIT_AS", "RLIMIT_DATA")
    if not limits:
        return
    # One thread of the linear algebra in place of one a core, each of which takes tens of megabytes.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if min(limits) < least:
        raise DataError(
            f"the limit on memory is {min(limits) / 1e6:.0f} MB, and the models alone take {least / 1e6:.0f} MB; raise "
            "it (ulimit -v, ulimit -d)"
        )


def watch_time() -> None:
    """Let SIGPROF come shortly before the limit on processor time at which the system kills."""
    limits = _find_limits("RLIMIT_CPU")
    if limits and hasattr(signal, "setitimer"):
        left = limits[0] - min(LONGEST, SHARE * limits[0]) - time.process_time()
        signal.setitimer(signal.ITIMER_PROF, max(left, 0.001))


def _find_limits(*names: str) -> list[int]:
    """The limits of these names that are set; none where the system has none."""
    try:
        import resource
    except ImportError:
        return []
    found = [resource.getrlimit(getattr(resource, name))[0] for name in names if hasattr(resource, name)]
    return [limit for limit in found if limit != resource.RLIM_INFINITY]
