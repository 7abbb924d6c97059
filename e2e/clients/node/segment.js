import { Analytics } from '@segment/analytics-node';
import { Ledger } from './ledger.js';
import { script } from './script.js';

const [endpoint, writeKey, prefix, count] = process.argv.slice(2);
const ledger = new Ledger();
let taken = 0;

const analytics = new Analytics({ writeKey, host: endpoint, path: '/v1/batch', flushAt: 10 });

for (const { kind, customer, ...call } of script(prefix, Number(count))) {
  analytics[kind](call, (error, context) => {
    const { messageId } = context.event;
    ledger.taken(messageId, customer);
    error ? ledger.failed(messageId) : ledger.delivered(messageId);
    taken++;
  });
}
await analytics.closeAndFlush();
if (taken !== Number(count)) {
  throw new Error(`of ${count} calls the client has answered ${taken}`);
}
ledger.print();
