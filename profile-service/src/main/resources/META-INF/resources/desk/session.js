/**
 * Who is at this desk. The token comes in the fragment of the address (`#token=…`), which no server sees, and is kept
 * for this tab only. The customer on the screen stands there too (`#customer=…`), so that reload and back work.
 */
const KEY = 'kundresa.token';

/** Takes a token out of the address, if one is there, and gives the one that holds. */
export function takeToken() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const handed = fragment.get('token');
  if (handed) {
    keepToken(handed);
    fragment.delete('token');
    history.replaceState(null, '', address(fragment));
  }
  return sessionStorage.getItem(KEY) ?? undefined;
}

export const keepToken = (token) => sessionStorage.setItem(KEY, token.trim().replace(/^Bearer\s+/i, ''));

export const dropToken = () => sessionStorage.removeItem(KEY);

/** What the token says of its bearer, for display only; the services check it. */
export function bearerOf(token) {
  try {
    const claims = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    const text = new TextDecoder().decode(Uint8Array.from(atob(claims), (char) => char.charCodeAt(0)));
    const { name, upn, preferred_username: login, sub, groups = [] } = JSON.parse(text);
    return { name: name ?? upn ?? login ?? sub ?? 'signed in', roles: groups };
  } catch {
    return { name: 'signed in', roles: [] };
  }
}

export const customerInAddress = () => new URLSearchParams(location.hash.slice(1)).get('customer') ?? undefined;

/** True where the queue of reviews is on the screen (`#reviews`). */
export const reviewsInAddress = () => new URLSearchParams(location.hash.slice(1)).has('reviews');

/** Shows another customer in the address: a new step back for a choice, none for a redirect. */
export function showInAddress(customerId, { replace = false } = {}) {
  if (customerId === customerInAddress() && !reviewsInAddress()) return;
  show(customerId ? { customer: customerId } : {}, replace);
}

/** Shows the queue of reviews in the address. */
export const showReviewsInAddress = () => show({ reviews: '' }, false);

function show(what, replace) {
  const target = address(new URLSearchParams(what));
  if (replace) history.replaceState(null, '', target);
  else history.pushState(null, '', target);
}

function address(fragment) {
  const text = fragment.toString();
  return `${location.pathname}${location.search}${text ? `#${text}` : ''}`;
}
