package benefit

import (
	"slices"
	"strings"
)

// freeze lays the tables out for reading.
func (c *compiled) freeze() {
	size := 1
	for size < 2*len(c.wordMap) {
		size *= 2
	}
	c.hashes, c.ids = make([]uint64, size), make([]int32, size)
	for h, id := range c.wordMap {
		i := h & uint64(size-1)
		for c.hashes[i] != 0 {
			i = (i + 1) & uint64(size-1)
		}
		c.hashes[i], c.ids[i] = h, id
	}
	size = 1
	for size < 2*len(c.edgeMap) {
		size *= 2
	}
	c.edges, c.targets = make([]uint64, size), make([]int32, size)
	c.starts = make([]int32, len(c.info))
	for key, to := range c.edgeMap {
		if key>>32 == 0 {
			c.starts[uint32(key)] = to
		}
		i := edgeSlot(key) & uint64(size-1)
		for c.edges[i] != 0 {
			i = (i + 1) & uint64(size-1)
		}
		c.edges[i], c.targets[i] = key+1, to
	}
	for _, e := range c.endings {
		if p, ok := pair(e.text[len(e.text)-2:]); ok {
			c.endPairs[p] = true
		}
	}
	slices.SortFunc(c.endings, func(a, b ending) int { return len(b.text) - len(a.text) })
	c.wordMap, c.edgeMap = nil, nil
}

func edgeSlot(key uint64) uint64 {
	key *= hashPrime
	return key ^ key>>32
}

func (c *compiled) word(h uint64) int32 {
	mask := uint64(len(c.hashes) - 1)
	for i := h & mask; c.hashes[i] != 0; i = (i + 1) & mask {
		if c.hashes[i] == h {
			return c.ids[i]
		}
	}
	return 0
}

// child returns the node that id leads to from node, 0 where it leads nowhere.
func (c *compiled) child(node, id int32) int32 {
	key := uint64(node)<<32 | uint64(id)
	mask := uint64(len(c.edges) - 1)
	for i := edgeSlot(key) & mask; c.edges[i] != 0; i = (i + 1) & mask {
		if c.edges[i] == key+1 {
			return c.targets[i]
		}
	}
	return 0
}

// pair numbers two small letters.
func pair(s string) (int, bool) {
	a, b := s[0]|0x20, s[1]|0x20
	if a < 'a' || a > 'z' || b < 'a' || b > 'z' {
		return 0, false
	}
	return int(a-'a')*26 + int(b-'a'), true
}

// compound returns the id of the ending that the word has, 0 without one. Its
// letters are compared without regard to case; umlauts within an ending are
// not met with, so that no folding is needed.
func (c *compiled) compound(w string) int32 {
	p, ok := pair(w[len(w)-2:])
	if !ok || !c.endPairs[p] {
		return 0
	}
	for _, e := range c.endings {
		if n := len(w) - len(e.text); n > 2 && strings.EqualFold(w[n:], e.text) {
			return e.id
		}
	}
	return 0
}
