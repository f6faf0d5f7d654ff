//go:build !race

package pay

const raced = false
