export type Words = readonly [string, ...string[]];

/** Beginnings and ends of invented company names: every pair reads differently, held by a test. */
// biome-ignore format: lists of words
export const beginnings: Words = [
  'Alder', 'Amber', 'Ash', 'Bald', 'Birk', 'Blen', 'Brom', 'Cald', 'Carn', 'Ched', 'Cor', 'Crest', 'Dal', 'Dray', 'Dun', 'Elm',
  'Ever', 'Fal', 'Fen', 'Fern', 'Gal', 'Glen', 'Grim', 'Hal', 'Harl', 'Hawk', 'Hol', 'Isel', 'Jor', 'Kal', 'Keld', 'Kirk',
  'Lang', 'Lin', 'Lor', 'Mal', 'Mar', 'Mel', 'Mor', 'Nar', 'Nor', 'Oak', 'Or', 'Pen', 'Quill', 'Rav', 'Red', 'Rook',
  'Sel', 'Sher', 'Skel', 'Stav', 'Tarn', 'Thorn', 'Tor', 'Ul', 'Val', 'Var', 'Wend', 'Whit', 'Wil', 'Wyn', 'Yar', 'Zel',
];

// biome-ignore format: lists of words
export const ends: Words = [
  'aby', 'acre', 'bank', 'beck', 'berg', 'borough', 'bourne', 'bridge', 'brook', 'bury', 'cliff', 'combe', 'cote', 'cross', 'dale', 'den',
  'fell', 'field', 'firth', 'ford', 'gard', 'garth', 'gate', 'grove', 'ham', 'haven', 'heim', 'hill', 'holt', 'hurst', 'keld', 'land',
  'leigh', 'low', 'mead', 'mere', 'mond', 'moor', 'mouth', 'ness', 'over', 'pool', 'ridge', 'sand', 'shaw', 'stead', 'stone', 'stow',
  'thorpe', 'vale', 'vik', 'wall', 'water', 'well', 'wick', 'wold', 'wood', 'worth', 'yard', 'quay',
];

/** What a company does: the second word of its name, and its industry. */
export const trades: readonly [readonly [word: string, industry: string], ...(readonly [string, string])[]] =
  [
    ['Foods', 'Food production'],
    ['Logistics', 'Logistics'],
    ['Medical', 'Hospitals'],
    ['Pharma', 'Pharmaceuticals'],
    ['Energy', 'Utilities'],
    ['Water', 'Utilities'],
    ['Shipping', 'Shipping'],
    ['Clinics', 'Hospitals'],
    ['Precision', 'Manufacturing'],
    ['Glass', 'Manufacturing'],
    ['Dairy', 'Food production'],
    ['Brewing', 'Food production'],
    ['Chemicals', 'Chemicals'],
    ['Cold Storage', 'Logistics'],
    ['Labs', 'Pharmaceuticals'],
    ['Rail', 'Transport'],
    ['Aerospace', 'Manufacturing'],
    ['Textiles', 'Manufacturing'],
    ['Insurance', 'Insurance'],
    ['Software', 'Software'],
    ['Retail', 'Retail'],
    ['Hotels', 'Hospitality'],
    ['Farms', 'Agriculture'],
    ['Timber', 'Forestry'],
    ['Partners', 'Professional services'],
    ['Group', 'Conglomerates'],
    ['Bank', 'Banking'],
    ['University', 'Education'],
  ];

/** Endings of domains, the common ones more often; many have two parts. */
// biome-ignore format: lists of words
export const suffixes: Words = [
  'com', 'com', 'com', 'com', 'com', 'com', 'com', 'com', 'com', 'com', 'de', 'de', 'de', 'fr', 'nl', 'ch', 'it', 'es', 'se', 'no', 'pl', 'io', 'net', 'org', 'eu', 'ca',
  'co.uk', 'co.uk', 'co.uk', 'org.uk', 'ac.uk', 'com.au', 'com.au', 'co.nz', 'co.jp', 'co.in', 'com.br', 'co.za', 'com.sg', 'com.mx', 'com.tr', 'co.at',
];

export const departments: Words = [
  'mail',
  'uk',
  'labs',
  'it',
  'biomed',
  'emea',
  'plant2',
  'corp',
  'eu',
  'staff',
];

// biome-ignore format: lists of words
export const givenNames: Words = [
  'Adam', 'Aisha', 'Alma', 'Andrea', 'Anna', 'Arjun', 'Astrid', 'Ben', 'Bianca', 'Björn', 'Carla', 'Chen', 'Clara', 'Daniel', 'Deepa', 'Diego', 'Elena', 'Emil', 'Emma', 'Erik',
  'Fatima', 'Felix', 'Frida', 'Gita', 'Hana', 'Hassan', 'Henrik', 'Hugo', 'Ida', 'Ingrid', 'Isabel', 'Ivan', 'Jack', 'Jana', 'Jens', 'Joana', 'Kai', 'Karim', 'Kenji', 'Lara',
  'Leila', 'Leo', 'Lucía', 'Maja', 'Marco', 'Mei', 'Mina', 'Nadia', 'Nils', 'Noor', 'Olga', 'Omar', 'Paula', 'Pierre', 'Priya', 'Rafael', 'Rosa', 'Samuel', 'Sofia', 'Tomás', 'Vera', 'Yuki', 'Zoë', 'Örjan',
];

/** As many as have no common divisor with the given names: all pairs come before one comes twice. */
// biome-ignore format: lists of words
export const familyNames: Words = [
  'Abbott', 'Adeyemi', 'Almeida', 'Andersen', 'Bakker', 'Bauer', 'Becker', 'Berg', 'Bianchi', 'Brown', 'Carvalho', 'Chopra', 'Clarke', 'Costa', 'Dahl', 'Davies', 'Dubois', 'Eriksen', 'Evans', 'Fischer',
  'Fontaine', 'Garcia', 'Gupta', 'Haas', 'Hansen', 'Hofer', 'Horvat', 'Hughes', 'Ibrahim', 'Ito', 'Jansen', 'Jensen', 'Kaya', 'Keller', 'Khan', 'Kowalski', 'Kumar', 'Larsen', 'Laurent', 'Lee',
  'Lindgren', 'Lopez', 'Marin', 'Meyer', 'Moreau', 'Murphy', 'Nagy', 'Nakamura', 'Novak', 'Okafor', 'Olsen', 'Patel', 'Pereira', 'Petrov', 'Quinn', 'Rossi', 'Santos', 'Schmid', 'Silva', 'Smith', 'Tanaka', 'Visser', 'Weber', 'Wright', 'Yılmaz', 'Zhang', 'Zimmer',
];

// biome-ignore format: lists of words
export const titles: Words = ['Head of Purchasing', 'Operations Manager', 'Chief Financial Officer', 'Plant Manager', 'IT Manager', 'Quality Manager', 'Controller', 'Buyer', 'Maintenance Lead', 'Managing Director', 'Project Manager', 'Office Manager'];
