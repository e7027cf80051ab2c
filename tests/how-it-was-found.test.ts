// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Sighting } from '../lib/model/index.ts';
import * as onCalendar from '../lib/sites/calendar/fixture.ts';
import { calendar } from '../lib/sites/calendar/index.ts';
import * as inGmail from '../lib/sites/gmail/fixture.ts';
import { gmail } from '../lib/sites/gmail/index.ts';
import * as onLinkedin from '../lib/sites/linkedin/fixture.ts';
import { linkedin } from '../lib/sites/linkedin/index.ts';
import * as inOutlook from '../lib/sites/outlook/fixture.ts';
import { outlook } from '../lib/sites/outlook/index.ts';
import type { Page, Site } from '../lib/sites/page.ts';
import { isCode, isTest, projectFiles, withoutComments } from './house-rules/source.ts';

/** In every place of a page that people fill; no word of a reader's. */
const canary = 'zebrafink';
// Readers leave out a name that its address says as well.
const someone = { email: `${canary}@${canary}.com`, name: `${canary} ottermole`, slug: canary };
const member = {
  ...someone,
  headline: canary,
  company: canary,
  school: canary,
  companyLink: '/company/1441/',
};
const mail = { subject: canary, from: someone, to: [someone] };
const messages = [{ from: someone, to: [someone] }];
const row = inOutlook.row({ subject: canary, from: [someone] });
const shownEvent = { id: onCalendar.review, title: canary, guests: [someone] };

const mailbox = 'https://mail.google.com/mail/u/0/';
const thread = `${mailbox}#inbox/${inGmail.hash}`;
const week = 'https://calendar.google.com/calendar/u/0/r/week';
const edit = `https://calendar.google.com/calendar/u/0/r/eventedit/${onCalendar.review}`;
const outlookItem = 'https://outlook.office.com/calendar/item/AAMkAD';
const outlookWindow = 'https://outlook.office.com/mail/deeplink/read/AAMkAD';
const profile = `https://www.linkedin.com/in/${canary}/`;
const talk = 'https://www.linkedin.com/messaging/thread/2-ZGQ4/';
const lead = 'https://www.linkedin.com/sales/lead/ACwAAB3dHFVBJKMz9cHDsPoPzMSo0T0BTahdH4f';

const gmailView = (content: string, over = '') => inGmail.show(inGmail.page([{ content }], over), canary);
const outlookEvent = `<div data-app-section="ReadingPane"><div id="TopBar"><div role="heading" title="${canary}">${canary}</div></div>
  <div role="list"><div role="listitem" title="${canary} &lt;${someone.email}>">${canary}</div></div></div>`;
const strangers = `<head><title>${canary}</title><link rel="canonical" href="${profile}"></head><main><h1>${canary}</h1></main>`;
const leadCard = `<section data-sn-view-name="feature-lead-top-card"><h1 data-anonymize="person-name">${canary}</h1></section>`;
const talkHead = `<a class="msg-thread__link-to-profile" href="/in/${canary}/"><h2 class="msg-entity-lockup__entity-title">${canary}</h2></a>`;
const bubble = `<div class="msg-overlay-conversation-bubble"><header class="msg-overlay-bubble-header"><h2 class="msg-overlay-bubble-header__title">
  <a href="/in/${canary}/">${canary}</a></h2></header><p tabindex="0">${canary}</p></div>`;

type Example = [page: Sighting['page'], address: string, show: () => void, focused?: string];

