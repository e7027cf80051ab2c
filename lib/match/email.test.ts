import { expect, test } from 'vitest';
import { canonicalEmail } from './email.ts';

const long = 'a'.repeat(64);

test.each([
  ['maria@arden.com', 'maria@arden.com'],
  ['  Maria.Lopes@Arden.COM ', 'maria.lopes@arden.com'],
  ['<maria@arden.com>', 'maria@arden.com'],
  ['mailto:maria@arden.com', 'maria@arden.com'],
  ['MAILTO:Maria@Arden.com?subject=Hi', 'maria@arden.com'],
  ['<mailto:maria@arden.com>', 'maria@arden.com'],
  ['maria@arden.com.', 'maria@arden.com'],
  ['maria+news@arden.com', 'maria@arden.com'],
  ['maria+a+b@arden.com', 'maria@arden.com'],
  ['maria+@arden.com', 'maria@arden.com'],
  ['m.a.r.i.a@gmail.com', 'maria@gmail.com'],
  ['m.a.r.i.a@googlemail.com', 'maria@gmail.com'],
  ['Maria.L+crm@GoogleMail.com', 'marial@gmail.com'],
  ['m.a.r.i.a@arden.com', 'm.a.r.i.a@arden.com'],
  ['maria@mail.gmail.com.arden.com', 'maria@mail.gmail.com.arden.com'],
  ['m.aria@notgmail.com', 'm.aria@notgmail.com'],
  ['maria_lopes@arden.com', 'maria_lopes@arden.com'],
  ["pat.o'brien@arden.com", "pat.o'brien@arden.com"],
  ['what?@arden.com', 'what?@arden.com'],
  ['maria@bücher.de', 'maria@xn--bcher-kva.de'],
  ['maria@BÜCHER.de', 'maria@xn--bcher-kva.de'],
  ['maria@xn--bcher-kva.de', 'maria@xn--bcher-kva.de'],
  // The second а is Cyrillic: another host, whatever it looks like.
  ['maria@\u0430rden.com', 'maria@xn--rden-43d.com'],
  // Full-width letters are the same host by the rules of names.
  ['maria@\uff41rden.com', 'maria@arden.com'],
  ['jose\u0301@arden.com', 'jos\u00e9@arden.com'],
  ['"maria lopes"@arden.com', '"maria lopes"@arden.com'],
  ['"a@b"@arden.com', '"a@b"@arden.com'],
  [`${long}@arden.com`, `${long}@arden.com`],
] as const)('%j is written %s', (text, expected) => expect(canonicalEmail(text)).toBe(expected));

test.each([
  '',
  ' ',
  '@',
  'maria',
  'maria@',
  '@arden.com',
  '+news@arden.com',
  'maria@localhost',
  'maria@arden',
  'maria@127.0.0.1',
  'maria@[127.0.0.1]',
  'maria@[::1]',
  'maria@0x7f.1',
  'maria@arden..com',
  'maria@.arden.com',
  'maria@arden.com..',
  'maria@evil.com@arden.com',
  'maria lopes@arden.com',
  'maria\u0000@arden.com',
  'maria@arden .com',
  'maria@arden.com/evil.com',
  'maria@arden.com:25',
  'maria@evil.com#arden.com',
  'maria@evil.com\\arden.com',
  'maria@arden%2ecom',
  'Maria Lopes <maria@arden.com>',
  'maria@arden.com, eva@arden.com',
  'maria;eva@arden.com',
  '"""@arden.com',
  '""@arden.com',
])('%j is no address', (text) => expect(canonicalEmail(text)).toBeUndefined());

test.each([
  ['a mailbox of 400 letters', `${'a'.repeat(400)}@arden.com`],
  ['a host of 300 letters', `maria@${'a.'.repeat(150)}com`],
  ['a million letters', 'a'.repeat(1_000_000)],
  ['ten thousand @', '@'.repeat(10_000)],
  ['a mailbox that fills the limit beside a long host', `${'a'.repeat(300)}@arden-medical-systems.com`],
])('%s is no address', (_what, text) => expect(canonicalEmail(text)).toBeUndefined());
