/*
 * <next-step>: what to do next for a customer, why, and what was left out.
 *
 * A page that uses it maps lit for all its modules, from wherever it likes, before the first module script:
 *
 *   <script type="importmap">{"imports": {"lit": "/_static/lit/3.3.1/index.js", ...}}</script>
 *   <script type="module" src="http://127.0.0.1:8703/components/next-step.js"></script>
 *   <next-step api="http://127.0.0.1:8703" placement="agent-desk" customer-id="…"></next-step>
 *   <script type="module">document.querySelector('next-step').token = '…'</script>
 *
 * The whole map is served as /components/importmap.json. The page's map holds for modules of every origin, so the
 * bare import below finds the page's lit even where this file comes from another origin (which must be among the
 * service's CORS_ORIGINS).
 *
 * Attributes: customer-id (any node id or customer id; without it the answer is for a stranger), placement, count,
 * api (origin of recommendation-service, by default the one that this file came from), locale, choosable (shows a
 * button at each step; for pages that listen to next-step-chosen).
 * Colours follow the page's color-scheme; --next-step-ink, -soft, -line, -paper, -accent, -accent-soft override them.
 * Properties: token (bearer token), context (cart, productId, page, viewed), version (ask again when it changes, for
 * example the version of the customer's state).
 * Events: next-step-chosen {decisionId, actionId} when somebody presses a step, which is also reported to the service
 * as a click; next-step-answered {decision}.
 */
import {LitElement, css, html, nothing} from 'lit';

const HOME = new URL(import.meta.url).origin;
const KINDS = {products: 'Products', content: 'Content', offer: 'Offer', service: 'Service', message: 'Message'};
const PARTS = [
    ['propensity', 'Propensity', 'How probable it is that the step is taken up', (v) => `${Math.round(v * 100)} %`],
    ['context', 'Context', 'How well it fits the moment; 1 is neutral', (v) => `× ${v.toFixed(2)}`],
    ['value', 'Value', 'What it is worth when it is taken up', (v) => (v / 100).toFixed(2)],
    ['lever', 'Lever', 'What the business wants more or less of; 1 is neutral', (v) => `× ${v.toFixed(2)}`],
];
const BASIS = {
    'no-customer-given': 'For a visitor who did not say who they are.',
    'customer-unknown': 'Nothing is known of this customer yet.',
    'customer-erased': 'This customer was erased.',
    'state-unavailable': 'The customer’s state cannot be read at the moment; this comes from the page alone.',
};

class NextStep extends LitElement {
    static properties = {
        customerId: {attribute: 'customer-id'},
        placement: {},
        count: {type: Number},
        api: {},
        locale: {},
        choosable: {type: Boolean},
        token: {attribute: false},
        context: {attribute: false},
        version: {attribute: false},
        decision: {state: true},
        problem: {state: true},
        busy: {state: true},
    };

    static styles = css`
        :host {
            --ink: var(--next-step-ink, light-dark(#1d2733, #e7ecec));
            --soft: var(--next-step-soft, light-dark(#55626f, #a3b0b2));
            --line: var(--next-step-line, light-dark(#d9dfe6, #2f393b));
            --paper: var(--next-step-paper, light-dark(#ffffff, #1b2224));
            --accent: var(--next-step-accent, light-dark(#1f6f5c, #5fc9bb));
            --accent-soft: var(--next-step-accent-soft, light-dark(#e8f1ee, #17403b));
            display: block; font: 14px/1.45 system-ui, sans-serif; color: var(--ink);
        }
        ol { list-style: none; margin: 0; padding: 0; display: grid; gap: 10px; }
        li.step { border: 1px solid var(--line); border-radius: 10px; padding: 10px 12px; background: var(--paper); }
        li.step:first-child { border-color: var(--accent); }
        header { display: flex; gap: 8px; align-items: baseline; flex-wrap: wrap; }
        h3 { margin: 0; font-size: 15px; flex: 1 1 10em; }
        .rank { font-variant-numeric: tabular-nums; color: var(--soft); }
        .kind { font-size: 11px; border-radius: 99px; padding: 1px 8px; background: var(--accent-soft); color: var(--accent); }
        p { margin: 4px 0; color: var(--soft); }
        .reasons { margin: 6px 0 0; padding: 0 0 0 16px; }
        .parts { display: grid; grid-template-columns: repeat(4, 1fr); gap: 8px; margin-top: 8px; font-size: 11px; color: var(--soft); }
        .bar { display: block; width: 100%; height: 4px; border-radius: 2px; background: var(--line); margin-top: 2px; fill: var(--accent); }
        .products { display: grid; gap: 4px; margin: 8px 0 0; padding: 0; list-style: none; }
        .products li { display: flex; gap: 8px; justify-content: space-between; border-top: 1px dotted var(--line); padding-top: 4px; }
        .why { color: var(--soft); font-size: 12px; display: block; }
        .price { white-space: nowrap; font-variant-numeric: tabular-nums; }
        button { font: inherit; border: 1px solid var(--accent); background: var(--paper); color: var(--accent); border-radius: 6px; padding: 2px 10px; cursor: pointer; }
        button:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        details { margin-top: 10px; color: var(--soft); }
        summary { cursor: pointer; }
        table { border-collapse: collapse; width: 100%; font-size: 12px; margin-top: 6px; }
        th, td { text-align: left; padding: 3px 6px; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
        .note { font-size: 12px; color: light-dark(#6b5b16, #f2d98b); background: light-dark(#fbf5dd, #3a3213); border-radius: 6px; padding: 4px 8px; margin: 0 0 8px; }
        .problem { color: light-dark(#8a1f1f, #ff9d92); background: light-dark(#fbeaea, #4a201c); border-radius: 6px; padding: 6px 8px; }
        [aria-busy='true'] { opacity: 0.6; }
    `;

