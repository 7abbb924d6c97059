import { h, money } from './dom.js';

/** A product on a shelf, with the reasons why it is shown, where there are any. */
export const card = (product, reasons = []) =>
  h(
    'li',
    { class: 'card', 'data-product': product.id },
    h(
      'a',
      { href: `/product/${product.id}` },
      h('img', { src: picture(product), alt: '', width: 240, height: 240, loading: 'lazy' }),
      h('span', {}, h('span', { class: 'name' }, product.name), h('br'), h('span', { class: 'price' }, money(product.priceMinor))),
    ),
    reasonList(reasons),
  );

export const reasonList = (reasons) =>
  reasons.length ? h('ul', { class: 'reasons' }, reasons.map((reason) => h('li', {}, reason))) : undefined;

export const picture = (product) => `/pictures/${product.id}.svg`;
