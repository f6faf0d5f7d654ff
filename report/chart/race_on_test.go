//go:build race

package chart

// raced says that the tests run under the race detector, where the script
// engine is some twenty times slower: tests that draw, one chart at a time by
// design, then draw fewer.
const raced = true
