import { byId, post } from './dom.js';
import { forgetVisitor, track } from './tracking.js';

/** Log-in, newsletter and privacy choices: where a visitor says something about themselves. */
const ANSWERED = 'shop-consent';

/** @param changed is told the account, or undefined after a log-out */
export function account(known, changed) {
  const button = byId('account');
  const dialog = byId('log-in');
  let current = known;
  const show = () => {
    button.textContent = current ? `Log out ${current.email}` : 'Log in';
  };
  button.addEventListener('click', async () => {
    if (!current) return dialog.showModal();
    await post('/log-out', {});
    forgetVisitor();
    become(undefined);
  });
  const become = (who) => {
    current = who;
    show();
    changed(who);
  };
  byId('log-in-cancel').addEventListener('click', () => dialog.close());
  byId('log-in-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const said = event.target.querySelector('.said');
    try {
      const who = await post('/log-in', { email: event.target.elements.email.value });
      analytics.identify(who.userId, { email: who.email });
      dialog.close();
      said.textContent = '';
      become(who);
    } catch (problem) {
      said.classList.add('wrong');
      said.textContent = problem.message;
    }
  });
  show();
}

export function newsletter() {
  byId('newsletter').addEventListener('submit', (event) => {
    event.preventDefault();
    analytics.identify({ email: event.target.elements.email.value });
    track('Newsletter Signed Up', { list: 'monthly' }, choices({ marketing: true }));
    event.target.querySelector('.said').textContent = 'Thank you. The next letter comes to you.';
    event.target.reset();
  });
}

export function consent(changed) {
  const banner = byId('consent');
  const personalisation = byId('consent-personalisation');
  const marketing = byId('consent-marketing');
  const answer = (chosen) => {
    localStorage.setItem(ANSWERED, JSON.stringify(chosen));
    track('Consent Changed', {}, choices(chosen));
    banner.hidden = true;
    changed();
  };
  byId('consent-save').addEventListener('click', () =>
    answer({ personalisation: personalisation.checked, marketing: marketing.checked }),
  );
  byId('consent-none').addEventListener('click', () => answer({ personalisation: false, marketing: false }));
  byId('choices').addEventListener('click', () => {
    banner.hidden = false;
  });
  const before = localStorage.getItem(ANSWERED);
  banner.hidden = before !== null;
  if (before) {
    personalisation.checked = JSON.parse(before).personalisation;
    marketing.checked = JSON.parse(before).marketing;
  }
}

const choices = (purposes) => ({ consent: { categoryPreferences: purposes } });
