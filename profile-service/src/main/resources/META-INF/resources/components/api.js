/** The way to the services: JSON in, JSON out, and every failure one Problem that can be shown as it is. */

const LONGEST_SILENCE_MILLISECONDS = 45_000;

const UNREACHABLE = {
  type: '/problems/unreachable',
  title: 'The service cannot be reached',
  detail: 'Check the connection. This page tries again on its own.',
  status: 0,
};

/** What went wrong, in the words of RFC 9457; `status` is 0 where nobody answered. */
export class Problem extends Error {
  constructor({ type = 'about:blank', title, detail, status = 0 }) {
    super(detail || title || `The service answered with status ${status}`);
    this.type = type;
    this.title = title || `The service answered with status ${status}`;
    this.detail = detail;
    this.status = status;
  }

  /** The token is missing, wrong or has run out: only a new one helps. */
  get needsSignIn() {
    return this.status === 401;
  }
}

/** Sends one request and reads its answer; throws a Problem for everything but 2xx. */
export async function call(base, path, { token, body, signal, headers } = {}) {
  const response = await request(base, path, {
    method: body === undefined ? 'GET' : 'POST',
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    token,
    signal,
  });
  try {
    return await response.json();
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem({ title: 'The service gave an answer that cannot be read', status: response.status });
  }
}

/** Opens a stream of server-sent events; yields {event, id, data} until it ends. */
export async function* events(base, path, { token, signal, lastEventId, onOpen }) {
  const headers = { accept: 'text/event-stream' };
  if (lastEventId !== undefined) headers['last-event-id'] = String(lastEventId);
  const response = await request(base, path, { headers, token, signal });
  onOpen?.();
  let rest = '';
  for await (const text of textOf(response.body)) {
    const blocks = (rest + text).split(/\r?\n\r?\n/);
    rest = blocks.pop();
    yield* blocks.map(readEvent).filter((event) => event.data !== '');
  }
}

const identityOf = (id) => `/v1/customers/${encodeURIComponent(id)}/identity`;

/** Where each correction of who is who is sent. Ids only: an address is written down in many places. */
export const corrections = {
  cut: (customerId) => `${identityOf(customerId)}/cuts`,
  link: (customerId) => `${identityOf(customerId)}/links`,
  withdraw: (customerId, decisionId) => `${identityOf(customerId)}/decisions/${encodeURIComponent(decisionId)}/withdraw`,
  review: (id) => `/v1/identity/reviews/${encodeURIComponent(id)}`,
};

/** The calls of profile-service for one base address and one token. */
export const profileApi = (base, token) => ({
  customer: (id, options) => call(base, `/v1/customers/${encodeURIComponent(id)}`, { token, ...options }),
  journey: (id, options) => call(base, `/v1/customers/${encodeURIComponent(id)}/journey`, { token, ...options }),
  history: (id, { limit, cursor, channel, ...options }) => {
    const query = new URLSearchParams({ limit, ...(cursor && { cursor }), ...(channel && { channel }) });
    return call(base, `/v1/customers/${encodeURIComponent(id)}/history?${query}`, { token, ...options });
  },
  search: (query, options) => call(base, '/v1/customers/search', { token, body: { query }, ...options }),
  identity: (id, options) => call(base, `${identityOf(id)}`, { token, ...options }),
  decisions: (id, options) => call(base, `${identityOf(id)}/decisions`, { token, ...options }),
  reviews: ({ limit, cursor, ...options }) => {
    const query = new URLSearchParams({ limit, ...(cursor && { cursor }) });
    return call(base, `/v1/identity/reviews?${query}`, { token, ...options });
  },
  /** What a correction would do; nothing is done. `path` is one of `corrections`. */
  preview: (path, body, options) => call(base, `${path}?dryRun=true`, { token, body, ...options }),
  /** Does it; with one key it takes effect once. */
  correct: (path, body, key, options) => call(base, path, { token, body, headers: { 'idempotency-key': key }, ...options }),
  changes: (id, options) => events(base, `/v1/customers/${encodeURIComponent(id)}/stream`, { token, ...options }),
});

async function request(base, path, { token, headers, ...init }) {
  const authorization = token ? { authorization: `Bearer ${token}` } : {};
  const url = `${(base ?? '').replace(/\/$/, '')}${path}`;
  let response;
  try {
    response = await fetch(url, { ...init, headers: { ...headers, ...authorization }, cache: 'no-store' });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem(UNREACHABLE);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function problemOf(response) {
  const said = await response.json().catch(() => ({}));
  const words = response.status === 401 ? { title: 'Please sign in again', detail: 'The access token is missing or has run out.' } : {};
  const refused = response.status === 403 ? { title: 'Not allowed', detail: 'Your role does not include this.' } : {};
  return new Problem({ ...words, ...refused, ...said, status: response.status });
}

/** Ends, too, where nothing comes for three heartbeats: such a connection is dead without knowing it. */
async function* textOf(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let watchdog;
  try {
    for (;;) {
      watchdog = setTimeout(() => reader.cancel(), LONGEST_SILENCE_MILLISECONDS);
      const { value, done } = await reader.read();
      clearTimeout(watchdog);
      if (done) return;
      yield value;
    }
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem(UNREACHABLE);
  } finally {
    clearTimeout(watchdog);
    reader.cancel().catch(() => undefined);
  }
}

function readEvent(block) {
  const event = { event: 'message', id: undefined, data: '' };
  for (const line of block.split(/\r?\n/)) {
    const [, field, value] = /^([a-z]+): ?(.*)$/.exec(line) ?? [];
    if (field === 'data') event.data += (event.data && '\n') + value;
    else if (field === 'event' || field === 'id') event[field] = value;
  }
  return event;
}
