// Turns a message's text and Telegram entities into nodes. Offsets count UTF-16 units, as
// JavaScript strings do (https://core.telegram.org/bots/api#messageentity).

import { el } from "./dom.js";

const PLAIN = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

/** Nodes for `text`; `onCommand(text)` is called when a /command in it is pressed. */
export function renderText(text, entities, onCommand) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return render(text, sorted, 0, text.length, onCommand);
}

function render(text, entities, start, end, onCommand) {
  const nodes = [];
  let at = start;
  let next = 0;
  while (next < entities.length) {
    const outer = entities[next++];
    const stop = Math.min(outer.offset + outer.length, end);
    if (outer.offset < at || stop <= outer.offset) continue;
    const inner = [];
    while (next < entities.length && entities[next].offset < stop) inner.push(entities[next++]);
    nodes.push(text.slice(at, outer.offset));
    const covered = text.slice(outer.offset, stop);
    nodes.push(wrap(outer, covered, render(text, inner, outer.offset, stop, onCommand), onCommand));
    at = stop;
  }
  nodes.push(text.slice(at, end));
  return nodes.filter((node) => node !== "");
}

function wrap(entity, covered, children, onCommand) {
  const tag = PLAIN[entity.type];
  if (tag) return el(tag, {}, ...children);
  if (entity.type === "bot_command") {
    return el("button", { type: "button", className: "command", onclick: () => onCommand(covered) }, ...children);
  }
  if (entity.type === "spoiler") return el("span", { className: "spoiler", tabIndex: 0 }, ...children);
  const address = addressOf(entity, covered);
  return address ? outward(address, children) : el("span", {}, ...children);
}

function addressOf(entity, covered) {
  if (entity.type === "text_link") return entity.url;
  if (entity.type === "url") return covered.includes("://") ? covered : `https://${covered}`;
  return null;
}

/** A link that leaves the page, only if it leads to the web. */
export function outward(address, children) {
  const web = /^https?:\/\//i.test(address);
  return web ? el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...children)
    : el("span", {}, ...children);
}
