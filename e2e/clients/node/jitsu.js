import { setTimeout } from 'node:timers/promises';
import { jitsuAnalytics } from '@jitsu/js';
import { fetchAgain } from './again.js';
import { Ledger } from './ledger.js';
import { script } from './script.js';

const [endpoint, writeKey, prefix, count] = process.argv.slice(2);
const ledger = new Ledger();
const TOO_LARGE = 'Essay Written';

/** Jitsu does not tell its message ids, so they are read from what it sends. */
function noting(customer) {
  return async (url, options) => {
    const { messageId, event } = JSON.parse(options.body);
    ledger.taken(messageId, event === TOO_LARGE ? null : customer);
    const answer = await fetchAgain(url, options);
    answer.ok ? ledger.delivered(messageId) : ledger.failed(messageId);
    return answer;
  };
}

/** The client is made for one visitor, so each has one; it always knows a visitor's anonymous id. */
const visitors = new Map();
function visitor(userId) {
  if (!visitors.has(userId)) {
    const fetch = noting(userId);
    visitors.set(userId, jitsuAnalytics({ host: endpoint, writeKey: `${writeKey}:${writeKey}`, fetch }));
  }
  return visitors.get(userId);
}

const SAY = {
  identify: (jitsu, { userId, traits }) => jitsu.identify(userId, traits),
  page: (jitsu, { userId, name }) => jitsu.page({ name }, { userId }),
  group: (jitsu, { userId, groupId }) => jitsu.group(groupId, {}, { userId }),
  track: (jitsu, { userId, event, properties }) => jitsu.track(event, properties, { userId }),
};

for (const { kind, customer, ...call } of script(prefix, Number(count))) {
  if (SAY[kind] && call.userId?.startsWith(prefix)) {
    await SAY[kind](visitor(call.userId), call);
  }
}
while (ledger.open > 0) {
  await setTimeout(50);
}
ledger.print();
