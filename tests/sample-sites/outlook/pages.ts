import { outlookMailbox } from './mail/index.ts';

/** What is to be shown for a page: one account, several, none, the viewer's own company, or a question. */
export type Certainty = 'certain' | 'question' | 'several' | 'none' | 'own';

/** What one account a page is about, if it is one. */
interface About {
  accountId: string | null;
  certainty: Certainty;
}

export interface OutlookPage {
  /** What `window.sampleOutlook.open` takes. */
  key: string;
  kind: 'message' | 'event';
  address: string;
  /** A mail's own window. */
  popout: string | null;
  /** With `?addresses=shown`, and with `?addresses=names`. */
  shown: About;
  names: About;
}

const sure = (accountId: string): About => ({ accountId, certainty: 'certain' });
const ask = (accountId: string): About => ({ accountId, certainty: 'question' });
const several: About = { accountId: null, certainty: 'several' };
const askSeveral: About = { accountId: null, certainty: 'question' };
const none: About = { accountId: null, certainty: 'none' };
const own: About = { accountId: null, certainty: 'own' };

// biome-ignore format: it is a table
const expected: Readonly<Record<string, readonly [shown: About, names: About]>> = {
  'twin-arden':               [sure('acc-arden-medical'), ask('acc-arden-medical')],
  'twin-zurberg':             [sure('acc-zurberg'), ask('acc-zurberg')],
  'copied-both':              [several, askSeveral],
  'answer-zurberg':           [sure('acc-zurberg'), ask('acc-zurberg')],
  'name-is-address':          [none, ask('acc-arden-medical')],
  'name-has-brackets':        [none, ask('acc-arden-medical')],
  'trap-body':                [none, none],
  'sent-brightlane':          [sure('acc-brightlane'), ask('acc-brightlane')],
  'archived-arden':           [sure('acc-arden-medical'), ask('acc-arden-medical')],
  'arden-roi':                [sure('acc-arden-medical'), ask('acc-arden-medical')],
  'brightlane-depots':        [sure('acc-brightlane'), ask('acc-brightlane')],
  'several-clients':          [several, askSeveral],
  'wexcombe-sub-domain':      [sure('acc-wexcombe'), ask('acc-wexcombe')],
  'tidewell-private-address': [sure('acc-tidewell'), ask('acc-tidewell')],
  'zurberg-alias':            [sure('acc-zurberg'), ask('acc-zurberg')],
  'unknown-business':         [ask('acc-brightlane'), none],
  'own-company':              [own, none],
  'free-mail-stranger':       [none, none],
  'via-group':                [own, none],
  'kurobane-visit':           [sure('acc-kurobane'), ask('acc-kurobane')],
  'many-0':                   [sure('acc-arden-medical'), ask('acc-arden-medical')],
  'many-4':                   [none, none],
  'meeting-arden':            [sure('acc-arden-medical'), ask('acc-arden-medical')],
  'meeting-zurberg':          [sure('acc-zurberg'), ask('acc-zurberg')],
  'meeting-several':          [several, askSeveral],
  'meeting-own':              [own, none],
  'meeting-alone':            [own, none],
  'meeting-stranger':         [none, none],
  'meeting-brightlane':       [sure('acc-brightlane'), ask('acc-brightlane')],
};

const origin = 'https://outlook.office.com';
const { conversations, meetings } = outlookMailbox;

/** Mails and events of the sample, with what each is truly about. */
export const outlookPages: readonly OutlookPage[] = Object.entries(expected).map(([key, [shown, names]]) => {
  const mail = conversations.find((one) => one.key === key);
  const meeting = meetings.find((one) => one.key === key);
  const about = { key, shown, names };
  if (mail) {
    const address = `${origin}/mail/${mail.folder}/id/${encodeURIComponent(mail.conversationId)}`;
    const popout = `${origin}/mail/deeplink/read/${encodeURIComponent(mail.itemId)}`;
    return { ...about, kind: 'message', address, popout };
  }
  if (!meeting) throw new Error(`The sample Outlook has no ${key}.`);
  const address = `${origin}/calendar/item/${encodeURIComponent(meeting.itemId)}`;
  return { ...about, kind: 'event', address, popout: null };
});
