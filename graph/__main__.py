"""`python -m graph` is `newsgraph`."""

from graph.cli import main

main()
