"""Coverage-guided fuzzing of what tests/fuzzing.py says of any input: `scripts/fuzz.py TARGET -runs=10000` and libFuzzer's options.
Atheris is no package of the development environment: `pip install atheris` where there is a wheel."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]


def main(arguments: list[str]) -> int:
    """Fuzz one target until libFuzzer ends."""
    try:
        import atheris
    except ImportError:
        print("atheris is missing: pip install atheris", file=sys.stderr)
        return 1
    targets = ("readers", "query-files", "extractors")
    if len(arguments) < 2 or arguments[1] not in targets:
        print(f"usage: fuzz.py {'|'.join(targets)} [-runs=N] [-max_total_time=SECONDS]", file=sys.stderr)
        return 2
    with atheris.instrument_imports(include=["graph"]):
        import fuzzing
    folder = Path(tempfile.mkdtemp(prefix="newsgraph-fuzz-"))

    def one(data: bytes) -> None:
        feed = atheris.FuzzedDataProvider(data)
        if arguments[1] == "readers":
            name, pack = fuzzing.NAMES[feed.ConsumeIntInRange(0, len(fuzzing.NAMES) - 1)], feed.ConsumeBool()
            fuzzing.readers(feed.ConsumeBytes(4096), name, folder, pack=pack)
        elif arguments[1] == "query-files":
            fuzzing.query_file("// name: friends\n" + feed.ConsumeUnicode(2048), folder)
        elif text := feed.ConsumeUnicodeNoSurrogates(300).replace("\0", ""):
            fuzzing.extractors(text)

    atheris.Setup([arguments[0], *arguments[2:]], one)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
