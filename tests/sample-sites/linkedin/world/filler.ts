/** What is told of members and companies where it does not matter what. */
export const companyPlaces = [
  'Munich, Bavaria',
  'Leeds, England',
  'Gothenburg',
  'Valencia',
  'Portland, Oregon',
] as const;
export const sizes = ['11-50', '51-200', '201-500', '1,001-5,000'] as const;
export const homes = [
  'Munich, Bavaria, Germany',
  'Manchester, England',
  'Oslo, Norway',
  'Lyon, France',
] as const;
/** Slugs of companies that are no account. */
export const formerCompanies = ['osmund-pell', 'meadow-clinics', 'brightlane-studio'] as const;
export const taglines = [
  'Careful work, every day of the year.',
  'We keep what matters at the right temperature.',
  'Made by people who answer the phone.',
] as const;

export const schools = [
  'Lindenau University of Technology',
  'Wrayford College',
  'Institut Valmorane',
] as const;
export const abouts = [
  'I like problems that have a cold room, a deadline and a spreadsheet in them. Always glad to talk about how others do it.',
  'Fifteen years of making things run that nobody notices until they stop.',
  'Curious, patient, early riser. I write here about what went wrong and what we learned from it.',
] as const;
