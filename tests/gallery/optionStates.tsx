import type { ReactNode } from 'react';
import { Beside, type BesideView } from '../../components/options/Beside.tsx';
import { Connect } from '../../components/options/Connect.tsx';
import type { ConnectState } from '../../components/options/connecting.ts';
import { Privacy } from '../../components/options/Privacy.tsx';
import { Reminders } from '../../components/options/Reminders.tsx';
import { SentChanges, type SentView } from '../../components/options/Sent.tsx';
import { Sites } from '../../components/options/Sites.tsx';
import { SyncStatus } from '../../components/options/SyncStatus.tsx';
import type { Way } from '../../components/options/Ways.tsx';
import type { SentRequest } from '../../lib/messages/writes.ts';
import { NOW } from '../builders/clock.ts';
import { buildStatus } from '../builders/status.ts';

const ignore = () => undefined;
const connect = (state: ConnectState, way: Way = 'server', record: () => void = ignore) => (
  <Connect
    state={state}
    way={way}
    on={{ connect: ignore, connectCrm: ignore, disconnect: () => record() }}
    callbackOf={(crm) => `https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/${crm}`}
  />
);
const beside = (all: BesideView['all'], open = false) => (
  <Beside
    {...{ lead: 'Salesforce', all, more: all.length < 3, attempt: { state: 'idle' }, open }}
    on={{ connect: ignore, connectCrm: ignore, leave: ignore, disconnect: ignore }}
    callbackOf={(crm) => `https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/${crm}`}
  />
);
const besideOne = (mark: string, name: string, over: Partial<BesideView['all'][number]> = {}) => ({
  ...{ mark, name, who: 'Alex Reuter (alex.reuter@northbeam-software.com)', way: null, problem: null },
  ...over,
});
const sync = (over: Parameters<typeof buildStatus>[0]) => (
  <SyncStatus status={buildStatus(over)} now={NOW} on={{ sync: ignore, pause: ignore, resume: ignore }} />
);
const signedIn = {
  kind: 'server' as const,
  address: 'https://accounts.northbeam-software.com',
  workspace: 'Northbeam Software',
  name: 'Alex Reuter',
  email: 'alex.reuter@northbeam-software.com',
};

function request(minutes: number, purpose: string, accountId: string | null): SentRequest {
  return {
    at: NOW - minutes * 60_000,
    method: 'GET',
    origin: 'https://accounts.northbeam-software.com',
    purpose,
    accountId,
  };
}

function sent(minutes: number, title: string, text: string, over: Partial<SentView> = {}): SentView {
  const fields = [
    { label: 'Account', value: 'Arden Medical' },
    { label: 'Text', value: text },
  ];
  const at = NOW - minutes * 60_000;
  return { key: `${minutes}`, at, title, account: 'Arden Medical', fields, taken: true, tries: 1, ...over };
}

