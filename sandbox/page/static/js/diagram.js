// The diagram of the case at hand, drawn by the bot with the current step lit.

import { get, getText } from "./api.js";
import { byId, el } from "./dom.js";
import { enlarge } from "./notices.js";
import { current, whenChosen } from "./people.js";

const select = byId("case");
const state = byId("case-state");
const papers = byId("case-papers");
const drawing = byId("drawing");
const frame = byId("enlarge");
let cases = [];
let options = "";
let followed = null; // the number that the visitor chose; otherwise the latest case is shown
let drawn = "";
let turn = 0;

export async function refreshDiagram() {
  const person = current();
  if (!person) return;
  const found = await get(`/api/cases/${person.key}`);
  if (person.key !== current()?.key) return;
  cases = found;
  offer();
  await draw();
}

const chosen = () => cases.find((one) => one.number === followed) ?? cases[0] ?? null;

function offer() {
  byId("no-case").hidden = cases.length > 0;
  select.hidden = cases.length === 0;
  const shape = JSON.stringify(cases.map((one) => [one.number, one.title]));
  if (shape !== options) {
    options = shape;
    select.replaceChildren(...cases.map((one) => el("option", { value: one.number }, `${one.number} · ${one.title}`)));
  }
  select.value = chosen()?.number ?? "";
}

async function draw() {
  const shown = chosen();
  state.hidden = frame.hidden = shown === null;
  papers.hidden = !shown?.papers.length;
  if (shown === null) {
    drawn = "";
    return;
  }
  state.textContent = [shown.procedure, shown.state].filter(Boolean).join(" · ");
  papers.replaceChildren(...shown.papers.flatMap(({ what, words }) => [el("dt", {}, what), el("dd", {}, words)]));
  const address = `/api/diagram/${encodeURIComponent(shown.number)}.svg`;
  const picture = await getText(address);
  if (chosen() !== shown || picture === drawn) return;
  drawn = picture;
  turn += 1;
  drawing.alt = `Diagrama de ${shown.number}. ${shown.state}`;
  drawing.src = `${address}?turn=${turn}`;
}

export function startDiagram() {
  select.addEventListener("change", () => {
    followed = select.value === cases[0]?.number ? null : select.value;
    draw().catch(() => {}); // the next refresh tries again and tells
  });
  frame.addEventListener("click", () => enlarge(`Flujo de ${chosen().number}`, drawing.src, "flow"));
  whenChosen(() => {
    followed = null;
    cases = [];
    offer();
    draw();
  });
}
