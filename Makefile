# Each command first installs what it needs; when all is there, that takes no time.
PYTHON3 ?= python3
PYTHON := .venv/bin/python
PREPARE := @$(PYTHON3) build/bootstrap.py
PYTEST := QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest
SOURCES := $(shell find main.py gui model resources build -type f -not -path '*/__pycache__/*' 2>/dev/null)
ARGS ?=
.DEFAULT_GOAL := help
.PHONY: help run demo test rapid slow promises promises-long mutants check exe exe-folder smoke bench lock validate golden clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 22

run: ## open the wizard
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM" ]; then \
	  echo "There is no screen here to open a window on; 'make demo' writes the practice report instead."; \
	else $(PYTHON3) build/bootstrap.py run && $(PYTHON) main.py $(ARGS); fi

demo: ## write the practice report in three languages into dist/
	$(PREPARE) run
	@mkdir -p dist && $(PYTHON) main.py sample -o dist/practice.passerelle
	@for language in en fr de; do $(PYTHON) main.py report dist/practice.passerelle \
	  --language $$language -o dist/practice-report-$$language.docx || exit; done

test: ## run the tests, without a screen
	$(PREPARE) dev
	@$(PYTEST) -n auto $(ARGS)

rapid: ## run the tests of the model only
	$(PREPARE) dev
	@$(PYTEST) tests/model $(ARGS)

slow: ## run the long tests
	$(PREPARE) dev
	@$(PYTEST) -m slow --timeout 3600 $(ARGS)

promises: ## prove the promises with small budgets, and print the table
	$(PREPARE) dev
	@PASSERELLE_PROMISES=small $(PYTEST) -q -n auto tests/promises \
	  $$($(PYTHON) -m tests.promises.table) $(ARGS)

promises-long: ## prove the promises with large budgets; takes hours
	$(PREPARE) dev
	@PASSERELLE_PROMISES=long $(PYTEST) -q -n auto --dist load tests/promises \
	  $$($(PYTHON) -m tests.promises.table) $(ARGS)

mutants: ## change the source one thing at a time, and see which change no test notices
	$(PREPARE) dev
	@$(PYTHON) build/mutate.py $(ARGS)

check: ## format, lint and types
	$(PREPARE) dev
	@$(PYTHON) -m ruff format --check --quiet . && $(PYTHON) -m ruff check . && $(PYTHON) -m mypy

exe: dist/passerelle ## build the one-file program dist/passerelle

dist/passerelle: $(SOURCES)
	$(PREPARE) exe
	@$(PYTHON) build/build_app.py

exe-folder: dist/passerelle-folder/passerelle-folder ## build the program as one folder

dist/passerelle-folder/passerelle-folder: $(SOURCES)
	$(PREPARE) exe
	@$(PYTHON) build/build_app.py --folder

smoke: dist/passerelle ## try the built program
	@$(PYTHON) build/smoke_test.py dist/passerelle

bench: dist/passerelle ## measure start, size, diagnosis, saving and report against bare programs
	@$(PYTHON) build/bench.py $(ARGS)

validate: demo ## check the practice reports against the Office Open XML schema
	@$(PYTHON3) build/validate_docx.py dist/practice-report-*.docx

golden: ## write anew what the reports of the tests say, to be read in a change
	$(PREPARE) dev
	@$(PYTHON) -m tests.report.listing

lock: ## resolve the dependencies of pyproject.toml anew
	$(PREPARE) lock

clean: ## remove what these commands made, except .venv and .tools
	@rm -rf dist .pyinstaller .mypy_cache .pytest_cache .ruff_cache .hypothesis
