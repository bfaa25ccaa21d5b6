// The office clock: what time the bot thinks it is, what is due next, and the buttons that go there.

import { get, post } from "./api.js";
import { byId, el } from "./dom.js";
import { announce, attempt } from "./notices.js";
import { setMoves, today } from "./times.js";

const TICK = 5000; // milliseconds; the clock shows minutes

const bar = byId("clock");
const shown = byId("now");
const next = byId("next");
const narrow = matchMedia("(max-width: 719px)");

export async function refreshClock() {
  show(await get("/api/clock"));
}

function show(told) {
  setMoves(told.moves);
  next.disabled = told.next === null;
  next.title = told.next === null ? "Nada por vencer" : `Siguiente: ${told.what}`;
  // Each word whole: a No. de gestión is not broken at its hyphens.
  next.replaceChildren(...next.title.split(" ").flatMap((word) => [el("span", { className: "word" }, word), " "]));
  bar.hidden = false;
  tick();
}

function tick() {
  shown.textContent = today(narrow.matches ? "short" : "long");
}

async function turn(step, refresh) {
  if (bar.getAttribute("aria-busy") === "true") return;
  bar.setAttribute("aria-busy", "true");
  await attempt(async () => {
    show(await post("/api/clock", step));
    announce(`Ahora es ${today("long")}.`);
  });
  bar.removeAttribute("aria-busy");
  refresh();
}

/** `refresh()` shows what has happened meanwhile. */
export function startClock(refresh) {
  for (const button of bar.querySelectorAll("[data-turn]")) {
    button.addEventListener("click", () => turn(JSON.parse(button.dataset.turn), refresh));
  }
  narrow.addEventListener("change", tick);
  setInterval(tick, TICK);
}
