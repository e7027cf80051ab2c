import type { Staff } from './row.ts';

/** @see Staff */
// biome-ignore format: one person is one row
export const britain: readonly Staff[] = [
  {
    accountId: 'acc-brightlane',
    address: '{given}.{family}',
    phone: '+44 161 555',
    people: [
      ['Fiona Caldwell', 'Chief Operating Officer', 'executive-sponsor', 'high supporter', ''],
      ['Daniel Okafor', 'Director of Cold Chain', 'decision-maker', 'high supporter', 'Fiona Caldwell'],
      ['Rhys Bevan', 'Fleet Systems Manager', 'champion', 'medium supporter', 'Daniel Okafor'],
      ['Siobhan Keane', 'Procurement Lead', 'influencer', 'medium neutral', 'Graham Lister'],
      ['Graham Lister', 'Finance Director', 'blocker', 'high sceptic', 'Fiona Caldwell'],
      ['Aisha Rahman', 'Depot Manager, Daventry', 'user', 'low supporter', 'Rhys Bevan'],
      ['Callum Reid', 'Depot Manager, Grangemouth', 'user', 'low neutral', 'Rhys Bevan'],
      ['Joanne Pike', 'Quality & Compliance', 'influencer', 'medium supporter', 'Daniel Okafor'],
      ['Tom Ashdown', 'Integration Developer', 'user', 'low neutral', 'Rhys Bevan'],
    ],
  },
  {
    accountId: 'acc-wexcombe',
    address: '{given}.{family}',
    phone: '+44 1223 555',
    people: [
      ['Dame Ruth Ellery', 'Chief Executive', 'executive-sponsor', 'high supporter', '', { emails: ['ruth.ellery@wexcombe-hospitals.org.uk'], linkedinSlug: 'ruth-ellery' }],
      ['Anthony Marsh', 'Director of Estates', 'decision-maker', 'high supporter', 'Dame Ruth Ellery'],
      ['Kwame Osei', 'Head of Clinical Engineering', 'champion', 'high supporter', 'Anthony Marsh', { emails: ['kwame.osei@biomed.wexcombe-hospitals.org.uk'] }],
      ['Lorna Tait', 'Equipment Library Manager', 'user', 'medium supporter', 'Kwame Osei', { emails: ['lorna.tait@biomed.wexcombe-hospitals.org.uk'] }],
      ['Peter Nkemelu', 'Category Manager', 'influencer', 'medium neutral', ''],
      ['Hannah Sykes', 'Chief Nurse', 'influencer', 'high supporter', 'Dame Ruth Ellery'],
      ['Gareth Lowe', 'Information Governance', 'blocker', 'medium sceptic', ''],
      ['Meera Shah', 'Pharmacy Stores', 'user', 'low neutral', 'Lorna Tait'],
      ['Oliver Brandreth', 'Deputy Finance Director', 'influencer', 'medium neutral', ''],
    ],
  },
  {
    accountId: 'acc-tidewell',
    address: '{given}.{family}',
    phone: '+44 117 555',
    people: [
      ['Malcolm Threlfall', 'Operations Director', 'executive-sponsor decision-maker', 'high opponent', ''],
      ['Gwen Pritchard', 'Telemetry Manager', 'champion', 'medium neutral', 'Malcolm Threlfall', { emails: ['gwen.pritchard@tidewell-water.co.uk', 'gwen.pritchard.tidewell@gmail.com'] }],
      ['Ivan Petkov', 'Head of Procurement', 'blocker', 'high opponent', 'Malcolm Threlfall'],
      ['Becky Holroyd', 'Control Room Supervisor', 'user', 'low sceptic', 'Gwen Pritchard'],
      ['Samir Haddad', 'Network Engineer', 'user', 'low neutral', 'Gwen Pritchard'],
      ['Judith Crane', 'Regulation & Compliance', 'influencer', 'medium sceptic', ''],
      ['Neil Farrow', 'Cyber Security Lead', 'influencer', 'medium neutral', ''],
    ],
  },
  {
    accountId: 'acc-marlowe-quay',
    address: '{g}{family}',
    phone: '+44 151 555',
    people: [
      ['Eleanor Marlowe', 'Managing Director', 'executive-sponsor', 'high neutral', ''],
      ['Vikram Desai', 'Reefer Operations Manager', 'decision-maker', 'high supporter', 'Eleanor Marlowe'],
      ['Stacey Boyle', 'Port Liaison', 'user', 'low neutral', 'Vikram Desai'],
      ['Piotr Zielak', 'Technical Superintendent', 'champion', 'medium supporter', 'Vikram Desai'],
      ['Andrew Coombes', 'Company Accountant', 'influencer', 'medium neutral', 'Eleanor Marlowe'],
      ['Lucy Farrant', 'Insurance & Claims', 'influencer', 'low supporter', ''],
    ],
  },
  {
    accountId: 'acc-fennimore',
    address: '{given}',
    phone: '+44 20 5550',
    people: [
      ['Rupert Blythe', 'Partner', 'executive-sponsor decision-maker', 'high supporter', '', { linkedinSlug: null }],
      ['Imogen Hale', 'Head of Collections Care', 'champion', 'high supporter', 'Rupert Blythe'],
      ['Desmond Achebe', 'Stores Manager', 'user', 'medium supporter', 'Imogen Hale'],
      ['Clara Winstanley', 'Registrar', 'user', 'low neutral', 'Imogen Hale'],
      ['Howard Pym', 'Insurance Adviser', 'influencer', 'medium neutral', ''],
      ['Tamsin Gould', 'Building Manager', 'user', 'low neutral', 'Rupert Blythe'],
    ],
  },
  {
    accountId: 'acc-harrowvale',
    address: '{given}.{family}',
    phone: '+44 1423 555',
    people: [
      ['Monica Aldred', 'Director of Care', 'decision-maker', 'high neutral', ''],
      ['Jim Rowntree', 'Facilities Manager', 'champion', 'medium supporter', 'Monica Aldred'],
      ['Parveen Akhtar', 'Finance Manager', 'influencer', 'medium sceptic', 'Monica Aldred'],
      ['Steven Dobbs', 'Trustee', '', 'high neutral', ''],
    ],
  },
];
