import type { Staff } from './row.ts';

/** @see Staff */
// biome-ignore format: one person is one row
export const south: readonly Staff[] = [
  {
    accountId: 'acc-castellmar',
    address: '{given}.{family}',
    phone: '+34 93 555 0',
    people: [
      ['Montserrat Vidal', 'Chief Supply Chain Officer', 'executive-sponsor', 'high supporter', ''],
      ['Javier Ibarra', 'Director of Distribution', 'decision-maker', 'high neutral', 'Montserrat Vidal'],
      ['Lucía Ferrer', 'Cold Chain Quality', 'champion', 'medium supporter', 'Javier Ibarra', { emails: ['lucia.ferrer@castellmar-pharma.es', 'lucia.ferrer@castellmar-pharma.com'] }],
      ['Pau Rovira', 'Validation Engineer', 'user', 'low supporter', 'Lucía Ferrer', { emails: ['pau.rovira@castellmar-labs.com'] }],
      ['Beatriz Salgado', 'Strategic Sourcing', 'influencer', 'medium neutral', 'Montserrat Vidal'],
      ['Ramón Quintana', 'CIO', 'blocker', 'high sceptic', ''],
      ['Nuria Camps', 'Stability Lab Manager', 'user', 'medium supporter', '', { emails: ['nuria.camps@castellmar-labs.com'] }],
      ['Iker Zubiri', 'Warehouse Manager, Zaragoza', 'user', 'low neutral', 'Javier Ibarra'],
      ['Elena Prats', 'Qualified Person', 'influencer', 'high neutral', ''],
    ],
  },
  {
    accountId: 'acc-verdalia',
    address: '{given}.{family}',
    phone: '+34 968 555',
    people: [
      ['Antonio Belmonte', 'General Manager', 'executive-sponsor', 'high supporter', ''],
      ['Carmen Ortuño', 'Operations Director', 'decision-maker', 'high supporter', 'Antonio Belmonte'],
      ['Sergio Pastor', 'Packing House Manager', 'champion', 'medium supporter', 'Carmen Ortuño'],
      ['Inmaculada Ríos', 'Export Manager', 'influencer', 'medium neutral', 'Antonio Belmonte'],
      ['Youssef Amrani', 'Refrigeration Technician', 'user', 'low supporter', 'Sergio Pastor'],
      ['Dolores Gil', 'Administration', '', 'low neutral', '', { linkedinSlug: null }],
      ['Raúl Espín', 'IT Systems', 'blocker', 'low sceptic', ''],
    ],
  },
  {
    accountId: 'acc-davenholt',
    address: '{given}.{family}',
    phone: '+31 10 555 0',
    people: [
      ['Marijke van Dorp', 'Director Grid Operations', 'executive-sponsor', 'high supporter', ''],
      ['Bas Hoekema', 'Asset Manager', 'decision-maker', 'high supporter', 'Marijke van Dorp'],
      ['Sanne Vlieger', 'Substation Engineer', 'champion', 'medium supporter', 'Bas Hoekema'],
      ['Wouter Claes', 'Site Lead, Antwerp', 'user', 'medium neutral', 'Bas Hoekema', { emails: ['wouter.claes@davenholt-energie.be'] }],
      ['Fatma Yıldız', 'OT Security Officer', 'blocker', 'high sceptic', ''],
      ['Rob Terpstra', 'Tender Manager', 'influencer', 'medium neutral', ''],
      ['Ilse Maas', 'Business Controller', 'influencer', 'medium neutral', 'Marijke van Dorp'],
      ['Pieter de Witte', 'Field Technician', 'user', 'low neutral', 'Sanne Vlieger'],
    ],
  },
  {
    accountId: 'acc-montfaucel',
    address: '{g}.{family}',
    phone: '+33 4 55 50 1',
    people: [
      ['Béatrice Montfaucel', 'Présidente', 'executive-sponsor', 'high supporter', ''],
      ['Olivier Tessandier', 'Directeur Industriel', 'decision-maker', 'high neutral', 'Béatrice Montfaucel'],
      ['Amina Benhaddou', 'Responsable Métrologie', 'champion', 'medium supporter', 'Olivier Tessandier'],
      ['Thibault Garance', 'Acheteur', 'influencer', 'medium sceptic', ''],
      ['Clémence Aubry', 'Pharmacienne Responsable', 'influencer', 'high neutral', 'Béatrice Montfaucel'],
      ['Yann Le Goffic', 'Technicien de Maintenance', 'user', 'low supporter', 'Amina Benhaddou'],
      ['Maëlle Coste', 'Assurance Qualité', 'user', 'low neutral', 'Clémence Aubry'],
    ],
  },
  {
    accountId: 'acc-rivaunay',
    address: '{given}.{family}',
    phone: '+33 2 55 50 2',
    people: [
      ['Hugo Rivaunay', 'Directeur Général', 'executive-sponsor decision-maker', 'high neutral', ''],
      ['Delphine Marchetti', 'Responsable Production', 'champion', 'medium supporter', 'Hugo Rivaunay'],
      ['Karim Belkacem', 'Contrôle Qualité', 'user', 'low supporter', 'Delphine Marchetti'],
      ['Sophie Lantier', 'Achats', 'blocker', 'medium sceptic', 'Hugo Rivaunay'],
      ['Nathan Perrault', 'Informatique', 'user', 'low neutral', ''],
      ['Agathe Roussillon', 'Développement Durable', 'influencer', 'low supporter', 'Hugo Rivaunay'],
    ],
  },
  {
    accountId: 'acc-belmorava',
    address: '{family}',
    phone: '+420 555 01',
    people: [
      ['Jiří Havránek', 'Plant Director', 'decision-maker', 'high neutral', ''],
      ['Lenka Součková', 'Furnace Technologist', 'champion', 'medium supporter', 'Jiří Havránek'],
      ['Tomáš Brych', 'Maintenance Planner', 'user', 'low neutral', 'Jiří Havránek'],
      ['Zuzana Malá', 'Purchasing', 'influencer', 'medium neutral', 'Jiří Havránek'],
      ['Ondřej Kos', 'IT Administrator', 'user', 'low neutral', ''],
    ],
  },
];
