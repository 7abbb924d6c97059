import { LitElement, html } from 'lit';
import './identity-dialog.js';
import { corrections } from './api.js';
import { count, shortDay } from './format.js';
import { icon } from './icons.js';
import { graph } from './identity-graph.js';
import { identityStyles } from './identity-styles.js';
import { confidenceParts, decisionName, nodeName, reasonName, ruleName, sureness, valueOf } from './identity-words.js';
import { CustomerController } from './live-customer.js';
import { failed, loading, time } from './parts.js';
import { tokens } from './styles.js';
import { channelName, identifierName, keyOf } from './words.js';

/**
 * `<customer-identity customer-id="…" api="https://…" .token=${…}>`: who this is and how we know: the identifiers, the
 * evidence for each link and each refusal, what agents decided; and from here parting, linking and taking back, each
 * with its effect first. Live. Fires `customer-selected` where another customer is opened.
 */
class CustomerIdentity extends LitElement {
  static properties = {
    customerId: { attribute: 'customer-id' },
    api: {},
    token: { attribute: false },
    _identity: { state: true },
    _decisions: { state: true },
    _chosen: { state: true },
    _problem: { state: true },
  };

  static styles = [tokens, identityStyles];

  #customer = new CustomerController(this, (live) => this.#heard(live));
  #seen;

  constructor() {
    super();
    this._chosen = new Set();
  }

  #heard({ state }) {
    if (!state || keyOf(state) === this.#seen) return;
    this.#seen = keyOf(state);
    this.#read();
  }

  async #read() {
    const { live, state } = this.#customer;
    const seen = this.#seen;
    try {
      const [identity, { decisions }] = await Promise.all([live.api.identity(state.customerId), live.api.decisions(state.customerId)]);
      if (seen !== this.#seen) return;
      if (identity.customerId !== this._identity?.customerId) this.renderRoot.querySelector('.scroll')?.scrollTo(0, 0);
      const own = new Set(identity.nodes.filter(({ shared }) => !shared).map(({ nodeId }) => nodeId));
      this._identity = identity;
      this._decisions = decisions;
      this._chosen = new Set([...this._chosen].filter((id) => own.has(id)));
      this._problem = undefined;
    } catch (failure) {
      if (seen === this.#seen && failure.name !== 'AbortError') this._problem = failure;
    }
  }

  render() {
    return html`
      <section class="panel" aria-label="Identity">
        <div class="scroll" tabindex="0" role="region" aria-label="Who this is and how we know">${this.#content()}</div>
      </section>
      <identity-dialog .api=${this.api} .token=${this.token} @identity-corrected=${() => this.#read()}></identity-dialog>
    `;
  }

  #content() {
    if (this._problem) return failed(this._problem, () => this.#read());
    if (!this._identity) return this.#customer.problem ? '' : loading('how we know this customer');
    return html`${this.#sure()}${graph(this._identity, this._chosen)}${this.#identifiers()}${this.#links()}${this.#refusals()}${this.#decided()}`;
  }

  #sure() {
    const { confidence, rulesVersion, nodes } = this._identity;
    return html`
      <div class="sure" data-part="confidence">
        <strong>${confidence.percent} %</strong>
        <meter min="0" max="100" low="70" high="90" optimum="100" value=${confidence.percent} aria-label="How sure it is that this is one person, in percent"></meter>
        <span>sure that ${nodes.length === 1 ? 'this is' : `these ${nodes.length} identifiers are`} one person</span>
        ${confidenceParts(confidence).map(({ kind, text }) => html`<span class="chip ${kind}">${text}</span>`)}
        <span class="soft small">rules of version ${rulesVersion}</span>
      </div>
    `;
  }

