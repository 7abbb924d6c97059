# Kundresa: `make` alone prints this help.
SHELL := /bin/bash
.DEFAULT_GOAL := help

# A JDK 25 from JAVA_HOME, from the PATH, or from the usual places; the first that is 25 or newer.
JDK := $(shell local/find-jdk)
export JAVA_HOME := $(JDK)
MVN := $(if $(shell command -v mvn),mvn,./mvnw) -B -ntp

help: ## this list
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

jdk:
	@test -n "$(JDK)" || { echo "Kundresa needs a JDK 25: install one (for example Eclipse Temurin 25) and set JAVA_HOME to it."; exit 1; }

build: jdk ## compile and package what has changed
	@$(MVN) -q -DskipTests package

run: jdk ## start the stores and the three services here, until Ctrl-C
	@local/run

stop: jdk ## stop what `make run` started
	@local/run stop

status: jdk ## say what runs and what answers
	@local/run status

demo: jdk ## fill the running suite with a synthetic omnichannel shop
	@local/run demo

replay: jdk ## send a data file through the public API: DATA=file [ARGS="--at-speed"]
	@local/run replay $(DATA) $(ARGS)

test: jdk ## everything: pure, service, contract, browser and end-to-end tests
	@$(MVN) verify

check: jdk ## formatter, Error Prone, NullAway, structure
	@$(MVN) -Pcheck -DskipTests clean package

format: jdk ## put the code into the house format
	@$(MVN) -q spotless:apply

bench: jdk ## measure, and print tables with their method
	@local/run bench $(ARGS)

next-basket: jdk ## recommend on the sales of a real shop, and write the tables
	@$(MVN) -q -pl recommendation-service -am test -Dtest=NextBasketTest -Dsurefire.failIfNoSpecifiedTests=false -Dkundresa.write-report=true

.PHONY: help jdk build run stop status demo replay test check format bench next-basket
