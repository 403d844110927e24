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
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
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

func TestEverybodyCanUseThePage(t *testing.T) {
	t.Parallel()
	_, address, _ := library(t)
	for name, size := range map[string][2]int64{"desk": {1440, 900}, "small": {1280, 800}, "phone": {390, 844}, "zoomed": {320, 640}} {
		t.Run(name, func(t *testing.T) {
			ctx := browser(t, size[0], size[1])
			if err := chromedp.Do(ctx, chromedp.Navigate(address+"/?lang=sv")); err != nil {
				t.Fatal(err)
			}
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
		})
	}
}

func TestThePageKeepsItselfFresh(t *testing.T) {
	t.Parallel()
	c, address, calls := library(t)
	ctx := browser(t, 1280, 800)
	second := chromedp.CSS("#act-" + calls[1])
	err := chromedp.Do(ctx,
		chromedp.Navigate(address+"/?lang=sv"),
		chromedp.Evaluate[chromedp.Void](`document.getElementById("act-`+calls[0]+`").focus()`),
		chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error { return c.Finish(ctx, calls[1]) }),
		chromedp.WaitNotPresent(second),
	)
	if err != nil {
		t.Fatal(err)
	}
	if focused := evaluate[string](t, ctx, `document.activeElement.id`); focused != "act-"+calls[0] {
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
	today, err := c.Today(t.Context())
	if err != nil || len(today.Calls) != 1 || today.Calls[0].Status != kiosk.CallOnTheWay {
		t.Errorf("the calls are %+v, %v", today.Calls, err)
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
