// Starting over: the bot and the whole world, empty again.

import { post } from "./api.js";
import { byId } from "./dom.js";
import { forgetWorld } from "./memory.js";
import { attempt, confirm } from "./notices.js";

export function startRestart() {
  const button = byId("start-over");
  button.addEventListener("click", async () => {
    const go = await confirm("¿Empezar de nuevo?",
      "Se borran todos los chats, las cartas y las gestiones de esta prueba. No se puede deshacer.", "Borrar todo");
    if (!go) return;
    button.disabled = true;
    byId("starting").hidden = false;
    const done = await attempt(() => post("/start-over"));
    button.disabled = false;
    if (!done) return;
    forgetWorld();
    location.reload();
  });
}
