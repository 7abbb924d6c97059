import { html, svg } from 'lit';

/** Line icons on a 24 × 24 grid, drawn in the colour of the text. */
const shapes = {
  web: svg`<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c5 5.6 5 11.4 0 17M12 3.5c-5 5.6-5 11.4 0 17"/>`,
  mobile: svg`<rect x="7" y="3" width="10" height="18" rx="2.5"/><path d="M11 17.5h2"/>`,
  email: svg`<rect x="3.5" y="5.5" width="17" height="13" rx="2"/><path d="m4 7 8 6 8-6"/>`,
  'direct-mail': svg`<path d="M4 19v-8a3.5 3.5 0 0 1 7 0v8zM7.5 7.5H17A3.5 3.5 0 0 1 20.5 11v8H11M14 11h3.5v2.5"/>`,
  chat: svg`<path d="M4 6.5A2 2 0 0 1 6 4.5h12a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-6.5L7 19.5v-4H6a2 2 0 0 1-2-2zM8 8.5h8M8 11.5h5"/>`,
  store: svg`<path d="M4.5 10v9.5h15V10M3.5 9.5l2-5h13l2 5a2.8 2.8 0 0 1-5.6 0 2.9 2.9 0 0 1-5.8 0 2.8 2.8 0 0 1-5.6 0zM10 19.5v-5h4v5"/>`,
  support: svg`<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="3.5"/><path d="m6 6 3.5 3.5M18 6l-3.5 3.5M6 18l3.5-3.5M18 18l-3.5-3.5"/>`,
  phone: svg`<path d="M5 4.5h3.5l1.5 4-2 1.5a11 11 0 0 0 6 6l1.5-2 4 1.5V19a1.5 1.5 0 0 1-1.6 1.5A15.5 15.5 0 0 1 3.5 6.1 1.5 1.5 0 0 1 5 4.5z"/>`,
  voice: svg`<rect x="9" y="3.5" width="6" height="10.5" rx="3"/><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3"/>`,
  social: svg`<circle cx="17.5" cy="5.5" r="2.5"/><circle cx="6" cy="12" r="2.5"/><circle cx="17.5" cy="18.5" r="2.5"/><path d="m8.2 10.8 7.2-4M8.2 13.2l7.2 4"/>`,
  ads: svg`<path d="M4 10v4h3l8 4.5v-13L7 10zM18 9.5a4 4 0 0 1 0 5M8 14l1.5 6"/>`,
  kiosk: svg`<rect x="5.5" y="3.5" width="13" height="11" rx="1.5"/><path d="M12 14.5v6M8 20.5h8"/>`,
  partner: svg`<circle cx="8" cy="8" r="3"/><circle cx="16.5" cy="9" r="2.5"/><path d="M2.5 19a5.5 5.5 0 0 1 11 0M14 14.5a4.8 4.8 0 0 1 7.5 4"/>`,
  spatial: svg`<path d="M12 3.5 20 8v8l-8 4.5L4 16V8zM4 8l8 4.5L20 8M12 12.5v8"/>`,
  other: svg`<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="2"/>`,
  search: svg`<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5.5 5.5"/>`,
  yes: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  no: svg`<path d="m6.5 6.5 11 11M17.5 6.5l-11 11"/>`,
  unsaid: svg`<path d="M7 12h10"/>`,
  warning: svg`<path d="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.2"/>`,
  back: svg`<path d="M9 6 4 11l5 5M4.5 11H15a5 5 0 0 1 0 10h-2"/>`,
  down: svg`<path d="m6 9.5 6 6 6-6"/>`,
  next: svg`<path d="m9 6 6 6-6 6"/>`,
  cart: svg`<path d="M3 4.5h2.5l2.5 11h9.5l2-8H6.5"/><circle cx="9" cy="19" r="1.3"/><circle cx="16.5" cy="19" r="1.3"/>`,
};

/** An icon that says nothing to a screen reader; its meaning stands in words beside it. */
export const icon = (name) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shapes[name] ?? shapes.other}</svg>`;
