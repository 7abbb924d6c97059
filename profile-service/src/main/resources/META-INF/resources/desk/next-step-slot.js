import { LitElement, css, html } from 'lit';
import { loading } from '/components/parts.js';
import { tokens } from '/components/styles.js';

const RETRY_MILLISECONDS = 15_000;

/**
 * The place for `<next-step>`, which recommendation-service serves. Where that service does not answer, the desk works
 * on without it and says so.
 */
class NextStepSlot extends LitElement {
  static properties = {
    customerId: { attribute: 'customer-id' },
    api: {},
    token: { attribute: false },
    version: { attribute: false },
    _loaded: { state: true },
    _absent: { state: true },
  };

  static styles = [tokens, css`
    p { margin-bottom: 8px; }
  `];

  #attempts = 0;
  #asked;
  #timer;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  willUpdate() {
    if (this.api && this.api !== this.#asked) this.#load();
  }

  updated(changed) {
    if (changed.has('version') && changed.get('version') !== undefined) this.renderRoot.querySelector('next-step')?.refresh?.();
  }

  async #load() {
    clearTimeout(this.#timer);
    this.#asked = this.api;
    this._absent = false;
    try {
      const again = this.#attempts++ > 0 ? `?try=${this.#attempts}` : '';
      await import(`${this.api.replace(/\/$/, '')}/components/next-step.js${again}`);
      this._loaded = true;
    } catch {
      this._absent = true;
      this.#timer = setTimeout(() => this.#load(), RETRY_MILLISECONDS);
    }
  }

  render() {
    if (this._loaded) {
      return html`<next-step customer-id=${this.customerId} placement="agent-desk" api=${this.api} .token=${this.token}></next-step>`;
    }
    return html`<section class="panel" aria-label="Next step">
      <h2>Next step</h2>
      ${this._absent
        ? html`<p class="notice" role="status">Suggestions are not available right now. Everything else works; this part tries again on its own.</p>
            <button type="button" @click=${() => this.#load()}>Try now</button>`
        : loading('the next step')}
    </section>`;
  }
}

customElements.define('next-step-slot', NextStepSlot);
