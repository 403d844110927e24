package e2e

import (
	"context"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// tab is a page in Debian's chromium.
type tab struct {
	ctx  context.Context
	site string // of the staff's pages
}

func (r *rig) openBrowser(t *testing.T) tab {
	t.Helper()
	path, err := exec.LookPath("chromium")
	must(t, err)
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU)
	ctx, stop := chromedp.NewExecAllocator(context.WithoutCancel(t.Context()), options...)
	t.Cleanup(stop)
	ctx, end := chromedp.NewContext(ctx)
	t.Cleanup(end)
	must(t, chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900)))
	return tab{ctx, strings.TrimSuffix(r.staff, "/")}
}

// another opens one more tab of the same browser.
func (b tab) another(t *testing.T) tab {
	t.Helper()
	ctx, end := chromedp.NewContext(b.ctx)
	t.Cleanup(end)
	must(t, chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900)))
	return tab{ctx, b.site}
}

func (b tab) do(t *testing.T, actions ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, 30*time.Second)
	defer cancel()
	must(t, chromedp.Do(ctx, actions...))
}

// open shows a page, and marks it: a page that was loaded again has no mark.
func (b tab) open(t *testing.T, path string) {
	t.Helper()
	b.do(t, chromedp.Navigate(b.site+path), chromedp.Evaluate[chromedp.Void]("document.body.dataset.mark = 'same';0"))
}

// isSame fails unless the page is the one that open has shown.
func (b tab) isSame(t *testing.T) {
	t.Helper()
	if ask(t, b, "document.body.dataset.mark ?? ''") != "same" {
		t.Error("the page was loaded again")
	}
}

// see waits until the page shows what the selector finds.
func (b tab) see(t *testing.T, selector string) {
	t.Helper()
	b.do(t, chromedp.WaitVisible(chromedp.CSS(selector)))
}

// click presses what the selector finds, and waits for what comes of it.
func (b tab) click(t *testing.T, selector, then string) {
	t.Helper()
	b.do(t, chromedp.Click(chromedp.CSS(selector)), chromedp.WaitVisible(chromedp.CSS(then)))
}

func (b tab) logIn(t *testing.T, r *rig) {
	t.Helper()
	b.do(t,
		chromedp.Navigate(b.site+"/?lang=sv"),
		chromedp.SendKeys(chromedp.CSS("input[name=name]"), r.login[0]),
		chromedp.SendKeys(chromedp.CSS("input[name=password]"), r.login[1]+kb.Enter),
		chromedp.WaitVisible(chromedp.CSS("header .plain")),
	)
}

// ask gives the text that a script finds on the page.
func ask(t *testing.T, b tab, script string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, 30*time.Second)
	defer cancel()
	text, err := chromedp.Run(ctx, chromedp.Evaluate[string](script))
	must(t, err)
	return text
}
