import { LitElement, css, html } from 'lit';
import { count, fullTime, lasting, shortDay } from './format.js';
import { icon } from './icons.js';
import { CustomerController } from './live-customer.js';
import { failed, loading } from './parts.js';
import { tokens } from './styles.js';
import { PRESETS, channelName, keyOf, phaseName, readable } from './words.js';

const SHOWN_STEPS = 7;
const LONGEST_TIMER_MILLISECONDS = 24 * 3_600_000;

/**
 * `<customer-journey customer-id="…" api="https://…" .token=${…}>`: the phases of the journey as a stepper, and the
 * way the customer really went, back moves included. Live.
 */
class CustomerJourney extends LitElement {
  static properties = {
    customerId: { attribute: 'customer-id' },
    api: {},
    token: { attribute: false },
    _journey: { state: true },
    _problem: { state: true },
    _all: { state: true },
  };

  static styles = [tokens, css`
    .panel { padding: 10px 14px; }
    .steps { display: flex; }
    .step { flex: 1; position: relative; text-align: center; font-size: 12px; color: var(--k-soft); padding-top: 22px; min-width: 0; }
    .step::before { content: ''; position: absolute; top: 8px; left: -50%; width: 100%; height: 2px; background: var(--k-line); }
    .step:first-child::before { display: none; }
    .step::after {
      content: ''; position: absolute; top: 3px; left: 50%; translate: -50% 0; z-index: 1; width: 12px; height: 12px; border-radius: 50%;
      background: var(--k-panel); border: 2px solid var(--k-line); box-sizing: border-box;
    }
    .step.been { color: var(--k-ink); }
    .step.been::after { background: var(--k-accent); border-color: var(--k-accent); }
    .step.now { color: var(--k-accent); font-weight: 600; }
    .step.now::after { top: 0; width: 18px; height: 18px; background: var(--k-panel); border: 5px solid var(--k-accent); }
    .step .visits { font-weight: 400; color: var(--k-soft); white-space: nowrap; }
    .path { display: flex; flex-wrap: wrap; gap: 2px 3px; align-items: center; margin-top: 8px; font-size: 12px; }
    .path li { display: inline-flex; align-items: center; gap: 3px; }
    .path .icon { color: var(--k-soft); width: 14px; height: 14px; }
    .path .backwards, .path .backwards .icon { color: var(--k-warn); }
    .path button { padding: 0 8px; font-size: 12px; border-radius: 999px; }
    @media (max-width: 520px) { .step { font-size: 10px; } }
  `];

  #customer = new CustomerController(this, (live) => this.#heard(live));
  #seen;
  #phase;
  #moved = false;
  #timer;

  async #heard({ state, api }) {
    if (!state || keyOf(state) === this.#seen) return;
    const seen = (this.#seen = keyOf(state));
    try {
      const journey = await api.journey(state.customerId);
      if (seen !== this.#seen) return;
      const at = `${state.customerId} ${journey.phase}`;
      this.#moved = this.#phase?.startsWith(state.customerId) && this.#phase !== at;
      this.#phase = at;
      this._journey = journey;
      this._problem = undefined;
      this.#wakeAt(journey.nextChangeAt);
    } catch (failure) {
      if (seen === this.#seen && failure.name !== 'AbortError') this._problem = failure;
    }
  }

  render() {
    return html`<section class="panel ${this.#moved ? 'flash' : ''}" aria-label="Journey">${this.#content()}</section>`;
  }

  #content() {
    if (this._problem) return failed(this._problem, () => this.#again());
    if (!this._journey) return this.#customer.problem ? '' : loading('the journey');
    const { preset, phase, since, phases = [], path = [] } = this._journey;
    const order = PRESETS[preset] ?? phases.map((step) => step.phase);
    const known = new Map(phases.map((step) => [step.phase, step]));
    return html`
      <ol class="steps" aria-label="Phases">${order.map((name) => this.#step(name, known.get(name), name === phase, since))}</ol>
      ${this.#path(path)}
    `;
  }

  #step(name, { visits = 0, firstAt, lastAt } = {}, now, since) {
    const story = visits === 0 ? 'not yet' : `${count(visits, 'time')}, first ${fullTime(firstAt)}, last ${fullTime(lastAt)}`;
    return html`
      <li class="step ${now ? 'now' : visits > 0 ? 'been' : ''}" title=${`${phaseName(name)}: ${story}`} aria-current=${now ? 'step' : 'false'}>
        ${phaseName(name)}
        ${now && since ? html`<div class="visits">for ${lasting(since)}</div>` : visits > 1 ? html`<div class="visits">${count(visits, 'time')}</div>` : ''}
        <span class="hidden">${now ? 'is here now' : visits > 0 ? 'was here' : 'not yet'}</span>
      </li>
    `;
  }

  #path(path) {
    const steps = [...path].sort((left, right) => left.at.localeCompare(right.at));
    if (steps.length < 2) return '';
    const shown = this._all ? steps : steps.slice(-SHOWN_STEPS);
    const hidden = steps.length - shown.length;
    return html`
      <ol class="path" aria-label="The way so far">
        ${hidden > 0 ? html`<li><button type="button" @click=${() => (this._all = true)}>${count(hidden, 'earlier step')}</button></li>` : ''}
        ${shown.map((step, index) => html`
          <li class=${step.back ? 'backwards' : ''} title=${`${fullTime(step.at)}${step.type ? `\n${channelName(step.channel)}: ${readable(step.type)}` : ''}`}>
            ${index > 0 || hidden > 0 ? icon(step.back ? 'back' : 'next') : ''}
            ${step.back ? html`<span class="hidden">back to</span>` : ''}${phaseName(step.phase)}
            <span class="soft">${shortDay(step.at)}</span>
          </li>
        `)}
      </ol>
    `;
  }

  /** Silence moves a phase too: reads again when the service said it will. */
  #wakeAt(time) {
    clearTimeout(this.#timer);
    const wait = time ? new Date(time) - Date.now() : Infinity;
    if (wait < LONGEST_TIMER_MILLISECONDS) this.#timer = setTimeout(() => this.#again(), Math.max(wait, 0) + 1_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #again() {
    this.#seen = undefined;
    this._problem = undefined;
    if (this.#customer.live) this.#heard(this.#customer.live);
  }
}

customElements.define('customer-journey', CustomerJourney);
