import { count } from './format.js';
import { identifierName, readable } from './words.js';

/** What the screens about who is who say. */

const RULES = {
  together: 'named together in one interaction',
  aliased: 'said to be the same',
  agent: 'linked by an agent',
};

const REASONS = {
  blocked: 'a value that links nobody',
  cut: 'kept apart by an agent',
  unverified: 'a claim that the rules do not take',
  review: 'waits for an agent',
  shared: 'used by several persons',
  limit: 'more of this kind than one person has',
  weekly_limit: 'too many new ones in one week',
};

const DECISIONS = { cut: 'Parted', link: 'Linked', withdrawal: 'Took a decision back' };

const DEGREES = { equal: 'the same', alike: 'nearly the same', somewhat: 'similar', different: 'different', unknown: 'not known of both' };

/** How much a degree speaks for one person, as the kind of a chip. */
export const DEGREE_KINDS = { equal: 'good', alike: 'good', somewhat: 'warn', different: 'bad', unknown: 'unsaid' };

const LONGEST_NAME = 26;

export const ruleName = (rule) => RULES[rule] ?? readable(rule);
export const reasonName = (reason) => REASONS[reason] ?? readable(reason);
export const decisionName = (kind) => DECISIONS[kind] ?? readable(kind);
export const degreeName = (degree) => DEGREES[degree] ?? readable(degree);

/** The value of an identifier, or the beginning of its id where it may not be seen. */
export const valueOf = ({ value, nodeId }) => value ?? `${nodeId.slice(0, 8)}…`;

/** The same, not longer than a label. */
export function shortValue(node) {
  const value = valueOf(node);
  return value.length <= LONGEST_NAME ? value : `${value.slice(0, LONGEST_NAME - 1)}…`;
}

/** "E-mail anna@example.org" */
export const nodeName = (node) => `${identifierName(node.type)} ${valueOf(node)}`;

/** How sure it is, as the kind of a chip. */
export const sureness = (percent) => (percent >= 90 ? 'good' : percent >= 70 ? 'warn' : 'bad');

/** What the confidence is made of, in a few words each. */
export const confidenceParts = ({ verified, claimed, independent, doubts }) =>
  [
    verified > 0 && { kind: 'good', text: count(verified, 'verified link') },
    claimed > 0 && { kind: 'warn', text: count(claimed, 'public claim') },
    independent > 0 && { kind: '', text: `${count(independent, 'connection')} to spare` },
    doubts > 0 && { kind: 'bad', text: `${count(doubts, 'doubt')} not settled` },
  ].filter(Boolean);
