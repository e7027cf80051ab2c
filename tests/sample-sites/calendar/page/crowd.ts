import type { Guest } from '../events/event.ts';

const hosts = [
  'meadow-clinics.example',
  'arden-medical.com',
  'brightlane.com',
  'gmail.com',
  'north-harbour.example',
];
const answers = ['yes', 'none', 'yes', 'maybe', 'no'] as const;

/** Made-up guests, always the same ones: every fifth is at one client, every fifth at another. */
export const crowdOf = (count: number): Guest[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `Guest ${at + 1}`,
    email: `guest.${at + 1}@${hosts[at % hosts.length]}`,
    answer: answers[at % answers.length] ?? 'none',
    organizer: false,
  }));
