import { linkedinPages } from '../../tests/sample-sites/linkedin/pages.ts';
import { type Stop, withSettings } from './stop.ts';

const profile = 'https://www.linkedin.com/in/maria-lopes/';
const namesake = 'https://www.linkedin.com/in/maria-lopes-1b22/';

/** A client's page of a kind, in the usual generation of the site. */
function clients(kind: (typeof linkedinPages)[number]['kind']): string {
  const page = linkedinPages.find((one) => one.kind === kind && one.accountId === 'acc-arden-medical');
  if (!page) throw new Error(`The sample LinkedIn has no ${kind} of Arden Medical.`);
  return page.address;
}

function own(): string {
  const page = linkedinPages.find(({ about, kind }) => about === 'own' && kind === 'profile');
  if (!page) throw new Error('The sample LinkedIn has no profile of the person who looks.');
  return page.address;
}

/** The markups that LinkedIn has side by side, and each kind of page. */
export const linkedinStops: readonly Stop[] = [
  { name: 'profile', address: profile },
  { name: 'profile-ember', address: withSettings(profile, { ui: 'ember' }) },
  { name: 'profile-guest', address: withSettings(profile, { ui: 'guest' }) },
  { name: 'profile-phone', address: withSettings(profile, { ui: 'mwlite' }) },
  { name: 'profile-dark', address: withSettings(profile, { theme: 'dark' }) },
  { name: 'profile-ar', address: withSettings(profile, { hl: 'ar' }) },
  { name: 'profile-own', address: own() },
  { name: 'profile-namesake', address: namesake },
  { name: 'company', address: clients('company') },
  { name: 'sales-lead', address: clients('lead') },
  { name: 'messaging', address: clients('messaging') },
].map(({ name, address }) => ({ name: `linkedin-${name}`, address }));
