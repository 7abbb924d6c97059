import { LitElement, css, html } from 'lit';
import './identity-dialog.js';
import { corrections, profileApi } from './api.js';
import { count } from './format.js';
import { icon } from './icons.js';
import { DEGREE_KINDS, degreeName, nodeName, ruleName } from './identity-words.js';
import { failed, loading, time } from './parts.js';
import { tokens } from './styles.js';
import { readable } from './words.js';

const PAGE = 50;
const MOST_AT_ONCE = 200;

/**
 * `<review-queue api="https://…" .token=${…}>`: pairs that wait for an agent, doubtful links first, then suggestions with
 * the most convincing ahead, paged by cursor. Each is linked or kept apart, its effect first. Fires `customer-selected`
 * where one of the two is opened.
 */
class ReviewQueue extends LitElement {
  static properties = {
    api: {},
    token: { attribute: false },
    _reviews: { state: true },
    _next: { state: true },
    _busy: { state: true },
    _said: { state: true },
    _problem: { state: true },
  };

  static styles = [tokens, css`
    .page { max-width: 920px; margin: 0 auto; padding: 18px 16px 40px; }
    h1 { font-size: 22px; margin: 0; }
    .top { display: flex; flex-wrap: wrap; gap: 6px 14px; align-items: baseline; justify-content: space-between; margin-bottom: 12px; }
    .reviews { display: grid; gap: 10px; }
    .head { display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: center; justify-content: space-between; }
    h2 { font-size: 15px; font-weight: 600; overflow-wrap: anywhere; }
    .panel > .head { margin-bottom: 8px; }
    .panel h2 { font-size: 15px; color: inherit; letter-spacing: 0; }
    .chips, .buttons { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
    .buttons { margin-top: 10px; }
    .yes { border-color: var(--k-accent); color: var(--k-accent); font-weight: 600; }
    .table { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; font-size: 13px; }
    th { text-align: left; font-weight: 500; color: var(--k-soft); padding: 4px 12px 4px 0; white-space: nowrap; }
    td { padding: 4px 12px 4px 0; border-top: 1px solid var(--k-line); overflow-wrap: anywhere; }
    tbody th { border-top: 1px solid var(--k-line); }
    .empty { text-align: center; padding: 48px 20px; }
    .end { text-align: center; margin: 14px 0 0; }
    .empty .icon { width: 36px; height: 36px; color: var(--k-good); }
  `];

  connectedCallback() {
    super.connectedCallback();
    this.#afresh();
  }

  /** Reads as many as are shown, from the beginning: a decision may have settled others as well. */
  #afresh = () => this.#read([], undefined, Math.max(PAGE, this._reviews?.length ?? 0));

  #further = () => this.#read(this._reviews, this._next, this._reviews.length + PAGE);

