/** Where Zoho keeps accounts, by the end of its addresses. */
export const zohoCentres = ['com', 'eu', 'in', 'com.au', 'jp', 'ca', 'sa', 'com.cn'] as const;
export type ZohoCentre = (typeof zohoCentres)[number];

/** Where Zoho CRM's pages are for people, as `https://crm.zoho.eu`, by where its API is; undefined: that is not known. */
export function zohoWeb(api: string): string | undefined {
  const centre = zohoCentres.find((one) => URL.parse(api)?.origin === `https://www.zohoapis.${one}`);
  return centre && (centre === 'ca' ? 'https://crm.zohocloud.ca' : `https://crm.zoho.${centre}`);
}
