"""The chance that a statement is right, by the construction that made it: the precision measured on the project's golden texts.
Lowered for ends found by coreference in assemble.py."""

CONFIDENCE: dict[str, float] = {
    "active": 0.8,
    "passive": 0.8,
    "oblique": 0.75,
    "indirect": 0.7,
    "light": 0.85,
    "mutual": 0.85,
    "nominal": 0.8,
    "role": 0.85,
}
