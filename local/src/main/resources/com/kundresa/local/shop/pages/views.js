import { h, money, post } from './dom.js';
import { card, picture } from './card.js';
import { slot } from './slot.js';
import { asProduct, visitor } from './tracking.js';
import * as cart from './cart.js';

const WORDS = {
  'Coffee and tea': 'For the first cup of the morning and the last of the evening. Made to be used every day.',
  Kitchen: 'Honest tools of iron, wood and stoneware that grow better with the years.',
  Textiles: 'Wool, linen and cotton, woven close to home and soft from the first wash.',
  Lighting: 'A warm light for the dark half of the year.',
  Outdoor: 'For the forest, the shore and the small hours by the fire.',
  Knitwear: 'Knitted from long-fibred wool that keeps you warm when it is wet.',
  Children: 'Simple things to play with, of wood and cotton, made to be handed down.',
  Bath: 'For the sauna, the tub and the quiet quarter of an hour after.',
};

/** How many of a category the front page shows. */
const FEW = 4;

/** Each view gives its title, its content, and what the tracker is told when somebody comes to it. */
export function home({ products, categories }) {
  return {
    title: 'Home',
    content: [
      h('div', { class: 'welcome' }, h('h1', {}, 'Things for a northern home'), h('p', {}, 'Wool, wood, iron and a good lamp. Chosen to last, and to be lent to the neighbours.')),
      slot('For you', 'home-hero', products),
      ...categories.flatMap((category) => [
        h('div', { class: 'section-head' }, h('h2', {}, category), h('a', { href: categoryPath(category) }, 'See all')),
        h('ul', { class: 'grid' }, of(products, category).slice(0, FEW).map((product) => card(product))),
      ]),
    ],
  };
}

export function category({ products, categories }, slug) {
  const name = categories.find((known) => categoryPath(known) === `/category/${slug}`);
  if (!name) return missing();
  const shelf = of(products, name);
  return {
    title: name,
    seen: ['Product List Viewed', { category: name, products: shelf.map((one) => asProduct(one)) }],
    content: [
      h('div', { class: 'welcome' }, h('h1', {}, name), h('p', {}, WORDS[name])),
      h('ul', { class: 'grid' }, shelf.map((product) => card(product))),
    ],
  };
}

export function product({ products }, id) {
  const found = products.get(id);
  if (!found) return missing();
  const said = h('p', { class: 'said', role: 'status' });
  const add = () => {
    cart.add(found);
    said.textContent = 'It is in your cart.';
  };
  return {
    title: found.name,
    seen: ['Product Viewed', asProduct(found)],
    content: [
      h(
        'article',
        { class: 'product' },
        h('img', { src: picture(found), alt: '', width: 480, height: 480 }),
        h(
          'div',
          { class: 'facts' },
          h('a', { class: 'crumb', href: categoryPath(found.category) }, found.category),
          h('h1', {}, found.name),
          h('p', { class: 'price' }, money(found.priceMinor)),
          h('p', { class: 'text' }, WORDS[found.category]),
          h('button', { type: 'button', id: 'add-to-cart', onclick: add }, 'Put into the cart'),
          said,
        ),
      ),
      slot('Goes well with', 'product-page', products, { productId: id }),
    ],
  };
}

export function cartView({ products, show }) {
  const lines = cart.lines(products);
  const seen = ['Cart Viewed', { products: asProducts(lines) }];
  if (lines.length === 0) {
    return { title: 'Cart', seen, content: [h('h1', {}, 'Your cart is empty'), h('p', { class: 'text' }, 'What you put in stays here until you come back.')] };
  }
  return {
    title: 'Cart',
    seen,
    content: [
      h('h1', {}, 'Your cart'),
      h('ul', { class: 'lines' }, lines.map((line) => cartLine(line, show))),
      h('div', { class: 'sum' }, h('span', {}, 'Together ', h('strong', {}, money(cart.total(lines)))), h('a', { class: 'button', href: '/checkout' }, 'To the checkout')),
    ],
  };
}

function cartLine({ product: one, quantity }, show) {
  const change = (step) => () => {
    step(one);
    show();
  };
  return h(
    'li',
    {},
    h('img', { src: picture(one), alt: '', width: 76, height: 76 }),
    h('a', { href: `/product/${one.id}` }, one.name),
    h(
      'span',
      { class: 'pieces' },
      h('button', { class: 'quiet', type: 'button', 'aria-label': `One less of ${one.name}`, onclick: change(cart.remove) }, '−'),
      h('span', {}, String(quantity)),
      h('button', { class: 'quiet', type: 'button', 'aria-label': `One more of ${one.name}`, onclick: change(cart.add) }, '+'),
    ),
    h('strong', { class: 'amount' }, money(one.priceMinor * quantity)),
  );
}

export function checkout({ products, account, go }) {
  const lines = cart.lines(products);
  if (lines.length === 0) return cartView({ products });
  const said = h('p', { class: 'said', role: 'alert' });
  const order = async (event) => {
    event.preventDefault();
    try {
      const { orderId } = await post('/order', {
        anonymousId: visitor(),
        email: new FormData(event.target).get('email'),
        lines: lines.map(({ product: one, quantity }) => ({ id: one.id, quantity })),
      });
      cart.empty();
      go(`/thanks/${orderId}`);
    } catch (problem) {
      said.classList.add('wrong');
      said.textContent = problem.message;
    }
  };
  return {
    title: 'Checkout',
    seen: ['Checkout Started', { products: asProducts(lines) }],
    content: [
      h('h1', {}, 'Checkout'),
      h('p', { class: 'text' }, `${lines.length === 1 ? 'One product' : `${lines.length} products`}, ${money(cart.total(lines))} together. Nothing is paid here.`),
      h(
        'form',
        { class: 'form', onsubmit: order },
        h('label', { for: 'order-email' }, 'E-mail address for the receipt'),
        h('input', { id: 'order-email', name: 'email', type: 'email', required: true, autocomplete: 'email', value: account?.email ?? '' }),
        h('button', { type: 'submit', id: 'place-order' }, 'Place the order'),
        said,
      ),
    ],
  };
}

export function thanks({ products }, orderId) {
  return {
    title: 'Thank you',
    content: [
      h('div', { class: 'welcome' }, h('h1', {}, 'Thank you'), h('p', {}, 'Your order is on its way to our packers.'), h('p', { class: 'small' }, `Order ${orderId}`)),
      slot('For next time', 'home-hero', products),
    ],
  };
}

export const missing = () => ({
  title: 'Not here',
  content: [h('h1', {}, 'There is nothing here'), h('p', { class: 'text' }, 'The address may be mistyped. The shelves above are all there is.')],
});

const asProducts = (lines) => lines.map(({ product: one, quantity }) => asProduct(one, quantity));

const of = (products, name) => [...products.values()].filter((one) => one.category === name);

export const categoryPath = (name) => `/category/${name.toLowerCase().replaceAll(' ', '-')}`;
