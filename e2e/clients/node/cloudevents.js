import { CloudEvent, emitterFor, Mode } from 'cloudevents';
import { fetchAgain } from './again.js';
import { Ledger } from './ledger.js';
import { script } from './script.js';

const [endpoint, writeKey, prefix, count] = process.argv.slice(2);
const ledger = new Ledger();
const source = `/shops/${prefix}`;

const send = ({ headers, body }) =>
  fetchAgain(`${endpoint}/v1/events`, { method: 'POST', headers: { ...headers, 'X-Write-Key': writeKey }, body });
const emit = emitterFor(send, { mode: Mode.STRUCTURED });
const emitBinary = emitterFor(send, { mode: Mode.BINARY });

const TYPES = { identify: 'com.example.Identified.v1', page: 'com.example.Page-Viewed.v1' };

function occurrence({ kind, customer, event, ...data }) {
  const type = TYPES[kind] ?? `com.example.${event.replace(' ', '-')}.v1`;
  return new CloudEvent({ source, type, data });
}

/** One request an event, so what is too large is refused as a whole and kept without an id: left out here. */
const fits = ({ properties }) => !properties?.text;

const calls = script(prefix, Number(count)).filter((call) => fits(call) && (TYPES[call.kind] || call.kind === 'track'));
for (const [n, call] of calls.entries()) {
  const event = occurrence(call);
  const messageId = `${source} ${event.id}`;
  ledger.taken(messageId, call.customer);
  const answer = await (n % 2 ? emit(event) : emitBinary(event));
  answer.ok ? ledger.delivered(messageId) : ledger.failed(messageId);
}
ledger.print();
