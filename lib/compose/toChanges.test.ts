import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as build from '../../tests/builders/records.ts';
import { Change } from '../model/index.ts';
import { fromChange } from './fromChange.ts';
import { fromRecord } from './fromRecord.ts';
import { toChanges } from './toChanges.ts';
import { type Editing, Form, FormKind, type FormOf } from './values.ts';

const now = Date.parse('2026-11-24T13:30:00Z');
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function save(form: Form, over: Partial<Parameters<typeof toChanges>[1]> = {}) {
  let last = 0;
  const at = { accountId: 'acc-arden', editing: null, viewerId: 'own-alex', now, timeZone: 'Europe/Berlin' };
  return toChanges(form, { ...at, newId: () => idOf(++last), ...over });
}
const changesOf = (...args: Parameters<typeof save>) => {
  const saved = save(...args);
  return saved.ok ? saved.changes : saved.errors;
};
const errorsOf = (...args: Parameters<typeof save>) => {
  const saved = save(...args);
  return saved.ok ? {} : saved.errors;
};

const blank = (kind: FormKind): Form => fromRecord(kind, {});
const note = (values: Partial<FormOf<'note'>['values']> = {}) =>
  Form.parse({ kind: 'note', values: { ...blank('note').values, body: 'They want one vendor.', ...values } });
const log = (values: Partial<FormOf<'interaction'>['values']> = {}) =>
  Form.parse({
    kind: 'interaction',
    values: { ...blank('interaction').values, at: '2026-11-20T14:00', subject: 'ROI sheet', ...values },
  });
const task = (values: Partial<FormOf<'task'>['values']> = {}) =>
  Form.parse({ kind: 'task', values: { ...blank('task').values, subject: 'send the report', ...values } });
const escalation = (values: Partial<FormOf<'case'>['values']> = {}) =>
  Form.parse({ kind: 'case', values: { ...blank('case').values, subject: 'Pumps', ...values } });
const contact = (values: Partial<FormOf<'contact'>['values']> = {}) =>
  Form.parse({ kind: 'contact', values: { ...blank('contact').values, name: 'Maria Lopes', ...values } });
const account = (values: Partial<FormOf<'account'>['values']> = {}) =>
  Form.parse({ kind: 'account', values: { ...blank('account').values, name: 'Brightlane', ...values } });

const editing = (form: Form): Editing => ({
  what: 'record',
  recordId: 'rec-1',
  version: '7',
  before: form.values,
});

const edit = (kind: FormKind, record: object, values: object) => {
  const before = fromRecord(kind, record, 'Europe/Berlin');
  return changesOf(Form.parse({ kind, values: { ...before.values, ...values } }), {
    editing: editing(before),
  });
};

