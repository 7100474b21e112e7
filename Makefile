# Needs only Python 3.11 or newer with pip, and make; uses uv when it is there.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help setup demo test quick mutants check types lint contracts course lock benchmark clean

help:  ## what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

setup: .venv/ready  ## make .venv with everything, the command kyndig too

# The lock file is read by pip and uv alike; the project itself goes in without its dependencies.
.venv/ready: requirements-dev.lock pyproject.toml
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv -q --allow-existing --no-python-downloads --python "$(PYTHON)" .venv && \
	  uv pip install -q -p $(BIN)/python --require-hashes -r requirements-dev.lock && \
	  uv pip install -q -p $(BIN)/python --no-deps --no-build-isolation -e .; \
	else \
	  $(PYTHON) -m venv .venv && \
	  $(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock && \
	  $(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .; \
	fi
	@touch $@

demo: setup  ## a course made before your eyes, then a site to try (SQLite, this machine only)
	@$(BIN)/kyndig demo $(SOURCE)

test: setup  ## every test that this machine can run; the last line names what was NOT RUN
	@$(BIN)/python -m pytest -n auto --dist worksteal

quick: setup  ## the fast tests
	@KYNDIG_TEST=quick $(BIN)/python -m pytest -n auto -m "not slow and not browser and not postgresql"

# Attempts, draws, rules and corrections whole; of the question types what scores an answer.
SCORED := grade score walk targets is_right keys is_pair answer gained picks is_key reading unit_of \
  chosen place_of mark follows as_ranks by_place by_rank is_order matching
MUTANTS ?= $(foreach part,arrangement attempt behaviours corrections draw grading regrading rules standing,\
  "course.quiz.$(part).*") $(foreach name,$(SCORED),"course.quiz.question_types.*[ǁ_]$(name)__mutmut_*")

mutants: setup  ## spoil scoring, pass rule and attempts in thousands of ways: do the tests notice (an hour)
	@test -x $(BIN)/mutmut || { echo "needs mutmut: the group measure of pyproject.toml"; exit 1; }
	@KYNDIG_TEST=quick nice $(BIN)/mutmut run --max-children 1 $(MUTANTS)
	@$(BIN)/mutmut results | grep -v "not checked"

check: lint types contracts course  ## all that CI checks beside the tests

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: setup
	@$(BIN)/mypy

contracts: setup
	@$(BIN)/lint-imports --no-cache

course: setup
	@$(BIN)/kyndig check .
	@$(BIN)/kyndig fmt --check .

lock:  ## compile the lock files anew (needs uv)
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --python-version 3.11 \
	  --custom-compile-command "make lock" -o requirements.lock pyproject.toml
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --python-version 3.11 \
	  --custom-compile-command "make lock" --group dev -o requirements-dev.lock pyproject.toml

benchmark: setup  ## the figures that the README and the notes quote
	@for file in benchmarks/*.py; do echo "== $$file"; $(BIN)/python $$file; done

clean:
	rm -rf .venv dist build mutants .mypy_cache .ruff_cache .pytest_cache .hypothesis
