/** Origins of the sites whose pages may report sightings. The manifest's match patterns are made from these. */
export const siteOrigins: readonly string[] = ['https://mail.google.com'];
