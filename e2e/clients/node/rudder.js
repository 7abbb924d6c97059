import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import RudderAnalytics from '@rudderstack/rudder-sdk-node';
import { Ledger } from './ledger.js';
import { script } from './script.js';

const [endpoint, writeKey, prefix, count] = process.argv.slice(2);
const ledger = new Ledger();

const analytics = new RudderAnalytics(writeKey, { dataPlaneUrl: endpoint, flushAt: 10, flushInterval: 200 });

for (const { kind, customer, ...call } of script(prefix, Number(count))) {
  const messageId = randomUUID();
  ledger.taken(messageId, customer);
  analytics[kind]({ messageId, ...call }, (error) => (error ? ledger.failed(messageId) : ledger.delivered(messageId)));
}
while (ledger.open > 0) {
  await analytics.flush();
  await setTimeout(50);
}
ledger.print();
