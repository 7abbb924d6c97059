/**
 * Events, through the unmodified browser SDK of Segment, as any shop would load it: a stub that collects calls, then
 * the SDK itself, which takes them over. The page works without it.
 */
const METHODS = ['page', 'track', 'identify', 'reset', 'setAnonymousId', 'ready', 'debug', 'user', 'register'];
const VISITOR = 'shop-visitor';

/** The visitor's id: made once in this browser, and handed to the SDK. */
export function visitor() {
  let id = localStorage.getItem(VISITOR);
  if (!id) {
    id = crypto.randomUUID();
    localStorage.setItem(VISITOR, id);
  }
  return id;
}

/** Another visitor from now on: after somebody logged out. */
export function forgetVisitor() {
  analytics.reset();
  localStorage.removeItem(VISITOR);
  analytics.setAnonymousId(visitor());
}

/** @param settings writeKey, cdnURL, apiHost, protocol of touchpoint-service */
export function start(settings) {
  const calls = (window.analytics = []);
  for (const method of METHODS) {
    calls[method] = (...rest) => {
      calls.push([method, ...rest]);
      return calls;
    };
  }
  calls._writeKey = settings.writeKey;
  calls._cdn = settings.cdnURL;
  calls._loadOptions = {
    integrations: { 'Segment.io': { apiHost: settings.apiHost, protocol: settings.protocol } },
  };
  calls.SNIPPET_VERSION = '5.2.0';
  analytics.setAnonymousId(visitor());
  const script = document.createElement('script');
  script.async = true;
  script.src = '/_static/browser/1.62.0/dist/umd/standalone.js';
  script.dataset.globalSegmentAnalyticsKey = 'analytics';
  document.head.append(script);
}

export const page = (name) => analytics.page(undefined, name);

export const track = (event, properties, context) => analytics.track(event, properties, context ? { context } : {});

/** A product as the e-commerce Spec writes it. */
export const asProduct = (product, quantity = 1) => ({
  product_id: product.id,
  name: product.name,
  category: product.category,
  price: product.priceMinor / 100,
  quantity,
});

/** An event about goods, whose prices are in the shop's currency. */
export const shop = (event, properties) => track(event, { currency: 'SEK', ...properties });