const examples: Record<Site['name'], readonly Example[]> = {
  gmail: [
    ['gmail/thread', thread, () => gmailView(inGmail.thread({ subject: canary, messages }))],
    ['gmail/list', `${mailbox}#inbox`, () => gmailView(inGmail.list([inGmail.row(someone)]))],
    [
      'gmail/popout',
      `${mailbox}popout?th=%23${inGmail.permId}`,
      () => gmailView(inGmail.thread({ subject: canary, permId: inGmail.permId, messages })),
    ],
    [
      'gmail/compose',
      thread,
      () => gmailView('', inGmail.composeWindow(inGmail.form({ to: [someone] }))),
      '[name=subjectbox]',
    ],
  ],
  calendar: [
    ['calendar/popover', week, () => onCalendar.show(onCalendar.popover(shownEvent))],
    ['calendar/event', edit, () => onCalendar.show(onCalendar.editPage(shownEvent))],
  ],
  outlook: [
    ['outlook/message', inOutlook.address, () => inOutlook.show(row + inOutlook.pane(mail))],
    ['outlook/popout', outlookWindow, () => inOutlook.show(inOutlook.pane(mail))],
    ['outlook/list', inOutlook.inbox, () => inOutlook.show(row)],
    ['outlook/compose', inOutlook.inbox, () => inOutlook.show(inOutlook.draft([someone])), '.text'],
    ['outlook/event', outlookItem, () => inOutlook.show(outlookEvent)],
    ['outlook/peek', 'https://outlook.office.com/calendar/view/week', () => inOutlook.show(outlookEvent)],
  ],
  linkedin: [
    ['linkedin/profile', profile, () => onLinkedin.show(onLinkedin.sdui(member))],
    ['linkedin/profile', profile, () => onLinkedin.show(onLinkedin.ember(member))],
    ['linkedin/profile', profile, () => onLinkedin.show(strangers)],
    [
      'linkedin/company',
      `https://www.linkedin.com/company/${canary}/`,
      () => onLinkedin.show(onLinkedin.companyPage(someone)),
    ],
    ['linkedin/lead', lead, () => onLinkedin.show(leadCard)],
    [
      'linkedin/sales-account',
      'https://www.linkedin.com/sales/company/1441',
      () => onLinkedin.show(`<h1 data-anonymize="company-name">${canary}</h1>`),
    ],
    ['linkedin/messaging', talk, () => onLinkedin.show(talkHead)],
    ['linkedin/bubble', profile, () => onLinkedin.show(bubble), 'p'],
  ],
};

/** All that readers could say by themselves; the examples of addresses name people. */
const ownWords = projectFiles()
  .filter((file) => file.path.startsWith('lib/sites/') && isCode(file) && !isTest(file))
  .filter(({ path }) => !path.endsWith('/examples.ts'))
  .map(({ text }) => withoutComments(text))
  .join('\n');
const strange = (how: string) => how.split(/\s+/).filter((word) => !ownWords.includes(word));

function read(site: Site, [name, address, show, focused]: Example): Sighting | null | undefined {
  show();
  const url = new URL(address);
  const at = focused === undefined ? null : document.querySelector(focused);
  const layer = site.layers.find((one) => one.name === name);
  if (layer) return layer.ready(document, url) ? layer.read(document, url, at) : undefined;
  const page = site.pages.find(({ isPage }) => isPage(url));
  return page?.ready(document, url) ? page.read(document, url) : undefined;
}

/** A month is about nobody. */
const isReader = ({ name }: Pick<Page, 'name'>) => name !== 'calendar/grid';

// What they say goes into a report that the person hands on.
describe.each([gmail, calendar, outlook, linkedin])('how someone was found on $name', (site) => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  test.each(examples[site.name])('is said in the reader’s own words: %s', (...example) => {
    const seen = read(site, example);
    expect(JSON.stringify(seen)).toContain(canary);
    expect(seen).toMatchObject({ page: example[0] });
    expect(strange(seen?.how ?? canary)).toEqual([]);
  });

  test('is looked at for each of its readers', () => {
    const all = [...site.pages, ...site.layers].filter(isReader).map(({ name }) => name);
    expect(new Set(examples[site.name].map(([name]) => name))).toEqual(new Set(all));
  });
});

test.each([
  [canary, 1],
  [`main ${canary}`, 1],
  ['main .hP address .gE', 0],
])('of “%s” %i words are strange', (how, count) => expect(strange(how)).toHaveLength(count));
