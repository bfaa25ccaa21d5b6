// The institutions of the roster. Which one the visitor is in is remembered.

import { arrange, byId, el, setBadge } from "./dom.js";
import { recall, remember } from "./memory.js";

const bar = byId("institutions");
const buttons = new Map();
let code = recall("institution");
let changed = () => {};

/** Whether somebody of this institution is to be shown; a stranger comes to every counter. */
export const isHere = (person) => code !== null && (person.institution === code || person.institution === "");

/** Shows the institutions of these people; `waiting(person)` counts what waits for one. */
export function drawInstitutions(people, waiting) {
  const names = new Map(people.filter((one) => one.institution).map((one) => [one.institution, one.institution_name]));
  if (!names.has(code)) code = names.size === 1 ? [...names.keys()][0] : null;
  bar.hidden = names.size === 1;
  bar.classList.toggle("open", code === null);
  byId("institution-name").hidden = code === null;
  byId("institution-name").textContent = names.get(code) ?? "";
  byId("people-title").textContent = code === null ? "¿En qué institución?" : "¿Quién es usted?";
  byId("nobody").textContent = code === null ? "Elija una institución." : "Elija quién es usted.";
  arrange(bar, [...names].map(([one, name]) => {
    const count = people.filter((person) => person.institution === one).reduce((sum, person) => sum + waiting(person), 0);
    return button(one, name, count);
  }));
}

function button(one, name, count) {
  if (!buttons.has(one)) {
    const made = el("button", { type: "button", title: name, onclick: () => enter(one) },
      one, el("span", { className: "long" }, name), el("span", { className: "badge" }));
    made.dataset.institution = one;
    buttons.set(one, made);
  }
  const shown = buttons.get(one);
  shown.setAttribute("aria-pressed", String(one === code));
  setBadge(shown.lastElementChild, count, "sin leer");
  return shown;
}

function enter(one) {
  code = one;
  remember("institution", one);
  changed();
}

/** `redraw()` is called when another institution was chosen. */
export function startInstitutions(redraw) {
  changed = redraw;
}
