/**
 * What a client says: ten customers who say who they are, then calls of every kind by turns. Every fortieth is by nobody
 * in particular and one is too large, which the service has to refuse. The Java clients say the same (Script.java).
 */
const CUSTOMERS = 10;
const NOBODY = 'guest';

/** @returns one object a call: kind, customer (null where it must be refused), userId, anonymousId and what it says */
export function script(prefix, count) {
  return Array.from({ length: count }, (_, n) => call(prefix, n));
}

function call(prefix, n) {
  const userId = `${prefix}-user-${n % CUSTOMERS}`;
  const anonymousId = `${prefix}-browser-${n % CUSTOMERS}`;
  const said = { customer: userId, userId };
  if (n % 40 === 13) {
    return { kind: 'track', customer: null, userId: NOBODY, event: 'Button Clicked', properties: { n } };
  }
  if (n === 50) {
    return { kind: 'track', customer: null, userId, event: 'Essay Written', properties: { text: 'x'.repeat(33_000) } };
  }
  if (n < CUSTOMERS) {
    return { kind: 'identify', ...said, anonymousId, traits: { firstName: `Customer ${n}` } };
  }
  switch (n % 6) {
    case 0:
      return { kind: 'page', customer: userId, anonymousId, name: `Page ${n}` };
    case 1:
      return { kind: 'page', ...said, name: `Page ${n}` };
    case 2:
      return { kind: 'group', ...said, groupId: `${prefix}-company` };
    case 3:
      return { kind: 'alias', ...said, previousId: `${prefix}-app-${n % CUSTOMERS}` };
    case 4:
      return { kind: 'track', ...said, event: 'Product Viewed', properties: { product_id: `sku-${n % 7}`, price: 10.5, currency: 'SEK' } };
    default:
      return { kind: 'track', ...said, event: 'Order Completed', properties: { order_id: `${prefix}-${n}`, total: 21, currency: 'SEK' } };
  }
}