describe('a form becomes a change', () => {
  test('of a note, with its author and its time', () => {
    const origin = { title: 'QBR', link: 'https://calendar.google.com/x' };
    expect(save(note({ body: ' They want one vendor. \n', contactId: 'con-maria', origin }))).toEqual({
      ok: true,
      accountId: 'acc-arden',
      changes: [
        {
          id: idOf(2),
          type: 'note.create',
          recordId: idOf(1),
          fields: {
            accountId: 'acc-arden',
            contactId: 'con-maria',
            opportunityId: null,
            body: 'They want one vendor.',
            authorId: 'own-alex',
            createdAt: '2026-11-24T13:30:00.000Z',
            origin,
          },
        },
      ],
    });
  });

  test('of an interaction, and one more of its next step', () => {
    const form = log({ contactIds: ['con-maria'], nextStep: ' send the sheet ', nextStepDue: 'friday' });
    expect(changesOf(form)).toMatchObject([
      {
        type: 'interaction.create',
        fields: {
          at: '2026-11-20T13:00:00.000Z',
          summary: null,
          ownerId: 'own-alex',
          contactIds: ['con-maria'],
        },
      },
      {
        type: 'task.create',
        fields: {
          kind: 'task',
          subject: 'send the sheet',
          dueDate: '2026-11-27',
          contactId: 'con-maria',
          assigneeId: 'own-alex',
          doneAt: null,
        },
      },
    ]);
  });

  test('of a next step for several people without one of them', () => {
    const form = log({ contactIds: ['con-maria', 'con-jonas'], nextStep: 'send the sheet' });
    expect(changesOf(form)).toMatchObject([{}, { fields: { contactId: null, dueDate: null } }]);
  });

  test.each([
    ['is ticked', true, 'We spoke.\n\nFrom the e-mail:\n> Dear Alex,\n>\n> yes.'],
    ['is not', false, 'We spoke.'],
  ])('with the page’s text only where that %s', (_, withBody, summary) => {
    const form = log({ summary: 'We spoke.', body: 'Dear Alex,\r\n\nyes.\n', withBody });
    expect(changesOf(form)).toMatchObject([{ fields: { summary } }]);
  });

  test('of a promise, an escalation, a contact and an account', () => {
    expect([
      changesOf(task({ kind: 'we-owe', due: 'in two weeks' })),
      changesOf(escalation({ nextUpdate: 'tomorrow at 4 pm', ownerId: 'own-alex' })),
      changesOf(
        contact({
          email: 'Maria@Arden.com; m@arden.com',
          phone: '+41 61 1, +41 61 2',
          linkedinSlug: 'https://de.linkedin.com/in/Ren%C3%A9-dubois/?trk=x',
        }),
      ),
      save(account({ domain: 'https://www.Brightlane.io/about' }), { accountId: null }),
    ]).toMatchObject([
      [{ type: 'task.create', fields: { kind: 'we-owe', dueDate: '2026-12-08', doneAt: null } }],
      [{ type: 'case.create', fields: { escalated: true, nextUpdateAt: '2026-11-25T15:00:00.000Z' } }],
      [
        {
          fields: {
            emails: ['maria@arden.com', 'm@arden.com'],
            phones: ['+41 61 1', '+41 61 2'],
            linkedinSlug: 'rené-dubois',
          },
        },
      ],
      { accountId: idOf(1), changes: [{ recordId: idOf(1), fields: { domains: ['brightlane.io'] } }] },
    ]);
  });
});

describe('what is wrong is said beside its value', () => {
  test.each([
    [note({ body: ' \0 ' }), { body: 'Write your note first.' }],
    [note({ body: 'x'.repeat(32_000) }), {}],
    [note({ body: ` ${'x'.repeat(32_000)} ` }), {}],
    [note({ body: 'x'.repeat(33_234) }), { body: 'This is 1,234 characters too long. 32,000 is the most.' }],
    [task({ subject: 'x'.repeat(501) }), { subject: 'This is 1 character too long. 500 is the most.' }],
    [task({ subject: '' }), { subject: 'Write what is to be done.' }],
    [task({ subject: '', kind: 'they-owe' }), { subject: 'Write what was agreed.' }],
    [
      task({ due: 'version 12.12' }),
      { due: 'Keyside doesn’t understand this date. Try “Friday”, “in two weeks” or “12 Dec”.' },
    ],
    [log({ at: '' }), { at: 'Say when it was.' }],
    [
      log({ at: '2026-02-30T10:00', subject: '' }),
      {
        at: 'Keyside doesn’t understand this time. Choose the day and the hour.',
        subject: 'Write in a few words what it was about.',
      },
    ],
    [log({ nextStepDue: 'friday' }), { nextStep: 'Write the next step, or clear its date.' }],
    [
      log({ nextStep: 'x', nextStepDue: 'yesterday' }),
      { nextStepDue: expect.stringContaining('has passed') },
    ],
    [
      log({ summary: 'x'.repeat(20_000), body: 'x'.repeat(20_000), withBody: true }),
      { summary: 'This is 8,021 characters too long. 32,000 is the most.' },
    ],
    [
      escalation({ nextUpdate: 'now and then' }),
      { nextUpdate: expect.stringContaining('doesn’t understand') },
    ],
    [contact({ email: 'maria' }), { email: 'This is no e-mail address. Write it as name@company.com.' }],
    [contact({ email: 'maria lopes@arden.com' }), { email: expect.any(String) }],
    [contact({ phone: '1'.repeat(41) }), { phone: expect.any(String) }],
    [contact({ linkedinSlug: 'Maria Lopes' }), { linkedinSlug: expect.any(String) }],
    [
      contact({ linkedinSlug: 'https://www.linkedin.com/company/arden' }),
      { linkedinSlug: expect.any(String) },
    ],
    [contact({ linkedinSlug: 'in/maria-lopes' }), {}],
    [account({ domain: 'brightlane' }), { domain: 'This is no domain. Write it as company.com.' }],
    [account({ domain: '10.0.0.1' }), { domain: expect.any(String) }],
    [account({ domain: 'info@brightlane.io, brightlane.de' }), {}],
  ])('of form %#, and nothing else is', (form, errors) => expect(errorsOf(form)).toEqual(errors));

  test('without an account only a new one can be made', () => {
    expect(errorsOf(note(), { accountId: null })).toEqual({ form: 'Choose an account first.' });
    expect(errorsOf(account(), { accountId: null })).toEqual({});
  });
});

