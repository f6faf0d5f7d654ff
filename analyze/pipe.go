package analyze

import (
	"errors"
	"fmt"
	"iter"
	"runtime"

	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/posting"
)

// batchSize is how many postings a worker takes at a time: enough that handing
// them over costs nothing against reading them.
const batchSize = 128

// batch is a run of records in their order. An item holds a posting or what is
// wrong with the record; after a worker has been at it, the offer.
type batch struct {
	items []item
	done  chan struct{}
	err   error // ends the sequence after the items
}

type item struct {
	posting *posting.Posting
	reject  *posting.SyntaxError
	offer   *offer.Offer
	err     error // ends the sequence
}

// understand reads the sources on one goroutine, understands the postings on
// as many as there are processors, and yields the results in the order of the
// sources: they do not depend on how the work was shared out.
func understand(sources []Source, o *Options) iter.Seq[item] {
	return func(yield func(item) bool) {
		workers := runtime.GOMAXPROCS(0)
		work := make(chan *batch)             // to the workers
		order := make(chan *batch, 2*workers) // to the consumer, in order
		stop := make(chan struct{})
		defer close(stop)

		go func() {
			defer close(order)
			defer close(work)
			b := &batch{done: make(chan struct{})}
			send := func() bool {
				for _, to := range []chan *batch{order, work} {
					select {
					case to <- b:
					case <-stop:
						return false
					}
				}
				b = &batch{done: make(chan struct{})}
				return true
			}
			for p, err := range postings(sources, o.Load) {
				var syntax *posting.SyntaxError
				switch {
				case err == nil:
					b.items = append(b.items, item{posting: p})
				case errors.As(err, &syntax) && syntax.Record:
					b.items = append(b.items, item{reject: syntax})
				default:
					b.err = err
				}
				if (len(b.items) == batchSize || b.err != nil) && !send() {
					return
				}
			}
			if len(b.items) > 0 {
				send()
			}
		}()
		for range workers {
			go func() {
				for b := range work {
					for i := range b.items {
						b.items[i].understand(o)
					}
					close(b.done)
				}
			}()
		}
		for b := range order {
			<-b.done
			for _, it := range b.items {
				if !yield(it) {
					return
				}
			}
			if b.err != nil {
				yield(item{err: b.err})
				return
			}
		}
	}
}

// understand makes the offer of a posting. A mistake of the program in reading
// one posting spoils that record, not the run.
func (it *item) understand(o *Options) {
	if it.posting == nil {
		return
	}
	defer func() {
		if e := recover(); e != nil {
			it.reject = &posting.SyntaxError{Pos: it.posting.Pos, What: fmt.Sprintf("a mistake of paystat in reading it, please report: %v", e), Text: it.posting.Title.Text, Record: true}
			it.posting = nil
		}
	}()
	it.offer = o.valuer().Value(it.posting)
}
