import { LitElement, css, html } from 'lit';
import { profileApi } from './api.js';
import { amounts, shortTime } from './format.js';
import { icon } from './icons.js';
import { failed } from './parts.js';
import { tokens } from './styles.js';
import { bestName, identifierName, phaseName } from './words.js';

const PAUSE_MILLISECONDS = 220;
const SHORTEST_QUERY = 2;

/**
 * `<customer-search api="https://…" .token=${…}>`: finds customers by name, e-mail, phone, order number or card.
 * Fires `customer-selected` with `{customerId}`. The key `/` goes to the field from anywhere on the page.
 */
class CustomerSearch extends LitElement {
  static properties = {
    api: {},
    token: { attribute: false },
    _found: { state: true },
    _active: { state: true },
    _open: { state: true },
    _busy: { state: true },
    _problem: { state: true },
  };

  static styles = [tokens, css`
    :host { position: relative; }
    label { position: relative; display: block; }
    label > .icon { position: absolute; left: 11px; top: 9px; width: 18px; height: 18px; color: var(--k-soft); }
    input {
      width: 100%; height: 36px; padding: 0 36px; font: inherit; color: inherit; background: var(--k-well);
      border: 1px solid var(--k-line); border-radius: 999px;
    }
    input::placeholder { color: var(--k-soft); opacity: 1; }
    input:focus { outline: 2px solid var(--k-accent); outline-offset: -1px; background: var(--k-panel); }
    input::-webkit-search-cancel-button { display: none; }
    kbd { position: absolute; right: 12px; top: 8px; font: 12px/18px ui-monospace, monospace; color: var(--k-soft); border: 1px solid var(--k-line); border-radius: 5px; padding: 0 6px; }
    .busy kbd { animation: breathe 0.6s infinite alternate; }
    input:focus + kbd { visibility: hidden; }
    .results {
      position: absolute; z-index: 10; top: 42px; left: 0; right: 0; max-height: 70vh; overflow-y: auto; padding: 6px;
      background: var(--k-panel); border: 1px solid var(--k-line); border-radius: var(--k-radius); box-shadow: 0 12px 32px rgb(0 0 0 / 0.18);
    }
    .result { display: grid; grid-template-columns: 1fr auto; gap: 0 12px; padding: 7px 10px; border-radius: 8px; cursor: pointer; }
    .result[aria-selected='true'] { background: var(--k-accent-soft); }
    .result .name { font-weight: 600; overflow-wrap: anywhere; }
    .result .right { text-align: right; white-space: nowrap; }
    .ids { overflow: hidden; text-overflow: ellipsis; }
    .notice { padding: 8px 10px; }
  `];

  #timer;
  #asking;
  #query = '';
  #onKey = (event) => this.#shortcut(event);
  #onClick = (event) => {
    if (!event.composedPath().includes(this)) this._open = false;
  };

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onKey);
    document.addEventListener('pointerdown', this.#onClick);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKey);
    document.removeEventListener('pointerdown', this.#onClick);
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  focus() {
    this.renderRoot.querySelector('input')?.select();
  }

  render() {
    const active = this._open && this._active >= 0 ? `result-${this._active}` : '';
    return html`
      <label class=${this._busy ? 'busy' : ''}>
        ${icon('search')}<span class="hidden">Search a customer</span>
        <input type="search" role="combobox" autocomplete="off" spellcheck="false" maxlength="200"
          placeholder="Name, e-mail, phone, order number or loyalty card"
          aria-expanded=${this._open ? 'true' : 'false'} aria-controls="results" aria-autocomplete="list" aria-activedescendant=${active}
          @input=${this.#typed} @keydown=${this.#moved} @focus=${() => (this._open = this._found !== undefined)} />
        <kbd aria-hidden="true">/</kbd>
      </label>
      ${this._open ? this.#results() : ''}
    `;
  }

  #results() {
    if (this._problem) return html`<div class="results">${failed(this._problem, () => this.#ask())}</div>`;
    if (!this._found?.length) {
      return html`<div class="results" role="status"><p class="notice">Nobody found. Search by the beginning of a name, or by a whole e-mail address, phone, order or card number.</p></div>`;
    }
    return html`<div class="results" id="results" role="listbox" aria-label="Customers">
      ${this._found.map((customer, index) => this.#result(customer, index))}
    </div>`;
  }

  #result({ customerId, name, identifiers = [], lastSeen, phase, revenue }, index) {
    const shown = bestName(name, identifiers);
    const others = identifiers.filter(({ value }) => value !== shown).slice(0, 3);
    return html`
      <div class="result" role="option" id=${`result-${index}`} aria-selected=${index === this._active ? 'true' : 'false'}
        @click=${() => this.#choose(customerId)} @pointermove=${() => (this._active = index)}>
        <span class="name">${shown}</span>
        <span class="right">${amounts(revenue)[0] ?? ''}</span>
        <span class="soft small ids">${others.map(({ type, value }) => `${identifierName(type)} ${value}`).join(' · ')}</span>
        <span class="soft small right">${phase ? `${phaseName(phase)} · ` : ''}${lastSeen ? shortTime(lastSeen) : ''}</span>
      </div>
    `;
  }

  #typed(event) {
    this.#query = event.target.value.trim();
    clearTimeout(this.#timer);
    this.#asking?.abort();
    if (this.#query.length < SHORTEST_QUERY) {
      this._open = this._busy = false;
      this._found = this._problem = undefined;
      return;
    }
    this.#timer = setTimeout(() => this.#ask(), PAUSE_MILLISECONDS);
  }

  async #ask() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    this._busy = true;
    try {
      const { customers } = await profileApi(this.api, this.token).search(this.#query, { signal: asking.signal });
      this._found = customers;
      this._active = customers.length > 0 ? 0 : -1;
      this._problem = undefined;
      this._open = true;
    } catch (failure) {
      if (failure.name === 'AbortError') return;
      this._problem = failure;
      this._open = true;
    } finally {
      if (asking === this.#asking) this._busy = false;
    }
  }

  #moved(event) {
    const last = (this._found?.length ?? 0) - 1;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves && last >= 0) {
      event.preventDefault();
      this._open = true;
      this._active = (this._active + moves[event.key] + last + 1) % (last + 1);
      this.updateComplete.then(() => this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter') {
      if (this._open && !this._busy && this._found?.[this._active]) this.#choose(this._found[this._active].customerId);
      else if (this.#query.length >= SHORTEST_QUERY) this.#ask();
    } else if (event.key === 'Escape') {
      this._open = false;
      event.target.blur();
    }
  }

  #shortcut(event) {
    const typing = event.composedPath()[0]?.matches?.('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.focus();
  }

  #choose(customerId) {
    this._open = false;
    const field = this.renderRoot.querySelector('input');
    field.value = this.#query = '';
    field.blur();
    this._found = undefined;
    this.dispatchEvent(new CustomEvent('customer-selected', { detail: { customerId }, bubbles: true, composed: true }));
  }
}

customElements.define('customer-search', CustomerSearch);