describe('an edit of a record', () => {
  test('has only what is different', () => {
    expect(edit('note', build.buildNote(), { body: 'Other words' })).toEqual([
      {
        id: idOf(1),
        type: 'note.update',
        recordId: 'rec-1',
        baseVersion: '7',
        fields: { body: 'Other words' },
      },
    ]);
  });

  test.each([
    ['note', build.buildNote()],
    ['interaction', build.buildInteraction({ at: '2026-11-20T13:00:42.123Z' })],
    ['task', build.buildTask({ dueDate: '2020-01-31' })],
    ['case', build.buildCase()],
    ['contact', build.buildContact()],
    ['account', build.buildAccount()],
    ['contract', build.buildContract({ value: { amount: 480_000.5, currency: 'EUR' } })],
    ['contract', build.buildContract({ value: null, endDate: null, noticeDate: '2020-02-29' })],
    ['initiative', build.buildInitiative({ progress: 33.3 })],
  ] as const)('without a difference is none: %s', (kind, record) =>
    expect(edit(kind, record, {})).toEqual([]),
  );

  test.each([
    ['space around it', 'note', build.buildNote({ body: 'x' }), { body: ' x ' }],
    ['a date in other words', 'task', build.buildTask({ dueDate: '2026-11-27' }), { due: 'friday' }],
  ] as const)('with no more than %s is none', (_, kind, record, values) =>
    expect(edit(kind, record, values)).toEqual([]),
  );

  test('keeps the seconds of a time that nobody changed, and the date that has passed', () => {
    expect([
      edit('interaction', build.buildInteraction({ at: '2026-11-20T13:00:42.123Z' }), { subject: 'Other' }),
      edit('task', build.buildTask({ dueDate: '2020-01-31' }), { subject: 'Other' }),
    ]).toMatchObject([[{ fields: { subject: 'Other' } }], [{ fields: { subject: 'Other' } }]]);
  });

  test('of an interaction can add a next step alone', () =>
    expect(edit('interaction', build.buildInteraction(), { nextStep: 'Call' })).toMatchObject([
      { type: 'task.create', fields: { accountId: 'acc-arden', subject: 'Call' } },
    ]));

  test('takes a date away', () =>
    expect(edit('task', build.buildTask(), { due: '' })).toMatchObject([{ fields: { dueDate: null } }]));
});

describe('an update of an initiative', () => {
  const before = fromRecord('update', build.buildInitiative());
  const editing: Editing = { what: 'record', recordId: 'ini-basel', version: '4', before: before.values };
  const typed = (values: Partial<FormOf<'update'>['values']>) =>
    Form.parse({ kind: 'update', values: { ...before.values, ...values } });
  const written = { body: 'The pumps are done.', internal: 'Margin is thin.' };

  test('says its words, and changes of the initiative what is different', () => {
    expect(changesOf(typed({ ...written, progress: '70 %' }), { editing })).toEqual([
      {
        id: idOf(2),
        type: 'initiative.update',
        recordId: 'ini-basel',
        baseVersion: '4',
        fields: { progress: 70 },
        update: {
          id: idOf(1),
          at: '2026-11-24T13:30:00.000Z',
          authorId: 'own-alex',
          status: 'at-risk',
          progress: 70,
          ...written,
        },
      },
    ]);
  });

  test('is one though nothing of the initiative is different', () =>
    expect(changesOf(typed({ internal: 'Quiet week.' }), { editing })).toMatchObject([
      { fields: {}, update: { body: '', internal: 'Quiet week.', progress: 55 } },
    ]));

  test('stays the same update when it is edited in the outbox', () => {
    const [queued] = changesOf(typed({ ...written, progress: '70' }), { editing }) as Change[];
    if (queued?.type !== 'initiative.update') throw new Error('no update');
    const form = fromChange(queued);
    if (form?.kind !== 'update') throw new Error('no form');
    const edited = Form.parse({
      ...form,
      values: { ...form.values, progress: '80', body: 'All pumps are done.' },
    });
    expect(
      changesOf(edited, { editing: { what: 'queued', seq: 3 }, replaced: queued, viewerId: 'own-dana' }),
    ).toEqual([
      {
        ...queued,
        id: idOf(1),
        fields: { progress: 80 },
        update: { ...queued.update, progress: 80, body: 'All pumps are done.' },
      },
    ]);
  });

  test.each([
    [{}, { body: 'Write what there is to say, for the client or for us.' }],
    [{ body: 'Done.', progress: '101' }, { progress: 'Write a number from 0 to 100.' }],
    [{ body: 'Done.', progress: '100' }, {}],
    [{ internal: 'Done.', progress: '' }, {}],
  ])('of %o has these errors: %o', (values, errors) =>
    expect(errorsOf(typed(values), { editing })).toEqual(errors),
  );
});

