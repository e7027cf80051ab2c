import { describe, expect, test } from 'vitest';
import { buildPerson, buildSighting } from '../../tests/builders/seen.ts';
import type { Sighting } from '../model/index.ts';
import { besideOf, hasGoneOn, isBeside } from './beside.ts';

const alex = buildPerson({ email: 'alex@northbeam.com', self: true });
const maria = buildPerson({ email: 'maria@arden.com' });
const jonas = buildPerson({ email: 'jonas@globex.com' });
const draft = (...people: (typeof alex)[]) => buildSighting({ key: 'compose', people: [alex, ...people] });
const tab = (
  sighting: Sighting | null,
  over: { nonce?: string; unreadable?: boolean; moves?: number } = {},
) => besideOf({ sighting, nonce: 'one', unreadable: false, moves: 3, ...over });

const nobody = tab(null);
const unreadable = tab(null, { unreadable: true });
const elsewhere = besideOf(null);
const thread = tab(buildSighting({ key: 'thread', people: [maria, alex] }));
const company = tab(buildSighting({ key: 'company', people: [] }));

describe('an account picked by hand', () => {
  test.each<[string, typeof nobody, typeof nobody]>([
    ['a thread that was loaded again', thread, { ...thread, nonce: 'two' }],
    ['a thread that somebody joined', thread, tab(buildSighting({ key: 'thread', people: [maria, jonas] }))],
    ['a company’s page', company, company],
    ['a draft that has more recipients', tab(draft(maria)), tab(draft(jonas, maria))],
    ['the same page that can’t be read', unreadable, unreadable],
    ['the same page that shows nobody', nobody, nobody],
    ['a thread whose address was written in another way', thread, { ...thread, moves: 4 }],
    ['a page that is not read', elsewhere, elsewhere],
  ])('stays beside %s', (_case, picked, now) => {
    expect([isBeside(picked, now), hasGoneOn(picked, now)]).toEqual([true, false]);
  });

  test.each<[string, typeof nobody, typeof nobody]>([
    ['another thread', thread, tab(buildSighting({ key: 'thread-2', people: [maria] }))],
    ['the next draft, to somebody else', tab(draft(maria)), tab(draft(jonas))],
    ['a page that is read again', unreadable, thread],
    ['a page that is being read', unreadable, nobody],
    ['another document that can’t be read', unreadable, { ...unreadable, nonce: 'two' }],
    ['another page of the document that shows nobody either', nobody, { ...nobody, moves: 4 }],
    ['another page of the document that can’t be read either', unreadable, { ...unreadable, moves: 4 }],
    ['a page that is not read', unreadable, elsewhere],
    ['a page that is read, after one that is not', elsewhere, nobody],
  ])('is gone beside %s', (_case, picked, now) => {
    expect([isBeside(picked, now), hasGoneOn(picked, now)]).toEqual([false, true]);
  });

  test('is out of sight while its page shows nobody for a moment, and is kept', () => {
    expect([isBeside(thread, nobody), hasGoneOn(thread, nobody)]).toEqual([false, false]);
  });
});
