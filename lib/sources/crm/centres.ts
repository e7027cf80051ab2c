/** Where Zoho keeps accounts, by the end of its addresses. */
export const zohoCentres = ['com', 'eu', 'in', 'com.au', 'jp', 'ca', 'sa', 'com.cn'] as const;
export type ZohoCentre = (typeof zohoCentres)[number];
