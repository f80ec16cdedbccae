# What people run: `make demo` and `make test`. Everything happens in .venv; nothing else on the machine is touched.
# `make PYTHON=python3.12 ...` names the Python; otherwise scripts/find-python.sh finds one.

.DEFAULT_GOAL := help
.PHONY: help demo install dev test soak check docs bench confidence figures lock clean
SHELL := /bin/sh
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
PYTEST_ARGS ?=

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-17s %s\n", $$1, $$2 }'

demo: $(VENV)/.installed ## install, build the example graph in ./newsgraph.db, answer a question
	@sh scripts/demo.sh

install: $(VENV)/.installed ## the environment that runs newsgraph
	@echo "newsgraph is installed: $(BIN)/newsgraph --help"

dev: $(VENV)/.installed-dev ## the environment that tests and checks it

test: $(VENV)/.installed-dev ## all the set-up for the tests, and the tests (PYTEST_ARGS="-k name" for some)
	@sh scripts/test.sh $(PYTEST_ARGS)

soak: $(VENV)/.installed-dev ## the long forms of the tests of kills, of writers at one time, of sequences, of judgements and of hostile input: hours
	NEWSGRAPH_SOAK=1 sh scripts/test.sh tests/store/test_kills.py tests/store/test_writers.py tests/store/test_any_sequence.py tests/store/test_judged_names.py tests/test_fuzz.py

check: $(VENV)/.installed-dev ## what must hold before every commit, but for the tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python scripts/docs.py --check

docs: $(VENV)/.installed-dev ## remake the pages that are made from the code
	$(BIN)/python scripts/docs.py
	$(BIN)/python scripts/transcript.py

bench: $(VENV)/.installed-dev .cache/bench/.installed ## measure, into benchmarks/README.md (BENCH_ARGS=--demo for make demo too), and print the ratios (RATIO_ARGS="--articles 1000")
	$(BIN)/python -m benchmarks $(BENCH_ARGS)
	.cache/bench/bin/python -m benchmarks.ratios $(RATIO_ARGS)

confidence: $(VENV)/.installed-dev ## measure each construction on the golden articles again, for the confidence of statements
	$(BIN)/python scripts/confidence.py

figures: $(VENV)/.installed-dev ## measure extraction again, for the table of figures in docs/evaluation.md
	$(BIN)/python scripts/figures.py

lock: $(VENV)/.installed-dev ## remake the lock files after a change of pyproject.toml (LOCK_ARGS=--upgrade for the newest)
	@sh scripts/lock.sh $(LOCK_ARGS)

clean: ## remove what was made here, the example graph and the environment included
	rm -rf $(VENV) newsgraph.db build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The writers that the loader is measured against, on top of newsgraph's environment, which they must not change.
.cache/bench/.installed: $(VENV)/.installed-dev benchmarks/peers.txt
	@$(BIN)/python -m venv .cache/bench
	@site=$$($(CURDIR)/$(BIN)/python -c "import sysconfig; print(sysconfig.get_path('purelib'))") && cd .cache/bench/lib/python*/site-packages \
	  && echo "import site; site.addsitedir('$$site')" > newsgraph.pth
	@.cache/bench/bin/python -m pip install --disable-pip-version-check -q -r benchmarks/peers.txt
	@touch $@

$(VENV)/pyvenv.cfg:
	@python=$$(sh scripts/find-python.sh) && echo "Making $(VENV) with $$python" && "$$python" -m venv $(VENV)

# -qq hides what an old pip says of packages it knows nothing of; errors still show.
# --no-build-isolation: the build backend is in the lock, so that this step needs no network and no unpinned package.
$(VENV)/.installed: $(VENV)/pyvenv.cfg requirements.lock pyproject.toml
	@echo "Installing what requirements.lock names, with hashes (the first time it downloads some 250 MB: a minute or two) ..."
	@$(PIP) install -qq --require-hashes --only-binary :all: -r requirements.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.lock
	@echo "Installing what requirements-dev.lock names, with hashes ..."
	@$(PIP) install -qq --require-hashes --only-binary :all: -r requirements-dev.lock
	@touch $@
