import { LitElement, css, html } from 'lit';
import './customer-search.js';
import { corrections, profileApi } from './api.js';
import { amounts, count } from './format.js';
import { icon } from './icons.js';
import { failed, loading } from './parts.js';
import { tokens } from './styles.js';
import { bestName, identifierName } from './words.js';

const LONGEST_REASON = 500;
const ONLY_A_PREVIEW = 'preview';

/**
 * `<identity-dialog api="https://…" .token=${…}>`: a correction of who is who, its effect first. `open({title, explain,
 * verb, path, body})` shows what would become of whom; nothing is done before the agent has given a reason and said so.
 * `open({…, customerId})` without a path asks first whom to link that customer with. Fires `identity-corrected` with the
 * service's answer, and `customer-selected` where the agent opens one of the customers that there are then.
 */
class IdentityDialog extends LitElement {
  static properties = {
    api: {},
    token: { attribute: false },
    _wish: { state: true },
    _effect: { state: true },
    _reason: { state: true },
    _done: { state: true },
    _busy: { state: true },
    _problem: { state: true },
  };

  static styles = [tokens, css`
    :host { display: contents; }
    dialog {
      width: min(760px, calc(100vw - 24px)); max-height: calc(100dvh - 32px); padding: 0; border: 1px solid var(--k-line); border-radius: var(--k-radius);
      background: var(--k-panel); color: var(--k-ink); font: 14px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif;
      box-shadow: 0 24px 64px rgb(0 0 0 / 0.3);
    }
    dialog::backdrop { background: rgb(10 20 22 / 0.45); }
    form { display: grid; gap: 12px; padding: 18px 20px; }
    h2 { font-size: 18px; font-weight: 650; }
    .effect { display: grid; grid-template-columns: minmax(0, 1fr) 24px minmax(0, 1fr); gap: 8px; align-items: start; }
    .effect > .icon { margin-top: 46px; color: var(--k-soft); }
    .effect h3 { font-size: 12px; font-weight: 600; color: var(--k-soft); margin-bottom: 4px; }
    .holding { padding: 8px 10px; border-radius: 8px; background: var(--k-well); }
    .holding + .holding { margin-top: 6px; }
    .holding strong { overflow-wrap: anywhere; }
    .after .holding { background: var(--k-accent-soft); }
    .ids { overflow-wrap: anywhere; }
    .spread { display: flex; justify-content: space-between; gap: 8px; align-items: start; }
    textarea { display: block; width: 100%; min-height: 62px; margin-top: 4px; font: inherit; color: inherit; padding: 8px 10px; border: 1px solid var(--k-line); border-radius: 8px; background: var(--k-well); resize: vertical; }
    #hint { margin-top: 6px; }
    .buttons { display: flex; justify-content: flex-end; gap: 8px; }
    .primary:not(:disabled) { background: var(--k-accent); border-color: var(--k-accent); color: var(--k-panel); font-weight: 600; }
    .primary:hover:not(:disabled) { color: var(--k-panel); opacity: 0.9; }
    customer-search { min-height: 250px; }
    @media (max-width: 640px) {
      .effect { grid-template-columns: minmax(0, 1fr); }
      .effect > .icon { margin: 0 auto; rotate: 90deg; }
    }
  `];

  #key;
  #asking;

  /** Shows what a correction would do. */
  async open(wish) {
    this.#key = newKey();
    this._wish = wish;
    this._reason = '';
    this._effect = this._done = this._problem = undefined;
    this._busy = false;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog').showModal();
    if (wish.path) this.#preview();
  }

