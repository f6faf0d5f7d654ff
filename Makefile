# paystat: make report sets up, builds and renders the sample report;
#          make test sets up and runs every test.

SHELL       := /bin/sh
GO          ?= go
NPM         ?= npm
BIN         := bin/paystat
OUT         := out
CHART       := report/chart
ASSETS      := $(CHART)/assets
VERSION     := $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)
LDFLAGS     := -s -w -X main.version=$(VERSION)
FUZZTIME    ?= 10s
PREFIX      ?= $(HOME)/.local

export CGO_ENABLED ?= 0
export GOFLAGS := $(GOFLAGS) -buildvcs=false

.PHONY: report test build bench assets install fuzz lint clean

report: build
	@mkdir -p $(OUT)
	@./$(BIN) report samples/postings.csv -o $(OUT)/report.html --currency EUR --by country --title "Sixty postings in eight countries"
	@echo "report: $(CURDIR)/$(OUT)/report.html"

build: assets
	@mkdir -p bin
	$(GO) build -trimpath -ldflags '$(LDFLAGS)' -o $(BIN) ./cmd/paystat

install: build
	@mkdir -p $(PREFIX)/bin
	cp $(BIN) $(PREFIX)/bin/paystat

# The script and the rasteriser that the program embeds, by npm, at the
# versions and hashes of package-lock.json.
assets: $(ASSETS)/.done

$(ASSETS)/.done: $(CHART)/package.json $(CHART)/package-lock.json $(CHART)/licenses.sh go.mod
	$(NPM) ci --prefix $(CHART) --no-audit --no-fund --ignore-scripts --loglevel=error
	cp $(CHART)/node_modules/echarts/dist/echarts.min.js $(CHART)/node_modules/svg2png-wasm/svg2png_wasm_bg.wasm $(ASSETS)/
	GO=$(GO) $(CHART)/licenses.sh
	@touch $@

# The race detector slows the embedded script engine twentyfold: the packages
# that draw run under it only where goroutines meet.
test: build lint
	$(GO) mod tidy -diff
	@if command -v $${CC:-gcc} >/dev/null || [ "$$CI" = true ]; then set -ex; \
	   CGO_ENABLED=1 $(GO) test -race ./analyze/...; \
	   CGO_ENABLED=1 $(GO) test -race -run 'Together|ExitCodes' ./report/chart ./cmd/...; \
	 else echo "make test: no C compiler, so the race detector is SKIPPED"; fi
	$(GO) test -timeout 9m ./...

lint: assets
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); \
	 if [ -n "$$unformatted" ]; then echo "gofmt: $$unformatted"; exit 1; fi
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

# Each fuzz law for FUZZTIME.
fuzz:
	@for p in $$($(GO) list ./...); do \
	  for f in $$($(GO) test -list '^Fuzz' $$p | grep '^Fuzz'); do \
	    echo "$$p $$f"; $(GO) test -run '^$$' -fuzz "^$$f$$" -fuzztime $(FUZZTIME) $$p || exit 1; \
	  done; \
	done

clean:
	rm -rf bin $(OUT) $(CHART)/node_modules
	find $(ASSETS) -type f ! -name README -delete