    constructor() {
        super();
        this.api = HOME;
        this.placement = 'agent-desk';
        this.count = 3;
        this.context = {};
        this.asked = 0;
    }

    updated(changed) {
        const asks = ['customerId', 'placement', 'count', 'api', 'locale', 'token', 'context', 'version'];
        if (this.token && asks.some((name) => changed.has(name))) {
            this.ask();
        }
    }

    /** Asks again now. */
    async ask() {
        const turn = ++this.asked;
        this.busy = true;
        try {
            const decision = await this.fetchDecision();
            if (turn === this.asked) {
                this.decision = decision;
                this.problem = null;
                this.emit('next-step-answered', {decision});
            }
        } catch (failure) {
            if (turn === this.asked) {
                this.problem = failure.message;
            }
        } finally {
            if (turn === this.asked) {
                this.busy = false;
            }
        }
    }

    async fetchDecision() {
        const context = this.locale ? {locale: this.locale, ...this.context} : {...this.context};
        const question = {placement: this.placement, count: this.count, context};
        if (this.customerId) {
            question.customer = {id: this.customerId};
        }
        const answer = await fetch(`${this.api}/v1/next-step`, {
            method: 'POST',
            headers: {'Authorization': `Bearer ${this.token}`, 'Content-Type': 'application/json'},
            body: JSON.stringify(question),
        }).catch(() => { throw new Error('recommendation-service cannot be reached.'); });
        const body = await answer.json().catch(() => ({}));
        if (!answer.ok) {
            throw new Error([body.title, body.detail].filter(Boolean).join(': ') || `It answered ${answer.status}.`);
        }
        return body;
    }

    emit(name, detail) {
        this.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true}));
    }

    render() {
        return html`<section aria-label="Next step" aria-busy=${this.busy ? 'true' : 'false'}>
            ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
            ${this.decision ? this.renderDecision(this.decision) : nothing}
        </section>`;
    }

    renderDecision(decision) {
        const highest = Math.max(1, ...decision.answers.map((answer) => answer.parts.value));
        return html`
            ${decision.basis === 'state' ? nothing : html`<p class="note">${BASIS[decision.basisReason] ?? decision.basis}</p>`}
            ${decision.answers.length ? nothing : html`<p>Nothing fits here at the moment.</p>`}
            <ol>${decision.answers.map((answer) => this.renderStep(decision, answer, highest))}</ol>
            ${this.renderExcluded(decision.excluded)}`;
    }

    renderStep(decision, answer, highest) {
        return html`<li class="step" data-action=${answer.actionId}>
            <header>
                <span class="rank">${answer.rank}.</span><h3>${answer.title}</h3>
                <span class="kind">${KINDS[answer.kind] ?? answer.kind}</span>
                ${this.choosable ? this.renderChoice(decision.decisionId, answer.actionId) : nothing}
            </header>
            ${answer.text ? html`<p>${answer.text}</p>` : nothing}
            <ul class="reasons">${answer.reasons.map((reason) => html`<li data-code=${reason.code}>${reason.text}</li>`)}</ul>
            ${answer.products?.length ? html`<ul class="products">${answer.products.map((product) => this.renderProduct(product))}</ul>` : nothing}
            <div class="parts" title="Score ${answer.score.toFixed(2)} = propensity × context × value × lever">
                ${PARTS.map((part) => this.renderPart(part, answer.parts, highest))}
            </div>
        </li>`;
    }

    renderChoice(decisionId, actionId) {
        return html`<button type="button" @click=${() => this.choose(decisionId, actionId)}>Choose</button>`;
    }

    /** Tells the page, and the service, which learns from it; a report that fails changes nothing for whoever chose. */
    async choose(decisionId, actionId) {
        this.emit('next-step-chosen', {decisionId, actionId});
        await fetch(`${this.api}/v1/decisions/${decisionId}/outcome`, {
            method: 'POST',
            headers: {'Authorization': `Bearer ${this.token}`, 'Content-Type': 'application/json'},
            body: JSON.stringify({actionId, kind: 'click'}),
        }).catch(() => {});
    }

    renderPart([name, title, meaning, words], parts, highest) {
        const full = {propensity: 1, context: 3, value: highest, lever: 3}[name];
        const share = Math.max(2, Math.min(100, (100 * parts[name]) / full));
        return html`<div title=${meaning}>${title} ${words(parts[name])}
            <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width=${share} height="4"></rect></svg></div>`;
    }

    renderProduct(product) {
        return html`<li data-product=${product.productId}>
            <span>${product.name ?? product.productId}
                <span class="why">${product.reasons.map((reason) => reason.text).join(' · ')}</span></span>
            <span class="price">${this.price(product)}</span>
        </li>`;
    }

    price(product) {
        if (product.priceMinor === undefined || !product.currency) {
            return '';
        }
        const format = new Intl.NumberFormat(this.locale || undefined, {style: 'currency', currency: product.currency});
        return format.format(product.priceMinor / 10 ** format.resolvedOptions().maximumFractionDigits);
    }

    renderExcluded(excluded) {
        return html`<details>
            <summary>Left out: ${excluded.length}</summary>
            <table><thead><tr><th>Step</th><th>Stage</th><th>Why</th></tr></thead>
                <tbody>${excluded.map((one) => html`<tr data-code=${one.code}>
                    <td>${one.actionId}${one.productId ? html` · ${one.productId}` : nothing}</td>
                    <td>${one.stage}</td><td>${one.text}</td></tr>`)}</tbody>
            </table>
        </details>`;
    }
}

customElements.define('next-step', NextStep);
