/** Makes an element: h('a', { href: '/' }, 'Home'). Text is always text, never markup. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** Kronor without öre where there are none: 1299 kr. */
export function money(minor) {
  const digits = minor % 100 === 0 ? 0 : 2;
  return `${new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits }).format(minor / 100)} kr`;
}

/** Posts JSON to the shop's own back end. A problem becomes an Error with its detail. */
export async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail ?? answer.title ?? 'That did not work.');
  return answer;
}
