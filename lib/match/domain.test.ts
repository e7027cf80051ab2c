import { describe, expect, test } from 'vitest';
import { hostAndParents, hostOf, isPublicSuffix, registeredLabel, registrableDomain } from './domain.ts';

describe('a host has one spelling', () => {
  test.each([
    ['Acme.COM', 'acme.com'],
    ['acme.com.', 'acme.com'],
    [' acme.com\n', 'acme.com'],
    ['MÜLLER.de', 'xn--mller-kva.de'],
    ['acme\u3002com', 'acme.com'],
    ['_dmarc.acme.com', '_dmarc.acme.com'],
    ['1.2.3.4', undefined],
    ['\uff11.2.3.4', undefined],
    ['::1', undefined],
    ['[::1]', undefined],
    ['localhost', undefined],
    ['com', undefined],
    ['', undefined],
    ['.', undefined],
    ['acme..com', undefined],
    ['acme.com:443', undefined],
    ['acme.com/path', undefined],
    ['user@acme.com', undefined],
    ['acme com', undefined],
    [`${'a.'.repeat(200)}com`, undefined],
  ] as const)('%j: %s', (text, expected) => expect(hostOf(text)).toBe(expected));
});

describe('what was registered under a public suffix', () => {
  test.each([
    ['acme.com', 'acme.com', 'acme'],
    ['mail.acme.com', 'acme.com', 'acme'],
    ['a.b.acme.co.uk', 'acme.co.uk', 'acme'],
    ['co.uk', undefined, undefined],
    ['acme.com.br', 'acme.com.br', 'acme'],
    ['acme.com.evil.io', 'evil.io', 'evil'],
    ['maria.github.io', 'maria.github.io', undefined],
    ['www.maria.github.io', 'maria.github.io', undefined],
    ['github.io', undefined, undefined],
    ['homeoffice.gov.uk', 'homeoffice.gov.uk', 'homeoffice'],
    ['mail.acme.internal', 'acme.internal', 'acme'],
  ] as const)('%s: %s', (host, domain, label) => {
    expect(registrableDomain(host)).toBe(domain);
    expect(registeredLabel(host)).toBe(label);
  });
});

describe('the names an account may be known by', () => {
  test.each([
    ['acme.com', ['acme.com']],
    ['eu.mail.acme.com', ['eu.mail.acme.com', 'mail.acme.com', 'acme.com']],
    ['mail.acme.co.uk', ['mail.acme.co.uk', 'acme.co.uk']],
    ['acme.com.evil.io', ['acme.com.evil.io', 'com.evil.io', 'evil.io']],
    ['maria.github.io', ['maria.github.io']],
    ['github.io', ['github.io']],
    ['co.uk', []],
  ])('%s: %j', (host, expected) => expect(hostAndParents(host)).toEqual(expected));
});

test.each([
  ['co.uk', true],
  ['com.br', true],
  ['gov.uk', true],
  ['acme.co.uk', false],
  ['github.io', false],
  ['acme.com', false],
] as const)('%s is a public suffix: %s', (host, expected) => expect(isPublicSuffix(host)).toBe(expected));
