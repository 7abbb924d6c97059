import { html, svg } from 'lit';
import { count } from './format.js';
import { nodeName, reasonName, ruleName, shortValue } from './identity-words.js';
import { identifierName } from './words.js';

const WIDTH = 640;
const HEIGHT = 340;
const RADIUS = 17;
const MOST = 15;

/**
 * The identifiers of one customer as a picture: the one with most links in the middle, the others around it, the one
 * that gives the id filled, those of other people hollow. Lines are links; broken ones wait or were refused. All it shows stands in the lists beside it.
 */
export function graph(identity, chosen) {
  const { nodes, others, links, refusals, cuts } = identity;
  const all = [...nodes, ...others];
  const middle = hub(nodes, strongest(links));
  const around = all.filter((node) => node !== middle).slice(0, MOST - 1);
  const places = new Map([[middle.nodeId, { x: WIDTH / 2, y: HEIGHT / 2, node: middle }]]);
  around.forEach((node, index) => places.set(node.nodeId, { ...onRing(index, around.length), node }));
  const lines = [
    ...strongest(links).map((link) => ({ ...link, kind: 'joined', words: `${ruleName(link.rule)}, ${link.confidence} %` })),
    ...distinct(refusals.map(({ link, reason }) => ({ ...link, kind: reason === 'review' ? 'waiting' : 'refused', words: reasonName(reason) }))),
    ...distinct(cuts.map((cut) => ({ ...cut, kind: 'refused', words: `kept apart: ${cut.reason}` }))),
  ].filter(({ a, b }) => places.has(a) && places.has(b));
  const hidden = all.length - places.size;
  return html`
    <figure>
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${summary(identity)}>
        ${lines.map((each) => line(each, places))}
        ${[...places.values()].map((place) => point(place, chosen, others))}
      </svg>
      <figcaption class="legend small soft">
        <span><i class="key joined"></i>one person</span>
        <span><i class="key waiting"></i>waits for an agent</span>
        <span><i class="key refused"></i>refused or cut</span>
        ${hidden > 0 ? html`<span>${count(hidden, 'more', 'more')} in the list</span>` : ''}
      </figcaption>
    </figure>
  `;
}

const summary = ({ nodes, links, refusals, others }) =>
  `${count(nodes.length, 'identifier')}, ${count(strongest(links).length, 'link')} between them, ` +
  `${count(refusals.length, 'link')} waiting or refused, ${count(others.length, 'identifier')} of others`;

function hub(nodes, links) {
  const degree = ({ nodeId }) => links.filter(({ a, b }) => a === nodeId || b === nodeId).length;
  return nodes.reduce((best, node) => (degree(node) > degree(best) ? node : best));
}

function onRing(index, many) {
  const angle = (2 * Math.PI * index) / many - Math.PI / 2 + (many === 2 ? Math.PI / 2 : 0);
  return { x: WIDTH / 2 + 232 * Math.cos(angle), y: HEIGHT / 2 - 8 + 118 * Math.sin(angle) };
}

/** Of several links between the same two, the one that proves most. */
function strongest(links) {
  return distinct([...links].sort((left, right) => right.confidence - left.confidence));
}

function distinct(links) {
  const seen = new Map();
  for (const link of links) {
    const pair = [link.a, link.b].sort().join(' ');
    if (!seen.has(pair)) seen.set(pair, link);
  }
  return [...seen.values()];
}

const line = ({ a, b, kind, words, confidence }, places) => {
  const from = places.get(a);
  const to = places.get(b);
  return svg`<line class="line ${kind} ${confidence >= 90 ? 'strong' : ''}" x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y}><title>${words}</title></line>`;
};

function point({ x, y, node }, chosen, others) {
  const kind = others.includes(node) ? 'other' : node.shared ? 'shared' : node.representative ? 'first' : 'own';
  return svg`
    <g class="point ${kind} ${chosen.has(node.nodeId) ? 'chosen' : ''}">
      <title>${nodeName(node)}</title>
      <circle cx=${x} cy=${y} r=${RADIUS}></circle>
      ${shape(node.type, x, y)}
      <text class="type" x=${x} y=${y + RADIUS + 13}>${identifierName(node.type)}</text>
      <text class="value" x=${x} y=${y + RADIUS + 27}>${shortValue(node)}</text>
    </g>
  `;
}

/** A letter for each kind of identifier, so that shapes are told apart without colours. */
const shape = (type, x, y) => svg`<text class="letter" x=${x} y=${y + 5}>${identifierName(type).charAt(0)}</text>`;
