# Everything from a bare clone: Python 3.11 or newer, git and make are enough.

VENV ?= .venv
BIN := $(VENV)/bin
# Made once, and again whenever a lock file changes: RUN is what Tellings needs, DEV what its developers need as well.
RUN := $(VENV)/.run
DEV := $(VENV)/.dev
PYTHON ?= $(shell for candidate in python3.11 python3.12 python3.13 python3; do \
	"$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$candidate" && break; done)

.DEFAULT_GOAL := help
.PHONY: help install demo test test-latest lint types script layers unit format bench pictures docs lock clean

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

install: $(DEV) ## Make .venv and install Tellings with its developers' tools, in the versions that were tested

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Tellings needs Python 3.11 or newer; set PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Making $(VENV) with $$("$(PYTHON)" --version)"
	@"$(PYTHON)" -m venv $(VENV)

# hatchling builds what `pip install -e` installs; it is locked with the rest.
$(RUN): requirements/run.txt pyproject.toml | $(BIN)/python
	@$(BIN)/python requirements/install.py run.txt
	@touch $@

$(DEV): requirements/dev.txt pyproject.toml | $(BIN)/python
	@$(BIN)/python requirements/install.py $(LOCKED)
	@touch $@ $(RUN)

# What $(DEV) installs: the versions of the lock file, or --latest for the newest that pyproject.toml allows.
LOCKED ?= dev.txt

demo: $(RUN) ## Compare the example reports
	@for event in tehran ferry; do \
		echo; echo "$$ tellings compare examples/$$event/*.txt --manifest examples/$$event/index.json"; echo; \
		$(BIN)/tellings compare examples/$$event/*.txt --manifest examples/$$event/index.json || exit $$?; \
	done
	@echo
	@echo "Those were two events of examples/. To go on:"
	@echo "  $(BIN)/tellings compare examples/tehran/*.txt --manifest examples/tehran/index.json --html account.html"
	@echo "  $(BIN)/tellings compare REPORT...     your own: texts, pages, feeds, mail, or a folder of them"
	@echo "  $(BIN)/tellings --help                all commands; README.md shows what they do"

test: lint types script layers unit ## Check style, types and layers, then run every test

test-latest: ## The same with the newest versions that pyproject.toml allows, in an environment of its own
	@$(MAKE) --no-print-directory VENV=.venv-latest LOCKED=--latest test

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(DEV)
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

layers: $(DEV)
	$(BIN)/lint-imports

unit: $(DEV)
	$(BIN)/python -m pytest

format: $(DEV) ## Format the code and mend what can be mended
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(DEV) ## Measure on labelled events: make bench EVENTS=folder
	$(BIN)/python bench/events.py "$(EVENTS)"

pictures: $(DEV) ## Draw the pictures of the README anew
	$(BIN)/python docs/pictures/make.py

docs: $(DEV) ## Build the documentation into build/site
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --quiet --strict

UV := build/uv/bin/uv
UV_COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
	--custom-compile-command "make lock" pyproject.toml
lock: $(UV) ## Renew requirements/: the newest versions that pyproject.toml allows, with their hashes
	$(UV_COMPILE) --extra build --output-file requirements/run.txt
	$(UV_COMPILE) --all-extras --constraint requirements/run.txt --output-file requirements/dev.txt

$(UV):
	$(PYTHON) -m venv build/uv
	build/uv/bin/python -m pip install --quiet --disable-pip-version-check --root-user-action=ignore 'uv>=0.8,<1'

clean: ## Remove the environment and what tools leave behind
	rm -rf $(VENV) .venv-latest build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests bench training docs -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

# The checks of `make test` stop at the first that fails, in this order, also under `make -j`.
.NOTPARALLEL:
