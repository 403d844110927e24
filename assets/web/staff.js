// Keeps the page as it is now: when central says that something changed, the
// page is fetched again and its content put in place of the old. Without this
// script the page works too, by its reload button.
"use strict";

const content = document.getElementById("content");
const news = document.getElementById("news");

async function refresh() {
  const answer = await fetch(document.getElementById("reload").href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById("content");
  const focused = document.activeElement?.id;
  document.title = page.title;
  content.replaceChildren(...fresh.childNodes);
  // Whoever was about to press a button still is.
  if (focused && focused !== document.activeElement?.id) document.getElementById(focused)?.focus({ preventScroll: true });
  if (content.dataset.news !== fresh.dataset.news) news.textContent = content.dataset.news = fresh.dataset.news;
}

// One at a time, and once more when something changed meanwhile: an older page
// must not come after a newer one.
let busy = false, again = false;
async function changed() {
  again = true;
  if (busy) return;
  busy = true;
  while (again) {
    again = false;
    await refresh().catch(() => {});
  }
  busy = false;
}

const live = new EventSource(content.dataset.live);
live.onmessage = live.onopen = changed;
live.onerror = () => { document.getElementById("lost").hidden = false; };