  render() {
    return html`
      <dialog aria-labelledby="title" @close=${() => this.#closed()}>
        ${this._wish ? html`<form method="dialog" @submit=${this.#submitted}>
          <h2 id="title">${this._done ? 'Done' : this._wish.title}</h2>
          ${this._done ? this.#result() : this._wish.path ? this.#question() : this.#partner()}
        </form>` : ''}
      </dialog>
    `;
  }

  #partner() {
    return html`
      <p>${this._wish.explain}</p>
      <customer-search .api=${this.api} .token=${this.token} @customer-selected=${this.#chosen}></customer-search>
      <div class="buttons"><button type="button" @click=${() => this.#close()}>Cancel</button></div>
    `;
  }

  #question() {
    const ready = this._effect && this._reason.trim() !== '' && !this._busy;
    return html`
      <p>${this._wish.explain}</p>
      ${this._effect ? effect(this._effect) : this._problem ? '' : loading('what would become of whom')}
      ${this._problem ? failed(this._problem, () => (this._effect ? undefined : this.#preview())) : ''}
      <div>
        <label for="reason">Your reason</label>
        <textarea id="reason" name="reason" maxlength=${LONGEST_REASON} required aria-describedby="hint" .value=${this._reason} @input=${(event) => (this._reason = event.target.value)}></textarea>
        <p id="hint" class="soft small">Kept for good together with your name, so without personal data of the customer.</p>
      </div>
      <div class="buttons">
        <button type="button" @click=${() => this.#close()}>Cancel</button>
        <button type="submit" class="primary" ?disabled=${!ready}>${this._wish.verb}</button>
      </div>
    `;
  }

  #result() {
    const { after } = this._done;
    return html`
      <p role="status">${after.length === 0 ? 'It is noted. Nobody changes by it today.' : after.length === 1 ? 'There is one customer now.' : `There are ${after.length} customers now.`}</p>
      <div class="after">${after.map((one) => holding(one, () => this.#show(one.customer.customerId)))}</div>
      <div class="buttons"><button type="button" class="primary" autofocus @click=${() => this.#close()}>Close</button></div>
    `;
  }

  #chosen(event) {
    event.stopPropagation();
    this._wish = {
      ...this._wish,
      explain: 'They become one customer, whatever the rules say of their identifiers.',
      path: corrections.link(this._wish.customerId),
      body: { with: event.detail.customerId },
    };
    this.#preview();
    this.updateComplete.then(() => this.renderRoot.querySelector('textarea')?.focus());
  }

  async #preview() {
    const { path, body } = this._wish;
    const asking = (this.#asking = new AbortController());
    this._problem = undefined;
    try {
      const answer = await profileApi(this.api, this.token).preview(path, { ...body, reason: ONLY_A_PREVIEW }, { signal: asking.signal });
      if (asking === this.#asking) this._effect = answer;
    } catch (failure) {
      if (failure.name !== 'AbortError') this._problem = failure;
    }
  }

  async #submitted(event) {
    event.preventDefault();
    if (this._busy || !this._effect || this._done) return;
    this._busy = true;
    this._problem = undefined;
    try {
      const { path, body } = this._wish;
      this._done = await profileApi(this.api, this.token).correct(path, { ...body, reason: this._reason.trim() }, this.#key);
      this.dispatchEvent(new CustomEvent('identity-corrected', { detail: this._done, bubbles: true, composed: true }));
      await this.updateComplete;
      this.renderRoot.querySelector('.buttons .primary')?.focus();
    } catch (failure) {
      this._problem = failure;
    } finally {
      this._busy = false;
    }
  }

  #show(customerId) {
    this.#close();
    this.dispatchEvent(new CustomEvent('customer-selected', { detail: { customerId }, bubbles: true, composed: true }));
  }

  #close() {
    this.renderRoot.querySelector('dialog').close();
  }

  #closed() {
    this.#asking?.abort();
    this._wish = undefined;
  }
}

const effect = ({ before, after }) =>
  before.length === 0 && after.length === 0
    ? html`<p class="notice" role="status">Nobody changes today. It only holds for what comes later.</p>`
    : html`
        <div class="effect" role="group" aria-label="What would become of whom">
          <div><h3>Now</h3>${before.map((one) => holding(one))}</div>
          ${icon('next')}
          <div class="after"><h3>Then</h3>${after.map((one) => holding(one))}</div>
        </div>
      `;

function holding({ customer, interactions, orders }, open) {
  const { name, identifiers, revenue } = customer;
  const shown = bestName(name, identifiers);
  return html`
    <div class="holding">
      <div class="spread">
        <strong>${shown}</strong>
        ${open ? html`<button type="button" @click=${open} aria-label=${`Open ${shown}`}>Open</button>` : ''}
      </div>
      <p class="soft small ids">${identifiers.map(({ type, value }) => `${identifierName(type)} ${value}`).join(' · ')}</p>
      <p class="small">${[count(interactions, 'interaction'), count(orders, 'order'), ...amounts(revenue)].join(' · ')}</p>
    </div>
  `;
}

/** Names one request, so that sending it again does nothing twice. */
const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

customElements.define('identity-dialog', IdentityDialog);
