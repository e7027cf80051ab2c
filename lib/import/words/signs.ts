/** What a sign is taken for; a crown may be of three countries, so it says nothing alone. */
export const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  US$: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  R$: 'BRL',
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  zł: 'PLN',
  'Fr.': 'CHF',
  SFr: 'CHF',
  Euro: 'EUR',
};
