// Dates as an office in Guatemala writes them. Times come in Unix seconds.
//
// What was said bears the machine's time; the office may have been moved ahead of it since. `setMoves` tells
// when it was, and by how much, and everything is shown in the office's time.

const zone = { timeZone: "America/Guatemala" };
const clock = new Intl.DateTimeFormat("es-GT", { ...zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const numbers = new Intl.DateTimeFormat("es-GT", { ...zone, day: "2-digit", month: "2-digit", year: "numeric" });
const words = new Intl.DateTimeFormat("es-GT", { ...zone, day: "numeric", month: "long", year: "numeric" });
const weekday = { long: new Intl.DateTimeFormat("es-GT", { ...zone, weekday: "long" }), short: new Intl.DateTimeFormat("es-GT", { ...zone, weekday: "short" }) };

let moves = [];

/** `[[seconds, ahead], …]`: from each machine instant on, the office is so many seconds ahead. */
export function setMoves(told) {
  moves = told;
}

/** The office's time of a machine instant. */
export function office(seconds) {
  // A message is dated in whole seconds: in the second of a move, it counts as said right after it.
  const [from, ahead] = moves.findLast(([start]) => seconds >= Math.floor(start)) ?? [seconds, 0];
  return Math.max(seconds, from) + ahead;
}

export const now = () => office(Date.now() / 1000);

export const hour = (seconds) => clock.format(seconds * 1000);
export const day = (seconds) => numbers.format(seconds * 1000);
export const moment = (seconds) => `${day(seconds)} ${hour(seconds)}`;

/** "lunes 23/11/2026 09:15", or with the weekday in short. */
export const today = (length) => `${weekday[length].format(now() * 1000)} ${moment(now())}`;

const isToday = (seconds) => day(seconds) === day(now());

/** The hour if it is today's, else the date. */
export const brief = (seconds) => (isToday(seconds) ? hour(seconds) : day(seconds));

export const dayInWords = (seconds) => (isToday(seconds) ? "Hoy" : words.format(seconds * 1000));
