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

function show(section, body, basis, answer, products) {
  section.dataset.decided = answer.decided;
  if (answer.decisionId) section.dataset.decision = answer.decisionId;
  basis.textContent = answer.decided ? 'Why each is here stands below it' : 'What others like';
  const notes = answer.notes.filter((note) => note.title).map(noteBox);
  const cards = answer.items
    .filter((item) => products.has(item.id))
    .map((item) => card(products.get(item.id), item.reasons));
  body.replaceWith(...notes, h('ul', { class: 'grid' }, cards));
}

const noteBox = (note) =>
  h('div', { class: 'note', 'data-kind': note.kind }, h('strong', {}, note.title), note.text ? h('p', {}, note.text) : undefined, reasonList(note.reasons));
