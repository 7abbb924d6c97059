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
    next-step {
      --next-step-ink: var(--k-ink);
      --next-step-soft: var(--k-soft);
      --next-step-line: var(--k-line);
      --next-step-paper: var(--k-panel);
      --next-step-accent: var(--k-accent);
      --next-step-accent-soft: var(--k-accent-soft);
    }
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
    return html`<div class="panel"><h2>Next step</h2>${this.#content()}</div>`;
  }

  #content() {
    if (this._loaded) {
      return html`<next-step customer-id=${this.customerId} placement="agent-desk" api=${this.api} .token=${this.token} .version=${this.version}></next-step>`;
    }
    if (!this._absent) return loading('the next step');
    return html`
      <p class="notice" role="status">Suggestions are not available right now. Everything else works; this part tries again on its own.</p>
      <button type="button" @click=${() => this.#load()}>Try now</button>
    `;
  }
}

customElements.define('next-step-slot', NextStepSlot);
