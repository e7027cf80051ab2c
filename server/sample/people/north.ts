import type { Staff } from './row.ts';

/** @see Staff */
// biome-ignore format: one person is one row
export const north: readonly Staff[] = [
  {
    accountId: 'acc-halvorsen-foods',
    address: '{given}.{family}',
    phone: '+47 22 55 50',
    people: [
      ['Ingrid Halvorsen', 'Group CEO', 'executive-sponsor', 'high supporter', ''],
      ['Lars Petter Moen', 'Group Technical Director', 'decision-maker', 'high supporter', 'Ingrid Halvorsen', { emails: ['lars.moen@halvorsen-foods.no', 'lars.moen@halvorsen-group.com'] }],
      ['Solveig Aas', 'Head of Food Safety', 'champion', 'high supporter', 'Lars Petter Moen'],
      ['Henrik Bøe', 'Group Purchasing', 'blocker', 'medium sceptic', 'Kristin Dahle'],
      ['Kristin Dahle', 'Group CFO', 'influencer', 'high neutral', 'Ingrid Halvorsen'],
      ['Tariq Mahmood', 'OT Engineer, Drammen', 'user', 'low supporter', 'Lars Petter Moen'],
      ['Marte Sletten', 'Plant Manager, Drammen', 'influencer', 'medium supporter', 'Lars Petter Moen'],
      ['Øyvind Rud', 'Maintenance Lead, Hamar', 'user', 'low neutral', 'Marte Sletten'],
      ['Silje Brekke', 'Sustainability Manager', 'influencer', 'low supporter', 'Kristin Dahle'],
    ],
  },
  {
    accountId: 'acc-halvorsen-dairy',
    address: '{given}.{family}',
    phone: '+47 51 55 50',
    people: [
      ['Geir Nygård', 'Dairy Director', 'decision-maker', 'high neutral', ''],
      ['Unni Foss', 'Quality Manager', 'champion', 'medium supporter', 'Geir Nygård'],
      ['Mikkel Strand', 'Cold Store Supervisor', 'user', 'low supporter', 'Unni Foss'],
      ['Agnes Lie', 'Controller', 'influencer', 'medium sceptic', 'Geir Nygård'],
      ['Jørgen Vik', 'Automation Technician', 'user', 'low neutral', 'Geir Nygård'],
      ['Ragnhild Tveit', 'Laboratory Manager', 'user', 'low neutral', 'Unni Foss'],
    ],
  },
  {
    accountId: 'acc-lindqvist',
    address: '{given}.{family}',
    phone: '+46 18 555 0',
    people: [
      ['Annika Lindqvist', 'Founder & CEO', 'executive-sponsor', 'high supporter', ''],
      ['Johan Ekdahl', 'VP Manufacturing', 'decision-maker', 'high supporter', 'Annika Lindqvist'],
      ['Dr Farida Nouri', 'Head of Cell Bank', 'champion', 'high supporter', 'Johan Ekdahl', { emails: ['farida.nouri@lindqvist-biologics.se'], linkedinSlug: 'farida-nouri' }],
      ['Erik Sandell', 'Validation Lead', 'influencer', 'medium supporter', 'Johan Ekdahl'],
      ['Maja Wiklund', 'GMP Compliance', 'influencer', 'medium neutral', ''],
      ['Oskar Thorell', 'Facility Technician', 'user', 'low supporter', 'Erik Sandell'],
      ['Karin Bladh', 'Sourcing Manager', 'influencer', 'medium neutral', ''],
      ['Nils Åkerblom', 'Data Engineer', 'user', 'low supporter', 'Erik Sandell'],
      ['Petronella Ask', 'CFO', 'influencer', 'high neutral', 'Annika Lindqvist'],
    ],
  },
  {
    accountId: 'acc-skagholm',
    address: '{g}{family}',
    phone: '+45 96 55 50',
    people: [
      ['Mette Skagholm', 'Owner', 'executive-sponsor decision-maker', 'high neutral', ''],
      ['Bjarke Toft', 'Fleet Manager', 'champion', 'medium supporter', 'Mette Skagholm'],
      ['Rikke Damgaard', 'Purchasing', 'influencer', 'medium sceptic', 'Mette Skagholm'],
      ['Anders Kruse', 'Chief Engineer, MS Skagen Star', 'user', 'low neutral', 'Bjarke Toft', { linkedinSlug: null }],
      ['Lone Bisgaard', 'Crew & Safety', 'user', 'low neutral', 'Bjarke Toft'],
      ['Jesper Holk', 'Electrical Superintendent', 'user', 'medium supporter', 'Bjarke Toft'],
    ],
  },
];
