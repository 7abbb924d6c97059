import { html } from 'lit';
import { fullTime, shortTime } from './format.js';

/** A time as people read it, with the whole truth on hover. */
export const time = (iso, words = shortTime(iso)) =>
  html`<time datetime=${iso} title=${fullTime(iso)}>${words}</time>`;

/** Grey lines where content will be. */
export const loading = (what) => html`
  <div role="status"><span class="hidden">Loading ${what}</span><span class="bone"></span><span class="bone short"></span></div>
`;

/** A problem in words, with a way on where there is one. */
export const failed = (problem, again) => html`
  <div class="notice bad" role="alert">
    <strong>${problem.title}</strong>${problem.detail ? html`<br />${problem.detail}` : ''}
    ${again && !problem.needsSignIn ? html`<br /><button type="button" @click=${again}>Try again</button>` : ''}
  </div>
`;

export const nothing = (words) => html`<p class="notice">${words}</p>`;
