"""Whether a graph is what the model says it is: every invariant looked at, and each breach told with the ids it concerns.
Nothing is changed here but by mend.py, which makes anew what follows from statements and mentions."""

from graph.verify.finding import INVARIANTS, Finding
from graph.verify.mend import mend
from graph.verify.run import verify

__all__ = ["INVARIANTS", "Finding", "mend", "verify"]
