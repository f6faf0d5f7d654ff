package report

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"
	"io"
	"runtime"
	"sync"
)

// The pieces that pack compresses side by side, and how far back one looks into
// what stands before it.
const (
	pieceSize = 1 << 20
	window    = 32 << 10
	level     = 6 // 8 takes twice as long for a hundredth
)

// pack writes base64 of gzip. The pieces end on whole bytes, so that they make
// one stream: the same on every machine.
func pack(w io.Writer, data []byte) error {
	n := max(1, (len(data)+pieceSize-1)/pieceSize)
	pieces, errs := make([]bytes.Buffer, n), make([]error, n)
	var wg sync.WaitGroup
	next := make(chan int)
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for k := range next {
				errs[k] = deflate(&pieces[k], data, k*pieceSize, min((k+1)*pieceSize, len(data)))
			}
		})
	}
	for k := range n {
		next <- k
	}
	close(next)
	wg.Wait()
	b := base64.NewEncoder(base64.StdEncoding, w)
	if _, err := b.Write([]byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff}); err != nil {
		return err
	}
	for k := range pieces {
		if errs[k] != nil {
			return errs[k]
		}
		if _, err := b.Write(pieces[k].Bytes()); err != nil {
			return err
		}
	}
	tail := binary.LittleEndian.AppendUint32(nil, crc32.ChecksumIEEE(data))
	tail = binary.LittleEndian.AppendUint32(tail, uint32(len(data)))
	if _, err := b.Write(tail); err != nil {
		return err
	}
	return b.Close()
}

// deflate compresses one piece; the last ends the stream.
func deflate(w io.Writer, data []byte, from, to int) error {
	z, err := flate.NewWriterDict(w, level, data[max(0, from-window):from])
	if err != nil {
		return err
	}
	if _, err := z.Write(data[from:to]); err != nil {
		return err
	}
	if to == len(data) {
		return z.Close()
	}
	return z.Flush()
}
