import { expect, test } from 'vitest';
import { startSalesforce } from '../../../tests/fakes/salesforce/salesforce.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { createHttp } from '../http.ts';
import { salesforceDialect } from './dialect.ts';
import { createSalesforce } from './salesforce.ts';

test('the text of a note is read once by all workers of a day, and anew when it is another', async () => {
  await using org = await startSalesforce();
  const account = org.admin.put('Account', { Name: 'Arden' });
  const notes = ['one', 'two'].map((body) => {
    const note = org.admin.put('ContentNote', { Title: body, Content: btoa(`<p>${body}</p>`) });
    org.admin.put('ContentDocumentLink', {
      ...{ ContentDocumentId: note, LinkedEntityId: account, ShareType: 'V' },
    });
    return note;
  });
  const http = createHttp({
    address: org.address,
    token: org.sessions.open(),
    dialect: salesforceDialect,
  });
  const cache = createMemoryCache();
  const { signal } = new AbortController();
  /** The notes' texts as a worker tells them that has just begun, and the texts that were asked for. */
  async function told() {
    const from = org.ledger.length;
    const vendor = createSalesforce({ ask: http.ask, mapping: {}, cache, now: Date.now });
    const { rows } = await vendor.parts([account], 'context', signal);
    const bodies = rows.flatMap((row) => (row.kind === 'note' ? [row.record.body] : []));
    return [bodies.toSorted(), org.ledger.slice(from).filter(({ path }) => /Content$/.test(path)).length];
  }
  expect(await told()).toEqual([['one', 'two'], 2]);
  expect(await told()).toEqual([['one', 'two'], 0]);
  org.admin.change('ContentNote', notes[0] ?? '', { Content: btoa('<p>other</p>') });
  expect(await told()).toEqual([['other', 'two'], 1]);
});
