// Which panel is in front. A telephone shows one of four, a desk three at once.

import { byId } from "./dom.js";

const body = document.body;
const listeners = [];

export const isShown = (panel) => byId(panel).offsetParent !== null;

export const whenShown = (listener) => listeners.push(listener);

export function show(view) {
  body.dataset.view = view;
  if (view === "chat" || view === "mail") body.dataset.middle = view;
  mark();
  listeners.forEach((listener) => listener());
}

/** The chat or the mailbox, whichever was in front last. */
export const showMiddle = () => show(body.dataset.middle);

function mark() {
  for (const button of document.querySelectorAll(".tabs button")) {
    button.setAttribute("aria-current", String(isShown(button.dataset.go)));
  }
}

export function startViews() {
  for (const button of document.querySelectorAll(".tabs button")) {
    button.addEventListener("click", () => show(button.dataset.go));
  }
  addEventListener("resize", mark);
  mark();
}
