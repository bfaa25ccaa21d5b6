// The people one can be, with what waits for each.

import { get } from "./api.js";
import { arrange, byId, el, icon, setBadge } from "./dom.js";
import { drawInstitutions, isHere } from "./institutions.js";
import { recall, remember } from "./memory.js";
import { announce, clearToasts } from "./notices.js";
import { isShown, showMiddle } from "./views.js";

const rows = new Map();
const listeners = [];
let people = [];
let key = recall("person");

/** The person whom the visitor plays now, or null while nobody is known. */
export const current = () => people.find((person) => person.key === key) ?? null;

export const whenChosen = (listener) => listeners.push(listener);

export async function refreshPeople() {
  const before = people;
  people = await get("/api/people");
  greet();
  noteSeen();
  announceNews(before);
  draw();
}

export function choose(chosen) {
  key = chosen;
  clearToasts();
  remember("person", key);
  greet();
  listeners.forEach((listener) => listener(current()));
  draw();
}

function greet() {
  const mine = current();
  byId("whoami").textContent = mine ? `Usted es ${called(mine)}` : "Oficina de prueba";
  document.body.toggleAttribute("data-nobody", !mine);
}

/** What is in front of the visitor counts as seen. */
export function noteSeen() {
  const person = current();
  if (!person || document.hidden) return;
  if (isShown("chat") || recall(`seen.${key}`, 0) > person.chat) remember(`seen.${key}`, person.chat);
}

export const called = (person) => `${person.title} ${person.name}`.trim();

const unseen = (person) => Math.max(0, person.chat - recall(`seen.${person.key}`, 0));

function announceNews(before) {
  for (const person of people) {
    const known = before.find((other) => other.key === person.key);
    if (!known) continue;
    const place = person.key === key ? "" : ` para ${person.name}`;
    if (person.chat > known.chat) announce(`Mensaje nuevo en el chat${place}`);
    if (person.unread > known.unread) announce(`Carta nueva en el correo${place}`);
  }
}

export function draw() {
  if (!people.length) return; // nothing is known yet
  const mine = current();
  const waiting = (person) => unseen(person) + person.unread;
  drawInstitutions(people, waiting);
  arrange(byId("people-list"), people.filter(isHere).map(row));
  const total = people.reduce((sum, person) => sum + waiting(person), 0);
  setBadge(byId("badge-chat"), mine ? unseen(mine) : 0, "sin leer");
  setBadge(byId("badge-mail"), mine ? mine.unread : 0, "sin leer");
  setBadge(byId("badge-people"), mine ? total - waiting(mine) : total, "sin leer");
  document.title = total ? `(${total}) Ventanilla` : "Ventanilla";
}

function row(person, place) {
  const shown = JSON.stringify([person, unseen(person), person.key === key]);
  const known = rows.get(person.key);
  if (known?.shown === shown) return known.item;
  const item = known?.item ?? el("li", {});
  const button = item.firstChild ?? item.appendChild(el("button", { type: "button" }));
  button.dataset.person = person.key;
  button.onclick = () => {
    choose(person.key);
    showMiddle();
  };
  button.setAttribute("aria-pressed", String(person.key === key));
  button.replaceChildren(face(person, place), names(person), waitingFor(person));
  rows.set(person.key, { item, shown });
  return item;
}

function face(person, place) {
  const words = person.name.split(" ");
  const letters = words[0][0] + (words[Math.min(words.length - 1, words.length > 3 ? 2 : 1)]?.[0] ?? "");
  return el("span", { className: `face tone-${place % 6}`, "aria-hidden": "true" }, letters);
}

function names(person) {
  const said = person.posts.join(" · ");
  const below = said.includes(person.unit) ? said : [said, person.unit].filter(Boolean).join(" · ");
  return el("span", {}, el("span", { className: "name" }, called(person)), el("span", { className: "posts" }, below));
}

function waitingFor(person) {
  const chat = el("span", { className: "badge", title: "Mensajes sin leer" });
  const mail = el("span", { className: "badge", title: "Cartas sin leer" });
  setBadge(chat, unseen(person), "mensajes sin leer");
  setBadge(mail, person.unread, "cartas sin leer");
  chat.prepend(icon("chat"));
  mail.prepend(icon("mail"));
  return el("span", { className: "waiting" }, chat, mail);
}