/** The parts of the options page, each in every state. */
export const optionStates: Readonly<Record<string, (record: (...details: unknown[]) => void) => ReactNode>> =
  {
    'beside-none': () => beside([]),
    'beside-open': () => beside([], true),
    'beside-some': () =>
      beside([
        besideOne('1', 'Workbook · Targets 2027.xlsx'),
        besideOne('2', 'HubSpot · Northbeam', {
          ...{ way: 'hubspot' },
          problem: {
            ...{ sentence: 'HubSpot could not be reached. It is tried again by itself.', signedOut: false },
          },
        }),
      ]),
    'beside-full': () =>
      beside(
        ['Targets 2027.xlsx', 'Targets 2026.xlsx', 'Old.xlsx'].map((name) =>
          besideOne(name, `Workbook · ${name}`),
        ),
      ),
    'beside-full-signed-out': () =>
      beside([
        besideOne('1', 'Workbook · Targets 2027.xlsx', {
          problem: { sentence: 'It can’t be read.', signedOut: false },
        }),
        besideOne('2', 'Account API · Northbeam', { way: 'server' }),
        besideOne('3', 'Zoho CRM · Northbeam', {
          way: 'zoho',
          problem: { sentence: 'Sign in again: the CRM says “invalid_grant”.', signedOut: true },
        }),
      ]),
    connect: () => connect({ state: 'idle' }),
    'connect-hubspot': () => connect({ state: 'idle' }, 'hubspot'),
    'connect-salesforce': () => connect({ state: 'idle' }, 'salesforce'),
    'connect-zoho': () => connect({ state: 'idle' }, 'zoho'),
    'connect-crm-checking': () => connect({ state: 'checking' }, 'salesforce'),
    'connect-crm-key': () =>
      connect(
        {
          state: 'error',
          field: 'key',
          sentence: 'HubSpot does not accept this key. Copy it again from Development › Keys.',
        },
        'hubspot',
      ),
    'connect-crm-refused': () =>
      connect(
        {
          state: 'error',
          field: null,
          sentence: 'You were not signed in: the CRM says “OAUTH_APP_BLOCKED”.',
        },
        'salesforce',
      ),
    'connect-crm-code': () =>
      connect(
        { state: 'error', field: 'token', sentence: 'Sign in again: the CRM says “invalid_grant”.' },
        'salesforce',
      ),
    'connected-crm': () =>
      connect({
        ...signedIn,
        ...{ state: 'connected', kind: 'salesforce', address: 'https://northbeam.my.salesforce.com' },
        canWrite: true,
      }),
    'connect-checking': () => connect({ state: 'checking' }),
    'connect-address': () =>
      connect({
        state: 'error',
        field: 'address',
        sentence: 'Start the address with https://. Only this computer may be reached by http://.',
      }),
    'connect-token': () =>
      connect({
        state: 'error',
        field: 'token',
        sentence: 'The Account API does not know this token. Copy it again, whole.',
      }),
    'connect-unreachable': () =>
      connect({
        state: 'error',
        field: null,
        sentence: 'The Account API does not answer. Check the address and your connection.',
      }),
    connected: (record) => connect({ state: 'connected', ...signedIn, canWrite: true }, 'server', record),
    'sync-running': () => sync({ sync: { phase: 'running', done: 18_000, total: 110_000, at: null } }),
    'sync-done': () => sync({}),
    'sync-failed': () =>
      sync({
        problem: 'The Account API does not answer. Check your connection.',
        sync: { phase: 'failed', done: 0, total: 0, at: NOW - 7_200_000 },
      }),
    sites: (place) => (
      <Sites places={{ gmail: 'page', calendar: 'side', linkedin: 'side', outlook: 'off' }} on={place} />
    ),
    reminders: (record) => <Reminders on set={record} />,
    'reminders-off': (record) => <Reminders on={false} set={record} />,
    privacy: (record) => (
      <Privacy
        now={NOW}
        more
        onMore={() => record('more')}
        nameOf={(id) => (id === 'acc-arden' ? 'Arden Medical' : undefined)}
        requests={[
          request(2, 'context', 'acc-arden'),
          request(9, 'directory', null),
          request(1600, 'sign-in', null),
        ]}
      />
    ),
    'privacy-empty': () => (
      <Privacy now={NOW} nameOf={() => undefined} more={false} onMore={ignore} requests={[]} />
    ),
    sent: (record) => (
      <SentChanges
        now={NOW}
        more
        onMore={() => record('more')}
        sent={[
          sent(3, 'Note', 'Helen agrees to sponsor phase 2 if Basel is fixed by mid December.'),
          sent(45, 'Interaction', 'Asked for the ROI sheet.', { tries: 4 }),
          sent(3000, 'Escalation', 'x'.repeat(300), { taken: false, account: `غير ${'y'.repeat(80)}` }),
        ]}
      />
    ),
    'sent-empty': () => <SentChanges now={NOW} more={false} onMore={ignore} sent={[]} />,
  };
