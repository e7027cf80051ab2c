/** Signs that only one currency has, as far as workbooks go. */
const signs: Readonly<Record<string, string>> = {
  ...{ '€': 'EUR', '£': 'GBP', '₹': 'INR', '₽': 'RUB', '₩': 'KRW', '₺': 'TRY', '₪': 'ILS', '₫': 'VND' },
  ...{ '฿': 'THB', '₱': 'PHP', '₴': 'UAH', '₦': 'NGN', '₡': 'CRC', '₸': 'KZT', '₾': 'GEL', '₼': 'AZN' },
  ...{ zł: 'PLN', Kč: 'CZK', Ft: 'HUF', лв: 'BGN', 'лв.': 'BGN', lei: 'RON', 'SFr.': 'CHF', 'Fr.': 'CHF' },
  ...{ R$: 'BRL', US$: 'USD', A$: 'AUD', AU$: 'AUD', C$: 'CAD', CA$: 'CAD', HK$: 'HKD', NZ$: 'NZD' },
  ...{ S$: 'SGD', NT$: 'TWD', MX$: 'MXN', 'CN¥': 'CNY', 'JP¥': 'JPY', 'р.': 'RUB', Rs: 'INR' },
};
/** Those that several have. */
const shared = new Set(['$', '¥', '￥', '元', '円', 'kr', 'kr.', 'Kr', '₨']);

/** Whose `$`, `kr` or `¥` it is where the format names a language: [MS-LCID], in hexadecimal. */
const byLanguage: Readonly<Record<string, string>> = {
  ...{ 409: 'USD', 1009: 'CAD', c0c: 'CAD', c09: 'AUD', 1409: 'NZD', 1004: 'SGD', 4809: 'SGD', c04: 'HKD' },
  ...{ 404: 'TWD', '80a': 'MXN', '2c0a': 'ARS', '340a': 'CLP', '240a': 'COP', 416: 'BRL' },
  ...{ 411: 'JPY', 804: 'CNY', 406: 'DKK', 414: 'NOK', 814: 'NOK', '41d': 'SEK', '40f': 'ISK' },
};

let codes: ReadonlySet<string> | undefined;
const isCode = (text: string) => {
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  return codes.has(text);
};

/** ISO 4217 of the currency that is drawn beside the number, the sign where it may be several; '' for none. */
export function currencyIn(tokens: readonly string[]): string {
  for (const token of tokens) {
    const [, sign, language] = token.match(/^\[\$([^\]-]*)(?:-([^\]]*))?\]$/) ?? [];
    const named = sign && currencyOf(sign, language);
    if (named) return named;
  }
  return currencyOf(drawn(tokens)) || tokens.map((token) => currencyOf(unquoted(token))).find(Boolean) || '';
}

/** What is drawn of letters and signs, in one: `\€`, `"kr"`, `C` `H` `F`. */
const drawn = (tokens: readonly string[]) =>
  tokens
    .filter((token) => !/^([_*]|\[)/.test(token))
    .map(unquoted)
    .join('')
    .replaceAll(/[#0?,.\s()+-]+/g, ' ')
    .trim();

const unquoted = (token: string) => token.replaceAll(/^["\\]|"$/g, '').trim();

function currencyOf(sign: string, language = ''): string {
  const text = sign.trim();
  if (isCode(text)) return text;
  const own = Object.hasOwn(signs, text) ? signs[text] : undefined;
  if (own) return own;
  if (!shared.has(text)) return '';
  return byLanguage[language.toLowerCase().replace(/^0+/, '')] ?? text;
}
