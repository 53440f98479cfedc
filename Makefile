# The commands of this project. `make demo` and `make test` need Python 3.11 or later, and nothing else.

PYTHON ?= python3
export PORT STET_DATA

VENV := .venv
BIN := $(VENV)/bin
CHECKED := config articles revisions tests benchmarks manage.py

.PHONY: install demo test lint format clean
.DEFAULT_GOAL := demo

install: $(VENV)/.installed

$(VENV)/.installed: requirements.lock
	@sh .ci/install "$(PYTHON)" $(VENV) requirements.lock
	@touch $@

demo: install
	@exec $(BIN)/python -m config.demo

$(VENV)/.installed-test: requirements-test.lock $(VENV)/.installed
	@sh .ci/install "$(PYTHON)" $(VENV) requirements-test.lock
	@touch $@

test: lint
	@sh .ci/find_browser $(BIN)/python > $(VENV)/.browser
	@echo "Running the tests"
	@CHROMIUM="$$(cat $(VENV)/.browser)" exec $(BIN)/python -m pytest

lint: $(VENV)/.installed-test
	@echo "Checking style, types and import contracts"
	@$(BIN)/ruff check --quiet $(CHECKED)
	@$(BIN)/ruff format --check --quiet $(CHECKED)
	@$(BIN)/mypy --no-error-summary
	@contracts=$$($(BIN)/lint-imports --no-cache --no-logo) || { echo "$$contracts"; exit 1; }
	@echo "Checking migrations and the settings of a public site"
	@$(BIN)/python manage.py makemigrations --check --dry-run
	@HTTPS=true DEBUG=false $(BIN)/python manage.py check --deploy --fail-level WARNING

format: $(VENV)/.installed-test
	@$(BIN)/ruff check --quiet --fix $(CHECKED)
	@$(BIN)/ruff format $(CHECKED)

clean:
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@echo "Removed the packages and the caches; the archive stays in $(if $(STET_DATA),$(STET_DATA),var)"