describe('a contract', () => {
  const contract = (values: Partial<FormOf<'contract'>['values']>) =>
    Form.parse({ kind: 'contract', values: { ...blank('contract').values, name: 'Frame', ...values } });

  test('is made with its amount and its days', () => {
    const form = contract({
      value: '480,000',
      currency: 'eur',
      startDate: '1 Jan 2027',
      endDate: '31 Dec 2028',
      noticeDate: '30 Sep 2028',
      autoRenews: true,
      priceClause: ' CPI, at most 3 % ',
      negotiation: 'proposed',
    });
    expect(changesOf(form)).toMatchObject([
      {
        type: 'contract.create',
        fields: {
          accountId: 'acc-arden',
          value: { amount: 480_000, currency: 'EUR' },
          startDate: '2027-01-01',
          endDate: '2028-12-31',
          noticeDate: '2028-09-30',
          autoRenews: true,
          priceClause: 'CPI, at most 3 %',
          negotiation: 'proposed',
          productIds: [],
        },
      },
    ]);
  });

  test('is made with what it pays for, each once', () =>
    expect(changesOf(contract({ productIds: ['prd-b', 'prd-a', 'prd-b'] }))).toMatchObject([
      { fields: { productIds: ['prd-b', 'prd-a'] } },
    ]));

  test.each([
    ['stays as it is where nobody touches it', {}, []],
    [
      'gets one more beside what the workspace no longer has',
      { productIds: ['prd-gone', 'prd-a'] },
      [{ type: 'contract.update', fields: { productIds: ['prd-gone', 'prd-a'] } }],
    ],
    ['loses what is unticked', { productIds: [] }, [{ fields: { productIds: [] } }]],
  ] as const)('that is edited %s', (_, values, changes) =>
    expect(edit('contract', build.buildContract({ productIds: ['prd-gone'] }), values)).toMatchObject(
      changes,
    ),
  );

  test('that was begun before products could be chosen is still a draft, without any', () => {
    const { productIds: _, ...values } = blank('contract').values as FormOf<'contract'>['values'];
    expect(Form.parse({ kind: 'contract', values })).toMatchObject({ values: { productIds: [] } });
  });

  test.each([
    [{ productIds: Array.from({ length: 101 }, (_, n) => `prd-${n}`) }, ['productIds']],
    [{ endDate: '31 Dec 2027', startDate: '1 Jan 2028' }, ['endDate']],
    [{ endDate: '31 Dec 2027', startDate: '31 Dec 2027' }, []],
    [{ endDate: '31 Dec 2027', noticeDate: '1 Jan 2028' }, ['noticeDate']],
    [{ endDate: '31 Dec 2027', noticeDate: '31 Dec 2027' }, []],
    [{ noticeDate: '31 Dec 2027' }, []],
    [{ value: '10', currency: 'EURO' }, ['value']],
    [{ value: '10', currency: '' }, ['value']],
    [{ value: '', currency: '' }, []],
    [{ name: ' ' }, ['name']],
  ])('of %o is wrong in %o', (values, keys) => expect(Object.keys(errorsOf(contract(values)))).toEqual(keys));
});