  async #read(known, cursor, wanted) {
    this._busy = true;
    try {
      const api = profileApi(this.api, this.token);
      let reviews = known;
      let next = cursor;
      do {
        const page = await api.reviews({ limit: Math.min(MOST_AT_ONCE, wanted - reviews.length), cursor: next });
        reviews = [...reviews, ...page.reviews];
        next = page.next;
      } while (next && reviews.length < wanted);
      this._reviews = reviews;
      this._next = next;
      this._problem = undefined;
    } catch (failure) {
      this._problem = failure;
    } finally {
      this._busy = false;
    }
  }

  render() {
    return html`
      <div class="page">
        <div class="top">
          <h1 tabindex="-1">Who waits for a decision</h1>
          <span class="soft" role="status">${this._said ?? ''} ${this._reviews ? this.#number() : ''}</span>
        </div>
        ${this.#content()}
      </div>
      <identity-dialog .api=${this.api} .token=${this.token} @identity-corrected=${this.#decided}></identity-dialog>
    `;
  }

  #number() {
    return `${count(this._reviews.length, 'pair')}${this._next ? ', others behind them' : ''}`;
  }

  #content() {
    if (this._problem) return html`<div class="panel">${failed(this._problem, this.#afresh)}</div>`;
    if (!this._reviews) return html`<div class="panel">${loading('the reviews')}</div>`;
    if (this._reviews.length === 0) {
      return html`<div class="panel empty">${icon('yes')}<p>Nobody waits.</p><p class="soft">Doubtful links and suggested pairs appear here.</p></div>`;
    }
    return html`
      <ol class="reviews">${this._reviews.map((review) => html`<li>${this.#review(review)}</li>`)}</ol>
      ${this._next ? this.#end() : ''}
    `;
  }

  #end() {
    return html`<p class="end">
      <button type="button" @click=${this.#further} ?disabled=${this._busy}>${this._busy ? 'Loading…' : 'Show more'}</button>
    </p>`;
  }

  #review(review) {
    const { id, kind, one, other } = review;
    return html`
      <article class="panel" aria-labelledby=${`pair-${id}`}>
        <div class="head">
          <h2 id=${`pair-${id}`}>${nodeName(one)} <span class="soft">and</span> ${nodeName(other)}</h2>
          <span class="chips">${kind === 'suggestion' ? this.#weight(review) : html`<span class="chip warn">doubtful link</span>`}</span>
        </div>
        ${kind === 'suggestion' ? this.#comparison(review) : this.#evidence(review)}
        <div class="buttons">
          <button type="button" class="yes" @click=${() => this.#ask(review, 'approve')}>One person…</button>
          <button type="button" @click=${() => this.#ask(review, 'refuse')}>Keep apart…</button>
          <button type="button" @click=${() => this.#show(one.customerId)} aria-label=${`Open ${nodeName(one)}`}>Open the first</button>
          <button type="button" @click=${() => this.#show(other.customerId)} aria-label=${`Open ${nodeName(other)}`}>Open the second</button>
        </div>
      </article>
    `;
  }

  #weight({ weight, probability }) {
    return html`
      <span class="chip accent">suggestion</span>
      <span class="chip" title="How much the comparison speaks for one person">${weight.toFixed(1)} bits</span>
      <span class="chip good">${Math.floor(probability * 100)} % likely</span>
    `;
  }

  #comparison({ fields }) {
    return html`
      <div class="table"><table>
        <thead><tr><th scope="col">Compared</th><th scope="col">The first</th><th scope="col">The second</th><th scope="col">They are</th></tr></thead>
        <tbody>${fields.map(({ trait, degree, one, other }) => html`<tr>
          <th scope="row">${readable(trait)}</th><td>${one ?? '–'}</td><td>${other ?? '–'}</td>
          <td><span class="chip ${DEGREE_KINDS[degree] ?? ''}">${degreeName(degree)}</span></td>
        </tr>`)}</tbody>
      </table></div>
    `;
  }

  #evidence({ rule, source, verified, at }) {
    return html`<p class="soft">${readable(ruleName(rule))}, says ${source}${verified ? ' (verified)' : ' (a public claim)'}, ${time(at)}.</p>`;
  }

  #ask({ id, one, other }, answer) {
    const names = `${nodeName(one)} and ${nodeName(other)}`;
    const words =
      answer === 'approve'
        ? { title: 'Are they one person?', explain: `${names} become one customer.`, verb: 'Link them' }
        : { title: 'Keep them apart?', explain: `${names} stay two. What links them directly counts no more, and they are not suggested again.`, verb: 'Keep apart' };
    this.renderRoot.querySelector('identity-dialog').open({ ...words, path: corrections.review(id), body: { answer } });
  }

  #decided({ detail }) {
    this._said = detail.kind === 'link' ? 'Linked.' : 'Kept apart.';
    this.#afresh();
  }

  #show(customerId) {
    this.dispatchEvent(new CustomEvent('customer-selected', { detail: { customerId }, bubbles: true, composed: true }));
  }
}

customElements.define('review-queue', ReviewQueue);
