# make run: install, then turn the five articles into a warehouse. make test: everything CI checks.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed

export DO_NOT_TRACK := 1

.PHONY: run test format lint types imports sql tests soak benchmark clean

run: $(INSTALLED)
	$(BIN)/letopis run

# Asks for Python 3.11 in words: an older one fails with a page of pip's instead.
$(INSTALLED): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Letopis needs Python 3.11 or newer; name one with make PYTHON=python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

test: format lint types imports sql tests

format: $(INSTALLED)
	$(BIN)/ruff format --check .

lint: $(INSTALLED)
	$(BIN)/ruff check .

types: $(INSTALLED)
	$(BIN)/mypy

imports: $(INSTALLED)
	$(BIN)/lint-imports --no-logo

sql: $(INSTALLED)
	$(BIN)/sqlfluff lint --disable-progress-bar --processes 2 warehouse

tests: $(INSTALLED)
	$(BIN)/pytest --numprocesses 2 --dist worksteal

soak: $(INSTALLED)
	$(BIN)/pytest -m soak

benchmark: $(INSTALLED)
	$(BIN)/python -m pytest tests/benchmarks

clean:
	rm -rf warehouse/data
