package escl

import (
	"context"
	"errors"
	"fmt"
	"image/jpeg"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"medborgarkiosk/kiosk"
)

// errNoMore is NextDocument's 404: the job has no further page.
var errNoMore = errors.New("no more pages")

// createJob starts a scan and gives the job's address.
func (s *Scanner) createJob(ctx context.Context, want settings) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	answer, err := s.do(ctx, http.MethodPost, s.root.String()+"/ScanJobs", want.xml())
	if err != nil {
		return "", err
	}
	_ = answer.Body.Close()
	switch answer.StatusCode {
	case http.StatusCreated:
	case http.StatusServiceUnavailable:
		return "", s.why(ctx, kiosk.ScannerBusy)
	case http.StatusUnauthorized, http.StatusForbidden:
		return "", kiosk.Fail(kiosk.ScannerDenied, "create job", nil)
	case http.StatusConflict:
		if want.source == "Feeder" {
			return "", s.why(ctx, kiosk.ScannerEmpty)
		}
		return "", s.why(ctx, kiosk.ScannerBusy)
	default:
		return "", fmt.Errorf("ScanJobs: HTTP %s", answer.Status)
	}
	location, err := url.Parse(answer.Header.Get("Location"))
	if err != nil || location.Path == "" {
		return "", errors.New("ScanJobs: no Location")
	}
	// Only the path is believed: devices give names that don't resolve.
	job := *s.root
	job.Path = location.Path
	return job.String(), nil
}

// nextPage fetches a page into dir; it counts only once it is whole.
func (s *Scanner) nextPage(ctx context.Context, job, dir string, dpi int, report func(kiosk.ScanProgress)) (kiosk.ScannedPage, error) {
	answer, err := s.waitForPage(ctx, job)
	if err != nil {
		return kiosk.ScannedPage{}, err
	}
	defer func() { _ = answer.Body.Close() }()
	f, err := os.CreateTemp(dir, "scan-*.part")
	if err != nil {
		return kiosk.ScannedPage{}, failWrite(err)
	}
	body := &progressReader{r: answer.Body, size: answer.ContentLength, report: report}
	_, copyErr := io.Copy(fileWriter{f}, io.LimitReader(body, kiosk.MaxDocumentBytes))
	err = errors.Join(copyErr, whole(f), f.Close())
	if err != nil {
		_ = os.Remove(f.Name())
		return kiosk.ScannedPage{}, err
	}
	path := f.Name()[:len(f.Name())-len("part")] + "jpg"
	if err := os.Rename(f.Name(), path); err != nil {
		return kiosk.ScannedPage{}, failWrite(err)
	}
	return kiosk.ScannedPage{Path: filepath.Clean(path), DPI: dpi}, nil
}

// waitForPage asks for the next page until there is one: 503 means not yet.
func (s *Scanner) waitForPage(ctx context.Context, job string) (*http.Response, error) {
	const tries, pause = 120, 500 * time.Millisecond
	for range tries {
		answer, err := s.do(ctx, http.MethodGet, job+"/NextDocument", nil)
		if err != nil {
			return nil, err
		}
		if answer.StatusCode == http.StatusOK {
			return answer, nil
		}
		_ = answer.Body.Close()
		switch answer.StatusCode {
		case http.StatusNotFound, http.StatusGone:
			return nil, errNoMore
		case http.StatusServiceUnavailable:
		case http.StatusConflict:
			return nil, s.why(ctx, kiosk.ScannerOffline)
		default:
			return nil, fmt.Errorf("NextDocument: HTTP %s", answer.Status)
		}
		timer := time.NewTimer(pause)
		select {
		case <-ctx.Done():
			timer.Stop()
			return nil, ctx.Err()
		case <-timer.C:
		}
	}
	return nil, kiosk.Fail(kiosk.ScannerBusy, "wait for page", nil)
}

// deleteJob frees the scanner, even when ctx is over.
func (s *Scanner) deleteJob(ctx context.Context, job string) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), requestTimeout)
	defer cancel()
	if answer, err := s.do(ctx, http.MethodDelete, job, nil); err == nil {
		_ = answer.Body.Close()
	}
}

// status is ScannerStatus.
type status struct {
	State    string `xml:"State"`
	AdfState string `xml:"AdfState"`
}

// adfFaults are the values of AdfState that say why paper does not move.
var adfFaults = map[string]kiosk.Code{
	"ScannerAdfJam":                 kiosk.ScannerJam,
	"ScannerAdfMispick":             kiosk.ScannerJam,
	"ScannerAdfMultipickDetected":   kiosk.ScannerJam,
	"ScannerAdfInputTrayOverloaded": kiosk.ScannerJam,
	"ScannerAdfDoorOpen":            kiosk.ScannerCover,
	"ScannerAdfHatchOpen":           kiosk.ScannerCover,
}

// trouble gives the fault that the scanner's status tells of, nil for none.
func (s *Scanner) trouble(ctx context.Context) error {
	var now status
	if err := s.getXML(ctx, "/ScannerStatus", &now); err != nil {
		return err
	}
	if code, known := adfFaults[now.AdfState]; known {
		return kiosk.Fail(code, "scanner status", nil)
	}
	return nil
}

// why gives the fault in the scanner's status, else the one assumed.
func (s *Scanner) why(ctx context.Context, assumed kiosk.Code) error {
	if err := s.trouble(ctx); err != nil {
		return err
	}
	return kiosk.Fail(assumed, "scanner status", nil)
}

// whole tells whether the file is a JPEG to its end.
func whole(f *os.File) error {
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return failWrite(err)
	}
	if _, err := jpeg.DecodeConfig(f); err != nil {
		return kiosk.Fail(kiosk.ScannerOffline, "check page", err)
	}
	var end [2]byte
	if _, err := f.Seek(-int64(len(end)), io.SeekEnd); err != nil {
		return failWrite(err)
	}
	if _, err := io.ReadFull(f, end[:]); err != nil || end != [2]byte{0xff, 0xd9} {
		return kiosk.Fail(kiosk.ScannerOffline, "check page", errors.New("page is cut off"))
	}
	return nil
}
