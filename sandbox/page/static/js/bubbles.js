// One message of the chat as a bubble.

import { post } from "./api.js";
import { el, icon, iconButton } from "./dom.js";
import { outward, renderText } from "./entities.js";
import { attempt, enlarge, tell, toast } from "./notices.js";
import { fileLink, verb } from "./shown.js";
import { hour } from "./times.js";

const fileUrl = (id) => `/api/file/${encodeURIComponent(id)}`;

/** `context`: `{person, first, last, quoted, onCommand, onReply}`; first and last of a group. */
export function bubble(message, context) {
  const classes = ["message", message.from_bot ? "" : "mine", context.first ? "first" : "", context.last ? "last" : ""];
  const item = el("li", { className: classes.filter(Boolean).join(" "), tabIndex: -1 });
  item.dataset.message = message.id;
  const stack = el("div", { className: "stack" }, body(message, context));
  if (message.buttons.length) stack.append(keys(message, context.person));
  item.append(stack, iconButton("reply", "Responder a este mensaje", () => context.onReply(message), "icon answer"));
  return item;
}

function body(message, context) {
  const shown = el("div", { className: message.photo ? "bubble pictured" : "bubble" });
  shown.append(el("span", { className: "hidden-text" }, message.from_bot ? "Ventanilla: " : "Usted: "));
  if (context.quoted) shown.append(el("blockquote", { className: "quoted" }, context.quoted));
  if (message.photo) shown.append(picture(message));
  if (message.document) shown.append(attachment(message.document));
  const when = el("span", { className: "when" }, `${message.edited ? "editado " : ""}${hour(message.date)}`);
  shown.append(el("span", { className: message.text ? "words" : "words bare" }, ...renderText(message.text, message.entities, context.onCommand), when));
  return shown;
}

function picture(message) {
  const src = fileUrl(message.photo);
  const title = message.text || "Foto";
  return el("button", { type: "button", className: "picture", "aria-label": "Ampliar la foto", onclick: () => enlarge(title, src, "photo") },
    el("img", { src, alt: title }));
}

function attachment(found) {
  return fileLink(found.name, fileUrl(found.file_id), "document",
    icon("file"), el("div", {}, el("b", {}, found.name), el("span", {}, verb(found.name))));
}

function keys(message, person) {
  const rows = message.buttons.map((row) => el("div", {}, ...row.map((button) => key(message, button, person))));
  return el("div", { className: "keys", role: "group", "aria-label": "Respuestas" }, ...rows);
}

function key(message, button, person) {
  if (button.data === null) return outward(button.url ?? "", [button.text]);
  const pressed = el("button", { type: "button" }, button.text);
  pressed.addEventListener("click", async () => {
    if (pressed.getAttribute("aria-busy") === "true") return;
    pressed.setAttribute("aria-busy", "true");
    await attempt(async () => {
      const popup = await post(`/api/chat/${person}/tap`, { message: message.id, data: button.data });
      if (popup?.text) (popup.alert ? tell : toast)(popup.text);
    });
    pressed.removeAttribute("aria-busy");
  });
  return pressed;
}
