import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { SourceError } = await import('../../sources/error.ts');
const { noStatus } = await import('../status.ts');
const { crmHandlers } = await import('./crm.ts');

type Status = import('../../messages/view.ts').Status;
type Setup = import('../../sources/contract.ts').Setup;
type Parts = Parameters<typeof crmHandlers>[0];

const connection = 'the connection';
function build(
  setup: Partial<Setup> | undefined = {},
  mapping: object = {},
  setups = new Map<string, object>(),
) {
  const done: string[] = [];
  const note = (what: string) => async () => void done.push(what);
  const arranged: unknown[] = [];
  const connections = {
    key: async () => connection,
    writes: async () => ['note.create'],
    me: async () => ({ crm: { mapping } }),
    use: (work: (source: unknown, signal: AbortSignal) => Promise<unknown>) =>
      work({ setup, setups }, new AbortController().signal),
    granted: async (of: string, scopes: readonly string[]) => void done.push(`${of}: ${scopes.join(' ')}`),
    arrange: async (of: string, given: object) => {
      done.push('arranged');
      arranged.push(given);
      return of === connection;
    },
  };
  let said = { ...noStatus };
  const handlers = crmHandlers({
    status: {
      patch: async (change: (status: Status) => Status) => {
        said = change(said);
      },
    },
    store: { directory: { anew: note('anew') }, contexts: { clear: note('contexts') } },
    connections,
    directory: { stop: note('stopped'), run: note('read') },
    renewPortfolio: note('portfolio'),
    begin: (work: Promise<unknown>) => void work,
  } as unknown as Parts);
  return { handlers, done, arranged, said: () => said };
}

beforeEach(() => fakeBrowser.reset());

describe('which fields there are', () => {
  test('is asked of the CRM', async () => {
    const { handlers } = build({ fields: async () => [] });
    expect(await handlers['crm-fields']({ connection })).toEqual({ ok: true, choices: [] });
  });

  test('is asked of one that stands beside the first', async () => {
    const { handlers } = build({}, {}, new Map([['beside', { fields: async () => [] }]]));
    expect(await handlers['crm-fields']({ connection: 'beside' })).toEqual({ ok: true, choices: [] });
  });

  test('is said in a sentence where the CRM does not tell', async () => {
    const { handlers } = build({
      fields: () => Promise.reject(new SourceError({ kind: 'forbidden' }, 'Not for you.')),
    });
    expect(await handlers['crm-fields']({ connection })).toEqual({
      ok: false,
      sentence: 'Not for you.',
    });
  });

  test('is not asked of another connection than the one that is meant', async () => {
    const fields = vi.fn(async () => []);
    const { handlers } = build({ fields });
    expect(await handlers['crm-fields']({ connection: 'another' })).toMatchObject({ ok: false });
    expect(fields).not.toHaveBeenCalled();
  });
});

describe('a test of the connection', () => {
  const me = async () => ({ scopes: ['read', 'write'] }) as never;

  test('tells what the CRM has found', async () => {
    const finding = { thing: 'accounts' as const, read: 'yes' as const, write: null, remedies: [] };
    const { handlers } = build({ check: async () => [finding], me });
    expect(await handlers['crm-check']({ connection })).toEqual({ ok: true, findings: [finding] });
  });

  test('has what may be written offered as it is by then, and leaves that where it failed', async () => {
    const { handlers, said } = build({ check: async () => [], me });
    await handlers['crm-check']({ connection });
    expect(said().writes).toEqual(['note.create']);
    const failing = build({ check: () => Promise.reject(new SourceError({ kind: 'forbidden' }, 'No.')) });
    await failing.handlers['crm-check']({ connection });
    expect(failing.said().writes).toEqual([]);
  });

  test('has it known what a person may by now, of the one that was tested', async () => {
    const { handlers, done } = build({}, {}, new Map([['beside', { check: async () => [], me }]]));
    await handlers['crm-check']({ connection: 'beside' });
    expect(done).toEqual(['beside: read write']);
  });

  test('leaves that as it was where it is not told', async () => {
    const refused = () => Promise.reject(new SourceError({ kind: 'forbidden' }, 'No.'));
    const { handlers, done } = build({ check: async () => [], me: refused });
    expect(await handlers['crm-check']({ connection })).toEqual({ ok: true, findings: [] });
    expect(done).toEqual([]);
  });

  test('that takes too long says so', async () => {
    const { handlers } = build({
      check: () => Promise.reject(new DOMException('signal timed out', 'TimeoutError')),
    });
    expect(await handlers['crm-check']({ connection })).toMatchObject({ ok: false });
  });
});

describe('what a person sets', () => {
  test('of an account’s fields has all accounts read anew, with nothing kept of before', async () => {
    const { handlers, done, arranged } = build();
    const mapping = { 'account.tier': 'Tier__c' } as const;
    expect(await handlers['crm-arrange']({ connection, mapping })).toEqual({ ok: true });
    expect(arranged).toEqual([{ mapping }]);
    expect(done).toEqual(['stopped', 'arranged', 'anew', 'contexts', 'portfolio', 'read']);
  });

  test.each<[what: string, given: object, before: object, done: string[]]>([
    [
      'of an opportunity’s fields leaves the list of accounts as it is',
      { mapping: { 'opportunity.kind': 'Kind__c' } },
      {},
      ['stopped', 'arranged', 'contexts', 'portfolio', 'read'],
    ],
    [
      'as it was before has nothing read anew',
      { mapping: { 'account.tier': 'Tier__c' } },
      { 'account.tier': 'Tier__c' },
      ['stopped', 'arranged', 'read'],
    ],
    [
      'by taking a field away counts as well',
      { mapping: {} },
      { 'contact.roles': 'Roles__c' },
      ['stopped', 'arranged', 'anew', 'contexts', 'portfolio', 'read'],
    ],
    ['of the share holds at once', { share: 0.5 }, {}, ['stopped', 'arranged', 'read']],
  ])('%s', async (_what, given, before, expected) => {
    const { handlers, done } = build({}, before);
    await handlers['crm-arrange']({ connection, ...given });
    expect(done).toEqual(expected);
  });

  test('of a connection that is not there any more is refused, and nothing is forgotten', async () => {
    const { handlers, done } = build();
    const asked = { connection: 'another', mapping: { 'account.tier': 'Tier' } as const };
    expect(await handlers['crm-arrange'](asked)).toMatchObject({ ok: false });
    expect(done).toEqual(['stopped', 'arranged']);
  });
});
