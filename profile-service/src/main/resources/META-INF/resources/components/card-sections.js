import { html } from 'lit';
import { amounts, count, fullTime, lasting, money, number, shortDay, shortTime } from './format.js';
import { icon } from './icons.js';
import { time } from './parts.js';
import { NAMELESS, bestName, channelName, consentsOf, identifierName, nameOf, readable, scored } from './words.js';

/**
 * The parts of the customer card: `of` is what a part depends on, `show` draws it, `has` says whether there is anything
 * to draw (always, where it is missing).
 */

const NAMES = new Set(['name', 'firstName', 'lastName', 'first_name', 'last_name']);

export const sections = {
  who: {
    of: ({ traits, identifiers }) => [nameOf(traits), identifiers[0]?.value],
    show: who,
  },
  consents: { of: ({ consents }) => consents, show: consents },
  value: { of: ({ orders }) => orders, show: value },
  cases: { of: ({ cases }) => cases, show: cases },
  cart: { of: ({ cart }) => cart, show: cart },
  identifiers: { of: ({ identifiers }) => identifiers, show: identifiers },
  traits: { of: ({ traits }) => traits, show: traits, has: (state) => toldOf(state).length > 0 },
  channels: { of: ({ channels }) => channels, show: channels },
  interests: { of: ({ interests, purchases }) => [interests, purchases], show: interests },
  feedback: { of: ({ feedback }) => feedback, show: feedback, has: (state) => state.feedback?.length > 0 },
};

function who({ traits, identifiers, firstSeen, lastSeen, interactions }) {
  const name = bestName(nameOf(traits), identifiers);
  return html`
    <div class="who">
      <span class="initials" aria-hidden="true">${name === NAMELESS ? '?' : initials(name)}</span>
      <div>
        <h1 class=${name.length > 20 ? 'long' : ''}>${name}</h1>
        <p class="soft small">
          seen ${time(lastSeen)} · known since ${time(firstSeen, shortDay(firstSeen))} · ${count(interactions, 'interaction')}
        </p>
      </div>
    </div>
  `;
}

function consents({ consents: given }) {
  return html`
    <ul class="chips" aria-label="What this customer allows">
      ${consentsOf(given).map(({ purpose, said, allowed, text }) => {
        const kind = said ? (allowed ? 'good' : 'bad') : 'unsaid';
        const mark = allowed === undefined ? 'unsaid' : allowed ? 'yes' : 'no';
        return html`
          <li class="chip ${kind}" title=${consentStory(said)}>
            ${icon(mark)} <span>${readable(purpose)}${text}</span>
            ${said?.conflict ? html`<span class="hidden">,</span> (disputed)` : ''}
          </li>
        `;
      })}
    </ul>
  `;
}

const consentStory = (said) =>
  said
    ? `Said ${fullTime(said.at)}, heard from ${said.source}.${said.conflict ? ' Linked identifiers disagree: the stricter answer rules until the customer confirms.' : ''}`
    : 'The customer has said nothing about it yet.';

function value({ orders }) {
  const { count: number_, items, revenue, refundCount, refunded, last } = orders;
  if (number_ === 0 && refundCount === 0) return html`<p class="notice">No purchase yet</p>`;
  return html`
    <dl class="figures">
      <div><dt>Revenue</dt>${(amounts(revenue).length ? amounts(revenue) : ['–']).map((text) => html`<dd>${text}</dd>`)}</div>
      <div><dt>Orders</dt><dd>${number(number_)}</dd><dd class="soft small">${count(items, 'piece')}</dd></div>
      <div>
        <dt>Refunds</dt>
        ${refundCount === 0 ? html`<dd>none</dd>` : amounts(refunded).map((text) => html`<dd>${text}</dd>`)}
        ${refundCount > 0 ? html`<dd class="soft small">${count(refundCount, 'refund')}</dd>` : ''}
      </div>
    </dl>
    ${last
      ? html`<p class="soft small">
          last order ${last.orderId}, ${money(last.totalMinor, last.currency)}, ${channelName(last.channel)}, ${time(last.at)}
        </p>`
      : ''}
  `;
}

function cases({ cases: { open, closed } }) {
  const solved = closed > 0 ? html`<p class="soft small">${count(closed, 'case')} solved before</p>` : '';
  if (open.length === 0) return html`<p class="notice">${icon('yes')} No open case</p>${solved}`;
  return html`
    <ul class="cases" aria-label="Open cases">
      ${open.map(
        ({ caseId, subject, topic, priority, status, at }) => html`
          <li class="case ${priority === 'urgent' || priority === 'high' ? 'pressing' : ''}">
            <strong>${icon('warning')} ${subject ?? readable(topic ?? 'Request')}</strong>
            <span class="row">
              ${priority ? html`<span class="chip ${priority === 'urgent' || priority === 'high' ? 'bad' : ''}">${readable(priority)}</span>` : ''}
              ${topic && subject ? html`<span class="chip">${readable(topic)}</span>` : ''}
              ${status === 'reopened' ? html`<span class="chip warn">Reopened</span>` : ''}
              <span class="soft small" title=${fullTime(at)}>${caseId} · waiting ${lasting(at)}</span>
            </span>
          </li>
        `,
      )}
    </ul>
    ${solved}
  `;
}

