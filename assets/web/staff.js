// Keeps the page as it is now: when central says that something changed, the
// page is fetched again, and what differs in its regions marked data-live is put
// in place. What is typed and where the focus is stay. Without this script the
// page works too, by the browser's own reload.
"use strict";

const content = document.getElementById("content");
const news = document.getElementById("news");
const show = (id, on) => { document.getElementById(id).hidden = !on; };

const dirty = (field) => field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked
  : field.options ? [...field.options].some((o) => o.selected !== o.defaultSelected) && field.value !== ""
  : field.defaultValue !== undefined && field.type !== "hidden" && field.value !== field.defaultValue;
const typed = () => [...document.querySelectorAll("input, textarea, select")].some(dirty);

// alike tells whether one node can become the other by small changes.
const alike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && a.id === b.id;

// become makes the node as the fresh one is, keeping whatever need not change.
function become(node, fresh) {
  if (node.isEqualNode(fresh)) return;
  if (node.nodeType !== Node.ELEMENT_NODE) { node.nodeValue = fresh.nodeValue; return; }
  for (const { name } of [...node.attributes]) if (!fresh.hasAttribute(name) && name !== "open") node.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (node.getAttribute(name) !== value && name !== "open") node.setAttribute(name, value);
  const kept = new Set([...fresh.children].map((c) => c.id).filter(Boolean));
  for (const child of [...node.children]) if (child.id && !kept.has(child.id)) child.remove();
  let at = node.firstChild;
  for (const next of [...fresh.childNodes]) {
    const same = next.id ? [...node.children].find((c) => alike(c, next)) : at && alike(at, next) ? at : null;
    if (!same) { node.insertBefore(next, at); continue; }
    if (same !== at) node.moveBefore ? node.moveBefore(same, at) : node.insertBefore(same, at);
    become(same, next);
    at = same.nextSibling;
  }
  while (at) { const gone = at; at = at.nextSibling; gone.remove(); }
}

async function refresh() {
  const answer = await fetch(content.dataset.from, { headers: { Live: "1" } });
  if (answer.status === 401) {
    if (!typed()) location.reload();
    show("out", true);
    return;
  }
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.title = page.title;
  const focused = document.activeElement?.id;
  for (const region of content.querySelectorAll("[data-live]")) {
    const fresh = page.getElementById(region.id);
    if (fresh) become(region, fresh);
  }
  if (focused && focused !== document.activeElement?.id) document.getElementById(focused)?.focus({ preventScroll: true });
  const said = page.getElementById("content").dataset.news;
  if (content.dataset.news !== said) news.textContent = content.dataset.news = said;
  show("lost", false);
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

if (content.dataset.stream && content.dataset.from) {
  const live = new EventSource(content.dataset.stream);
  live.onmessage = live.onopen = changed;
  live.onerror = () => { show("lost", true); changed(); };
}

document.addEventListener("click", (e) => { if (e.target.closest("[data-print]")) print(); });
