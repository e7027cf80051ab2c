import { expect, test } from 'vitest';
import { addressOf } from './address.ts';
import { outlook } from './index.ts';

const origin = 'https://outlook.office.com';
const pagesAt = (url: string) =>
  outlook.pages.filter(({ isPage }) => isPage(new URL(url))).map(({ name }) => name);

test.each([
  ['an old address', `${origin}/owa/?path=/mail/inbox`],
  ['a draft in a window of its own', `${origin}/mail/deeplink/compose?to=x`],
  ['settings', `${origin}/mail/options/general`],
  ['people', `${origin}/people/`],
  ['a window of its own without a mail', `${origin}/mail/inbox?popoutv2=1`],
  ['the calendar', `${origin}/calendar/view/week`],
  ['another host', 'https://evil.com/mail/inbox'],
  ['a host that only begins like it', 'https://outlook.office.com.evil.io/mail/inbox'],
  ['a host that only ends like it', 'https://notoutlook.live.com/mail/0/'],
])('%s is none of the pages', (_, url) => expect(pagesAt(url)).toEqual([]));

test.each([
  [`${origin}/mail/inbox/id/AAQk%2Bx%3D`, 'mail'],
  [`${origin}/mail/`, 'mail'],
  [`${origin}/mail/deeplink/read/AAMk%2Bx%3D`, 'AAMk+x='],
  [`${origin}/calendar/item/AAMk`, 'AAMk'],
  [`${origin}/calendar/view/week`, 'calendar'],
  [`${origin}/mail/deeplink/read/%E0%A4%A`, '%E0%A4%A'],
  [`${origin}/people/`, 'none'],
])('the address %s says %s', (url, expected) => expect(addressOf(new URL(url))).toBe(expected));
