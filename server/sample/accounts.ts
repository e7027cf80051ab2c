import { recordLink, type Sample } from './record.ts';

type Row = Pick<Sample<'account'>, 'id' | 'name' | 'domains' | 'industry' | 'tier' | 'territory'> & {
  owner: 'alex' | 'priya' | 'tomasz' | 'claire';
  health: readonly [score: number, trend: 'up' | 'flat' | 'down'] | null;
} & Partial<Pick<Sample<'account'>, 'aliasDomains' | 'parentId' | 'linkedinId' | 'website' | 'linkedinSlug'>>;

const owners = {
  alex: 'own-alex-reuter',
  priya: 'own-priya-nair',
  tomasz: 'own-tomasz-wolski',
  claire: 'own-claire-duval',
} as const;

/** Every company here is invented. The first is the one the mockups and most examples are about. */
// biome-ignore format: one account is one row
const rows: readonly Row[] = [
  { id: 'acc-arden-medical', name: 'Arden Medical', domains: ['arden-medical.com'], aliasDomains: ['arden-med.de'], linkedinId: '24068011', industry: 'Hospitals', tier: 'Key account', territory: 'DACH', owner: 'alex', health: [64, 'down'] },
  { id: 'acc-brightlane', name: 'Brightlane Logistics', domains: ['brightlane.com'], linkedinId: '18230447', industry: 'Logistics', tier: 'Key account', territory: 'UK & Ireland', owner: 'alex', health: [82, 'up'] },
  { id: 'acc-castellmar', name: 'Castellmar Pharma', domains: ['castellmar-pharma.com', 'castellmar-pharma.es', 'castellmar-labs.com'], linkedinId: '31907752', industry: 'Pharmaceuticals', tier: 'Key account', territory: 'Iberia', owner: 'alex', health: [73, 'flat'] },
  { id: 'acc-halvorsen-foods', name: 'Halvorsen Foods', domains: ['halvorsen-foods.no'], aliasDomains: ['halvorsen-group.com'], linkedinId: '20551833', industry: 'Food production', tier: 'Key account', territory: 'Nordics', owner: 'alex', health: [77, 'up'] },
  { id: 'acc-halvorsen-dairy', name: 'Halvorsen Dairy', domains: ['halvorsen-dairy.no'], parentId: 'acc-halvorsen-foods', industry: 'Food production', tier: 'Growth', territory: 'Nordics', owner: 'alex', health: [69, 'flat'] },
  { id: 'acc-wexcombe', name: 'Wexcombe University Hospitals', domains: ['wexcombe-hospitals.org.uk'], linkedinId: '16402290', industry: 'Hospitals', tier: 'Key account', territory: 'UK & Ireland', owner: 'alex', health: [88, 'up'] },
  { id: 'acc-tidewell', name: 'Tidewell Water', domains: ['tidewell-water.co.uk'], industry: 'Utilities', tier: 'Growth', territory: 'UK & Ireland', owner: 'alex', health: [27, 'down'] },
  { id: 'acc-zurberg', name: 'Zürberg Kliniken', domains: ['zurberg-kliniken.ch'], aliasDomains: ['zuerberg-kliniken.ch'], linkedinId: '27733610', industry: 'Hospitals', tier: 'Key account', territory: 'DACH', owner: 'alex', health: [79, 'flat'] },
  { id: 'acc-kesselhof', name: 'Kesselhof Brauerei', domains: ['kesselhof-brau.de'], industry: 'Food production', tier: 'Growth', territory: 'DACH', owner: 'alex', health: [71, 'up'] },
  { id: 'acc-steinach', name: 'Steinach Präzision', domains: ['steinach-praezision.ch'], industry: 'Manufacturing', tier: 'Growth', territory: 'DACH', owner: 'priya', health: [58, 'flat'] },
  { id: 'acc-lindqvist', name: 'Lindqvist Biologics', domains: ['lindqvist-biologics.se'], linkedinId: '29118406', industry: 'Pharmaceuticals', tier: 'Key account', territory: 'Nordics', owner: 'priya', health: [91, 'up'] },
  { id: 'acc-skagholm', name: 'Skagholm Marine', domains: ['skagholm-marine.dk'], industry: 'Shipping', tier: 'Standard', territory: 'Nordics', owner: 'priya', health: [62, 'flat'] },
  { id: 'acc-sundara', name: 'Sundara Vaccines', domains: ['sundara-vaccines.co.in'], linkedinId: '35500127', industry: 'Pharmaceuticals', tier: 'Growth', territory: 'Asia Pacific', owner: 'priya', health: [74, 'up'] },
  { id: 'acc-kurobane', name: 'Kurobane Seimitsu', domains: ['kurobane-seimitsu.co.jp'], industry: 'Manufacturing', tier: 'Growth', territory: 'Asia Pacific', owner: 'priya', health: [80, 'flat'] },
  { id: 'acc-tasman', name: 'Tasman Orchards', domains: ['tasman-orchards.com.au'], industry: 'Agriculture', tier: 'Standard', territory: 'Asia Pacific', owner: 'priya', health: [55, 'down'] },
  { id: 'acc-oakhollow', name: 'Oakhollow Dental Group', domains: ['oakhollow-dental.com'], industry: 'Dental clinics', tier: 'Standard', territory: 'North America', owner: 'tomasz', health: [66, 'flat'] },
  { id: 'acc-pinerow', name: 'Pinerow Health', domains: ['pinerow-health.com'], aliasDomains: ['pinerow-clinics.org'], linkedinId: '22087195', industry: 'Hospitals', tier: 'Key account', territory: 'North America', owner: 'tomasz', health: [84, 'up'] },
  { id: 'acc-copperline', name: 'Copperline Cold Storage', domains: ['copperline-cold.com'], industry: 'Logistics', tier: 'Growth', territory: 'North America', owner: 'tomasz', health: [47, 'down'] },
  { id: 'acc-marlowe-quay', name: 'Marlowe Quay Shipping', domains: ['marlowe-quay.com'], industry: 'Shipping', tier: 'Standard', territory: 'UK & Ireland', owner: 'tomasz', health: [70, 'flat'] },
  { id: 'acc-fennimore', name: 'Fennimore & Blythe', domains: ['fennimore-blythe.co.uk'], industry: 'Auction houses', tier: 'Standard', territory: 'UK & Ireland', owner: 'tomasz', health: [86, 'flat'] },
  { id: 'acc-davenholt', name: 'Davenholt Energy', domains: ['davenholt-energy.nl'], aliasDomains: ['davenholt-energie.be'], linkedinId: '19964382', industry: 'Utilities', tier: 'Key account', territory: 'Benelux', owner: 'claire', health: [68, 'up'] },
  { id: 'acc-montfaucel', name: 'Laboratoires Montfaucel', domains: ['montfaucel-labs.fr'], industry: 'Pharmaceuticals', tier: 'Growth', territory: 'France', owner: 'claire', health: [76, 'flat'] },
  { id: 'acc-rivaunay', name: 'Rivaunay Cosmétiques', domains: ['rivaunay-cosmetiques.fr'], industry: 'Cosmetics', tier: 'Standard', territory: 'France', owner: 'claire', health: [59, 'down'] },
  { id: 'acc-verdalia', name: 'Verdalia Fresh', domains: ['verdalia-fresh.es'], industry: 'Food production', tier: 'Growth', territory: 'Iberia', owner: 'claire', health: [72, 'up'] },
  { id: 'acc-belmorava', name: 'Belmorava Glass', domains: ['belmorava-glass.cz'], industry: 'Manufacturing', tier: 'Standard', territory: 'Central Europe', owner: 'claire', health: null },
  { id: 'acc-harrowvale', name: 'Harrowvale Hospices', domains: ['harrowvale-hospices.org.uk'], industry: 'Hospitals', tier: 'Prospect', territory: 'UK & Ireland', owner: 'alex', health: null },
];

function account({ owner, health, ...row }: Row): Sample<'account'> {
  return {
    aliasDomains: [],
    website: `https://www.${row.domains[0]}`,
    linkedinSlug: row.id.replace('acc-', ''),
    linkedinId: null,
    parentId: null,
    ...row,
    ownerId: owners[owner],
    health: health && { score: health[0], trend: health[1] },
    link: recordLink('account', row.id),
  };
}

/** 26 client accounts, the viewer's own first. */
export const sampleAccounts: readonly Sample<'account'>[] = rows.map(account);
