#!/bin/sh
# Copies the licences of what the program contains into assets, where go:embed
# finds them: those of the npm packages from node_modules, those of the Go
# modules from the module cache.
set -eu
cd "$(dirname "$0")"
n=node_modules
cat $n/echarts/LICENSE > assets/echarts-LICENSE.txt
cat $n/echarts/NOTICE > assets/echarts-NOTICE.txt
cat $n/echarts/licenses/LICENSE-d3 > assets/echarts-LICENSE-d3.txt
cat $n/zrender/LICENSE > assets/zrender-LICENSE.txt
cat $n/tslib/LICENSE.txt > assets/tslib-LICENSE.txt
cat $n/svg2png-wasm/LICENSE > assets/svg2png-wasm-LICENSE.txt
cat $n/svg2png-wasm/NOTICE > assets/svg2png-wasm-NOTICE.txt
${GO:-go} list -e -deps -f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Dir}}{{end}}{{end}}' ../../cmd/paystat |
sort -u | while read -r module dir; do
	name=$(printf %s "$module" | tr / _)
	for f in "$dir"/LICENSE* "$dir"/NOTICE* "$dir"/COPYING*; do
		[ -f "$f" ] || continue
		base=$(basename "$f" .txt)
		cat "$f" > "assets/$name-${base%.md}.txt"
	done
done
cat "$(${GO:-go} env GOROOT)/LICENSE" > assets/go-LICENSE.txt
