"""Processor time of what is tested: the least of several runs, since a busy machine only ever adds to it."""

import gc
import time
from collections.abc import Callable

TRIES = 5
"""Runs before a time counts as too long: caches of the processor and other work can double the time of one."""

LEAST = 0.05
"""Seconds under which no growth is told from noise."""


def spend(run: Callable[[], object]) -> float:
    """The processor time of one run, in seconds, with no garbage of others to collect."""
    gc.collect()
    started = time.process_time()
    run()
    return time.process_time() - started


def spend_least(run: Callable[[], object], *, most: float) -> float:
    """The least processor time of a few runs, in seconds; no further one is made once one took less than ``most``."""
    least = spend(run)
    for _ in range(TRIES - 1):
        if least < most:
            break
        least = min(least, spend(run))
    return least


def measure_growth(take: Callable[[int], float], few: int, many: int, *, most: float) -> float:
    """How many times as long ``many`` take as ``few``: by the least of a few times of each, ended once it is ``most``.

    ``take`` gives the processor time of so many, in seconds; times under ``LEAST`` count as that.
    """
    short = long = float("inf")
    for _ in range(TRIES):
        short, long = min(short, take(few)), min(long, take(many))
        if long < most * max(short, LEAST):
            break
    return long / max(short, LEAST)
