/** Times, money and counts as people read them: in the reader's time zone, with the currency's own decimals. */

const LANGUAGE = (navigator.languages ?? []).find((language) => /^en\b/i.test(language)) ?? 'en-GB';
const FULL = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'full', timeStyle: 'long' });
const CLOCK = new Intl.DateTimeFormat(LANGUAGE, { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'short' });
const DAY_AND_YEAR = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'short', year: 'numeric' });
const WEEKDAY = new Intl.DateTimeFormat(LANGUAGE, { weekday: 'long', day: 'numeric', month: 'long' });
const WEEKDAY_AND_YEAR = new Intl.DateTimeFormat(LANGUAGE, {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const NUMBER = new Intl.NumberFormat(LANGUAGE);
const AGO = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: 'auto' });
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The whole truth about a time, for the tooltip: "Sunday 1 November 2026 at 11:00:00 CET". */
export const fullTime = (iso) => FULL.format(new Date(iso));

/** Only the time of day: "11:00". */
export const clock = (iso) => CLOCK.format(new Date(iso));

/** Short and relative while it is fresh, a date once it is not. */
export function shortTime(iso, now = new Date()) {
  const then = new Date(iso);
  const age = now - then;
  if (age < MINUTE && age > -MINUTE) return 'just now';
  if (age > 0 && age < HOUR) return AGO.format(-Math.round(age / MINUTE), 'minute');
  const days = daysBetween(then, now);
  if (days === 0) return `today ${CLOCK.format(then)}`;
  if (days === 1) return `yesterday ${CLOCK.format(then)}`;
  return shortDay(then, now);
}

/** The day alone: "1 Nov", with the year where it is not this year. */
export function shortDay(when, now = new Date()) {
  const then = new Date(when);
  return (then.getFullYear() === now.getFullYear() ? DAY : DAY_AND_YEAR).format(then);
}

/** The heading above one day of a timeline. */
export function dayHeading(iso, now = new Date()) {
  const then = new Date(iso);
  const days = daysBetween(then, now);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return (then.getFullYear() === now.getFullYear() ? WEEKDAY : WEEKDAY_AND_YEAR).format(then);
}

/** A key that is equal for two times of one local day. */
export function dayKey(iso) {
  const day = new Date(iso);
  return `${day.getFullYear()}-${day.getMonth()}-${day.getDate()}`;
}

/** How long something has lasted: "3 days", "2 hours". */
export function lasting(iso, now = new Date()) {
  const minutes = Math.max(0, Math.round((now - new Date(iso)) / MINUTE));
  if (minutes < 1) return 'a moment';
  if (minutes < 60) return count(minutes, 'minute');
  if (minutes < 48 * 60) return count(Math.round(minutes / 60), 'hour');
  const days = Math.round(minutes / 1440);
  return days < 60 ? count(days, 'day') : count(Math.round(days / 30.44), 'month');
}

/** Minor units of a currency as an amount: money(1530, 'SEK') is "SEK 15.30". */
export function money(minor, currency) {
  const format = currencyFormat(currency);
  return format.format(minor / 10 ** format.resolvedOptions().maximumFractionDigits);
}

/** A map of currency to minor units as a list of amounts, largest first. */
export const amounts = (byCurrency) =>
  Object.entries(byCurrency ?? {})
    .filter(([, minor]) => minor !== 0)
    .sort(([, left], [, right]) => right - left)
    .map(([currency, minor]) => money(minor, currency));

export const number = (value) => NUMBER.format(value);

/** "1 order", "3 orders". */
export const count = (value, one, many = `${one}s`) => `${NUMBER.format(value)} ${value === 1 ? one : many}`;

const formats = new Map();

function currencyFormat(currency) {
  if (!formats.has(currency)) {
    formats.set(currency, new Intl.NumberFormat(LANGUAGE, { style: 'currency', currency, currencyDisplay: 'code' }));
  }
  return formats.get(currency);
}

const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());

const daysBetween = (earlier, later) => Math.round((midnight(later) - midnight(earlier)) / (24 * HOUR));
