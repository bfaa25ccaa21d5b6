// The menu of commands that opens on «/», as in Telegram.

import { get } from "./api.js";
import { byId, el } from "./dom.js";

const menu = byId("menu");
const button = byId("menu-button");
const text = byId("text");
let commands = [];
let offered = [];
let chosen = -1;

export async function refreshCommands() {
  commands = await get("/api/commands");
}

export const isMenuOpen = () => !menu.hidden;

/** The command under the arrow keys, or null. */
export const chosenCommand = () => offered[chosen] ?? null;

export function closeMenu() {
  offer([]);
}

/** Offers the commands that begin with what was written; `pick(command)` takes one. */
export function offerFor(written, pick) {
  const begun = /^\/(\S*)$/.exec(written);
  offer(begun ? commands.filter((one) => one.command.startsWith(begun[1].toLowerCase())) : [], pick);
}

export function moveChoice(step) {
  if (!offered.length) return;
  chosen = (chosen + step + offered.length) % offered.length;
  mark();
}

function offer(found, pick) {
  offered = found;
  chosen = -1;
  menu.replaceChildren(...found.map((one, place) => option(one, place, pick)));
  menu.hidden = found.length === 0;
  button.setAttribute("aria-expanded", String(!menu.hidden));
  mark();
}

function option(one, place, pick) {
  const item = el("li", { id: `command-${place}`, role: "option" },
    el("b", {}, `/${one.command}`), el("span", {}, one.description));
  item.addEventListener("mousedown", (event) => event.preventDefault()); // the text keeps the focus
  item.addEventListener("click", () => pick(one));
  return item;
}

function mark() {
  [...menu.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === chosen)));
  menu.children[chosen]?.scrollIntoView({ block: "nearest" });
  if (chosen < 0) text.removeAttribute("aria-activedescendant");
  else text.setAttribute("aria-activedescendant", `command-${chosen}`);
}

export function startMenu(pick) {
  button.addEventListener("click", async () => {
    text.focus();
    if (isMenuOpen()) return closeMenu();
    await refreshCommands().catch(() => {});
    offer(commands, pick);
  });
}
