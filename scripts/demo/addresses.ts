/** Where the sample sites begin, by the name of the site. */
export const sampleAddresses: Readonly<Record<string, string>> = {
  Gmail: 'https://mail.google.com/mail/u/0/#inbox',
  LinkedIn: 'https://www.linkedin.com/in/maria-lopes/',
  Calendar: 'https://calendar.google.com/calendar/u/0/r/week',
  Outlook: 'https://outlook.office.com/mail/',
};
