"""The stages wired: articles to extractions, to rows, to a graph. What each stage does is its own room's.
Nothing is printed; whoever calls is told through callbacks and a report."""

from graph.pipeline.building import build
from graph.pipeline.extraction import extract, extract_rows
from graph.pipeline.fingerprint import fingerprint
from graph.pipeline.inputs import Inputs
from graph.pipeline.report import BuildReport
from graph.pipeline.rows import COLUMNS

__all__ = ["COLUMNS", "BuildReport", "Inputs", "build", "extract", "extract_rows", "fingerprint"]
