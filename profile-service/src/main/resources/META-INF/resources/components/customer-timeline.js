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
const ENOUGH_OF_A_CHANNEL = 15;
const MOST_PAGES_AT_ONCE = 8;
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
  #items = new Map();
  #fresh = new Set();
  #next;
  #begun = false;
  #of;
  #version;
  #interactions;
  #turn = 0;
  #calm;

  #heard({ state }) {
    if (!state || state.version === this.#version) return;
    const another = state.customerId !== this.#of || state.interactions < this.#interactions;
    this.#of = state.customerId;
    this.#version = state.version;
    this.#interactions = state.interactions;
    if (another) this.#reset();
    this.#newest(another);
  }

  #reset() {
    this.#turn++;
    this.#items.clear();
    this.#fresh.clear();
    this.#next = undefined;
    this.#begun = false;
    this.channel = undefined;
  }

  /** Reads the newest page; on the first reading it also says where older pages begin. */
  async #newest(first) {
    await this.#reading(async (turn) => {
      const page = await this.#customer.live.api.history(this.#of, { limit: PAGE });
      if (turn !== this.#turn) return;
      const begun = this.#begun;
      const gap = begun && !first && page.next && page.items.every(({ interactionId }) => !this.#items.has(interactionId));
      if (gap) this.#items.clear();
      this.#keep(page.items, begun && !gap);
      if (!begun || gap) this.#next = page.next;
      this.#begun = true;
    });
  }

  #older = () =>
    this.#reading(async (turn) => {
      const before = this.#shown().length;
      for (let pages = 0; this.#next && pages < MOST_PAGES_AT_ONCE; pages++) {
        const page = await this.#customer.live.api.history(this.#of, { limit: PAGE, cursor: this.#next });
        if (turn !== this.#turn) return;
        this.#keep(page.items, false);
        this.#next = page.next;
        if (!this.channel || this.#shown().length - before >= ENOUGH_OF_A_CHANNEL) return;
      }
    });

  async #reading(work) {
    const turn = this.#turn;
    this._busy = true;
    this._problem = undefined;
    try {
      await work(turn);
    } catch (failure) {
      if (failure.name !== 'AbortError' && turn === this.#turn) this._problem = failure;
    } finally {
      this._busy = false;
    }
  }

  #keep(items, fresh) {
    for (const item of items) {
      hear(item.products ?? []);
      hear(item.order?.lines);
      if (fresh && !this.#items.has(item.interactionId)) this.#fresh.add(item.interactionId);
      this.#items.set(item.interactionId, item);
    }
    clearTimeout(this.#calm);
    this.#calm = setTimeout(() => this.#fresh.clear(), FRESH_MILLISECONDS);
    this.requestUpdate();
  }

  #shown() {
    return [...this.#items.values()]
      .filter(({ channel }) => !this.channel || channel === this.channel)
      .sort((left, right) => right.times.occurredAt.localeCompare(left.times.occurredAt) || right.interactionId.localeCompare(left.interactionId));
  }

  render() {
    const { state, problem } = this.#customer;
    return html`
      <section class="panel" aria-label="Timeline" aria-busy=${this._busy ? 'true' : 'false'}>
        <header>
          <h2>Timeline</h2>
          ${state ? this.#filters(state) : ''}
        </header>
        <div class="list" tabindex="0" role="region" aria-label="What happened, newest first">${this.#list(state, problem)}</div>
      </section>
    `;
  }

  #list(state, problem) {
    if (problem && !state) return nothing('');
    if (this._problem) return [failed(this._problem, () => (this.#begun ? this.#older() : this.#newest(true))), this.#days()];
    if (!this.#begun) return loading('the timeline');
    return [this.#days(), this.#more()];
  }

  #days() {
    const days = new Map();
    for (const item of this.#shown()) {
      const key = dayKey(item.times.occurredAt);
      days.set(key, [...(days.get(key) ?? []), item]);
    }
    if (days.size === 0 && !this.#next) return nothing('Nothing has happened yet.');
    return repeat([...days], ([key]) => key, ([, items]) => html`
      <h3 class="day">${dayHeading(items[0].times.occurredAt)}</h3>
      <ol>${repeat(runsOf(items), (some) => some.at(-1).interactionId, (some) => this.#entry(some))}</ol>
    `);
  }

  #entry(some) {
    return some.length > 1 ? run(some, this.#fresh) : entry(some[0], this.#fresh.has(some[0].interactionId));
  }

  #more() {
    if (!this.#next) return html`<p class="end soft small">The beginning</p>`;
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
    if (channel && this.#next && this.#shown().length < ENOUGH_OF_A_CHANNEL) this.#older();
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
