// What the visitor's browser remembers: who they are, drafts, how much of a chat they have seen.

const PREFIX = "ventanilla.";

export function recall(name, otherwise = null) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function remember(name, value) {
  if (value === null || value === "") localStorage.removeItem(PREFIX + name);
  else localStorage.setItem(PREFIX + name, JSON.stringify(value));
}

/** Forgets everything but who the visitor is, as when the world starts over. */
export function forgetWorld() {
  const kept = ["institution", "person"].map((name) => PREFIX + name);
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX) && !kept.includes(key))
    .forEach((key) => localStorage.removeItem(key));
}
