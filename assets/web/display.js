// Shows the numbers that are called as they are called, and speaks each of them
// once. Browsers speak only after somebody has touched the page: the button asks
// for that, and goes.
"use strict";

const calls = document.getElementById("calls");
const sound = document.getElementById("sound");
const show = (id, on) => { document.getElementById(id).hidden = !on; };
const keys = () => new Set([...calls.querySelectorAll("[data-key]")].map((li) => li.dataset.key));
let spoken = keys(); // what was called before is not called again

function speak(text, lang) {
  if (!text || !("speechSynthesis" in window)) return;
  const words = new SpeechSynthesisUtterance(text);
  words.lang = lang;
  words.rate = 0.9;
  speechSynthesis.speak(words);
}

async function refresh() {
  const answer = await fetch(calls.dataset.from);
  if (!answer.ok) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.getElementById("clock").textContent = page.getElementById("clock").textContent;
  const fresh = page.getElementById("calls");
  if (fresh.innerHTML !== calls.innerHTML) calls.replaceChildren(...fresh.childNodes);
  for (const li of calls.querySelectorAll("[data-key]")) {
    if (spoken.has(li.dataset.key)) continue;
    speak(li.dataset.sv, "sv-SE");
    speak(li.dataset.en, "en-GB");
  }
  spoken = keys();
  show("lost", false);
}

let busy = false, again = false;
async function changed() {
  again = true;
  if (busy) return;
  busy = true;
  while (again) {
    again = false;
    await refresh().catch(() => show("lost", true));
  }
  busy = false;
}

sound.addEventListener("click", () => { speak("Rösten är på.", "sv-SE"); sound.hidden = true; });
if (!("speechSynthesis" in window)) sound.hidden = true;
const live = new EventSource(calls.dataset.stream);
live.onmessage = live.onopen = changed;
live.onerror = () => show("lost", true);
