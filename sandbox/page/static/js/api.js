// Talks to the page's own server; every failure becomes an error with a Spanish message.

export class Refused extends Error {
  constructor(message, starting = false) {
    super(message);
    this.starting = starting;
  }
}

async function ask(path, options = {}) {
  let answer;
  try {
    answer = await fetch(path, { cache: "no-store", ...options });
  } catch {
    throw new Refused("No hay conexión con la página de prueba. ¿Sigue en marcha «make run»?");
  }
  if (answer.ok) return answer;
  const told = await answer.json().catch(() => ({}));
  throw new Refused(told.error ?? "Algo falló en la página de prueba.", told.starting === true);
}

export const get = async (path) => (await ask(path)).json();

export const getText = async (path) => (await ask(path)).text();

export async function post(path, fields = {}) {
  const options = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(fields),
  };
  return (await ask(path, options)).json();
}
