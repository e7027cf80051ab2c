import type { Examples } from '../page.ts';

const office = 'https://outlook.office.com';
const cloud = 'https://outlook.cloud.microsoft';
const id = 'AAQkADk0ZmFhLTQ1ZTItNGVhNi1iN2E0AQAN%2BkZ4mJ8rSkWw%3D';

export const examples: Examples = {
  'outlook/message': [
    `${office}/mail/inbox/id/${id}`,
    `${office}/mail/0/inbox/id/${id}`,
    `${office}/mail/id/${id}`,
    `${cloud}/mail/sentitems/id/${id}?hl=de`,
    `https://outlook.office365.com/mail/team@norvane-systems.com/inbox/id/${id}`,
    `https://outlook.live.com/mail/0/id/${id}`,
  ],
  'outlook/popout': [
    `${office}/mail/deeplink/read/${id}`,
    `https://outlook.live.com/mail/0/deeplink/read/${id}`,
    `${cloud}/mail/inbox/id/${id}?popoutv2=1&version=20261101`,
  ],
  'outlook/list': [
    `${office}/mail/`,
    `${office}/mail/inbox`,
    `https://outlook.live.com/mail/0/`,
    `${cloud}/mail/0/sentitems`,
  ],
  'outlook/event': [
    `${office}/calendar/item/${id}`,
    `https://outlook.live.com/calendar/0/deeplink/read/${id}`,
  ],
};
