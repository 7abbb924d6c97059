import { writeSync } from 'node:fs';

/** What a client took, and what it said itself of each message. */
export class Ledger {
  #entries = new Map();

  /** The client took this message; no customer where it must be refused. */
  taken(messageId, customer) {
    this.#entries.set(messageId, { messageId, customer, said: 'nothing' });
  }

  /** The client said that this message arrived. */
  delivered(messageId) {
    this.#entries.get(messageId).said = 'delivered';
  }

  /** The client gave this message up. */
  failed(messageId) {
    this.#entries.get(messageId).said = 'failed';
  }

  /** How many messages the client has not said anything of. */
  get open() {
    return [...this.#entries.values()].filter((entry) => entry.said === 'nothing').length;
  }

  /** One line of JSON for each message. */
  print() {
    for (const entry of this.#entries.values()) {
      writeSync(1, `${JSON.stringify(entry)}\n`);
    }
  }
}
