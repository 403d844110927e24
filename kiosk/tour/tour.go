package tour

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/session"
)

// Run walks all journeys in the languages (BCP 47), writes a line for each to
// out, and gives all failures together. A journey that fails is left, and the
// next one begins.
func Run(ctx context.Context, w *Walker, d Devices, languages []string, out io.Writer) error {
	var failures []error
	for _, language := range languages {
		lang, ok := i18n.Find(language)
		if !ok {
			return fmt.Errorf("tour: the kiosk does not speak %q", language)
		}
		for _, walk := range walks {
			began := time.Now()
			w.err = nil
			w.prefix = lang.Tag + "/"
			w.post(session.StartOver{}, session.Speak{Language: lang.Tag})
			w.await(ctx, "home", func(s session.Screen) bool { return s.Home && s.Language == lang.Tag })
			walk.do(ctx, w, d)
			result := "ok"
			if w.err != nil {
				result = "FAILED: " + w.err.Error()
				failures = append(failures, fmt.Errorf("%s in %s: %w", walk.journey, lang.Tag, w.err))
			}
			if _, err := fmt.Fprintf(out, "%-9s %-3s %6.1f s  %s\n", walk.journey, lang.Tag, time.Since(began).Seconds(), result); err != nil {
				return err
			}
			if ctx.Err() != nil {
				return errors.Join(append(failures, ctx.Err())...)
			}
		}
	}
	return errors.Join(failures...)
}
