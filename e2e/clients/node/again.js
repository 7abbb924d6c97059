import { setTimeout } from 'node:timers/promises';

const MOST = 10;

/**
 * fetch that sends the same body again after 429, 5xx and a lost connection, for clients that do not do it themselves:
 * message ids make that harmless.
 */
export async function fetchAgain(url, options) {
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(url, options).catch((lost) => ({ status: 0, lost }));
    if (answer.status !== 0 && answer.status !== 429 && answer.status < 500) {
      return answer;
    }
    if (attempt === MOST) {
      throw new Error(`given up after ${MOST} attempts: ${answer.lost ?? answer.status}`);
    }
    await setTimeout(1000 * (answer.headers?.get('retry-after') ?? Math.min(attempt, 5)));
  }
}