describe('a new opportunity', () => {
  const opportunity = (values: Partial<FormOf<'opportunity'>['values']>) =>
    Form.parse({
      kind: 'opportunity',
      values: { ...blank('opportunity').values, name: 'Basel phase 2', currency: 'EUR', ...values },
    });

  test('is made with what was typed, in the stage it was begun in', () => {
    const typed = {
      amount: '120k',
      closeDate: '15 Jan',
      stage: 'Qualify',
      probability: 15,
      ownerId: 'own-1',
    };
    const made = changesOf(opportunity({ ...typed, kind: 'new', productIds: ['prd-a'] }));
    expect(made).toMatchObject([
      {
        type: 'opportunity.create',
        fields: {
          ...{ accountId: 'acc-arden', name: 'Basel phase 2', kind: 'new', status: 'open' },
          ...{ stage: 'Qualify', probability: 15, ownerId: 'own-1', productIds: ['prd-a'] },
          amount: { amount: 120_000, currency: 'EUR' },
          closeDate: '2027-01-15',
        },
      },
    ]);
  });

  test('is told a stage where the workspace has none', () =>
    expect(changesOf(opportunity({}))).toMatchObject([{ fields: { stage: 'New', amount: null } }]));

  test('needs a name, and says all that is wrong at once', () =>
    expect(
      Object.keys(errorsOf(opportunity({ name: ' ', amount: 'x', closeDate: 'soonish' }))).sort(),
    ).toEqual(['amount', 'closeDate', 'name']));
});

describe('an edit of a queued change', () => {
  const editing: Editing = { what: 'queued', seq: 3 };
  const edit = (replaced: Change, values: object) => {
    const form = fromChange(replaced, 'Europe/Berlin');
    if (!form) throw new Error('no form');
    const edited = Form.parse({ kind: form.kind, values: { ...form.values, ...values } });
    return changesOf(edited, { editing, replaced, now: now + 5_000_000, viewerId: 'own-dana' });
  };
  const [created] = changesOf(note()) as Change[];
  const update = Change.parse({
    id: idOf(90),
    type: 'task.update',
    recordId: 'tas-1',
    baseVersion: 'pending',
    fields: { dueDate: '2026-12-01', doneAt: null },
  });

  test('that makes a record keeps the record, its author and its time, under another id', () => {
    if (created?.type !== 'note.create') throw new Error('no note');
    const expected = { ...created, id: idOf(1), fields: { ...created.fields, body: 'Other words' } };
    expect(edit({ ...created, id: idOf(80) }, { body: 'Other words' })).toEqual([expected]);
  });

  test('that changes a record changes no more than it did, and what is typed now', () => {
    expect(edit(update, {})).toEqual([{ ...update, id: idOf(1) }]);
    expect(edit(update, { due: 'friday', subject: 'Call' })).toEqual([
      { ...update, id: idOf(1), fields: { dueDate: '2026-11-27', doneAt: null, subject: 'Call' } },
    ]);
  });

  test('that was sent meanwhile is refused: it would be made twice', () =>
    expect(errorsOf(note(), { editing, replaced: null })).toHaveProperty('form'));

  test.each([
    { id: idOf(1), type: 'note.delete', recordId: 'n', baseVersion: '1' },
    { id: idOf(1), type: 'opportunity.update', recordId: 'o', baseVersion: '1', fields: {} },
  ])('has no form for $type', (change) => expect(fromChange(Change.parse(change))).toBeNull());
});

