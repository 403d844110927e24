package web_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"medborgarkiosk/kiosk"
)

// The browser's tests need Debian's chromium. AXE_CORE is the path of
// axe.min.js (npm axe-core 4.14.1); PICTURES a folder for pictures of the page.

func browser(t *testing.T, width, height int64) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("no chromium here")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU)
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, end := chromedp.NewContext(ctx)
	t.Cleanup(end)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, height)); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

func evaluate[T any](t *testing.T, ctx context.Context, script string) T {
	t.Helper()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

const axeRun = `axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
	.then(r => JSON.stringify(r.violations.map(v => [v.id, v.nodes.map(n => n.html)])))`

// open logs in as name and shows the page.
func (r *rig) open(t *testing.T, ctx context.Context, name, path string) {
	t.Helper()
	err := chromedp.Do(ctx, chromedp.Navigate(r.address+path))
	if err == nil && name != "" {
		err = logInHere(ctx, name)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// logInHere fills in the page that asks who it is.
func logInHere(ctx context.Context, name string) error {
	return chromedp.Do(ctx,
		chromedp.SendKeys(chromedp.CSS("input[name=name]"), name),
		chromedp.SendKeys(chromedp.CSS("input[name=password]"), password+kb.Enter),
		chromedp.WaitVisible(chromedp.CSS("header .plain")),
	)
}

var sizes = map[string][2]int64{"desk": {1280, 900}, "phone": {390, 844}, "zoomed": {320, 640}}

// usable looks at pages as a person would, on each size of screen: nothing is
// cut, and axe finds nothing.
func (r *rig) usable(t *testing.T, user string, pages map[string]string) {
	t.Helper()
	ctx := browser(t, 1280, 900)
	if user != "" {
		r.open(t, ctx, user, "/?lang=sv")
	}
	for name, path := range pages {
		for size, of := range sizes {
			t.Run(name+"-"+size, func(t *testing.T) {
				if err := chromedp.Do(ctx, chromedp.EmulateViewport(of[0], of[1]), chromedp.Navigate(r.address+path)); err != nil {
					t.Fatal(err)
				}
				usable(t, ctx, name+"-"+size)
			})
		}
	}
}

func usable(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	picture(t, ctx, name)
	if evaluate[bool](t, ctx, `document.documentElement.scrollWidth > innerWidth`) {
		t.Error("the page must be moved sideways")
	}
	axe, err := os.ReadFile(os.Getenv("AXE_CORE"))
	if err != nil {
		t.Skip("no axe-core here: set AXE_CORE")
	}
	evaluate[chromedp.Void](t, ctx, string(axe)+";0")
	if faults := evaluate[string](t, ctx, axeRun); faults != "[]" {
		t.Errorf("axe finds %s", faults)
	}
}

func TestEverybodyCanUseThePages(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	r.usable(t, "bo", map[string]string{"today": "/?lang=sv", "kiosks": "/kiosks?lang=sv", "me": "/me?lang=en"})
	r.usable(t, "", map[string]string{"login": "/?lang=sv"})
	r.usable(t, "anna", map[string]string{"accounts": "/accounts?lang=sv", "log": "/log?lang=sv"})
}

func TestThePageKeepsItselfFresh(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	ctx := browser(t, 1280, 800)
	r.open(t, ctx, "bo", "/?lang=sv")
	err := chromedp.Do(ctx,
		chromedp.Evaluate[chromedp.Void](`document.getElementById("act-`+r.calls[0]+`").focus()`),
		chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error { return r.Finish(ctx, r.calls[1]) }),
		chromedp.WaitNotPresent(chromedp.CSS("#act-"+r.calls[1])),
	)
	if err != nil {
		t.Fatal(err)
	}
	if focused := evaluate[string](t, ctx, `document.activeElement.id`); focused != "act-"+r.calls[0] {
		t.Errorf("the focus is on %q", focused)
	}
	if news := evaluate[string](t, ctx, `document.getElementById("news").textContent`); news != "1 kiosk behöver hjälp" {
		t.Errorf("the news is %q", news)
	}
	err = chromedp.Do(ctx,
		chromedp.KeyEvent(kb.Enter), // the button that has the focus: "Jag går dit"
		chromedp.WaitVisible(chromedp.CSS(".answered")),
	)
	if err != nil {
		t.Fatal(err)
	}
	today, err := r.Today(t.Context())
	if err != nil || len(today.Calls) != 1 || today.Calls[0].Status != kiosk.CallOnTheWay {
		t.Errorf("the calls are %+v, %v", today.Calls, err)
	}
}

// TestTheSessionEndsWhileTyping: what was typed is not lost, and is sent as soon
// as its writer has logged in again.
func TestTheSessionEndsWhileTyping(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	ctx := browser(t, 1280, 900)
	r.open(t, ctx, "anna", "/accounts?lang=sv")
	field := chromedp.CSS("input[name=name]")
	err := chromedp.Do(ctx,
		chromedp.SendKeys(field, "cia.li"),
		chromedp.Func(func(context.Context, *chromedp.Target) error {
			r.pass(61 * time.Minute)
			r.Changes.Tell() // the page looks, and hears that it is logged out
			return nil
		}),
		chromedp.WaitVisible(chromedp.CSS("#out")),
	)
	if err != nil {
		t.Fatal(err)
	}
	if typed := evaluate[string](t, ctx, `document.querySelector("input[name=name]").value`); typed != "cia.li" {
		t.Errorf("%q is left of what was typed", typed)
	}
	err = chromedp.Do(ctx,
		chromedp.SendKeys(field, "nd"+kb.Enter),
		chromedp.WaitVisible(chromedp.CSS("input[name=password]")),
	)
	if err == nil {
		usable(t, ctx, "login-kept")
		err = logInHere(ctx, "anna")
	}
	if err == nil {
		err = chromedp.Do(ctx, chromedp.WaitVisible(chromedp.CSS(".secret")))
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.accounts.FindByName(t.Context(), "cia.lind"); err != nil {
		t.Error(err)
	}
}

// TestADeskIsLeftAlone: a page that nobody uses shows the log-in page by itself.
func TestADeskIsLeftAlone(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	ctx := browser(t, 1280, 900)
	r.open(t, ctx, "bo", "/?lang=sv")
	err := chromedp.Do(ctx,
		chromedp.Func(func(context.Context, *chromedp.Target) error {
			r.pass(61 * time.Minute)
			r.Changes.Tell()
			return nil
		}),
		chromedp.WaitVisible(chromedp.CSS("input[name=password]")),
	)
	if err != nil {
		t.Fatal(err)
	}
}

func picture(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	dir := os.Getenv("PICTURES")
	if dir == "" {
		return
	}
	png, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name+".png"), png, 0o600)
	}
	if err != nil {
		t.Error(err)
	}
}
