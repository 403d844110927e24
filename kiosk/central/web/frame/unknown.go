package frame

import "net/http"

// known shows a page in the visitor's language for addresses that there are
// none of, and for those that can't be used so (RFC 9110 15.5.5, 15.5.6).
func (f *Frame) known(next http.Handler) http.Handler {
	notFound := f.problemPage(http.StatusNotFound, func(w *words) string { return w.NotFound })
	notSo := f.problemPage(http.StatusMethodNotAllowed, func(w *words) string { return w.NotSo })
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		refuse, pattern := f.mux.Handler(r)
		if pattern != "" {
			next.ServeHTTP(w, r)
			return
		}
		refused := refusal{head: http.Header{}}
		refuse.ServeHTTP(&refused, r)
		if refused.status != http.StatusMethodNotAllowed {
			notFound(w, r)
			return
		}
		w.Header()["Allow"] = refused.head["Allow"]
		notSo(w, r)
	})
}

// refusal is what the mux would answer.
type refusal struct {
	head   http.Header
	status int
}

func (r *refusal) Header() http.Header            { return r.head }
func (r *refusal) WriteHeader(status int)         { r.status = status }
func (r *refusal) Write(text []byte) (int, error) { return len(text), nil }

// problemPage shows a sentence, with the bar on top for those who are logged in.
func (f *Frame) problemPage(status int, text func(*words) string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := &Visit{Request: r, Language: languageOf(w, r), Address: f.address(r), frame: f, writer: w}
		if who, token, err := f.who(r); err == nil {
			v.Who, v.Token = who, token
		}
		f.say(v, status, text(v.words()))
	}
}
