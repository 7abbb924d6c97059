import { byId } from './dom.js';
import * as tracking from './tracking.js';

/** The cart of this browser: product id to pieces, in the order of adding. */
const KEY = 'shop-cart';
const MOST = 99;

const read = () => JSON.parse(localStorage.getItem(KEY) ?? '{}');

function write(cart) {
  localStorage.setItem(KEY, JSON.stringify(cart));
  showCount();
}

export const ids = () => Object.keys(read());

/** Lines of products that the shop still has. */
export const lines = (products) =>
  Object.entries(read())
    .filter(([id]) => products.has(id))
    .map(([id, quantity]) => ({ product: products.get(id), quantity }));

export const total = (all) => all.reduce((sum, { product, quantity }) => sum + product.priceMinor * quantity, 0);

export function add(product) {
  const cart = read();
  cart[product.id] = Math.min(MOST, (cart[product.id] ?? 0) + 1);
  write(cart);
  tracking.shop('Product Added', tracking.asProduct(product));
}

export function remove(product) {
  const cart = read();
  cart[product.id] -= 1;
  if (!(cart[product.id] > 0)) delete cart[product.id];
  write(cart);
  tracking.shop('Product Removed', tracking.asProduct(product));
}

export const empty = () => write({});

export function showCount() {
  byId('cart-count').textContent = Object.values(read()).reduce((sum, pieces) => sum + pieces, 0);
}
