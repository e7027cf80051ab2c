import type { Staff } from './row.ts';

/** @see Staff */
// biome-ignore format: one person is one row
export const overseas: readonly Staff[] = [
  {
    accountId: 'acc-pinerow',
    address: '{given}.{family}',
    phone: '+1 612 555 01',
    people: [
      ['Deborah Stahl', 'EVP Operations', 'executive-sponsor', 'high supporter', ''],
      ['Marcus Whitfield', 'VP Clinical Engineering', 'decision-maker', 'high supporter', 'Deborah Stahl'],
      ['Yolanda Reyes', 'Director of Pharmacy', 'champion', 'high supporter', 'Deborah Stahl'],
      ['Brian Kowalczyk', 'Supply Chain Contracts', 'influencer', 'medium neutral', ''],
      ['Tessa Lindholm', 'Biomed Supervisor, Duluth', 'user', 'medium supporter', 'Marcus Whitfield', { emails: ['tessa.lindholm@pinerow-clinics.org'] }],
      ['Andre Baptiste', 'Integration Architect', 'influencer', 'medium neutral', ''],
      ['Grace Okonkwo', 'Chief Information Security Officer', 'blocker', 'high sceptic', ''],
      ['Phil Hartnett', 'Controller', 'influencer', 'medium neutral', 'Deborah Stahl'],
      ['Janelle Price', 'Nurse Manager, ICU', 'user', 'low supporter', 'Yolanda Reyes'],
      ['Cody Marsh', 'Equipment Technician', 'user', 'low neutral', 'Tessa Lindholm'],
    ],
  },
  {
    accountId: 'acc-copperline',
    address: '{g}{family}',
    phone: '+1 602 555 01',
    people: [
      ['Rick Sandoval', 'President', 'executive-sponsor', 'high sceptic', ''],
      ['Tamara Jeffries', 'VP Warehouse Operations', 'decision-maker', 'high neutral', 'Rick Sandoval'],
      ['Luis Carranza', 'Refrigeration Manager', 'champion', 'medium supporter', 'Tamara Jeffries'],
      ['Becca Stein', 'Accounts Payable', 'blocker', 'low sceptic', ''],
      ['Hank Dillard', 'Night Shift Lead, Tucson', 'user', 'low neutral', 'Luis Carranza', { linkedinSlug: null }],
      ['Monique Tran', 'Customer Compliance', 'influencer', 'medium supporter', 'Tamara Jeffries'],
      ['Greg Ostrander', 'IT Director', 'influencer', 'medium neutral', 'Rick Sandoval'],
    ],
  },
  {
    accountId: 'acc-oakhollow',
    address: '{given}',
    phone: '+1 503 555 01',
    people: [
      ['Dr Wendy Oakes', 'Managing Partner', 'executive-sponsor decision-maker', 'high neutral', '', { emails: ['wendy@oakhollow-dental.com'], linkedinSlug: 'wendy-oakes-dds' }],
      ['Carlos Benavidez', 'Practice Operations', 'champion', 'medium supporter', 'Dr Wendy Oakes'],
      ['Amy Lindstrom', 'Sterilisation Lead', 'user', 'low supporter', 'Carlos Benavidez'],
      ['Josh Pruitt', 'Office Manager, Salem', 'user', 'low neutral', 'Carlos Benavidez'],
      ['Renee Fontaine', 'Bookkeeper', 'influencer', 'low neutral', 'Dr Wendy Oakes'],
      ['Kyle Brennan', 'IT Contractor', '', 'low neutral', '', { linkedinSlug: null }],
    ],
  },
  {
    accountId: 'acc-sundara',
    address: '{given}.{family}',
    phone: '+91 40 5550 1',
    people: [
      ['Dr Lakshmi Raghunathan', 'Managing Director', 'executive-sponsor', 'high supporter', '', { emails: ['lakshmi.r@sundara-vaccines.co.in'], linkedinSlug: 'lakshmi-raghunathan' }],
      ['Arvind Menon', 'Head of Manufacturing', 'decision-maker', 'high supporter', 'Dr Lakshmi Raghunathan'],
      ['Sneha Kulkarni', 'Cold Chain Manager', 'champion', 'medium supporter', 'Arvind Menon'],
      ['Rajesh Tiwari', 'GM Purchase', 'blocker', 'high sceptic', ''],
      ['Imran Sheikh', 'Utilities Engineer', 'user', 'low neutral', 'Arvind Menon'],
      ['Divya Pillai', 'Regulatory Affairs', 'influencer', 'medium neutral', ''],
      ['Karthik Subramaniam', 'Instrumentation', 'user', 'low supporter', 'Sneha Kulkarni'],
      ['Meenakshi Rao', 'Finance Controller', 'influencer', 'medium neutral', ''],
    ],
  },
  {
    accountId: 'acc-kurobane',
    address: '{family}',
    phone: '+81 52 555 01',
    people: [
      ['Hiroshi Kurobane', 'President', 'executive-sponsor', 'high neutral', '', { linkedinSlug: null, emails: ['h.kurobane@kurobane-seimitsu.co.jp'] }],
      ['Akiko Morisaki', 'General Manager, Quality', 'decision-maker', 'high supporter', 'Hiroshi Kurobane'],
      ['佐々木 健', 'Section Chief, Production Engineering', 'champion', 'medium supporter', 'Akiko Morisaki', { emails: ['k.sasaki@kurobane-seimitsu.co.jp'], names: { given: '健', family: '佐々木' }, linkedinSlug: 'ken-sasaki' }],
      ['Yuto Hanamura', 'Equipment Engineer', 'user', 'low supporter', '佐々木 健'],
      ['Naomi Tachikawa', 'Overseas Purchasing', 'influencer', 'medium neutral', ''],
      ['Daichi Ogura', 'Information Systems', 'blocker', 'medium sceptic', ''],
      ['Emi Fujisawa', 'Interpreter & Coordination', '', 'low supporter', 'Akiko Morisaki'],
    ],
  },
  {
    accountId: 'acc-tasman',
    address: '{given}',
    phone: '+61 3 5550 1',
    people: [
      ['Bruce Tillard', 'Owner', 'executive-sponsor decision-maker', 'high neutral', '', { linkedinSlug: null }],
      ['Kylie Marchant', 'Packing Shed Manager', 'champion', 'medium supporter', 'Bruce Tillard'],
      ['Wei Ling Tan', 'Export & Quality', 'influencer', 'medium neutral', 'Bruce Tillard', { emails: ['weiling@tasman-orchards.com.au'] }],
      ['Shane Corrigan', 'Cool Store Foreman', 'user', 'low sceptic', 'Kylie Marchant'],
      ['Megan Doyle', 'Bookkeeper', 'influencer', 'low neutral', 'Bruce Tillard'],
    ],
  },
];
