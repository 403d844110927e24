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

const live = new EventSource(content.dataset.live);
live.onmessage = () => refresh().catch(() => {});
live.onopen = () => refresh().catch(() => {});
live.onerror = () => { document.getElementById("lost").hidden = false; };
