package devicesim

import (
	"encoding/xml"
	"fmt"
	"net/http"
	"strconv"
	"time"
)

const esclHead = `<?xml version="1.0" encoding="UTF-8"?>
<scan:%[1]s xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
<pwg:Version>2.6</pwg:Version>
%[2]s</scan:%[1]s>
`

const inputCaps = `<scan:%[1]s>
<scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth>
<scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>3508</scan:MaxHeight>
<scan:MaxScanRegions>1</scan:MaxScanRegions>
<scan:SettingProfiles><scan:SettingProfile>
<scan:ColorModes>%[2]s</scan:ColorModes>
<scan:DocumentFormats><pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat><scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt></scan:DocumentFormats>
<scan:SupportedResolutions><scan:DiscreteResolutions>
<scan:DiscreteResolution><scan:XResolution>100</scan:XResolution><scan:YResolution>100</scan:YResolution></scan:DiscreteResolution>
<scan:DiscreteResolution><scan:XResolution>200</scan:XResolution><scan:YResolution>200</scan:YResolution></scan:DiscreteResolution>
<scan:DiscreteResolution><scan:XResolution>300</scan:XResolution><scan:YResolution>300</scan:YResolution></scan:DiscreteResolution>
</scan:DiscreteResolutions></scan:SupportedResolutions>
</scan:SettingProfile></scan:SettingProfiles>
<scan:SupportedIntents><scan:Intent>Document</scan:Intent></scan:SupportedIntents>
</scan:%[1]s>
`

// scanJob is one ScanJobs resource.
type scanJob struct {
	feeder bool
	colour bool
	dpi    int
	pages  int // delivered
}

// scanSettings is what a client asks for, whatever the prefixes.
type scanSettings struct {
	InputSource string `xml:"InputSource"`
	ColorMode   string `xml:"ColorMode"`
	XResolution int    `xml:"XResolution"`
}

func (s *Scanner) serveESCL(mux *http.ServeMux) {
	handle := func(pattern string, do http.HandlerFunc) {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			s.mu.Lock()
			off := s.off
			s.mu.Unlock()
			if off {
				drop(w)
				return
			}
			do(w, r)
		})
	}
	handle("GET /eSCL/ScannerCapabilities", s.capabilities)
	handle("GET /eSCL/ScannerStatus", s.status)
	handle("POST /eSCL/ScanJobs", s.createJob)
	handle("GET /eSCL/ScanJobs/{id}/NextDocument", s.nextDocument)
	handle("DELETE /eSCL/ScanJobs/{id}", s.deleteJob)
}

func (s *Scanner) capabilities(w http.ResponseWriter, _ *http.Request) {
	modes := "<scan:ColorMode>Grayscale8</scan:ColorMode>"
	if !s.config.Grey {
		modes += "<scan:ColorMode>RGB24</scan:ColorMode>"
	}
	body := "<pwg:MakeAndModel>Virtual eSCL scanner</pwg:MakeAndModel>\n<pwg:SerialNumber>1</pwg:SerialNumber>\n" +
		"<scan:Platen>" + fmt.Sprintf(inputCaps, "PlatenInputCaps", modes) + "</scan:Platen>\n"
	if !s.config.NoFeeder {
		body += "<scan:Adf>" + fmt.Sprintf(inputCaps, "AdfSimplexInputCaps", modes) + "<scan:FeederCapacity>50</scan:FeederCapacity></scan:Adf>\n"
	}
	answerXML(w, "ScannerCapabilities", body)
}

func (s *Scanner) status(w http.ResponseWriter, _ *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	state, adf := "Idle", "ScannerAdfEmpty"
	switch {
	case s.fault == FaultJam:
		state, adf = "Stopped", "ScannerAdfJam"
	case s.fault == FaultCover:
		state, adf = "Stopped", "ScannerAdfHatchOpen"
	case s.fault == FaultBusy || len(s.jobs) > 0:
		state = "Processing"
	case s.loaded > 0:
		adf = "ScannerAdfLoaded"
	}
	body := "<pwg:State>" + state + "</pwg:State>\n"
	if !s.config.NoFeeder {
		body += "<scan:AdfState>" + adf + "</scan:AdfState>\n"
	}
	answerXML(w, "ScannerStatus", body)
}

func (s *Scanner) createJob(w http.ResponseWriter, r *http.Request) {
	var settings scanSettings
	if err := xml.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<16)).Decode(&settings); err != nil {
		http.Error(w, "not ScanSettings", http.StatusBadRequest)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	job := &scanJob{feeder: settings.InputSource == "Feeder", colour: settings.ColorMode == "RGB24", dpi: settings.XResolution}
	switch {
	case job.dpi < 50 || job.dpi > 600 || job.colour && s.config.Grey || job.feeder && s.config.NoFeeder:
		http.Error(w, "not supported", http.StatusConflict)
		return
	case s.fault == FaultBusy || len(s.jobs) > 0:
		http.Error(w, "busy", http.StatusServiceUnavailable)
		return
	case s.fault == FaultJam, s.fault == FaultCover, job.feeder && s.loaded == 0:
		http.Error(w, "cannot scan", http.StatusConflict)
		return
	}
	s.nextJob++
	id := strconv.Itoa(s.nextJob)
	s.jobs[id] = job
	w.Header().Set("Location", s.URL()+"/ScanJobs/"+id)
	w.WriteHeader(http.StatusCreated)
}

func (s *Scanner) nextDocument(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	id := r.PathValue("id")
	job := s.jobs[id]
	if job != nil && s.breakBy != "" && job.pages == s.breakAt {
		s.fault, s.breakBy = s.breakBy, ""
	}
	fault := s.fault
	switch {
	case job == nil, !job.feeder && job.pages > 0, job.feeder && s.loaded == 0:
		delete(s.jobs, id)
		s.mu.Unlock()
		http.NotFound(w, r)
		return
	case fault == FaultJam || fault == FaultCover:
		delete(s.jobs, id)
		s.mu.Unlock()
		http.Error(w, "stopped", http.StatusConflict)
		return
	}
	job.pages++
	s.scanned++
	if job.feeder {
		s.loaded--
	}
	page, dpi, colour := s.scanned, job.dpi, job.colour
	s.mu.Unlock()
	s.stream(w, r, letter(page, dpi, colour), fault == FaultDead)
}

// stream sends the page a quarter at a time, of which a dying scanner sends one.
func (s *Scanner) stream(w http.ResponseWriter, r *http.Request, page []byte, dies bool) {
	w.Header().Set("Content-Type", "image/jpeg")
	quarter := (len(page) + 3) / 4
	for start := 0; start < len(page); start += quarter {
		if _, err := w.Write(page[start:min(start+quarter, len(page))]); err != nil {
			return
		}
		if flusher, ok := w.(http.Flusher); ok {
			flusher.Flush()
		}
		if dies {
			drop(w)
			return
		}
		select {
		case <-r.Context().Done():
			return
		case <-time.After(s.config.Pace):
		}
	}
}

func (s *Scanner) deleteJob(_ http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.jobs, r.PathValue("id"))
}

func answerXML(w http.ResponseWriter, name, body string) {
	w.Header().Set("Content-Type", "text/xml")
	_, _ = fmt.Fprintf(w, esclHead, name, body)
}
