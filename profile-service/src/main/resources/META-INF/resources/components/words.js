import { count, lasting, money } from './format.js';

/** What the screens say: every code of the contracts in words for people. */

export const PHASES = {
  awareness: 'Awareness',
  information: 'Information',
  consideration: 'Consideration',
  decision: 'Decision',
  conversion: 'Conversion',
  purchase: 'Purchase',
  service: 'Service',
  retention: 'Retention',
  loyalty: 'Loyalty',
  'post-purchase': 'After purchase',
};

/** The phases of each preset, first to last. */
export const PRESETS = {
  four: ['awareness', 'consideration', 'decision', 'post-purchase'],
  five: ['awareness', 'consideration', 'purchase', 'retention', 'loyalty'],
  six: ['awareness', 'information', 'decision', 'conversion', 'service', 'loyalty'],
};

const CHANNELS = {
  web: 'Web',
  mobile: 'App',
  email: 'E-mail',
  social: 'Social media',
  ads: 'Ads',
  chat: 'Chat',
  phone: 'Phone',
  voice: 'Voice',
  store: 'Store',
  kiosk: 'Kiosk',
  support: 'Support',
  partner: 'Partner',
  'direct-mail': 'Direct mail',
  spatial: 'AR/VR',
};

const IDENTIFIERS = {
  user_id: 'Customer no.',
  crm_id: 'CRM no.',
  loyalty_card: 'Loyalty card',
  email: 'E-mail',
  phone: 'Phone',
  chat_contact: 'Chat contact',
  device_id: 'Device',
  anonymous_id: 'Browser',
  household_id: 'Household',
};

