# One command each; every one first prepares what it needs, which takes a moment when nothing changed.
# Extra arguments: make test ARGS="-k roi"      Another Python: PYTHON=/path/to/python3 make ...

.DEFAULT_GOAL := help
.PHONY: help serve site preview check comment new rename migrate lint content quick test long bench lock

ARGS ?=
# The playbook's folder, also in another repository: PLAYBOOK=/path/to/playbook make serve
PLAYBOOK ?= playbook
OF := --playbook "$(PLAYBOOK)"
PREPARE := @sh scripts/bootstrap/prepare.sh
RUN := @.venv/bin/python
TESTS := $(RUN) -m pytest -n auto --maxprocesses 4 --dist worksteal
# Browser and office leave a worker waiting: on two cores a third one fills the time.
WAITING := -n 3

# What the caller has activated or pointed elsewhere must not leak into .venv.
unexport VIRTUAL_ENV PYTHONHOME PYTHONPATH

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

serve: ## Serve the site at http://127.0.0.1:8000/ and rebuild it when a source changes
	$(PREPARE) site node
	$(RUN) -m scripts serve $(OF) $(ARGS)

site: ## Build the site into site/
	$(PREPARE) site node
	$(RUN) -m scripts build $(OF) $(ARGS)

preview: ## Copy the built site to build/preview/, where its pages open without a server
	$(PREPARE) site
	$(RUN) -m scripts preview $(OF) $(ARGS)

check: ## Check the playbook (seconds; needs neither Node nor a browser)
	$(PREPARE) site
	$(RUN) -m scripts check $(OF) $(ARGS)

comment: ## Write what a pull request does to build/pull-request/comment.md: make comment ARGS="BASE HEAD"
	$(PREPARE) site
	$(RUN) -m scripts comment $(OF) $(ARGS)

new: ## Write a new file of a kind, with what to fill in: make new ARGS="kpis renewal-rate"
	$(PREPARE) site
	$(RUN) -m scripts new $(OF) $(ARGS)

rename: ## Give a record another id, wherever it is named: make rename ARGS="roles sales-development bdr"
	$(PREPARE) site
	$(RUN) -m scripts rename $(OF) $(ARGS)

migrate: ## Bring an older playbook to today's format
	$(PREPARE) site
	$(RUN) -m scripts migrate $(OF) $(ARGS)

lint: ## Check layout, style and types of the code; ARGS="scripts/judge" for the layout and style of a part
	$(PREPARE) site test
	$(RUN) -m ruff format --check $(ARGS)
	$(RUN) -m ruff check $(ARGS)
	$(RUN) -m mypy

content: ## Test the playbook: its check, its links, its gates and its pages in a browser
	$(PREPARE) site test node chromium
	$(TESTS) -m "not long" tests/content $(ARGS)

quick: ## Run the tests that need no browser, office or Node (two minutes)
	$(PREPARE) site test
	$(TESTS) --hypothesis-profile quick -m "not (browser or office or node or long)" $(ARGS)

test: ## Run every test that is not too heavy for every run
	$(PREPARE) site test node chromium office
	$(TESTS) $(WAITING) --hypothesis-profile test -m "not long" $(ARGS)

long: ## Run what is too heavy for every run: the long tests, and every generated example
	$(PREPARE) site test node chromium office
	$(TESTS) $(WAITING) --hypothesis-profile long -m "long or sampled or hypothesis" $(ARGS)

bench: ## Measure the runtime and the build; also saved in build/bench.json
	$(PREPARE) site test node chromium
	$(RUN) -m scripts bench $(OF) $(ARGS)

lock: ## Pin the packages of requirements*.in anew, as little changed as possible
	$(PREPARE) site
	$(RUN) -m scripts.bootstrap.lock $(ARGS)
