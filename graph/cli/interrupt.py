"""Ctrl-C while articles are loaded: the first asks the work to come to a good end, the second ends it at once.
What a good end is, whoever asks ``asked`` decides."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


class Stop:
    """Whether the user asked to stop."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._asked = False

    def asked(self) -> bool:
        """True from the first Ctrl-C on."""
        return self._asked

    def hear(self, _number: int, _frame: FrameType | None) -> None:
        """Take a signal."""
        if self._asked:
            raise KeyboardInterrupt
        self._asked = True
        self._tell("stopping: what is read already is loaded to its end; Ctrl-C again stops at once")


@contextmanager
def stoppable(tell: Callable[[str], None]) -> Iterator[Stop]:
    """Ctrl-C inside is heard instead of raised; outside the main thread, where no signal arrives, nothing changes."""
    stop = Stop(tell)
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    before = signal.signal(signal.SIGINT, stop.hear)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
