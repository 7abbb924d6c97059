import { LitElement, html } from 'lit';
import '/components/customer-card.js';
import '/components/customer-identity.js';
import '/components/customer-journey.js';
import '/components/customer-search.js';
import '/components/customer-timeline.js';
import '/components/review-queue.js';
import { call } from '/components/api.js';
import { CustomerController } from '/components/live-customer.js';
import { failed } from '/components/parts.js';
import { tokens } from '/components/styles.js';
import { bestName, connectionName, nameOf } from '/components/words.js';
import { deskStyles } from './desk-styles.js';
import './next-step-slot.js';
import { bearerOf, customerInAddress, dropToken, keepToken, reviewsInAddress, showInAddress, showReviewsInAddress, takeToken } from './session.js';

/** `<agent-desk>`: the whole page; everything about one customer on one screen. */
class AgentDesk extends LitElement {
  static properties = {
    customerId: { state: true },
    token: { state: true },
    _reviews: { state: true },
    _tab: { state: true },
    _config: { state: true },
    _problem: { state: true },
  };

  static styles = [tokens, deskStyles];

  api = '';
  #customer = new CustomerController(this, (live) => this.#heard(live));
  #onAddress = () => {
    this.token = takeToken();
    this.customerId = customerInAddress();
    this._reviews = reviewsInAddress();
  };

  connectedCallback() {
    super.connectedCallback();
    this.#onAddress();
    window.addEventListener('popstate', this.#onAddress);
    window.addEventListener('hashchange', this.#onAddress);
    this.#configure();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#onAddress);
    window.removeEventListener('hashchange', this.#onAddress);
  }

  async #configure() {
    try {
      this._config = await call('', '/desk/config.json');
      this._problem = undefined;
    } catch (failure) {
      this._problem = failure;
    }
  }

  #heard({ state }) {
    document.title = state ? `${bestName(nameOf(state.traits), state.identifiers)} · Kundresa` : 'Agent desk · Kundresa';
    if (!state || state.customerId === this.customerId) return;
    this.customerId = state.customerId;
    showInAddress(state.customerId, { replace: true });
  }

  render() {
    if (!this.token || this.#customer.problem?.needsSignIn) return this.#signIn();
    return html`${this.#header()}<main @customer-selected=${this.#selected}>${this.#page()}</main>`;
  }

  #page() {
    if (this._reviews) {
      return html`<div class="reviews" tabindex="0" role="region" aria-label="Reviews"><review-queue .token=${this.token}></review-queue></div>`;
    }
    return this.customerId ? this.#open() : this.#welcome();
  }

  #header() {
    const { name, roles } = bearerOf(this.token);
    return html`
      <header>
        <a class="brand" href="/desk/" @click=${this.#home}><img src="/desk/icon.svg" alt="" width="26" height="26" /><span>Kundresa</span></a>
        <customer-search .token=${this.token} @customer-selected=${this.#selected}></customer-search>
        <div class="session">
          ${this.customerId ? this.#connection() : ''}
          <a class="reviews-link" href="#reviews" aria-current=${this._reviews ? 'page' : 'false'} @click=${this.#toReviews}>Reviews</a>
          <span class="soft small bearer" title=${roles.join(', ')}>${name}</span>
          <button type="button" @click=${this.#signOut}>Sign out</button>
        </div>
      </header>
    `;
  }

  #connection() {
    const connection = this.#customer.live?.connection ?? 'connecting';
    return html`<span class="connection ${connection}" role="status"><span class="dot" aria-hidden="true"></span>${connectionName(connection)}</span>`;
  }

  #open() {
    const { problem, state, live } = this.#customer;
    if (problem && !state) {
      return html`<div class="centre panel">${failed(problem, () => live.refresh())}<p class="soft">Search for another customer above.</p></div>`;
    }
    const id = this.customerId;
    return html`
      ${problem ? html`<div class="banner">${failed(problem)}</div>` : ''}
      <div class="desk">
        <div class="column left" tabindex="0" role="region" aria-label="Who this is">
          <customer-card class="who" sections="who consents value" customer-id=${id} .token=${this.token}></customer-card>
          <customer-card class="details" sections="identifiers channels interests traits feedback" customer-id=${id} .token=${this.token}></customer-card>
        </div>
        <div class="column middle">
          <customer-journey customer-id=${id} .token=${this.token}></customer-journey>
          ${this.#tabs()}
          ${this._tab === 'identity'
            ? html`<customer-identity id="panel" role="tabpanel" aria-labelledby="tab-identity" customer-id=${id} .token=${this.token}></customer-identity>`
            : html`<customer-timeline id="panel" role="tabpanel" aria-labelledby="tab-history" customer-id=${id} .token=${this.token}></customer-timeline>`}
        </div>
        <div class="column right" tabindex="0" role="region" aria-label="What needs doing">
          <customer-card class="urgent" sections="cases" customer-id=${id} .token=${this.token}></customer-card>
          ${this._problem
            ? html`<div class="panel">${failed(this._problem, () => this.#configure())}</div>`
            : html`<next-step-slot customer-id=${id} .api=${this._config?.recommendationUrl} .token=${this.token} .version=${state?.version}></next-step-slot>`}
          <customer-card class="cart" sections="cart" customer-id=${id} .token=${this.token}></customer-card>
        </div>
      </div>
    `;
  }

  #tabs() {
    const tabs = [['history', 'What happened'], ['identity', 'Who this is']];
    const now = this._tab ?? 'history';
    return html`<div class="tabs" role="tablist" aria-label="About this customer" @keydown=${this.#turned}>
      ${tabs.map(([name, words]) => html`<button type="button" role="tab" id=${`tab-${name}`} aria-controls="panel"
        aria-selected=${name === now ? 'true' : 'false'} tabindex=${name === now ? 0 : -1} @click=${() => (this._tab = name)}>${words}</button>`)}
    </div>`;
  }

  async #turned(event) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    this._tab = this._tab === 'identity' ? 'history' : 'identity';
    await this.updateComplete;
    this.renderRoot.querySelector('[role=tab][aria-selected=true]').focus();
  }

  #welcome() {
    return html`
      <div class="centre">
        <h1>Who is it?</h1>
        <p>Search by name, e-mail address, phone number, order number or loyalty card.</p>
        <p class="soft">Press <kbd>/</kbd> to search from anywhere, <kbd>↑</kbd> <kbd>↓</kbd> to choose, <kbd>Enter</kbd> to open.</p>
      </div>
    `;
  }

  #signIn() {
    const ended = this.#customer.problem;
    return html`
      <main>
        <form class="centre panel sign-in" @submit=${this.#signed}>
          <h1>${ended ? 'Please sign in again' : 'Sign in to the agent desk'}</h1>
          <p class="soft">${ended?.detail ?? 'Open this page from your sign-in portal, or paste an access token with the role agent.'}</p>
          <label for="token">Access token</label>
          <input id="token" name="token" type="password" autocomplete="off" required />
          <button type="submit">Sign in</button>
        </form>
      </main>
    `;
  }

  #signed(event) {
    event.preventDefault();
    keepToken(new FormData(event.target).get('token'));
    this.token = takeToken();
  }

  #signOut() {
    dropToken();
    showInAddress(undefined);
    this.token = this.customerId = undefined;
    this._reviews = false;
  }

  #home(event) {
    event.preventDefault();
    showInAddress(undefined);
    this.customerId = undefined;
    this._reviews = false;
  }

  #toReviews(event) {
    event.preventDefault();
    showReviewsInAddress();
    this.customerId = undefined;
    this._reviews = true;
  }

  #selected({ detail }) {
    showInAddress(detail.customerId);
    this.customerId = detail.customerId;
    this._reviews = false;
  }
}

customElements.define('agent-desk', AgentDesk);
