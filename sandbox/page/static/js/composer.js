// Where the visitor writes in the chat. Each person keeps an own draft, also over a reload.

import { post } from "./api.js";
import { chosenCommand, closeMenu, isMenuOpen, moveChoice, offerFor, startMenu } from "./commands.js";
import { byId, el, iconButton } from "./dom.js";
import { isPicture, packed, size } from "./files.js";
import { recall, remember } from "./memory.js";
import { attempt } from "./notices.js";
import { current, whenChosen } from "./people.js";
import { whenShown } from "./views.js";

const text = byId("text");
const input = byId("file");
let chat = null;
let answered = null;
let files = [];

function fit() {
  text.style.height = "auto";
  if (text.offsetParent) text.style.height = `${text.scrollHeight}px`; // a hidden one has no height
}

function write(words) {
  text.value = words;
  remember(`draft.${current().key}`, words);
  fit();
}

/** The next message answers `message`. */
export function replyTo(message) {
  answered = message;
  const bar = byId("replying");
  bar.hidden = message === null;
  bar.replaceChildren();
  if (message === null) return;
  bar.append(el("span", {}, `Responde a: ${message.text || "una foto o archivo"}`),
    iconButton("close", "No responder a un mensaje", () => replyTo(null)));
  text.focus();
}

function attach(chosen) {
  files = chosen;
  const bar = byId("attached");
  bar.hidden = files.length === 0;
  bar.replaceChildren();
  if (!files.length) return;
  bar.append(el("span", {}, files.map((file) => `${file.name} (${size(file.size)})`).join(", ")));
  if (files.every(isPicture)) {
    bar.append(el("label", {}, el("input", { type: "checkbox", id: "as-photo", checked: true }), "Como foto"));
  }
  bar.append(iconButton("close", "Quitar el adjunto", () => attach([])));
  text.focus();
}

async function send() {
  closeMenu();
  const words = text.value.trim();
  if (files.length) return sendFiles(words);
  if (!words) return;
  const reply = answered?.id ?? null;
  write("");
  replyTo(null);
  if (!(await chat.say(words, reply)) && !text.value) write(words); // nothing written is lost
}

async function sendFiles(caption) {
  const photo = byId("as-photo")?.checked ?? false;
  const button = byId("send");
  const path = `/api/chat/${current().key}/file`;
  button.disabled = true;
  chat.toBottom();
  const sent = await attempt(async () => {
    for (const [place, file] of files.entries()) {
      await post(path, { ...(await packed(file)), photo, caption: place === 0 ? caption : "" });
    }
  });
  button.disabled = false;
  if (!sent) return;
  attach([]);
  replyTo(null);
  write("");
}

async function pick(command) {
  closeMenu();
  write("");
  await chat.say(`/${command.command}`);
}

function onKey(event) {
  if (event.isComposing) return;
  if (isMenuOpen() && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    moveChoice(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Escape" && isMenuOpen()) {
    closeMenu();
  } else if (event.key === "Enter" && !event.shiftKey) {
    const command = isMenuOpen() ? chosenCommand() : null;
    if (command) pick(command);
    else send();
  } else {
    return;
  }
  event.preventDefault();
}

export function startComposer(chatActions) {
  chat = chatActions;
  startMenu(pick);
  text.addEventListener("keydown", onKey);
  text.addEventListener("blur", closeMenu);
  text.addEventListener("input", () => {
    remember(`draft.${current().key}`, text.value);
    offerFor(text.value, pick);
    fit();
  });
  byId("menu-button").addEventListener("mousedown", (event) => event.preventDefault());
  byId("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  input.addEventListener("change", () => {
    attach([...input.files]);
    input.value = "";
  });
  whenShown(fit);
  whenChosen((person) => {
    closeMenu();
    replyTo(null);
    attach([]);
    text.value = recall(`draft.${person.key}`, "");
    fit();
  });
}
