//go:build race

package pay

// raced says that the tests run under the race detector, under which a pool
// forgets on purpose what it holds.
const raced = true
