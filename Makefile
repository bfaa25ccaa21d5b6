# install: what the product needs, into .venv · run: start it with the sandbox · test: all checks · bench: ratios
# histories: HISTORIES runs over the wire that are killed and starved, from SEED on; with POSTGRESQL=URL by two processes
# simulate: whole offices in simulated time, for SECONDS each layer, or the one run of SEED
PYTHON ?= python3
BIN := .venv/bin
QUIET := --disable-pip-version-check --no-input

.PHONY: install run test bench simulate histories lint
.DELETE_ON_ERROR:

install: .venv/.installed

run: .venv/.installed
	@$(BIN)/ventanilla run --sandbox

test: .venv/.installed-dev lint
	@$(BIN)/python -m pytest

lint: .venv/.installed-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: .venv/.installed-dev
	@$(BIN)/python -m tests.bench

simulate: .venv/.installed-dev
	@$(BIN)/python -m tests.simulation $(if $(SEED),--seed $(SEED)) $(if $(SECONDS),--seconds $(SECONDS))

histories: .venv/.installed-dev
	@$(BIN)/python -m tests.histories $(if $(HISTORIES),--histories $(HISTORIES)) $(if $(SEED),--seed $(SEED)) $(if $(POSTGRESQL),--postgresql $(POSTGRESQL))

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Ventanilla needs Python 3.11 or newer; this is $$($(PYTHON) --version)."; exit 1; }
	@echo "Making the virtual environment .venv …"
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python's venv module is missing. Install it with: apt install python3-venv"; exit 1; }

.venv/.installed: .venv/bin/python requirements.lock pyproject.toml
	@echo "Installing $$(grep -c '^[a-z0-9].*==' requirements.lock) packages (the first time takes a minute) …"
	@$(BIN)/python -m pip install $(QUIET) --progress-bar on --require-hashes -r requirements.lock
	@$(MAKE) --no-print-directory .venv/.linked
	@touch $@

.venv/.installed-dev: .venv/bin/python requirements-dev.lock pyproject.toml
	@echo "Installing what the tests need …"
	@$(BIN)/python -m pip install $(QUIET) --quiet --require-hashes -r requirements-dev.lock
	@$(MAKE) --no-print-directory .venv/.linked
	@touch $@

# The product runs from its folder: its parts are linked into the environment, not copied.
.venv/.linked: pyproject.toml
	@$(BIN)/python -m pip install $(QUIET) --quiet --no-deps --no-build-isolation --editable .
	@touch $@