export const readable = (code) => {
  const words = String(code)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const phaseName = (phase) => PHASES[phase] ?? readable(phase);
export const channelName = (channel) => CHANNELS[channel] ?? readable(channel);
export const identifierName = (type) => IDENTIFIERS[type] ?? readable(type);

/** Tells states apart: after a merge was cut, two customers bear one version. */
export const keyOf = ({ customerId, version }) => `${customerId} ${version}`;

/** The customer's name from what is known, or undefined. */
export function nameOf(traits = {}) {
  const say = (key) => traits[key]?.value;
  const parts = [say('firstName') ?? say('first_name'), say('lastName') ?? say('last_name')].filter(Boolean);
  return say('name') ?? (parts.length > 0 ? parts.join(' ') : undefined);
}

export const NAMELESS = 'Visitor without a name';

/** What to call a customer whose name is not known. */
export function bestName(name, identifiers = []) {
  if (name) return name;
  const telling = ['email', 'phone', 'user_id', 'crm_id', 'loyalty_card'];
  const known = telling.flatMap((wanted) => identifiers.filter(({ type }) => type === wanted));
  return known.length > 0 ? known[0].value : NAMELESS;
}

const pieces = (lines) => lines.reduce((sum, line) => sum + line.quantity, 0);

function goods(products = []) {
  if (products.length === 0) return 'a product';
  const [{ name, productId, quantity }] = products;
  const first = `${quantity > 1 ? `${quantity} × ` : ''}${name ?? productId}`;
  return products.length === 1 ? first : `${first} and ${count(products.length - 1, 'more', 'more')}`;
}

const sale = ({ lines, totalMinor, currency }) =>
  lines.length > 0 ? `${count(pieces(lines), 'piece')} for ${money(totalMinor, currency)}` : money(totalMinor, currency);

const campaign = ({ campaign: { name, id } = {}, name: called }) => name ?? id ?? called ?? 'a campaign';

const byAgent = (interaction) => interaction.actor !== 'customer' || interaction.message?.direction === 'out';

const topic = ({ case: about }) => about?.subject ?? (about?.topic ? readable(about.topic) : 'a request');

const titles = {
  page_viewed: ({ page, name }) => `Looked at ${page?.title ?? name ?? page?.path ?? 'a page'}`,
  screen_viewed: ({ name, page }) => `Opened ${name ?? page?.title ?? 'a screen'}`,
  identified: () => 'Said who they are',
  aliased: () => 'Continued under another id',
  grouped: ({ name }) => (name && name !== 'group' ? `Joined ${name}` : 'Joined a group'),
  product_viewed: ({ products }) => `Looked at ${goods(products)}`,
  product_list_viewed: ({ products, name }) =>
    products?.length ? `Browsed ${count(products.length, 'product')}` : `Browsed ${name ?? 'a list'}`,
  products_searched: ({ properties }) => (properties?.query ? `Searched for “${properties.query}”` : 'Searched'),
  product_added: ({ products }) => `Put ${goods(products)} into the cart`,
  product_removed: ({ products }) => `Took ${goods(products)} out of the cart`,
  cart_viewed: () => 'Looked at the cart',
  checkout_started: () => 'Started the checkout',
  order_completed: ({ order, channel }) =>
    order ? `Bought ${sale(order)}${channel === 'store' ? ' in the store' : ''}` : 'Completed an order',
  order_refunded: ({ refund }) => (refund ? `Got back ${money(refund.totalMinor, refund.currency)}` : 'Got a refund'),
  order_cancelled: ({ order, refund }) => `Cancelled order ${(order ?? refund)?.orderId ?? ''}`.trim(),
  coupon_redeemed: ({ properties, name }) => `Used coupon ${properties?.coupon ?? name ?? ''}`.trim(),
  campaign_received: (interaction) => `Received “${campaign(interaction)}”`,
  campaign_opened: (interaction) => `Opened “${campaign(interaction)}”`,
  campaign_clicked: (interaction) => `Clicked in “${campaign(interaction)}”`,
  chat_message: (interaction) => (byAgent(interaction) ? 'We wrote in the chat' : 'Wrote in the chat'),
  case_opened: (interaction) => `Opened a case: ${topic(interaction)}`,
  case_commented: (interaction) => `${byAgent(interaction) ? 'We answered' : 'Wrote'} in the case: ${topic(interaction)}`,
  case_solved: (interaction) => `Case solved: ${topic(interaction)}`,
  case_reopened: (interaction) => `Reopened the case: ${topic(interaction)}`,
  feedback_given: ({ feedback }) => (feedback ? `Rated us ${scored(feedback)}` : 'Gave feedback'),
  consent_changed: () => 'Changed what we may do',
  lead_submitted: ({ name }) => `Left a request${name ? `: ${name}` : ''}`,
};

/** One interaction as the heading of its entry in the timeline. */
export const titleOf = (interaction) =>
  (titles[interaction.type] ?? (({ name, type }) => name ?? readable(type)))(interaction);

/** True for what we said or did, false for what the customer did. */
export const isOurs = byAgent;

/** "4 of 5 (CSAT)" */
export const scored = ({ kind, score, best }) => `${score}${best ? ` of ${best}` : ''} (${kind === 'stars' ? 'stars' : kind.toUpperCase()})`;

const CONSENT_DEFAULTS = {
  marketing: { allowed: false, text: ': no consent yet' },
  personalisation: { allowed: true, text: ': no objection' },
};

/** All purposes with what holds for each: said by the customer, or the rule where nothing was said. */
export function consentsOf(consents = {}) {
  const purposes = [...new Set([...Object.keys(CONSENT_DEFAULTS), ...Object.keys(consents)])];
  return purposes.map((purpose) => {
    const said = consents[purpose];
    if (!said) return { purpose, said: undefined, ...CONSENT_DEFAULTS[purpose] };
    return { purpose, said, allowed: said.granted, text: said.granted ? ' allowed' : ' not allowed' };
  });
}

const SINCE = { connecting: 'Connecting…', live: 'Live', waiting: 'Reconnecting…', stopped: 'Not live' };

export const connectionName = (connection) => SINCE[connection] ?? SINCE.connecting;

/** ", 6 hours later" where an interaction came in late; nothing where it did not. */
export const lateness = ({ occurredAt, receivedAt }) =>
  new Date(receivedAt) - new Date(occurredAt) < 5 * 60_000 ? '' : `, ${lasting(occurredAt, new Date(receivedAt))} later`;
