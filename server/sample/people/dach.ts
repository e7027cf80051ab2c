import type { Staff } from './row.ts';

/** @see Staff */
// biome-ignore format: one person is one row
export const dach: readonly Staff[] = [
  {
    accountId: 'acc-arden-medical',
    address: '{given}.{family}',
    phone: '+49 89 5550',
    people: [
      ['Helen Brandt', 'COO', 'executive-sponsor', 'high neutral', ''],
      ['Maria Lopes', 'VP Clinical Operations', 'decision-maker', 'high supporter', 'Helen Brandt', { emails: ['maria.lopes@arden-medical.com', 'm.lopes@arden-med.de'], phones: ['+49 89 5550 140', '+49 151 5550 0140'] }],
      ['Jonas Kern', 'Procurement', 'influencer', 'medium neutral', 'Stefan Aigner'],
      ['Nadia Roth', 'Head of Patient Safety', 'champion', 'medium supporter', 'Maria Lopes'],
      ['Petra Simic', 'Head of Biomed', '', '', 'Maria Lopes'],
      ['Stefan Aigner', 'CFO', 'blocker', 'high sceptic', ''],
      ['Lukas Wenger', 'Biomedical Engineer, Basel', 'user', 'low neutral', 'Petra Simic'],
      ['Sabine Ott', 'IT Security Officer', 'influencer', 'medium sceptic', '', { linkedinSlug: null }],
      ['Dr Emeka Obi', 'Chief Medical Officer', 'influencer', 'high supporter', 'Helen Brandt', { emails: ['emeka.obi@arden-medical.com'], linkedinSlug: 'emeka-obi-md' }],
      ['Franziska Moll', 'Ward Manager, Munich', 'user', 'low supporter', 'Nadia Roth'],
    ],
  },
  {
    accountId: 'acc-zurberg',
    address: '{given}.{family}',
    phone: '+41 44 555',
    people: [
      ['Beat Ammann', 'CEO', 'executive-sponsor', 'high supporter', ''],
      ['Regula Frei', 'Head of Facility Services', 'decision-maker', 'high supporter', 'Beat Ammann'],
      ['Urs Zollinger', 'Head of Medical Technology', 'champion', 'medium supporter', 'Regula Frei', { emails: ['urs.zollinger@zurberg-kliniken.ch', 'zollinger@zuerberg-kliniken.ch'] }],
      ['Chiara Bernasconi', 'Purchasing Manager', 'influencer', 'medium neutral', 'Daniel Hug'],
      ['Daniel Hug', 'CFO', 'influencer', 'high neutral', 'Beat Ammann'],
      ['Mirjam Schaub', 'Pharmacy Lead', 'user', 'low supporter', ''],
      ['Reto Camenzind', 'Network Architect', 'blocker', 'medium sceptic', ''],
      ['Anouk Perret', 'Quality Manager', 'user', 'low neutral', 'Regula Frei'],
    ],
  },
  {
    accountId: 'acc-kesselhof',
    address: '{g}.{family}',
    phone: '+49 911 5550',
    people: [
      ['Ludwig Kessel', 'Managing Director', 'executive-sponsor decision-maker', 'high supporter', ''],
      ['Theresa Böhm', 'Head Brewer', 'champion', 'high supporter', 'Ludwig Kessel'],
      ['Markus Thiel', 'Plant Engineer', 'user', 'medium supporter', 'Theresa Böhm'],
      ['Ines Vogt', 'Controlling', 'influencer', 'medium sceptic', 'Ludwig Kessel'],
      ['Philipp Rau', 'Quality Assurance', 'user', 'low neutral', 'Theresa Böhm'],
      ['Gerda Nüsslein', 'Accounts Payable', '', 'low neutral', 'Ines Vogt', { linkedinSlug: null }],
    ],
  },
  {
    accountId: 'acc-steinach',
    address: '{given}.{family}',
    phone: '+41 52 555',
    people: [
      ['Hansjörg Steinach', 'Chairman', 'executive-sponsor', 'high neutral', '', { linkedinSlug: null }],
      ['Nicole Rüegg', 'COO', 'decision-maker', 'high neutral', 'Hansjörg Steinach'],
      ['Patrick Gygax', 'Head of Production', 'champion', 'medium supporter', 'Nicole Rüegg'],
      ['Elif Demir', 'Automation Engineer', 'user', 'low supporter', 'Patrick Gygax'],
      ['Roland Spörri', 'Strategic Purchasing', 'blocker', 'medium opponent', 'Nicole Rüegg'],
      ['Vanessa Kälin', 'Metrology Lab', 'user', 'low neutral', 'Patrick Gygax'],
      ['Marco Bianchi', 'IT Manager', 'influencer', 'medium neutral', ''],
    ],
  },
];
