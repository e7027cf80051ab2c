/** The language of the panel's own words; numbers and dates are written as its readers write them. */
export const locale = 'en-GB';
