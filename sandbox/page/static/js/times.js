// Dates as an office in Guatemala writes them. Times come in Unix seconds.

const zone = { timeZone: "America/Guatemala" };
const clock = new Intl.DateTimeFormat("es-GT", { ...zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const numbers = new Intl.DateTimeFormat("es-GT", { ...zone, day: "2-digit", month: "2-digit", year: "numeric" });
const words = new Intl.DateTimeFormat("es-GT", { ...zone, day: "numeric", month: "long", year: "numeric" });

export const hour = (seconds) => clock.format(seconds * 1000);
export const day = (seconds) => numbers.format(seconds * 1000);
export const moment = (seconds) => `${day(seconds)} ${hour(seconds)}`;

const today = () => day(Date.now() / 1000);

/** The hour if it is today's, else the date. */
export const brief = (seconds) => (day(seconds) === today() ? hour(seconds) : day(seconds));

export const dayInWords = (seconds) => (day(seconds) === today() ? "Hoy" : words.format(seconds * 1000));
