package document

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"medborgarkiosk/kiosk"
)

// The child reads one job as a line of JSON, then the bytes of each file in
// order. It answers with frames: any number of data frames, then one answer.

type op string

const (
	opInspect   op = "inspect"
	opPreview   op = "preview"
	opPrepare   op = "prepare"
	opAssemble  op = "assemble"
	opThumbnail op = "thumbnail"
)

// job is what a child is asked to do.
type job struct {
	Op            op
	Kind          kiosk.DocumentKind `json:",omitempty"`
	Pages         []int              `json:",omitempty"` // from 1
	Width, Height int                `json:",omitempty"` // pixels, at most
	Grey          bool               `json:",omitempty"`
	Files         []fileMeta
}

// fileMeta goes before a file's bytes.
type fileMeta struct {
	Bytes    int64
	Rotation kiosk.Rotation `json:",omitempty"`
	DPI      int            `json:",omitempty"`
}

// answer ends a job. Code is "" when it went well; Step says in fixed words
// what failed, never anything from the file.
type answer struct {
	Code          kiosk.Code         `json:",omitempty"`
	Step          string             `json:",omitempty"`
	Kind          kiosk.DocumentKind `json:",omitempty"`
	Pages         int                `json:",omitempty"`
	Width, Height int                `json:",omitempty"` // of the picture in the data frames
	Grey          bool               `json:",omitempty"` // one byte a pixel, else four (RGBA)
}

const (
	frameData   = 'D'
	frameAnswer = 'A'
	frameMax    = 1 << 16
)

var errFrame = errors.New("malformed frame")

// writeFrame writes kind, length (4 bytes, big-endian) and payload.
func writeFrame(w io.Writer, kind byte, payload []byte) error {
	head := binary.BigEndian.AppendUint32([]byte{kind}, uint32(len(payload)))
	if _, err := w.Write(head); err != nil {
		return err
	}
	_, err := w.Write(payload)
	return err
}

// readFrames copies data frames to w until the answer. A child is not trusted:
// more than limit bytes, or anything but frames, is an error.
func readFrames(r io.Reader, w io.Writer, limit int64) (answer, error) {
	var (
		a    answer
		head [5]byte
		body [frameMax]byte
	)
	for {
		if _, err := io.ReadFull(r, head[:]); err != nil {
			return a, err
		}
		size := int64(binary.BigEndian.Uint32(head[1:]))
		if size > frameMax {
			return a, errFrame
		}
		if _, err := io.ReadFull(r, body[:size]); err != nil {
			return a, err
		}
		switch head[0] {
		case frameAnswer:
			return a, json.Unmarshal(body[:size], &a)
		case frameData:
			if limit -= size; limit < 0 {
				return a, errFrame
			}
			if _, err := w.Write(body[:size]); err != nil {
				return a, &outputError{err}
			}
		default:
			return a, errFrame
		}
	}
}

// outputError marks that the parent's own writing failed, not the child.
type outputError struct{ error }

func (e *outputError) Unwrap() error { return e.error }

// dataWriter sends what is written to it as data frames.
type dataWriter struct{ w io.Writer }

func (d dataWriter) Write(p []byte) (int, error) {
	written := 0
	for len(p) > 0 {
		n := min(len(p), frameMax)
		if err := writeFrame(d.w, frameData, p[:n]); err != nil {
			return written, err
		}
		written += n
		p = p[n:]
	}
	return written, nil
}

func readJob(r *bufio.Reader) (job, error) {
	var j job
	line, err := r.ReadBytes('\n')
	if err != nil {
		return j, fmt.Errorf("read job: %w", err)
	}
	if err := json.Unmarshal(line, &j); err != nil {
		return j, fmt.Errorf("read job: %w", err)
	}
	return j, nil
}
