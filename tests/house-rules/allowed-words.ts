interface Allowed {
  /** Beginning of a path. */
  at: string;
  words: RegExp;
  why: string;
}

const tags =
  'a|button|label|input|textarea|select|form|dialog|img|svg|canvas|video|audio|iframe|object|embed|progress|meter';

/** Words in the code that are right to stand there. */
export const allowedWords: readonly Allowed[] = [
  { at: '', words: /^(Keyside:?|Account API)$/, why: 'The names of our own things are the same everywhere.' },
  { at: '', words: new RegExp(`^((${tags})[, ]*)+$`), why: 'These are selectors.' },
  { at: 'components/', words: /^(EUR|https:\/\/accounts\.example\.com)$/, why: 'Examples without words.' },
  {
    at: 'components/options/crm-names.ts',
    words: /./,
    why: 'What their makers call CRMs and what is in them.',
  },
  { at: 'components/options/CrmFields.tsx', words: /^zoho\.$/, why: 'The beginning of an address.' },
  {
    at: 'entrypoints/options/crm-places.ts',
    words: /^(api refresh_token|Zoho[\w.]+)$/,
    why: 'Scopes of CRMs.',
  },
  { at: 'components/find/options.ts', words: /^(account|contact)$/, why: 'What keys of a list begin with.' },
  { at: 'lib/background/flush-gate.ts', words: /^unreachable$/, why: 'What a key begins with.' },
  { at: 'lib/background/handle.ts', words: /^(key|amber|ink) (many|hollow)$/, why: 'Classes of host.css.' },
  { at: 'lib/background/stopping.ts', words: /^No SW$/, why: 'What the browser says.' },
  { at: 'lib/import/crm/', words: /./, why: 'What CRMs call their things and columns.' },
  { at: 'lib/import/words/', words: /./, why: 'What files of people say, to be read there.' },
  {
    at: 'lib/sources/crm/suggest.ts',
    words: /./,
    why: 'What administrators call fields, to be read there.',
  },
  { at: 'lib/match/free-mail.ts', words: /^[\w.-]+\.\w+( |$)/, why: 'Lists of domains.' },
  { at: 'lib/model/', words: /such as|must start with/, why: 'Whoever builds a source reads it.' },
  { at: 'lib/panel/report-text.ts', words: /./, why: 'Whoever mends Keyside reads the report, in English.' },
  {
    at: 'lib/sheets/append',
    words: /="|<\w/,
    why: 'What the parts of a workbook are written with.',
  },
  { at: 'lib/sheets/csv/', words: /^Quotes$/, why: 'What the parser calls a fault.' },
  { at: 'lib/sheets/kind.ts', words: /^(Work)?[Bb]ook.?$/, why: 'What is in an old workbook.' },
  { at: 'lib/sheets/written/looks.ts', words: /^Calibri$/, why: 'A typeface.' },
  { at: 'lib/sheets/xlsx/', words: /./, why: 'What the format of workbooks calls its things.' },
  { at: 'lib/sites/', words: /./, why: 'What pages of the sites say, to be read there.' },
  { at: 'lib/sources/hubspot/', words: /^HubSpot/, why: 'The product’s name is the same everywhere.' },
  { at: 'lib/sources/zoho/', words: /./, why: 'What Zoho calls its things.' },
  { at: 'lib/sources/salesforce/', words: /./, why: 'What Salesforce calls its things, and SOQL.' },
  { at: 'lib/sources/', words: /^(Bearer|keyside access)$/, why: 'What servers and browsers are told.' },
  {
    at: 'lib/work/report/outputs/html.ts',
    words: /^(;|<|[a-z-]+:).*(\d|"|=)/,
    why: 'Marks and styles of HTML, which mail programs take from each element.',
  },
];
