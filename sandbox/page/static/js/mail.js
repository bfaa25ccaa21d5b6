// The mailbox of the person whom the visitor plays: list, one letter, or writing one.

import { get } from "./api.js";
import { arrange, byId, el, icon } from "./dom.js";
import { letterView } from "./letter.js";
import { attempt } from "./notices.js";
import { current, whenChosen } from "./people.js";
import { brief, office } from "./times.js";
import { writer } from "./writer.js";

const panel = byId("mail");
const screens = new Map(); // per person: what was in front, with the draft in it
const rows = new Map();
const list = el("ul", { className: "letters", "aria-label": "Cartas" });
const empty = el("p", { className: "empty" }, "El buzón está vacío. Escriba a la ventanilla, o espere sus cartas.");
const address = el("p", { className: "address grow" });
const listScreen = el("div", {},
  el("div", { className: "bar" }, address,
    el("button", { type: "button", className: "main", id: "new-letter", onclick: () => compose() }, icon("pen"), "Escribir")),
  empty, list);
let counter = "";
let box = fresh();

/** What is known of a mailbox: its letters by number, and the mark after which there may be more. */
function fresh() {
  return { mark: "", letters: new Map() };
}

export async function refreshMail() {
  const person = current();
  if (!person) return;
  const mine = box;
  const news = await get(`/api/mail/${person.key}?since=${mine.mark}`);
  if (mine !== box) return; // somebody else was chosen meanwhile
  if (news.whole) mine.letters.clear();
  for (const letter of news.letters) mine.letters.set(letter.id, { ...letter, date: office(letter.date) });
  mine.mark = news.mark;
  counter = news.counter;
  address.textContent = person.email;
  empty.hidden = mine.letters.size > 0;
  arrange(list, [...mine.letters.values()].sort((one, other) => other.date - one.date || other.id - one.id).map(row));
}

function row(letter) {
  const shape = JSON.stringify([letter, brief(letter.date)]);
  const known = rows.get(letter.id);
  if (known?.shape === shape) return known.item;
  const item = known?.item ?? el("li", {});
  item.className = letter.read ? "" : "unread";
  const button = item.firstChild ?? item.appendChild(el("button", { type: "button" }));
  button.onclick = () => openLetter(letter.id);
  button.replaceChildren(
    el("span", { className: "dot", title: letter.read ? "" : "Sin leer" }),
    el("span", { className: "who" }, letter.incoming ? nameOf(letter.sender) : `Para: ${letter.to}`),
    el("span", { className: "date" }, `${letter.attached ? "con adjunto · " : ""}${brief(letter.date)}`),
    el("span", { className: "subject" }, letter.subject || "(sin asunto)"),
    el("span", { className: "start" }, letter.start));
  rows.set(letter.id, { item, shape });
  return item;
}

const nameOf = (sender) => sender.replace(/\s*<[^>]*>$/, "") || sender;

function put(screen) {
  const person = current();
  screens.set(person.key, screen);
  panel.replaceChildren(screen);
}

function backToList() {
  put(listScreen);
  list.querySelector("button")?.focus({ preventScroll: true });
}

async function openLetter(id) {
  const person = current();
  await attempt(async () => {
    const path = `/api/mail/${person.key}/${id}`;
    const letter = await get(path);
    put(letterView(letter, path, { back: backToList, answer: (draft) => compose(draft, letter) }));
    panel.querySelector("h2").focus();
  });
}

/** Opens the writer: a new letter to the counter, or an answer to `letter`. */
function compose(draft = {}, letter = null) {
  const before = panel.firstElementChild;
  const filled = { to: counter, subject: "", body: "", ...draft };
  put(writer(current().key, filled, letter, {
    leave: () => put(before),
    sent: backToList,
  }));
  panel.querySelector(filled.to && !filled.subject && !letter ? "[name=subject]" : "textarea").focus();
}

export function startMail() {
  whenChosen((person) => {
    box = fresh();
    panel.replaceChildren(screens.get(person.key) ?? listScreen);
  });
  panel.append(listScreen);
}
