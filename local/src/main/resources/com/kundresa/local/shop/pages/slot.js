import { h, post } from './dom.js';
import { visitor } from './tracking.js';
import * as cart from './cart.js';
import { card, reasonList } from './card.js';

/**
 * A personalised place of a page. It asks the shop's own back end, which asks recommendation-service; while that is
 * away the back end answers with what is popular, so nothing here can fail visibly.
 */
export function slot(title, placement, products, { productId, count = 4 } = {}) {
  const body = h('div', { class: 'waiting', 'aria-hidden': 'true' }, Array.from({ length: count }, () => h('span')));
  const basis = h('span', { class: 'basis' });
  const section = h(
    'section',
    { class: 'slot', 'data-placement': placement },
    h('div', { class: 'section-head' }, h('h2', {}, title), basis),
    body,
  );
  post('/slot', { placement, productId, count, cart: cart.ids(), anonymousId: visitor() })
    .then((answer) => show(section, body, basis, answer, products))
    .catch(() => section.remove());
  return section;
}

/** How well the choice knows the visitor. */
const BASIS = {
  state: 'Chosen for you; the reasons are below',
  'context-only': 'Chosen for this page; the reasons are below',
  none: 'What others like',
};

/** More than two would be a wall of words. */
const MOST_NOTES = 2;

function show(section, body, basis, answer, products) {
  section.dataset.basis = answer.basis;
  section.dataset.decided = answer.basis !== 'none';
  if (answer.decisionId) section.dataset.decision = answer.decisionId;
  basis.textContent = BASIS[answer.basis] ?? BASIS.none;
  const notes = answer.notes.filter((note) => note.title).slice(0, MOST_NOTES).map(noteBox);
  const cards = answer.items
    .filter((item) => products.has(item.id))
    .map((item) => card(products.get(item.id), item.reasons));
  body.replaceWith(h('ul', { class: 'grid' }, cards), ...(notes.length ? [h('div', { class: 'notes' }, notes)] : []));
}

const noteBox = (note) =>
  h(
    'div',
    { class: 'note', 'data-kind': note.kind },
    h('strong', {}, note.title),
    note.text ? h('p', {}, note.text) : undefined,
    reasonList(note.reasons),
  );
