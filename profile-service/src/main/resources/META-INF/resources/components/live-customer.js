import { Problem, profileApi } from './api.js';

const FIRST_PAUSE_MILLISECONDS = 1_000;
const LONGEST_PAUSE_MILLISECONDS = 30_000;
const RETRY_MILLISECONDS = 5_000;

/**
 * One customer, kept fresh. All components of a page that show the same customer share one LiveCustomer, so one read
 * and one stream serve them all. It follows a customer whose id has become an alias of another.
 */
class LiveCustomer extends EventTarget {
  state = undefined;
  problem = undefined;
  /** 'connecting' | 'live' | 'waiting' (will try again) | 'stopped' (will not, see problem) */
  connection = 'connecting';
  #id;
  #users = 0;
  #reading = undefined;
  #again = false;
  #stop = undefined;
  #wake = undefined;
  #retry = undefined;
  #onWake = () => this.#wake?.();

  constructor(id, base, token, known) {
    super();
    this.#id = id;
    this.api = profileApi(base, token);
    if (known?.customerId === id) this.state = known;
  }

  /** The id to ask for: follows redirects. */
  get id() {
    return this.state?.customerId ?? this.#id;
  }

  join() {
    if (this.#users++ > 0) return;
    this.#stop = new AbortController();
    window.addEventListener('online', this.#onWake);
    this.refresh();
    this.#listen(this.#stop.signal);
  }

  /** @returns true where nobody uses this customer any more */
  leave() {
    if (--this.#users > 0) return false;
    window.removeEventListener('online', this.#onWake);
    clearTimeout(this.#retry);
    this.#stop.abort();
    return true;
  }

  /** Reads the state again; calls during a read are answered by one more read after it. */
  refresh() {
    if (this.#reading) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#read().finally(() => {
      this.#reading = undefined;
      if (this.#again) {
        this.#again = false;
        this.refresh();
      }
    });
    return this.#reading;
  }

  async #read() {
    const { signal } = this.#stop;
    try {
      const state = await this.#follow(await this.api.customer(this.#id, { signal }), signal);
      if (this.state?.customerId === state.customerId && this.state.version > state.version) return;
      this.state = state;
      this.problem = undefined;
      this.#tell();
    } catch (failure) {
      if (failure.status === 404) this.state = undefined; // erased meanwhile: nothing of it stays on the screen
      this.#fail(failure);
      if (isPassing(failure)) this.#retry = setTimeout(() => this.refresh(), RETRY_MILLISECONDS);
    }
  }

  async #follow(answer, signal) {
    let found = answer;
    for (let hops = 0; found.redirectTo && hops < 5; hops++) {
      found = await this.api.customer(found.redirectTo, { signal });
    }
    if (!found.redirectTo) return found;
    throw new Problem({ title: 'This customer points in circles', detail: 'Search for the customer again.' });
  }

  async #listen(signal) {
    let pause = FIRST_PAUSE_MILLISECONDS;
    let version;
    while (!signal.aborted && this.connection !== 'stopped') {
      try {
        const onOpen = () => {
          pause = FIRST_PAUSE_MILLISECONDS;
          this.#connect('live');
          this.refresh(); // what changed before the stream stood was not told
        };
        for await (const { id, data } of this.api.changes(this.id, { signal, lastEventId: version, onOpen })) {
          version = id ?? version;
          const changed = readChange(data);
          if (changed?.redirectTo) this.#id = changed.redirectTo;
          await this.refresh();
          if (changed?.redirectTo) break;
        }
      } catch (failure) {
        if (failure.name === 'AbortError') return;
        if (!isPassing(failure)) return this.#connect('stopped', failure);
      }
      if (signal.aborted) return;
      this.#connect('waiting');
      await this.#rest(pause + Math.random() * 500, signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
    }
  }

  #rest(milliseconds, signal) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      signal.addEventListener('abort', this.#wake, { once: true });
    });
  }

  #connect(connection, failure) {
    if (failure) this.#fail(failure);
    if (this.connection === connection) return;
    this.connection = connection;
    this.#tell();
  }

  #fail(failure) {
    if (failure.name === 'AbortError') return;
    this.problem = failure instanceof Problem ? failure : new Problem({ title: 'Something went wrong', detail: failure.message });
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event('changed'));
  }
}

const shared = new Map();

/** Worth trying again: nobody answered, too busy, or trouble on the other side. */
const isPassing = ({ status }) => !(status >= 400 && status < 500 && status !== 429);

function readChange(data) {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

/**
 * A Lit controller: gives its host the live customer of the host's `customerId`, `api` and `token`, and has the host
 * drawn again at each change. `onChange(live)` is called before the drawing.
 */
export class CustomerController {
  #host;
  #onChange;
  #key;
  #live;
  #heard = () => {
    this.#onChange?.(this.#live);
    this.#host.requestUpdate();
  };

  constructor(host, onChange) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  get live() {
    return this.#live;
  }

  get state() {
    return this.#live?.state;
  }

  get problem() {
    return this.#live?.problem;
  }

  hostConnected() {
    this.#watch();
  }

  hostUpdate() {
    this.#watch();
  }

  hostDisconnected() {
    this.#unwatch();
  }

  #watch() {
    const { customerId, api, token } = this.#host;
    const key = customerId && token ? JSON.stringify([customerId, api ?? '', token]) : undefined;
    if (key === this.#key) return;
    const known = this.#live?.state;
    this.#unwatch();
    if (!key) return;
    this.#key = key;
    if (!shared.has(key)) shared.set(key, new LiveCustomer(customerId, api, token, known));
    this.#live = shared.get(key);
    this.#live.addEventListener('changed', this.#heard);
    this.#live.join();
    this.#onChange?.(this.#live);
  }

  #unwatch() {
    if (!this.#live) return;
    this.#live.removeEventListener('changed', this.#heard);
    if (this.#live.leave()) shared.delete(this.#key);
    this.#live = undefined;
    this.#key = undefined;
  }
}
