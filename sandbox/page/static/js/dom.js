// Builds elements. Text only ever enters as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

/** An element with properties (those with a dash become attributes) and children. */
export function el(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    if (name.includes("-") || name === "role") made.setAttribute(name, value);
    else made[name] = value;
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/static/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** A round button with a picture; `label` is what a screen reader says. */
export function iconButton(name, label, onclick, className = "icon") {
  return el("button", { type: "button", className, title: label, "aria-label": label, onclick }, icon(name));
}

export const byId = (id) => document.getElementById(id);

/** Makes `parent` hold exactly `nodes`, moving as few as possible. */
export function arrange(parent, nodes) {
  nodes.forEach((node, place) => {
    if (parent.children[place] !== node) parent.insertBefore(node, parent.children[place] ?? null);
  });
  while (parent.children.length > nodes.length) parent.lastElementChild.remove();
}

/** Shows a number in a badge, or hides the badge at zero. */
export function setBadge(badge, count, what) {
  badge.hidden = count === 0;
  badge.replaceChildren(String(count), el("span", { className: "hidden-text" }, ` ${what}`));
}
