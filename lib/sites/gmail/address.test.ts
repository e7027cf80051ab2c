import { describe, expect, test } from 'vitest';
import { addressOf } from './address.ts';
import { hash, legacyId } from './fixture.ts';
import { gmail } from './index.ts';

const pageAt = (address: string) =>
  gmail.pages.filter(({ isPage }) => isPage(new URL(address))).map(({ name }) => name);
const mail = 'https://mail.google.com/mail/u/0/';

describe('pages are told apart by their address', () => {
  test.each([
    ['a label that looks like an id', `${mail}#label/${hash}`, ['gmail/list']],
    ['a search for an id', `${mail}#search/${legacyId}`, ['gmail/list']],
    ['a thread in that search', `${mail}#search/${legacyId}/${hash}`, ['gmail/thread']],
    ['a word with vowels', `${mail}#inbox/Supercalifragilisticexpialidocious`, ['gmail/list']],
    ['too few digits', `${mail}#inbox/19a4c2d8e7f01b`, ['gmail/list']],
    ['an id in a new form', `${mail}#inbox/thread-f:1847562938475629384`, ['gmail/thread']],
    ['settings', `${mail}#settings/general`, []],
    ['chat', `${mail}#chat/dm/${hash}`, []],
    ['a compose window of its own', `${mail}?view=cm&fs=1&tf=1#inbox`, []],
    ['a popped-out window without a thread', `${mail}popout?ver=1&search=drafts&th=`, []],
    ['another host', `https://evil.com/mail/u/0/#inbox/${hash}`, []],
    ['a host that only ends like it', 'https://notmail.google.com.evil.io/mail/u/0/#inbox', []],
    ['another product', 'https://mail.google.com/chat/u/0/#inbox', []],
  ])('%s', (_, address, expected) => expect(pageAt(address)).toEqual(expected));
});

test.each([
  [`${mail}#inbox/${hash}`, hash],
  [`${mail}#search/maria/${hash}?compose=new`, hash],
  [`${mail}#inbox`, 'inbox'],
  [mail, 'inbox'],
  [`${mail}#label/Clients%2FArden/p3`, 'label/Clients%2FArden/p3'],
  [`${mail}popout?th=%23thread-f%3A1847562938475629384`, 'thread-f:1847562938475629384'],
])('the address %s says %s', (address, expected) => expect(addressOf(new URL(address))).toBe(expected));
