import { LitElement, css, html } from 'lit';
import { sections } from './card-sections.js';
import { CustomerController } from './live-customer.js';
import { failed, loading } from './parts.js';
import { hear, heard, nameOfProduct } from './products.js';
import { tokens } from './styles.js';

const TITLES = {
  cases: 'Open cases',
  cart: 'Cart',
  identifiers: 'How we know them',
  traits: 'What we were told',
  channels: 'Channels',
  interests: 'Interests',
  feedback: 'Feedback',
};

/**
 * `<customer-card customer-id="…" api="https://…" .token=${…} sections="who consents value">`: the unified state of
 * one customer, live. Fires `customer-loaded` with the state whenever it has changed.
 */
class CustomerCard extends LitElement {
  static properties = {
    customerId: { attribute: 'customer-id' },
    api: {},
    token: { attribute: false },
    sections: {},
  };

  static styles = [tokens, css`
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; align-content: start; }
    h1 { margin: 0; font-size: 20px; line-height: 1.25; overflow-wrap: anywhere; }
    .section { margin: -5px -8px; padding: 5px 8px; border-radius: 8px; }
    h1.long { font-size: 16px; }
    .panel.top > * + * { margin-top: 0; }
    .who { display: flex; gap: 12px; align-items: center; }
    .initials {
      flex: none; width: 44px; height: 44px; border-radius: 50%; display: grid; place-items: center;
      background: var(--k-accent-soft); color: var(--k-accent); font-weight: 600;
    }
    .chips, .row { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
    .spread { justify-content: space-between; margin-top: 6px; }
    .figures { display: flex; gap: 8px 20px; flex-wrap: wrap; }
    .figures dt { font-size: 12px; color: var(--k-soft); }
    .figures dd { font-size: 16px; font-weight: 600; font-variant-numeric: tabular-nums; }
    .figures dd.small { font-size: 12px; font-weight: 400; }
    .cases { display: grid; gap: 8px; }
    .case { display: grid; gap: 4px; padding: 8px 10px; border-radius: 8px; background: var(--k-warn-soft); }
    .case strong { color: var(--k-warn); }
    .case.pressing { background: var(--k-bad-soft); }
    .case.pressing strong { color: var(--k-bad); }
    .case .chip, .case .soft { background: none; padding-left: 0; color: inherit; }
    .lines { display: grid; gap: 4px; }
    .lines li { display: flex; justify-content: space-between; gap: 12px; font-variant-numeric: tabular-nums; }
    .lines li span:last-child { white-space: nowrap; }
    .facts { display: grid; gap: 7px; }
    .facts li { display: grid; grid-template-columns: 96px minmax(0, 1fr); gap: 0 8px; }
    .facts li > :nth-child(3) { grid-column: 2; line-height: 1.3; }
    .value { overflow-wrap: anywhere; }
    .channels { display: grid; gap: 6px; }
    .channels li { display: grid; grid-template-columns: 26px 1fr auto; align-items: center; gap: 8px; }
    .badge { width: 26px; height: 26px; border-radius: 50%; background: var(--k-well); display: grid; place-items: center; }
    .bars { display: grid; gap: 3px; margin: 2px 0 8px; }
    .bars li { display: grid; grid-template-columns: minmax(0, 1fr) 70px 28px; gap: 8px; align-items: center; }
    .bars .key { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .bars svg { width: 100%; height: 6px; background: var(--k-well); border-radius: 3px; fill: var(--k-accent); }
    .bars .small { text-align: right; font-variant-numeric: tabular-nums; }
    .key::first-letter { text-transform: uppercase; }
  `];

  #customer = new CustomerController(this, (live) => this.#heard(live));
  #seen = new Map();
  #fresh = new Map();
  #shown;

  constructor() {
    super();
    this.sections = 'who consents value cases cart identifiers channels interests';
  }

  #onName = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    heard.addEventListener('heard', this.#onName);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    heard.removeEventListener('heard', this.#onName);
  }

  #heard(live) {
    const { state } = live;
    if (!state || state === this.#shown) return;
    const sameCustomer = this.#shown?.customerId === state.customerId;
    this.#shown = state;
    hear(state.cart?.lines);
    for (const [name, { of }] of Object.entries(sections)) {
      const now = JSON.stringify(of(state) ?? null);
      if (sameCustomer && this.#seen.get(name) !== now) this.#fresh.set(name, state.version);
      if (!sameCustomer) this.#fresh.delete(name);
      this.#seen.set(name, now);
    }
    this.dispatchEvent(new CustomEvent('customer-loaded', { detail: state, bubbles: true, composed: true }));
  }

  render() {
    const { state, problem, live } = this.#customer;
    if (!state) {
      return html`<div class="panel">${problem ? failed(problem, () => live.refresh()) : loading('the customer')}</div>`;
    }
    const wanted = this.sections.split(/\s+/).filter((name) => name in sections);
    const top = wanted.filter((name) => !(name in TITLES));
    const others = wanted.filter((name) => name in TITLES && sections[name].has?.(state) !== false);
    return html`
      ${top.length > 0 ? html`<section class="panel top" aria-label="Customer">${top.map((name) => this.#section(name, state))}</section>` : ''}
      ${others.map(
        (name) => html`<section class="panel" aria-label=${TITLES[name]}>
          <h2>${TITLES[name]}</h2>
          ${this.#section(name, state)}
        </section>`,
      )}
    `;
  }

  #section(name, state) {
    return html`<div class="section" data-section=${name} data-version=${this.#fresh.get(name) ?? ''}>
      ${sections[name].show(state, nameOfProduct)}
    </div>`;
  }

  updated() {
    for (const part of this.renderRoot.querySelectorAll('[data-section]')) this.#flash(part);
  }

  #flash(part) {
    const { section, version } = part.dataset;
    if (version === '' || this.#fresh.get(section) === undefined) return;
    this.#fresh.delete(section);
    part.classList.remove('flash');
    part.getBoundingClientRect();
    part.classList.add('flash');
    part.addEventListener('animationend', () => part.classList.remove('flash'), { once: true });
  }
}

customElements.define('customer-card', CustomerCard);
