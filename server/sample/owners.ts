import { recordLink, type Sample } from './record.ts';

/** Our own company in the sample: it makes sensors and software that watch over equipment, rooms and goods. */
export const sampleOwnDomains: readonly string[] = ['norvane-systems.com', 'norvane-systems.de'];

function owner(id: string, name: string, email: string): Sample<'owner'> {
  return { id, name, email, link: recordLink('owner', id) };
}

/** The account manager the sample is seen by. */
export const sampleViewer = owner('own-alex-reuter', 'Alex Reuter', 'alex.reuter@norvane-systems.com');

/** Someone of the same team. */
export const sampleColleague = owner('own-priya-nair', 'Priya Nair', 'priya.nair@norvane-systems.com');

export const sampleOwners: readonly Sample<'owner'>[] = [
  sampleViewer,
  sampleColleague,
  owner('own-tomasz-wolski', 'Tomasz Wolski', 'tomasz.wolski@norvane-systems.com'),
  owner('own-claire-duval', 'Claire Duval', 'claire.duval@norvane-systems.de'),
];
