package main

import (
	"fmt"
	"os"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/spf13/cobra"
)

func vocabularyFlag(c *cobra.Command, files *[]string) {
	c.Flags().StringArrayVar(files, "vocabulary", nil, "`file` of benefit phrases of your own, beside the built-in ones; may be repeated")
}

// readVocabulary returns a reader of benefits that knows the phrases of the
// files too, nil where there is none.
func readVocabulary(files []string) (*benefit.Reader, error) {
	if len(files) == 0 {
		return nil, nil
	}
	var all []*benefit.Vocabulary
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, plainPathError(err))
		}
		v, err := benefit.LoadVocabulary(f, name)
		f.Close()
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return benefit.NewReader(all...)
}