describe('whatever is typed', () => {
  const odd = fc.oneof(
    fc.constantFrom(
      '',
      '\0',
      '\ud800',
      'a\udfffb',
      'a@b',
      'x.io',
      '12 Dec',
      '2026-11-20T14:00',
      '<b>',
      '\r\n',
      '💥',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
      .map((units) => String.fromCharCode(...units)),
    fc.constant('y'.repeat(40_000)),
  );
  const id = fc.option(fc.constantFrom('con-1', 'own-2'));
  const origin = fc.option(
    fc.record({ title: odd.map((text) => text.slice(0, 500)), link: fc.constant('https://a.b/\0') }),
  );
  const valuesOf = {
    note: fc.record({ body: odd, contactId: id, opportunityId: id, origin }),
    interaction: fc.record({
      kind: fc.constantFrom('email', 'call', 'meeting', 'linkedin'),
      direction: fc.constantFrom('in', 'out', null),
      subject: odd,
      at: odd,
      summary: odd,
      body: fc.option(odd),
      withBody: fc.boolean(),
      contactIds: fc.array(fc.constantFrom('con-1', 'con-2')),
      nextStep: odd,
      nextStepDue: odd,
      originLink: fc.option(odd),
    }),
    task: fc.record({
      kind: fc.constantFrom('task', 'we-owe'),
      subject: odd,
      due: odd,
      contactId: id,
      assigneeId: id,
    }),
    case: fc.record({
      subject: odd,
      severity: fc.constantFrom('low', 'critical'),
      ownerId: id,
      nextUpdate: odd,
    }),
    contact: fc.record({
      name: odd,
      title: odd,
      email: odd,
      phone: odd,
      linkedinSlug: odd,
      roles: fc.array(fc.constantFrom('user', 'champion'), { maxLength: 9 }),
    }),
    account: fc.record({ name: odd, domain: odd, ownerId: id }),
    contract: fc.record({
      name: odd,
      status: fc.constantFrom('draft', 'active', 'expired', 'cancelled'),
      value: fc.oneof(odd, fc.constantFrom('480,000', '€ 1.5m', '480 000', '1.000', '-3')),
      currency: fc.oneof(odd, fc.constantFrom('EUR', 'chf ', 'XXQ')),
      startDate: odd,
      endDate: fc.oneof(odd, fc.constant('31 Aug 2027')),
      noticeDate: fc.oneof(odd, fc.constant('1 Sep 2027')),
      autoRenews: fc.boolean(),
      priceClause: odd,
      negotiation: fc.constantFrom('proposed', 'signed', null),
      productIds: fc.array(fc.constantFrom('prd-a', 'prd-b', 'prd-gone'), { maxLength: 120 }),
    }),
    opportunity: fc.record({
      name: odd,
      kind: fc.constantFrom('new', 'expansion', 'renewal'),
      amount: fc.oneof(odd, fc.constantFrom('480,000', '€ 1.5m', '1.000')),
      currency: fc.oneof(odd, fc.constantFrom('EUR', 'chf ')),
      closeDate: odd,
      stage: odd,
      probability: fc.constantFrom(0, 15, 100),
      ownerId: id,
      productIds: fc.array(fc.constantFrom('prd-a', 'prd-gone'), { maxLength: 120 }),
    }),
    initiative: fc.record({
      name: odd,
      period: fc.constantFrom('2026-Q4', '2026-11'),
      status: fc.constantFrom('on-track', 'done'),
      progress: fc.oneof(odd, fc.constantFrom('', '55', '99,5 %', '101', '-1', '1e1')),
      dueDate: odd,
      ownerId: id,
      summary: odd,
    }),
    update: fc.record({
      name: odd,
      status: fc.constantFrom('on-track', 'at-risk'),
      progress: fc.oneof(odd, fc.constantFrom('', '55')),
      body: odd,
      internal: odd,
    }),
  };
  const forms = fc
    .constantFrom(...FormKind.options)
    .chain((kind) => valuesOf[kind].map((values) => Form.parse({ kind, values })));
  /** An update is always of something that there is. */
  const ofInitiative = ({ kind }: Form): Editing | null =>
    kind === 'update'
      ? { what: 'record', recordId: 'ini-1', version: '7', before: blank('update').values }
      : null;
  const isStorable = (value: unknown): boolean =>
    typeof value === 'string'
      ? value.isWellFormed() && !value.includes('\0')
      : typeof value !== 'object' || value === null || Object.values(value).every(isStorable);

  test('comes to changes that can be stored, or to sentences beside values', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const saved = save(form, { editing: ofInitiative(form) });
        if (!saved.ok) {
          const keys = Object.keys(form.values);
          return Object.entries(saved.errors).every(
            ([key, words]) => keys.includes(key) && words.endsWith('.'),
          );
        }
        return saved.changes.every((change) => Change.safeParse(change).success && isStorable(change));
      }),
      { numRuns: 500 },
    );
  });

  test('is what it was when the change is opened again', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const saved = save(form, { editing: ofInitiative(form) });
        const [change] = saved.ok ? saved.changes : [];
        const again = change && fromChange(change, 'Europe/Berlin');
        if (!change || !again) return true;
        const resaved = save(again, { editing: { what: 'queued', seq: 1 }, replaced: change });
        expect(resaved).toMatchObject({ ok: true, changes: [{ ...change, id: idOf(1) }] });
        return true;
      }),
      { numRuns: 300 },
    );
  });
});

test('days in every month are read again as they were written, in every language', () => {
  for (let day = 0; day < 366; day += 9) {
    const dueDate = new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(0, 10);
    const form = fromRecord('task', { ...build.buildTask(), dueDate });
    for (const locale of ['en-GB', 'en-US', 'de', 'es', 'fr'])
      expect(changesOf(form, { locale })).toMatchObject([{ fields: { dueDate } }]);
  }
});
