# Two targets are all a newcomer needs: `make audit` and `make test`. Both make the environment in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXAMPLE := examples/acupuncture.html
KEYPHRASE := acupuncture for back pain

.PHONY: audit test lint format docs check-generated bench eval-extract eval-syllables eval-score schemas golden demo clean help

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/ —/'

$(VENV)/core.stamp: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "contentaudit needs Python 3.11 or newer; try make PYTHON=python3.12")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/test.stamp: $(VENV)/core.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install --quiet -e '.[all]' --group test --group lint --group docs --group measure
	touch $@

audit: $(VENV)/core.stamp  ## audit the example article
	$(BIN)/contentaudit audit $(EXAMPLE) --keyphrase "$(KEYPHRASE)" --fail-on never

test: $(VENV)/test.stamp  ## run every test, with coverage
	-$(BIN)/python tools/fetch_schemas.py
	$(BIN)/python -m pytest --cov --cov-report=term

lint: $(VENV)/test.stamp  ## ruff, mypy and the layer rule
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/test.stamp  ## put the code in shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix-only .

docs: $(VENV)/test.stamp  ## write the pages made from code
	$(BIN)/python tools/make_docs.py

check-generated: docs golden demo  ## fail when a generated file is not what the code makes
	git diff --exit-code -- docs tests/report/golden examples/reports

bench: $(VENV)/test.stamp  ## speed, as ratios measured side by side
	$(BIN)/python benchmarks/one_article.py

eval-extract: $(VENV)/test.stamp  ## article or furniture, beside trafilatura
	$(BIN)/python tools/eval_extract.py

eval-syllables: $(VENV)/test.stamp  ## share of words with the right number of syllables
	$(BIN)/python tools/eval_syllables.py

eval-score: $(VENV)/test.stamp  ## does the score tell good from bad
	$(BIN)/python tools/eval_score.py

clean:  ## remove the environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist

schemas: $(VENV)/core.stamp  ## fetch the published schemas that reports and CI files are tested against
	$(BIN)/python tools/fetch_schemas.py

golden: $(VENV)/test.stamp  ## write the golden file of every report format
	$(BIN)/python tools/make_golden.py

demo: $(VENV)/core.stamp  ## write every report format for both examples
	$(BIN)/python tools/make_demo.py
