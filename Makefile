# Two targets are all a newcomer needs: `make audit` and `make test`. Both make the environment in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXAMPLE := examples/acupuncture.html
KEYPHRASE := acupuncture for back pain
CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/contentaudit
LT_JARS := $(CACHE)/languagetool/6.7

.PHONY: help audit test browser axe languagetool lint format docs docs-site check-generated bench-setup bench bench-compare eval-extract eval-syllables eval-score clean schemas golden demo demo-record screenshots eval-grammar train audit-deps conformance bench-batch fuzz test-full

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

# What tests need beside Python: Chromium, axe-core and schemas from npm, LanguageTool's jars. A part that cannot
# be had here is told and left out; its tests then skip, and fail when CI is set.
test: $(VENV)/test.stamp browser axe schemas languagetool  ## run every test, with coverage
	LTP_JAR_DIR_PATH="$(LT_JARS)" $(BIN)/python -m pytest --cov --cov-report=term

browser:  ## install Chromium where apt can do it
	@sh tools/ensure_chromium.sh

axe:  ## fetch axe-core, which looks for barriers in the HTML report
	@test -e .cache/axe/node_modules/axe-core/axe.min.js \
	  || npm install --silent --no-audit --no-fund --prefix .cache/axe axe-core@4 \
	  || echo "axe-core could not be fetched: npm is needed"

languagetool:  ## fetch LanguageTool's jars into a cache folder
	@test -e "$(LT_JARS)/.complete" \
	  || (mvn -B -q -f tools/languagetool/pom.xml dependency:copy-dependencies -DoutputDirectory="$(LT_JARS)" \
	      && touch "$(LT_JARS)/.complete") \
	  || echo "LanguageTool could not be fetched: Maven and Java 17 are needed"

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

docs-site: docs  ## build the documentation site into site/, without warnings
	$(BIN)/python tools/build_site.py

check-generated: docs golden demo  ## fail when a generated file is not what the code makes
	git diff --exit-code -- docs src/contentaudit/data tests/report/golden examples/reports

bench-setup: $(VENV)/test.stamp  ## install what make bench measures us beside, into .cache (needs Node)
	mkdir -p .cache/node
	cp benchmarks/node/package.json .cache/node/
	-cd .cache/node && npm install --no-audit --no-fund --silent
	test -x .cache/bench-venv/bin/python || $(PYTHON) -m venv .cache/bench-venv
	-.cache/bench-venv/bin/python -m pip install --quiet -r benchmarks/requirements.txt

BENCHES := one_article stages startup growth memory

bench: $(VENV)/test.stamp  ## speed, as ratios measured side by side; fails where one got 1.5 times worse
	for name in $(BENCHES); do echo; $(BIN)/python benchmarks/$$name.py --json .cache/bench/$$name.json || exit 1; done
	$(BIN)/python benchmarks/guard.py $(BENCHES:%=.cache/bench/%.json)

bench-compare: $(VENV)/test.stamp  ## what others report about the same articles
	$(BIN)/python benchmarks/compare.py --json .cache/bench/compare.json

eval-extract: $(VENV)/test.stamp  ## article or furniture, beside trafilatura
	$(BIN)/python tools/eval_extract.py

eval-syllables: $(VENV)/test.stamp  ## share of words with the right number of syllables
	$(BIN)/python tools/eval_syllables.py

eval-score: $(VENV)/test.stamp  ## does the score tell good from bad
	$(BIN)/python tools/eval_score.py

clean:  ## remove the environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist build site

schemas: $(VENV)/core.stamp  ## fetch the published schemas that reports and CI files are tested against
	@$(BIN)/python tools/fetch_schemas.py || echo "some schemas could not be fetched"

golden: $(VENV)/test.stamp  ## write the golden file of every report format
	$(BIN)/python tools/make_golden.py

demo: $(VENV)/core.stamp  ## write every report format for both examples
	$(BIN)/python tools/make_demo.py

demo-record: $(VENV)/core.stamp  ## ask the grammar engines anew for the demo reports
	$(BIN)/python tools/make_demo.py --record

screenshots: $(VENV)/test.stamp browser  ## photograph the HTML report into docs/images
	$(BIN)/python tools/make_screenshots.py

eval-grammar: $(VENV)/test.stamp languagetool  ## every grammar engine side by side
	LTP_JAR_DIR_PATH="$(LT_JARS)" $(BIN)/python tools/eval_grammar.py

# Training has an environment of its own: PyTorch is large. `make train SMOKE=1` makes a few steps and exports.
$(VENV)-train/stamp: training/requirements.txt
	$(PYTHON) -m venv $(VENV)-train
	$(VENV)-train/bin/python -m pip install --quiet --disable-pip-version-check -r training/requirements.txt -e .
	touch $@

train: $(VENV)-train/stamp  ## train the grammar model; SMOKE=1 for a few steps
	$(if $(SMOKE),$(VENV)-train/bin/python -m pytest tests/training,$(VENV)-train/bin/python -m training.train)

audit-deps: $(VENV)/test.stamp  ## look the dependencies up among known weaknesses (needs the network)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check pip-audit
	$(BIN)/pip-audit --skip-editable

conformance: $(VENV)/test.stamp  ## the suites of others: passed of all
	$(BIN)/python tools/conformance.py

bench-batch: $(VENV)/test.stamp  ## thousands of pages: workers, memory, second run
	$(BIN)/python benchmarks/batch.py

fuzz: $(VENV)/test.stamp  ## hostile input for MINUTES=n
	$(BIN)/python tools/fuzz.py --minutes $(or $(MINUTES),5)

test-full: export CONTENTAUDIT_FULL = 1
test-full: test  ## every test, the long ones in full
