# Everything from a bare clone: Python 3.11 or newer, git and make are enough.

VENV ?= .venv
BIN := $(VENV)/bin
# Made once, and again whenever the dependencies change.
INSTALLED := $(VENV)/.installed
PYTHON ?= $(shell for candidate in python3.11 python3.12 python3.13 python3; do \
	"$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$candidate" && break; done)

.DEFAULT_GOAL := help
.PHONY: help install demo test lint types script layers unit format bench pictures docs clean

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

install: $(INSTALLED) ## Make .venv and install Tellings with its developers' tools

$(INSTALLED): pyproject.toml
	@test -n "$(PYTHON)" || { echo "Tellings needs Python 3.11 or newer; set PYTHON=/path/to/python3" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

demo: $(INSTALLED) ## Compare the example reports
	@for event in tehran ferry; do \
		$(BIN)/tellings compare examples/$$event/*.txt --manifest examples/$$event/index.json || exit $$?; \
	done

test: lint types script layers unit ## Check style, types and layers, then run every test

lint: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(INSTALLED)
	$(BIN)/mypy

# The page's script has its types in comments. Without node this is left out, unless TELLINGS_REQUIRE names it (as CI does).
TSC := build/node/node_modules/.bin/tsc
script:
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory $(TSC) && \
		$(TSC) --project tests/browser/tsconfig.json && echo "The page's script: no type errors"; \
	else echo "The page's script is not type-checked: there is no npm here (apt-get install npm)" >&2; \
		case "$(TELLINGS_REQUIRE)" in *node*) exit 1;; esac; fi

$(TSC): tests/browser/package.json tests/browser/package-lock.json
	mkdir -p build/node
	cp tests/browser/package.json tests/browser/package-lock.json build/node/
	npm ci --prefix build/node --no-fund --no-audit --silent
	@touch $@

layers: $(INSTALLED)
	$(BIN)/lint-imports

unit: $(INSTALLED)
	$(BIN)/python -m pytest

format: $(INSTALLED) ## Format the code and mend what can be mended
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(INSTALLED) ## Measure on labelled events: make bench EVENTS=folder
	$(BIN)/python bench/events.py "$(EVENTS)"

pictures: $(INSTALLED) ## Draw the pictures of the README anew
	$(BIN)/python docs/pictures/make.py

docs: $(INSTALLED) ## Build the documentation into build/site
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --quiet --strict

clean: ## Remove the environment and what tools leave behind
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests bench training docs -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

# The checks of `make test` stop at the first that fails, in this order, also under `make -j`.
.NOTPARALLEL:
