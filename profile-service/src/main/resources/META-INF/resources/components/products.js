/** Names of products as far as this page has heard them; the unified state itself carries ids only. */
const names = new Map();

/** Fires `heard` whenever a name has become known. */
export const heard = new EventTarget();

export function hear(lines = []) {
  const before = names.size;
  for (const { productId, name } of lines) if (name) names.set(productId, name);
  if (names.size > before) heard.dispatchEvent(new Event('heard'));
}

export const nameOfProduct = (productId) => names.get(productId) ?? productId;
