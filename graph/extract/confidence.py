"""The chance that a statement is right, by the construction that made it: the precision measured on the project's golden texts.
Lowered for ends found by coreference in assemble.py."""

CONFIDENCE: dict[str, float] = {
    "active": 0.96,
    "indirect": 0.67,
    "light": 0.91,
    "mutual": 0.67,
    "nominal": 0.89,
    "oblique": 0.89,
    "passive": 0.89,
    "role": 0.95,
}
