import type { Address } from '../mail/mail.ts';

const hosts = [
  'meadow-clinics.example',
  'north-harbour.example',
  'arden-medical.com',
  'gmail.com',
  'brightlane.com',
];

/** Made-up recipients, always the same ones: every fifth is at one of two clients. */
export function crowdOf(count: number): Address[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `Guest ${at + 1}`,
    email: `guest.${at + 1}@${hosts[at % hosts.length]}`,
  }));
}
