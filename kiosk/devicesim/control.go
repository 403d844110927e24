package devicesim

import "net/http"

// faulty is a device whose faults can be switched.
type faulty interface {
	Fault(reason string)
	Clear()
	Power(on bool)
}

// control adds the endpoints by which a person at the demo, or a test in
// another process, switches faults:
//
//	POST /sim/fault?reason=media-empty-error
//	POST /sim/clear
//	POST /sim/power?on=false
func (p *Printer) control(mux *http.ServeMux) { control(mux, p) }

func control(mux *http.ServeMux, device faulty) {
	mux.HandleFunc("POST /sim/fault", func(w http.ResponseWriter, r *http.Request) {
		reason := r.FormValue("reason")
		if reason == "" {
			http.Error(w, "reason is missing", http.StatusBadRequest)
			return
		}
		device.Fault(reason)
		w.WriteHeader(http.StatusNoContent)
	})
	mux.HandleFunc("POST /sim/clear", func(w http.ResponseWriter, _ *http.Request) {
		device.Clear()
		w.WriteHeader(http.StatusNoContent)
	})
	mux.HandleFunc("POST /sim/power", func(w http.ResponseWriter, r *http.Request) {
		device.Power(r.FormValue("on") != "false")
		w.WriteHeader(http.StatusNoContent)
	})
}

// Control gives the stick's endpoints:
//
//	POST /sim/insert           puts in the stick whose files are those of dir
//	POST /sim/remove
//	POST /sim/lock?on=true     makes it write-protected
func (s *Stick) Control(dir string) http.Handler {
	mux := http.NewServeMux()
	order := func(path string, do func(*http.Request)) {
		mux.HandleFunc("POST /sim/"+path, func(w http.ResponseWriter, r *http.Request) {
			do(r)
			w.WriteHeader(http.StatusNoContent)
		})
	}
	order("insert", func(*http.Request) { s.Insert(dir) })
	order("remove", func(*http.Request) { s.Remove() })
	order("lock", func(r *http.Request) { s.Lock(r.FormValue("on") != "false") })
	return mux
}