  #identifiers() {
    const { nodes } = this._identity;
    const own = nodes.filter(({ shared }) => !shared);
    const some = this._chosen.size > 0 && this._chosen.size < own.length;
    return html`
      <fieldset data-part="identifiers">
        <legend>Identifiers</legend>
        <ul class="rows">${nodes.map((node) => this.#identifier(node, own.length))}</ul>
      </fieldset>
      <div class="actions">
        <button type="button" class="danger" ?disabled=${!some} @click=${() => this.#part(own)}>
          ${this._chosen.size > 0 ? `Part ${count(this._chosen.size, 'identifier')}…` : 'Part the chosen identifiers…'}
        </button>
        <button type="button" @click=${() => this.#link()}>Link with another customer…</button>
      </div>
    `;
  }

  #identifier(node, many) {
    const mark = node.shared
      ? html`<span class="chip warn">shared by several persons</span>`
      : node.representative
        ? html`<span class="chip accent">gives the id</span>`
        : '';
    return html`
      <li>
        <label>
          <input type="checkbox" .checked=${this._chosen.has(node.nodeId)} ?disabled=${node.shared || many < 2} @change=${() => this.#choose(node.nodeId)} />
          <span class="soft">${identifierName(node.type)}</span>
          <span class="value">${valueOf(node)}</span>
          <span class="small soft">${mark} since ${shortDay(node.firstSeen)}${node.firstChannel ? `, ${channelName(node.firstChannel)}` : ''}</span>
        </label>
      </li>
    `;
  }

  #links() {
    const { links } = this._identity;
    if (links.length === 0) return '';
    return html`
      <h3>Why they are one person</h3>
      <ul class="rows" data-part="links">
        ${links.map((link) => html`<li>
          ${this.#pair(link)}
          <div class="proof small">
            <span class="chip ${sureness(link.confidence)}">proves ${link.confidence} %</span>
            <span class="soft">${ruleName(link.rule)} · ${link.source}${link.verified ? ', verified' : ', a public claim'} · ${time(link.at)}</span>
          </div>
        </li>`)}
      </ul>
    `;
  }

  #refusals() {
    const { refusals } = this._identity;
    if (refusals.length === 0) return '';
    return html`
      <h3>What joins nobody</h3>
      <ul class="rows" data-part="refusals">
        ${refusals.map(({ link, reason }) => html`<li>
          ${this.#pair(link)}
          <div class="proof small">
            <span class="chip ${reason === 'review' ? 'warn' : 'bad'}">${reasonName(reason)}</span>
            <span class="soft">${ruleName(link.rule)} · ${link.source}${link.verified ? ', verified' : ', a public claim'} · ${time(link.at)}</span>
            ${reason === 'review' ? this.#answers(link) : ''}
          </div>
        </li>`)}
      </ul>
    `;
  }

  #answers({ a, b }) {
    const path = corrections.review(`${a}~${b}`);
    return html`
      <button type="button" class="link" @click=${() => this.#ask({ title: 'Are they one person?', explain: 'The link that waits is right: the two become one customer.', verb: 'Link them', path, body: { answer: 'approve' } })}>Link…</button>
      <button type="button" class="link" @click=${() => this.#ask({ title: 'Keep them apart?', explain: 'What links the two directly counts no more, now and later.', verb: 'Keep apart', path, body: { answer: 'refuse' } })}>Keep apart…</button>
    `;
  }

  #decided() {
    if (this._decisions.length === 0) return '';
    return html`
      <h3>What agents decided</h3>
      <ul class="rows" data-part="decisions">
        ${this._decisions.map((decision) => html`<li>
          <div class="spread">
            <span class="words"><strong>${decisionName(decision.kind)}</strong> “${decision.reason}”</span>
            ${decision.kind === 'withdrawal' || decision.withdrawnBy ? '' : html`<button type="button" class="small" @click=${() => this.#withdraw(decision)}>Take back…</button>`}
          </div>
          <p class="soft small">${decision.by} · ${time(decision.at)}${decision.withdrawnBy ? ' · taken back, does not hold' : ''}</p>
        </li>`)}
      </ul>
    `;
  }

  #pair({ a, b }) {
    return html`<div class="pair">${this.#end(a)}<span class="arrow" aria-hidden="true">↔</span><span class="hidden">and</span>${this.#end(b)}</div>`;
  }

  #end(id) {
    const { nodes, others } = this._identity;
    const own = nodes.find(({ nodeId }) => nodeId === id);
    if (own) return html`<span class="words">${nodeName(own)}</span>`;
    const other = others.find(({ nodeId }) => nodeId === id);
    if (!other) return html`<span class="soft">somebody else</span>`;
    return html`<button type="button" class="link words" @click=${() => this.#show(other.customerId)}>${nodeName(other)}</button>`;
  }

  #choose(id) {
    const chosen = new Set(this._chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this._chosen = chosen;
  }

  #part(own) {
    const parted = own.filter(({ nodeId }) => this._chosen.has(nodeId));
    this.#ask({
      title: `Part ${count(parted.length, 'identifier')} from this customer?`,
      explain: html`${icon('warning')} ${parted.map(nodeName).join(', ')}: somebody else from now on. The same evidence will not join them again.`,
      verb: 'Part them',
      path: corrections.cut(this._identity.customerId),
      body: { identifiers: parted.map(({ nodeId }) => nodeId) },
    });
  }

  #link() {
    this.#ask({
      title: 'Link with another customer',
      explain: 'Who is the same person? Search for the other one; nothing happens yet.',
      verb: 'Link them',
      customerId: this._identity.customerId,
    });
  }

  #withdraw({ decisionId }) {
    this.#ask({
      title: 'Take this decision back?',
      explain: 'From then on all is as if it had not been taken.',
      verb: 'Take it back',
      path: corrections.withdraw(this._identity.customerId, decisionId),
      body: {},
    });
  }

  #ask(wish) {
    this.renderRoot.querySelector('identity-dialog').open(wish);
  }

  #show(customerId) {
    this.dispatchEvent(new CustomEvent('customer-selected', { detail: { customerId }, bubbles: true, composed: true }));
  }
}

customElements.define('customer-identity', CustomerIdentity);
