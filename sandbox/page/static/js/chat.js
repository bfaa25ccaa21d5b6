// The chat of the person whom the visitor plays.

import { get, post } from "./api.js";
import { bubble } from "./bubbles.js";
import { arrange, byId, el } from "./dom.js";
import { attempt } from "./notices.js";
import { current, whenChosen } from "./people.js";
import { replyTo, startComposer } from "./composer.js";
import { day, dayInWords, office } from "./times.js";

const GROUP = 300; // seconds between bubbles that still belong together
const NEAR = 60; // pixels from the bottom that still count as the bottom

const known = new Map(); // the nodes by what they show
const scroll = byId("scroll");
const list = byId("messages");
let stuck = true; // whether the newest message is to stay in sight
let top = 0;
let said = fresh();

/** What is known of a chat: its messages by number, and the mark after which there may be more. */
function fresh() {
  return { mark: "", messages: new Map() };
}

export async function refreshChat() {
  const person = current();
  if (!person) return;
  const mine = said;
  const news = await get(`/api/chat/${person.key}?since=${mine.mark}`);
  if (mine !== said) return; // somebody else was chosen meanwhile
  if (news.whole) mine.messages.clear();
  for (const message of news.messages) mine.messages.set(message.id, { ...message, date: office(message.date) });
  mine.mark = news.mark;
  const messages = [...mine.messages.values()].sort((one, other) => one.id - other.id);
  welcome(person, messages.length === 0);
  const focused = document.activeElement?.closest?.(".message")?.dataset.message;
  arrange(list, nodes(messages, person));
  if (focused && document.activeElement === document.body) {
    list.querySelector(`[data-message="${focused}"]`)?.focus({ preventScroll: true });
  }
  settle();
}

function welcome(person, shown) {
  byId("welcome").hidden = !shown;
  byId("welcome-words").textContent = person.linked
    ? "Todavía no ha escrito al bot."
    : `Su cuenta de Telegram aún no está vinculada. Su correo es ${person.email}`;
}

function nodes(messages, person) {
  const byNumber = new Map(messages.map((message) => [message.id, message]));
  const made = [];
  messages.forEach((message, place) => {
    const before = messages[place - 1];
    const newDay = !before || day(before.date) !== day(message.date);
    if (newDay) made.push(remembered(`day ${message.date} ${dayInWords(message.date)}`, () => el("li", { className: "day" }, dayInWords(message.date))));
    const first = newDay || !together(before, message);
    const last = !together(message, messages[place + 1]);
    const quoted = byNumber.get(message.reply_to)?.text.slice(0, 90) ?? "";
    const shape = JSON.stringify([message, first, last, quoted]);
    made.push(remembered(shape, () => bubble(message, {
      person: person.key, first, last, quoted, onCommand: say, onReply: replyTo,
    })));
  });
  return made;
}

const together = (one, next) =>
  Boolean(next) && one.from_bot === next.from_bot && next.date - one.date < GROUP && day(one.date) === day(next.date);

function remembered(shape, make) {
  if (!known.has(shape)) known.set(shape, make());
  return known.get(shape);
}

/** Says something as the current person, and goes to the bottom to see the answer. */
export async function say(text, reply = null) {
  toBottom();
  return attempt(() => post(`/api/chat/${current().key}/say`, { text, reply_to: reply }));
}

export function toBottom() {
  stuck = true;
  settle();
}

function settle() {
  if (stuck) scroll.scrollTop = scroll.scrollHeight;
  top = scroll.scrollTop;
  byId("to-bottom").hidden = stuck || scroll.offsetParent === null;
}

export function startChat() {
  scroll.addEventListener("scroll", () => {
    // Only moving up lets go of the bottom: a picture that has just loaded moves it away too.
    const near = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR;
    stuck = near || (stuck && scroll.scrollTop >= top);
    settle();
  }, { passive: true });
  const sizes = new ResizeObserver(() => settle()); // pictures load, panels appear, the keyboard opens
  sizes.observe(scroll);
  sizes.observe(list);
  byId("to-bottom").addEventListener("click", toBottom);
  byId("begin").addEventListener("click", () => say("/start"));
  startComposer({ say, toBottom });
  whenChosen(() => {
    known.clear();
    said = fresh();
    list.replaceChildren();
    byId("welcome").hidden = true;
    stuck = true;
  });
}