function cart({ cart: basket }) {
  if (!basket?.lines?.length) return html`<p class="notice">Empty</p>`;
  const { lines, currency, updatedAt } = basket;
  const total = lines.reduce((sum, line) => sum + (line.priceMinor ?? 0) * line.quantity, 0);
  return html`
    <ul class="lines">
      ${lines.map(
        (line) => html`<li>
          <span>${line.quantity} × ${line.name ?? line.productId}</span>
          <span>${line.priceMinor !== undefined && currency ? money(line.priceMinor * line.quantity, currency) : ''}</span>
        </li>`,
      )}
    </ul>
    <p class="row spread soft small">
      <span>changed ${time(updatedAt)}</span>${currency && total > 0 ? html`<strong>${money(total, currency)}</strong>` : ''}
    </p>
  `;
}

function identifiers({ identifiers: known, traits: said }) {
  return html`
    <ul class="facts">
      ${known.map(({ type, value: text, firstSeen, shared }) => {
        const witness = Object.values(said ?? {}).find((trait) => trait.value === text);
        return html`
          <li>
            <span class="soft">${identifierName(type)}</span>
            <span class="value">${text} ${shared ? html`<span class="chip warn">shared</span>` : ''}</span>
            <span class="soft small">
              ${witness ? html`${provenance(witness)} · ` : ''}first seen ${time(firstSeen)}
            </span>
          </li>
        `;
      })}
    </ul>
  `;
}

/** Traits that do not stand elsewhere on the card already. */
function toldOf({ traits: said, identifiers: known }) {
  const shown = new Set(known.map((identifier) => identifier.value));
  return Object.entries(said).filter(([key, trait]) => !NAMES.has(key) && !shown.has(trait.value));
}

function traits(state) {
  return html`
    <ul class="facts">
      ${toldOf(state).map(
        ([key, trait]) => html`<li>
          <span class="soft">${readable(key)}</span>
          <span class="value">${typeof trait.value === 'boolean' ? (trait.value ? 'yes' : 'no') : trait.value}</span>
          <span class="soft small">${provenance(trait)} · ${time(trait.at)}</span>
        </li>`,
      )}
    </ul>
  `;
}

const provenance = ({ source, channel, verified }) =>
  html`${channelName(channel)} (${source}${verified ? html`, <span title="The sender holds a secret of ours">verified</span>` : ''})`;

function channels({ channels: used }) {
  const rows = Object.entries(used).sort(([, left], [, right]) => right.lastSeen.localeCompare(left.lastSeen));
  return html`
    <ul class="channels">
      ${rows.map(
        ([channel, { firstSeen, lastSeen, interactions }]) => html`<li title=${`First ${fullTime(firstSeen)}\nLast ${fullTime(lastSeen)}`}>
          <span class="badge">${icon(channel)}</span>
          <span>${channelName(channel)} <span class="soft small">${number(interactions)}</span></span>
          <span class="soft small">${shortDay(firstSeen)} – ${shortTime(lastSeen)}</span>
        </li>`,
      )}
    </ul>
  `;
}

function interests({ interests: { categories, products }, purchases }, nameOfProduct) {
  const groups = [
    ['Looks at', totals(categories, 4)],
    ['Products', totals(products, 3).map(([key, sum]) => [nameOfProduct(key), sum])],
    ['Buys', totals(purchases, 3).map(([key, sum]) => [nameOfProduct(key), sum])],
  ].filter(([, rows]) => rows.length > 0);
  if (groups.length === 0) return html`<p class="notice">None known yet</p>`;
  return groups.map(
    ([title, rows]) => html`
      <h3 class="soft small">${title}</h3>
      <ul class="bars">
        ${rows.map(
          ([key, sum]) => html`<li>
            <span class="key">${key}</span>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width=${(100 * sum) / rows[0][1]} height="6" rx="1"></rect></svg>
            <span class="soft small">${number(sum)}</span>
          </li>`,
        )}
      </ul>
    `,
  );
}

function feedback({ feedback: answers }) {
  return html`
    <ul class="facts">
      ${answers.slice(0, 3).map((answer) => html`<li>${scored(answer)} <span class="soft small">${time(answer.at)}</span></li>`)}
    </ul>
  `;
}

/** Day buckets added up by key, largest first. */
function totals(buckets = [], most) {
  const sums = new Map();
  for (const { key, sum } of buckets) sums.set(key, (sums.get(key) ?? 0) + sum);
  return [...sums].filter(([, sum]) => sum > 0).sort(([, left], [, right]) => right - left).slice(0, most);
}

const initials = (name) =>
  name
    .split(/[\s@._-]+/)
    .filter((part) => /\p{L}/u.test(part))
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join('') || '?';
