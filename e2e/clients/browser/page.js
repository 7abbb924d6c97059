/**
 * Segment's browser client, unmodified, as a page would use it, with a ledger of what it takes. `told` comes from the
 * test: endpoint, writeKey, prefix, deliveryStrategy.
 */
const { AnalyticsBrowser } = window.AnalyticsNext;
const { endpoint, writeKey, prefix, deliveryStrategy } = window.told;
const { host } = new URL(endpoint);
const TOO_LARGE = 'Essay Written';
const taken = new Map();

const analytics = AnalyticsBrowser.load(
  { writeKey, cdnURL: endpoint },
  { integrations: { 'Segment.io': { apiHost: `${host}/v1`, protocol: 'http', deliveryStrategy } } },
);

analytics.addSourceMiddleware(({ payload, next }) => {
  const { messageId, event } = payload.obj;
  note(messageId, event === TOO_LARGE ? null : `${prefix}-user`, 'nothing');
  next(payload);
});
analytics.on('error', ({ code, ctx }) => {
  if (code === 'delivery_failure') {
    note(ctx.event.messageId, `${prefix}-user`, 'failed');
  }
});
analytics.setAnonymousId(`${prefix}-browser`);
analytics.ready(() => document.body.setAttribute('data-ready', 'true'));

function note(messageId, customer, said) {
  taken.set(messageId, { messageId, customer, said });
}

/** Calls of every kind by turns; the first says who the visitor is, one is too large. */
window.say = (from, to) => {
  for (let n = from; n < to; n++) {
    call(n);
  }
};

function call(n) {
  if (n === 0) {
    return analytics.identify(`${prefix}-user`, { firstName: 'Customer' });
  }
  if (n === 20) {
    return analytics.track(TOO_LARGE, { text: 'x'.repeat(33_000) });
  }
  switch (n % 4) {
    case 0:
      return analytics.page(undefined, `Page ${n}`);
    case 1:
      return analytics.group(`${prefix}-company`);
    case 2:
      return analytics.track('Product Viewed', { product_id: `sku-${n % 7}`, price: 10.5, currency: 'SEK' });
    default:
      return analytics.track('Order Completed', { order_id: `${prefix}-${n}`, total: 21, currency: 'SEK' });
  }
}

/** The lines of the ledger. */
window.ledger = () => [...taken.values()].map((entry) => JSON.stringify(entry));
