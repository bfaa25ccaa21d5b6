// One letter. Its HTML is shown in a frame where no script runs; its answer buttons open the
// writer instead of a mail program.

import { post } from "./api.js";
import { el, icon, iconButton } from "./dom.js";
import { size } from "./files.js";
import { fileLink, preview } from "./shown.js";
import { moment, office } from "./times.js";

/** `actions`: `back()` and `answer(draft)`. */
export function letterView(letter, path, actions) {
  if (!letter.read) post(`${path}/read`).catch(() => {}); // it stays unread and nothing else is lost
  const reply = () => actions.answer({ to: letter.reply_to, subject: answering(letter.subject) });
  const bar = el("div", { className: "bar" }, iconButton("back", "Volver a la lista", actions.back),
    el("span", { className: "grow" }));
  if (letter.incoming) {
    bar.append(el("button", { type: "button", className: "main", id: "reply", onclick: reply }, icon("reply"), "Responder"));
  }
  const view = el("article", { className: "letter" }, el("h2", { tabIndex: -1 }, letter.subject || "(sin asunto)"),
    facts(letter), letter.html ? frame(letter, path, actions) : el("div", { className: "plain" }, letter.text));
  if (letter.files.length) view.append(attachments(letter, path));
  if (letter.answers.length) view.append(answers(letter, actions));
  view.append(el("p", { className: "more" }, el("a", { href: `${path}/original`, download: "" }, "Descargar el original")));
  return el("div", {}, bar, view);
}

const answering = (subject) => (/^re:/i.test(subject) ? subject : `Re: ${subject}`);

function facts(letter) {
  const rows = [["De", letter.sender], ["Para", letter.to], ["Fecha", moment(office(letter.date))]];
  return el("dl", { className: "facts" }, ...rows.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));
}

function frame(letter, path, actions) {
  // "allow-same-origin" lets this script look inside, to fit the height and catch the buttons;
  // without "allow-scripts" nothing inside can run.
  const shown = el("iframe", { src: `${path}/html`, title: "Texto de la carta" });
  shown.setAttribute("sandbox", "allow-same-origin");
  let width = 0;
  const fit = () => {
    width = shown.clientWidth;
    const inside = shown.contentDocument?.documentElement;
    if (!inside || !width) return;
    shown.style.height = "0"; // else a page without a doctype is never less tall than its frame
    inside.style.overflowY = "hidden"; // else its scroll bar takes width while we measure
    shown.style.height = `${inside.scrollHeight + 2}px`;
    inside.style.overflowY = "";
  };
  shown.addEventListener("load", () => {
    fit();
    shown.contentDocument.addEventListener("click", (event) => follow(event, letter, actions));
  });
  new ResizeObserver(() => {
    if (shown.clientWidth !== width) fit();
  }).observe(shown);
  return shown;
}

function follow(event, letter, actions) {
  const href = event.target.closest?.("a")?.getAttribute("href");
  if (!href) return;
  event.preventDefault();
  const answer = letter.answers.find((one) => one.href === href);
  if (answer) actions.answer(answer);
  else if (/^https?:\/\//i.test(href)) window.open(href, "_blank", "noopener,noreferrer");
}

function attachments(letter, path) {
  return el("ul", { className: "files", "aria-label": "Adjuntos" }, ...letter.files.map((file, place) => {
    const href = `${path}/attachment/${place}`;
    return el("li", {}, fileLink(file.name, href, "", preview(file.name, href), `${file.name} (${size(file.size)})`));
  }));
}

function answers(letter, actions) {
  return el("div", { className: "answers", role: "group", "aria-label": "Respuestas de la carta" },
    el("p", {}, "Respuestas que ofrece la carta:"), ...letter.answers.map((answer) =>
      el("button", { type: "button", className: "quiet", onclick: () => actions.answer(answer) }, answer.label)));
}
