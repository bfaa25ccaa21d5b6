// Files that others made: pictures open in large, what a browser can show opens in a new tab, the rest is saved.

import { el, icon } from "./dom.js";
import { enlarge } from "./notices.js";

const isPicture = (name) => /\.(png|jpe?g|gif|webp)$/i.test(name);
const isPage = (name) => /\.pdf$/i.test(name);

/** What a press on such a file does, in a word. */
export const verb = (name) => (isPicture(name) ? "Ver" : isPage(name) ? "Abrir" : "Descargar");

/** A link to the file at `href`. */
export function fileLink(name, href, className, ...children) {
  if (isPicture(name)) {
    return el("button", { type: "button", className, onclick: () => enlarge(name, href, "photo") }, ...children);
  }
  const link = el("a", { className, href }, ...children);
  if (isPage(name)) Object.assign(link, { target: "_blank", rel: "noopener" });
  else link.download = name;
  return link;
}

/** A picture among the attachments, small; nothing for other files. */
export function preview(name, href) {
  return isPicture(name) ? el("img", { src: href, alt: "", loading: "lazy" }) : icon("file");
}
