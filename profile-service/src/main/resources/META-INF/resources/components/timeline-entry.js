import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { clock, count, fullTime, money } from './format.js';
import { icon } from './icons.js';
import { time } from './parts.js';
import { channelName, identifierName, isOurs, lateness, readable, scored, titleOf } from './words.js';

/** One interaction of the timeline: what happened in words, then what belongs to it, the rest on demand. */
export function entry(interaction, fresh) {
  const { interactionId, channel, times } = interaction;
  return html`
    <li class="entry ${fresh ? 'flash' : ''} ${isOurs(interaction) ? 'ours' : ''}" data-id=${interactionId} data-type=${interaction.type}>
      <span class="badge ${channel}" title=${channelName(channel)}>${icon(channel)}<span class="hidden">${channelName(channel)}</span></span>
      <div class="what">
        <div class="head">
          <span class="title">${titleOf(interaction)}</span>
          <button type="button" class="when" aria-expanded="false" aria-label=${`${clock(times.occurredAt)}, details`} @click=${unfold}>
            ${time(times.occurredAt, clock(times.occurredAt))} ${icon('down')}
          </button>
        </div>
        ${body(interaction)}
        <div class="more" hidden>${details(interaction)}</div>
      </div>
    </li>
  `;
}

/** Many views in a row as one entry; the single ones on demand. */
export function run(items, fresh) {
  const [newest] = items;
  const oldest = items.at(-1);
  const isFresh = items.some(({ interactionId }) => fresh.has(interactionId));
  return html`
    <li class="entry run ${isFresh ? 'flash' : ''}">
      <span class="badge ${newest.channel}" title=${channelName(newest.channel)}>${icon(newest.channel)}<span class="hidden">${channelName(newest.channel)}</span></span>
      <details class="what">
        <summary class="head">
          <span class="title">Looked at ${views(items)} ${icon('down')}</span>
          <span class="soft small">${time(oldest.times.occurredAt, clock(oldest.times.occurredAt))} – ${time(newest.times.occurredAt, clock(newest.times.occurredAt))}</span>
        </summary>
        <ol>${repeat(items, ({ interactionId }) => interactionId, (item) => entry(item, fresh.has(item.interactionId)))}</ol>
      </details>
    </li>
  `;
}

function views(items) {
  const products = items.filter(({ type }) => type.startsWith('product')).length;
  const pages = items.length - products;
  return [pages ? count(pages, 'page') : '', products ? count(products, 'product') : ''].filter(Boolean).join(' and ');
}

function unfold({ currentTarget: button }) {
  const more = button.closest('.what').querySelector(':scope > .more');
  more.hidden = !more.hidden;
  button.setAttribute('aria-expanded', String(!more.hidden));
}

function body(interaction) {
  const { message, order, refund, case: about, feedback, consents, page, campaign, type } = interaction;
  return [
    about ? caseFacts(about) : '',
    message?.text ? html`<p class="said">${message.text}</p>` : '',
    order ? sale(order, 'Order') : '',
    refund ? sale(refund, 'Refund of') : '',
    feedback?.text ? html`<p class="said">${feedback.text}</p>` : '',
    feedback && type !== 'feedback_given' ? html`<span class="chip accent">${scored(feedback)}</span>` : '',
    page?.path && type === 'page_viewed' ? html`<p class="soft small path">${page.path}</p>` : '',
    campaign && !type.startsWith('campaign_') ? html`<span class="chip">came by ${campaign.name ?? campaign.source ?? campaign.id}</span>` : '',
    ...Object.entries(consents ?? {}).map(
      ([purpose, granted]) => html`<span class="chip ${granted ? 'good' : 'bad'}">
        ${icon(granted ? 'yes' : 'no')} ${readable(purpose)} ${granted ? 'allowed' : 'not allowed'}
      </span>`,
    ),
  ];
}

const caseFacts = ({ caseId, topic, priority }) => html`
  <p class="row">
    <span class="chip">${caseId}</span>
    ${topic ? html`<span class="chip">${readable(topic)}</span>` : ''}
    ${priority ? html`<span class="chip ${priority === 'urgent' || priority === 'high' ? 'bad' : ''}">${readable(priority)} priority</span>` : ''}
  </p>
`;

const SHOWN_LINES = 4;

function sale({ orderId, currency, totalMinor, lines }, title) {
  const hidden = lines.slice(SHOWN_LINES);
  const rows = (some) => some.map(
    (line) => html`<tr>
      <td>${line.quantity} ×</td>
      <td>${line.name ?? line.productId}</td>
      <td>${line.totalMinor !== undefined ? money(line.totalMinor, currency) : line.priceMinor !== undefined ? money(line.priceMinor * line.quantity, currency) : ''}</td>
    </tr>`,
  );
  const foot = html`<tfoot><tr><td colspan="2">${title} ${orderId}</td><td>${money(totalMinor, currency)}</td></tr></tfoot>`;
  if (hidden.length === 0) return html`<table class="receipt">${rows(lines)}${foot}</table>`;
  return html`
    <table class="receipt">${rows(lines.slice(0, SHOWN_LINES))}${foot}</table>
    <details><summary class="small">${count(hidden.length, 'more line')}</summary><table class="receipt">${rows(hidden)}</table></details>
  `;
}

function details({ times, source, identifiers, verified, messageId, properties, name, actor }) {
  const rows = [
    ['Happened', fullTime(times.occurredAt)],
    ['Received', `${fullTime(times.receivedAt)}${lateness(times)}`],
    ...(times.clamped ? [['Clock', 'the sender’s clock was ahead; the time of receipt counts']] : []),
    ['From', `${source}${verified ? ' (verified)' : ''}, message ${messageId}`],
    ...(name ? [['Called there', name]] : []),
    ...(actor === 'customer' ? [] : [['By', actor]]),
    ...identifiers.map(({ type, value }) => [identifierName(type), value]),
    ...Object.entries(properties ?? {}).map(([key, value]) => [readable(key), plain(value)]),
  ];
  return html`<dl class="small">${rows.map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>`;
}

const plain = (value) => (value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value));
