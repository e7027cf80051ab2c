import { type OutlookPage, outlookPages } from '../../tests/sample-sites/outlook/pages.ts';
import { type Stop, withSettings } from './stop.ts';

const mail = get('arden-roi');
const meeting = get('meeting-arden');

/** A mail as people have it set up, and an event. */
export const outlookStops: readonly Stop[] = [
  { name: 'outlook-inbox', address: 'https://outlook.office.com/mail/' },
  { name: 'outlook-mail', address: mail.address },
  { name: 'outlook-mail-names-only', address: withSettings(mail.address, { addresses: 'names' }) },
  { name: 'outlook-mail-2023', address: withSettings(mail.address, { gen: '2023' }) },
  { name: 'outlook-mail-dark', address: withSettings(mail.address, { theme: 'dark' }) },
  { name: 'outlook-mail-ar', address: withSettings(mail.address, { hl: 'ar' }) },
  { name: 'outlook-several', address: get('several-clients').address },
  { name: 'outlook-event', address: meeting.address },
  ...(mail.popout === null ? [] : [{ name: 'outlook-window', address: mail.popout }]),
];

function get(key: string): OutlookPage {
  const page = outlookPages.find((one) => one.key === key);
  if (!page) throw new Error(`The sample Outlook has no ${key}.`);
  return page;
}
