import { LitElement, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { count, dayHeading, dayKey } from './format.js';
import { icon } from './icons.js';
import { CustomerController } from './live-customer.js';
import { failed, loading, nothing } from './parts.js';
import { hear } from './products.js';
import { tokens } from './styles.js';
import { entry, run } from './timeline-entry.js';
import { timelineStyles } from './timeline-styles.js';
import { channelName } from './words.js';

const PAGE = 30;
const FRESH_MILLISECONDS = 3_000;
const SHORTEST_RUN = 4;
const VIEWS = new Set(['page_viewed', 'screen_viewed', 'product_viewed', 'product_list_viewed']);

/**
 * `<customer-timeline customer-id="…" api="https://…" .token=${…}>`: what happened over all channels, newest first,
 * paged by cursor, filtered by channel, live.
 */
class CustomerTimeline extends LitElement {
  static properties = {
    customerId: { attribute: 'customer-id' },
    api: {},
    token: { attribute: false },
    channel: {},
    _busy: { state: true },
    _problem: { state: true },
  };

  static styles = [tokens, timelineStyles];

  #customer = new CustomerController(this, (live) => this.#heard(live));
  #lists = new Map();
  #fresh = new Set();
  #of;
  #version;
  #interactions;
  #turn = 0;
  #calm;

  /** What is known of the chosen channel: entries by id, and the cursor behind which older ones lie. */
  get #list() {
    const channel = this.channel ?? '';
    if (!this.#lists.has(channel)) this.#lists.set(channel, { items: new Map(), next: undefined, begun: false });
    return this.#lists.get(channel);
  }

  #heard({ state }) {
    const another = state?.customerId !== this.#of;
    if (!state || (state.version === this.#version && !another)) return;
    const fewer = state.interactions < this.#interactions;
    this.#of = state.customerId;
    this.#version = state.version;
    this.#interactions = state.interactions;
    if (another) this.channel = undefined;
    this.#forget(another || fewer ? undefined : this.#list);
    this.#newest();
  }

  /** Drops every list but one; what is under way for the others comes to nothing. */
  #forget(kept) {
    this.#lists = new Map(kept ? [[this.channel ?? '', kept]] : []);
    if (kept) return;
    this.#turn++;
    this.#fresh.clear();
  }

  /** Reads the newest page; where it does not reach what is shown already, it starts afresh. */
  #newest = () =>
    this.#reading(this.#list, undefined, (list, page) => {
      const reaches = page.items.some(({ interactionId }) => list.items.has(interactionId));
      if (list.begun && (reaches || !page.next)) return this.#keep(list, page.items, true);
      list.items.clear();
      this.#keep(list, page.items, false);
      list.next = page.next;
      list.begun = true;
    });

  #older = () =>
    this.#reading(this.#list, this.#list.next, (list, page) => {
      this.#keep(list, page.items, false);
      list.next = page.next;
    });

  async #reading(list, cursor, take) {
    const turn = this.#turn;
    this._busy = true;
    this._problem = undefined;
    try {
      const page = await this.#customer.live.api.history(this.#of, { limit: PAGE, cursor, channel: this.channel });
      if (turn === this.#turn) take(list, page);
    } catch (failure) {
      if (failure.name !== 'AbortError' && turn === this.#turn) this._problem = failure;
    } finally {
      this._busy = false;
    }
  }

  #keep({ items: known }, items, fresh) {
    for (const item of items) {
      hear(item.products);
      hear(item.order?.lines);
      if (fresh && !known.has(item.interactionId)) this.#fresh.add(item.interactionId);
      known.set(item.interactionId, item);
    }
    clearTimeout(this.#calm);
    this.#calm = setTimeout(() => this.#fresh.clear(), FRESH_MILLISECONDS);
    this.requestUpdate();
  }

  #shown() {
    return [...this.#list.items.values()].sort(
      (left, right) =>
        right.times.occurredAt.localeCompare(left.times.occurredAt) || right.interactionId.localeCompare(left.interactionId),
    );
  }

  render() {
    const { state, problem } = this.#customer;
    return html`
      <section class="panel" aria-label="Timeline" aria-busy=${this._busy ? 'true' : 'false'}>
        <header>
          <h2>Timeline</h2>
          ${state ? this.#filters(state) : ''}
        </header>
        <div class="list" tabindex="0" role="region" aria-label="What happened, newest first">${this.#content(state, problem)}</div>
      </section>
    `;
  }

  #content(state, problem) {
    if (problem && !state) return nothing('');
    if (this._problem) return [failed(this._problem, this.#list.begun ? this.#older : this.#newest), this.#days()];
    if (!this.#list.begun) return loading('the timeline');
    return [this.#days(), this.#more()];
  }

  #days() {
    const days = new Map();
    for (const item of this.#shown()) {
      const key = dayKey(item.times.occurredAt);
      days.set(key, [...(days.get(key) ?? []), item]);
    }
    if (days.size === 0 && !this.#list.next) return nothing('Nothing has happened yet.');
    return repeat([...days], ([key]) => key, ([, items]) => html`
      <h3 class="day">${dayHeading(items[0].times.occurredAt)}</h3>
      <ol>${repeat(runsOf(items), (some) => some.at(-1).interactionId, (some) => this.#entry(some))}</ol>
    `);
  }

  #entry(some) {
    return some.length > 1 ? run(some, this.#fresh) : entry(some[0], this.#fresh.has(some[0].interactionId));
  }

  #more() {
    if (!this.#list.next) return html`<p class="end soft small">The beginning</p>`;
    return html`<p class="end">
      <button type="button" @click=${this.#older} ?disabled=${this._busy}>${this._busy ? 'Loading…' : 'Load more'}</button>
    </p>`;
  }

  #filters({ channels, interactions }) {
    const all = Object.entries(channels).sort(([, left], [, right]) => right.interactions - left.interactions);
    const button = (channel, label, title, content) => html`
      <button type="button" aria-pressed=${this.channel === channel ? 'true' : 'false'} title=${title} aria-label=${label}
        @click=${() => this.#choose(channel)}>${content}</button>
    `;
    return html`<div class="filters" role="group" aria-label="Channels">
      ${button(undefined, 'All channels', count(interactions, 'interaction'), 'All')}
      ${all.map(([channel, { interactions: some }]) =>
        button(channel, channelName(channel), `${channelName(channel)}: ${count(some, 'interaction')}`, html`${icon(channel)}<span class="label">${channelName(channel)}</span>`))}
    </div>`;
  }

  #choose(channel) {
    this.channel = channel;
    if (!this.#list.begun) this.#newest();
  }
}

/** Puts four or more views in a row in one channel together; everything else stands alone. */
function runsOf(items) {
  const runs = [];
  for (const item of items) {
    const [first] = runs.at(-1) ?? [];
    if (first && VIEWS.has(item.type) && VIEWS.has(first.type) && first.channel === item.channel) runs.at(-1).push(item);
    else runs.push([item]);
  }
  return runs.flatMap((some) => (some.length < SHORTEST_RUN ? some.map((item) => [item]) : [some]));
}

customElements.define('customer-timeline', CustomerTimeline);
