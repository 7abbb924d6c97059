import { byId, h } from './dom.js';
import * as tracking from './tracking.js';
import * as cart from './cart.js';
import * as people from './people.js';
import * as views from './views.js';

/** The storefront: one page, whose address says what it shows. */
const ROUTES = {
  '': views.home,
  category: views.category,
  product: views.product,
  cart: views.cartView,
  checkout: views.checkout,
  thanks: views.thanks,
};

const [settings, catalogue] = await Promise.all(
  ['/settings.json', '/catalogue.json'].map((path) => fetch(path).then((response) => response.json())),
);
const shop = {
  products: new Map(catalogue.products.map((product) => [product.id, product])),
  categories: catalogue.categories,
  account: settings.account,
  go,
  show,
};

/** Draws what the address says; visit() also tells the tracker. */
function show() {
  const [, section, rest] = location.pathname.split('/');
  const { title, content, seen } = (ROUTES[section] ?? views.missing)(shop, rest);
  document.title = section ? `${title} · Tall & Hav` : 'Tall & Hav';
  byId('view').replaceChildren(...content);
  for (const link of byId('shelves').children) {
    link.toggleAttribute('aria-current', link.pathname === location.pathname);
  }
  return { title, seen };
}

function visit() {
  const { title, seen } = show();
  tracking.page(title);
  if (seen) tracking.shop(...seen);
  scrollTo(0, 0);
}

function go(path) {
  history.pushState(null, '', path);
  visit();
  byId('view').focus({ preventScroll: true });
}

/** Links within the shop change the address without loading the page again. */
function follow(event) {
  const link = event.target.closest('a');
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || link.origin !== location.origin || link.hash) return;
  event.preventDefault();
  go(link.pathname);
}

tracking.start(settings);
byId('shelves').append(...shop.categories.map((name) => h('a', { href: views.categoryPath(name) }, name)));
document.addEventListener('click', follow);
addEventListener('popstate', visit);
people.account(shop.account, (account) => {
  shop.account = account;
  show();
});
people.newsletter();
people.consent(show);
cart.showCount();
visit();
