import { describe, expect, test } from 'vitest';
import { Change } from '../../lib/model/index.ts';
import { buildContact } from '../../tests/builders/records.ts';
import { changedFields, changeSentence, contactChange, type MapFields } from './fields.ts';

const maria = buildContact({ roles: ['champion', 'user'], influence: 'high', reportsToId: 'con-helen' });

describe('what is changed of somebody in the map', () => {
  test.each<[string, Partial<MapFields>, Partial<MapFields> | null]>([
    ['nothing where all is as it was', {}, null],
    ['nothing where roles come in another order', { roles: ['user', 'champion'] }, null],
    ['roles where one is gone', { roles: ['user'] }, { roles: ['user'] }],
    ['roles where one is another', { roles: ['user', 'blocker'] }, { roles: ['user', 'blocker'] }],
    ['what is not known any more', { influence: null }, { influence: null }],
    [
      'only what is other',
      { stance: 'sceptic', influence: 'high', reportsToId: null },
      { stance: 'sceptic', reportsToId: null },
    ],
  ])('is %s', (_so, over, expected) => {
    expect(changedFields(maria, { ...maria, ...over })).toEqual(expected);
  });

  test('is sent on the version it was seen in', () => {
    const unsent = contactChange(maria, { reportsToId: null });
    const change = { ...unsent, id: '00000000-0000-4000-8000-000000000001' };
    expect(Change.parse(change)).toMatchObject({
      type: 'contact.update',
      recordId: 'con-maria',
      baseVersion: '1',
    });
  });

  test.each<[Partial<MapFields>, string]>([
    [{ reportsToId: 'con-helen' }, 'Maria Lopes now reports to Helen Brandt.'],
    [{ reportsToId: null }, 'Maria Lopes reports to nobody now.'],
    [{ stance: 'neutral', reportsToId: null }, 'Changed: Maria Lopes.'],
  ])('is said of %o as: %s', (fields, sentence) => {
    expect(changeSentence(maria, fields, [{ id: 'con-helen', name: 'Helen Brandt' }])).toBe(sentence);
  });
});
