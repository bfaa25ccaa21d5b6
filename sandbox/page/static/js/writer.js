// Writing a letter.

import { post } from "./api.js";
import { el, icon, iconButton } from "./dom.js";
import { packed, size } from "./files.js";
import { attempt, toast } from "./notices.js";

/** A form for `draft` (`{to, subject, body}`), answering `letter` or none; `actions`: leave, sent. */
export function writer(person, draft, letter, actions) {
  const to = el("input", { type: "text", name: "to", inputMode: "email", value: draft.to, required: true });
  const subject = el("input", { type: "text", name: "subject", value: draft.subject, maxLength: 400 });
  const body = el("textarea", { name: "body", rows: 8, value: draft.body });
  const attached = attacher();
  const forged = el("input", { type: "checkbox", name: "forged" });
  const send = el("button", { type: "submit", className: "main", id: "send-letter" }, "Enviar");
  const form = el("form", { className: "write", autocomplete: "off", noValidate: true },
    field("Para", to), field("Asunto", subject), field("Mensaje", body, "body"));
  if (letter) form.append(el("p", { className: "hint" }, "Debajo de su respuesta va citada la carta a la que responde."));
  form.append(attached.list, el("label", { className: "trick" }, forged, "Prueba: enviarla con remitente falsificado"),
    el("div", { className: "row" }, attached.button, send));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    send.disabled = true;
    const sent = await attempt(async () => post(`/api/mail/${person}`, {
      to: to.value, subject: subject.value, text: body.value, answers: letter?.id ?? null, forged: forged.checked,
      files: await Promise.all(attached.files.map(packed)),
    }));
    send.disabled = false;
    if (!sent) return;
    toast("Carta enviada.");
    actions.sent();
  });
  const bar = el("div", { className: "bar" }, iconButton("back", "Salir sin enviar", actions.leave),
    el("b", { className: "grow" }, letter ? "Responder" : "Carta nueva"));
  return el("div", {}, bar, form);
}

const field = (name, input, className = "") => el("label", { className }, name, input);

function attacher() {
  const files = [];
  const list = el("ul", { className: "files", "aria-label": "Adjuntos" });
  const input = el("input", { type: "file", multiple: true, className: "hidden-text" });
  const draw = () => list.replaceChildren(...files.map((file, place) => el("li", {}, el("span", {}, icon("file"),
    `${file.name} (${size(file.size)})`, iconButton("close", `Quitar ${file.name}`, () => {
      files.splice(place, 1);
      draw();
    })))));
  input.addEventListener("change", () => {
    files.push(...input.files);
    input.value = "";
    draw();
  });
  return { files, list, button: el("label", {}, icon("clip"), "Adjuntar", input) };
}
