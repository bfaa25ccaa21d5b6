// Wires the page and keeps it fresh: the server tells that something changed, the page asks what.

import { refreshChat, startChat } from "./chat.js";
import { refreshClock, startClock } from "./clock.js";
import { refreshCommands } from "./commands.js";
import { refreshDiagram, startDiagram } from "./diagram.js";
import { byId } from "./dom.js";
import { startInstitutions } from "./institutions.js";
import { refreshMail, startMail } from "./mail.js";
import { recall } from "./memory.js";
import { draw, noteSeen, refreshPeople, whenChosen } from "./people.js";
import { startRestart } from "./restart.js";
import { showMiddle, startViews, whenShown } from "./views.js";

const RETRY = 1000; // milliseconds until the page asks again while the bot starts
const SETTLING = 1500; // diagram and clock are asked once more: the bot may decide after its message left

let busy = false;
let again = false;
let later = 0;

async function refreshOnce() {
  const first = await Promise.allSettled([refreshPeople(), refreshClock()]);
  const rest = await Promise.allSettled([refreshChat(), refreshMail(), refreshDiagram()]);
  const failures = [...first, ...rest].filter((one) => one.status === "rejected").map((one) => one.reason);
  const sign = byId("starting");
  sign.hidden = failures.length === 0;
  if (failures.length) {
    const starting = failures.some((error) => error.starting);
    sign.textContent = starting ? "El bot está arrancando…" : failures[0].message;
    later = setTimeout(refresh, RETRY);
  }
}

async function refresh() {
  again = true;
  if (busy) return;
  busy = true;
  while (again) {
    again = false;
    clearTimeout(later);
    await refreshOnce();
  }
  busy = false;
}

function seen() {
  noteSeen();
  draw();
}

function listen() {
  let settling = 0;
  // An address of its own: a browser's cache may hold back the second reader of the same one.
  const events = new EventSource(`/events?since=${Date.now()}`);
  events.addEventListener("open", refresh);
  events.addEventListener("error", refresh);
  events.addEventListener("message", () => {
    refresh();
    clearTimeout(settling);
    settling = setTimeout(() => Promise.allSettled([refreshDiagram(), refreshClock()]), SETTLING);
  });
}

startViews();
startChat();
startMail();
startDiagram();
startRestart();
startClock(refresh);
startInstitutions(draw);
whenChosen(refresh);
whenShown(seen);
document.addEventListener("visibilitychange", seen);
if (recall("person")) showMiddle(); // else a telephone begins with the people
refresh();
refreshCommands().catch(() => {}); // asked again when the menu opens
listen();
