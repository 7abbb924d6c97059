import { PostHog } from 'posthog-node';
import { Ledger } from './ledger.js';
import { script } from './script.js';

const [endpoint, writeKey, prefix, count] = process.argv.slice(2);
const ledger = new Ledger();
const TOO_LARGE = 'Essay Written';

const posthog = new PostHog(writeKey, { host: endpoint, flushAt: 15, maxBatchSize: 15 });

for (const kind of ['capture', 'identify', 'alias']) {
  posthog.on(kind, ({ uuid, event, distinct_id: id }) =>
    ledger.taken(uuid, event !== TOO_LARGE && id.startsWith(prefix) ? id : null));
}
posthog.on('flush', (messages) => messages.forEach(({ uuid }) => ledger.delivered(uuid)));

const SAY = {
  identify: ({ userId, traits }) => posthog.identify({ distinctId: userId, properties: traits }),
  alias: ({ userId, previousId }) => posthog.alias({ distinctId: userId, alias: previousId }),
  page: ({ userId, name }) => posthog.capture({ distinctId: userId, event: '$pageview', properties: { title: name } }),
  track: ({ userId, event, properties }) => posthog.capture({ distinctId: userId, event, properties }),
};

for (const { kind, customer, ...call } of script(prefix, Number(count))) {
  if (SAY[kind] && call.userId) {
    SAY[kind](call);
  }
}
await posthog.shutdown(120_000);
ledger.print();
