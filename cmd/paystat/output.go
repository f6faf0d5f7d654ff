package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// writeOut writes what write produces to a file, whole or not at all, or to
// standard output where the name is "" or "-". Nothing is written when write
// fails.
func (e *env) writeOut(name string, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	if name == "" || name == "-" {
		_, err := e.stdout.Write(b.Bytes())
		return err
	}
	return writeFile(name, b.Bytes())
}

// writeFile replaces a file in one step: a reader sees the old bytes or the new.
func writeFile(name string, data []byte) (err error) {
	// A device or a pipe is written through; only a regular file is replaced.
	if s, err := os.Stat(name); err == nil && !s.Mode().IsRegular() {
		if s.IsDir() {
			return fmt.Errorf("%s: is a directory", name)
		}
		return os.WriteFile(name, data, 0)
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".paystat-*")
	if err != nil {
		return fmt.Errorf("%s: %w", name, plainPathError(err))
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
			err = fmt.Errorf("%s: %w", name, plainPathError(err))
		}
	}()
	if _, err = f.Write(data); err != nil {
		f.Close()
		return err
	}
	if err = f.Chmod(0o644); err != nil {
		f.Close()
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
