// Pop-ups: passing toasts, boxes to close, questions, and pictures in large.

import { byId, el, iconButton } from "./dom.js";

const LASTING = 4500; // milliseconds

export function toast(text, { bad = false } = {}) {
  const shown = el("div", { className: bad ? "toast bad" : "toast" }, text);
  byId("toasts").append(shown);
  setTimeout(() => shown.remove(), LASTING + 40 * text.length);
}

/** Takes away what was told to whoever was here before. */
export function clearToasts() {
  byId("toasts").replaceChildren();
}

/** Says to a screen reader what arrived. */
export function announce(text) {
  byId("news").textContent = text;
}

/** Runs an action; what it refuses is told in a toast. Gives whether it went well. */
export async function attempt(action) {
  try {
    await action();
    return true;
  } catch (error) {
    toast(error.message, { bad: true });
    return false;
  }
}

function open(dialog) {
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
  return dialog;
}

/** A box that stays until it is closed. */
export function tell(text) {
  const close = el("button", { type: "button", className: "main", onclick: () => box.close() }, "Aceptar");
  const box = el("dialog", { "aria-label": "Aviso" }, el("p", {}, text), el("div", { className: "choices" }, close));
  open(box);
}

/** Asks before something that cannot be undone; gives true if the visitor goes on. */
export function confirm(title, text, go) {
  return new Promise((decide) => {
    const no = el("button", { type: "button", className: "quiet", onclick: () => box.close() }, "Cancelar");
    const yes = el("button", { type: "button", className: "main danger", onclick: () => box.close("yes") }, go);
    const box = el("dialog", { "aria-label": title }, el("h2", {}, title), el("p", {}, text),
      el("div", { className: "choices" }, no, yes));
    box.addEventListener("close", () => decide(box.returnValue === "yes"));
    open(box);
  });
}

/** A picture as large as the window. */
export function enlarge(title, src, kind) {
  const picture = el("img", { src, alt: title });
  const close = iconButton("close", "Cerrar", () => box.close());
  const box = el("dialog", { className: `large ${kind}`, "aria-label": title },
    el("header", {}, el("b", {}, title), close), el("div", {}, picture));
  open(box);
}
