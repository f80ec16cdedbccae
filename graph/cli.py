"""The command line: parses, calls the stages, prints and exits. Nothing else in the package prints or exits."""


def main() -> None:
    """Start here."""
