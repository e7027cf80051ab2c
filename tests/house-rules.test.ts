import { describe, expect, test } from 'vitest';
import { allowedWords } from './house-rules/allowed-words.ts';
import { namesMachine, tooLong, unclearTitles, vagueName } from './house-rules/files.ts';
import { idleTexts } from './house-rules/idle-texts.ts';
import { wrongImports } from './house-rules/imports.ts';
import { wrongOwners } from './house-rules/owners.ts';
import { projectFiles, type SourceFile } from './house-rules/source.ts';
import { wrongValues } from './house-rules/texts.ts';
import { wordsIn, wrongWords } from './house-rules/words.ts';

const files = projectFiles();

describe('the project keeps its rules', () => {
  test.each([
    ['imports go one way', wrongImports],
    ['each outside thing has one owner', wrongOwners],
    ['what people read stands in the files of languages', wrongWords],
    ['every text is given what is put into it', wrongValues],
    ['no file has a vague name', vagueName],
    ['no file is too long to read', (file: SourceFile) => tooLong(file)],
    ['nothing names a registry or one machine', namesMachine],
    ['every test is named by a sentence', unclearTitles],
  ])('%s', (_name, rule) => {
    expect(files.flatMap(rule)).toEqual([]);
  });

  test('no word is excused that does not stand there any more', () => {
    const said = files.flatMap((file) => wordsIn(file).map((words) => ({ path: file.path, words })));
    const isIdle = ({ at, words }: (typeof allowedWords)[number]) =>
      !said.some((one) => one.path.startsWith(at) && words.test(one.words));
    expect(allowedWords.filter(isIdle)).toEqual([]);
  });

  test('no text stands in the files of languages that nothing says', () => {
    expect(idleTexts(files)).toEqual([]);
  });

  test('there are files to look at', () => {
    expect(files.filter(({ path }) => path.startsWith('lib/')).length).toBeGreaterThan(20);
  });
});

/** Put together here, so that this file is not taken for one with such a test. */
const titled = (title: string) => ['test(', `'${title}', () => {`].join('');

const templated = ['const a = `$', '{n} more`;'].join('');

// A rule that nothing can break proves nothing: each case with what is just not a breach.
const breaches: [string, (file: SourceFile) => string[], string, string][] = [
  [
    'a model that knows a source',
    wrongImports,
    'lib/model/a.ts',
    "import { x } from '../sources/server.ts';",
  ],
  ['a model with a package', wrongImports, 'lib/model/a.ts', "import React from 'react';"],
  ['a source that knows the store', wrongImports, 'lib/sources/a.ts', "import '../store/index.ts';"],
  ['a store that knows a site', wrongImports, 'lib/store/a.ts', "export { y } from '../sites/page.ts';"],
  [
    'a component with an entrypoint',
    wrongImports,
    'components/a.tsx',
    "import A from '../entrypoints/a.ts';",
  ],
  [
    'a component with the browser',
    wrongImports,
    'components/a.tsx',
    "import b from 'webextension-polyfill';",
  ],
  [
    'a component with a value of storage',
    wrongImports,
    'components/a.tsx',
    "import { s } from '../lib/storage.ts';",
  ],
  [
    'a server that knows the extension',
    wrongImports,
    'server/a.ts',
    "await import('../lib/match/index.ts');",
  ],
  ['a request of the panel', wrongOwners, 'entrypoints/panel/a.ts', "await fetch('/x');"],
  ['a second door to the database', wrongOwners, 'lib/background/a.ts', "import { openDB } from 'idb';"],
  ['a second door to storage', wrongOwners, 'lib/dock/a.ts', 'browser.storage.local.get()'],
  ['a message past the protocol', wrongOwners, 'lib/dock/a.ts', 'browser.runtime.sendMessage({})'],
  ['HTML made of text', wrongOwners, 'components/a.tsx', '<p dangerouslySetInnerHTML={x} />'],
  [
    'words past the files of languages',
    wrongOwners,
    'lib/dock/a.ts',
    "browser.i18n.getMessage('panel_title')",
  ],
  ['polling', wrongOwners, 'lib/dock/a.ts', 'setInterval(look, 100)'],
  ['a text between tags', wrongWords, 'components/a.tsx', 'const a = <p>next</p>;'],
  ['a text beside a value', wrongWords, 'components/a.tsx', 'const a = <p>{n} more</p>;'],
  ['a label', wrongWords, 'components/a.tsx', 'const a = <Field label="name" />;'],
  [
    'a name for those who hear it',
    wrongWords,
    'components/a.tsx',
    "const a = <b aria-label={x ? 'x' : y} />;",
  ],
  ['a template with words', wrongWords, 'components/a.ts', templated],
  ['a table of words', wrongWords, 'lib/work/a.ts', "const a = { yes: 'On track' } as const;"],
  ['a word that begins a sentence', wrongWords, 'lib/work/a.ts', "const a = 'Renews';"],
  ['a sentence of an error', wrongWords, 'lib/sources/a.ts', "throw new SourceError(fault, 'it is gone');"],
  [
    'words that look like classes',
    wrongWords,
    'components/a.ts',
    "const a = 'does not auto-renew by itself';",
  ],
  ['a text without its value', wrongValues, 'components/a.ts', "t('panel.menu.never');"],
  [
    'a text with a value too many',
    wrongValues,
    'components/a.ts',
    "t('panel.menu.never', { domain, name });",
  ],
  [
    'a text under a condition',
    wrongValues,
    'components/a.ts',
    "t(x ? 'panel.menu.never' : 'panel.menu.label');",
  ],
  ['a vague file', vagueName, 'lib/utils.ts', ''],
  ['a vague folder', vagueName, 'components/common/Button.tsx', ''],
  ['a file of 201 lines', tooLong, 'lib/a.ts', 'x\n'.repeat(201)],
  ['a lockfile with a registry', namesMachine, 'package-lock.json', `https://registry.${'npmjs'}.org/zod`],
  ['a path of one person', namesMachine, 'README.md', `cd ${'/home'}/ann/keyside`],
  ['a test with one word', unclearTitles, 'lib/a.test.ts', titled('works')],
  ['a test that says should', unclearTitles, 'lib/a.test.ts', titled('should add two numbers')],
];

const near: [string, (file: SourceFile) => string[], string, string][] = [
  [
    'a model with zod',
    wrongImports,
    'lib/model/a.ts',
    "import { z } from 'zod';\nimport { b } from './b.ts';",
  ],
  [
    'a component with a type of lib',
    wrongImports,
    'components/a.tsx',
    "import type { Ask } from '../lib/messages/protocol.ts';",
  ],
  [
    'a test that takes what it needs',
    wrongImports,
    'lib/model/a.test.ts',
    "import { x } from '../../tests/x.ts';",
  ],
  ['an import in a comment', wrongImports, 'lib/model/a.ts', "// import x from 'react';"],
  ['a method named fetch', wrongOwners, 'lib/background/a.ts', 'source.fetch(x); prefetch(x); fetchedAt(x)'],
  ['the owner of requests', wrongOwners, 'lib/sources/http.ts', 'await fetch(url)'],
  [
    'a key of a text',
    wrongWords,
    'components/a.tsx',
    "const a = <Field label={t('panel.menu.never', { domain })} />;",
  ],
  ['classes', wrongWords, 'components/a.ts', "const look = 'block w-fit max-w-full truncate';"],
  ['a key of the keyboard', wrongWords, 'components/a.ts', "if (key === 'Enter') go();"],
  ['what a programmer is told', wrongWords, 'lib/a.ts', "throw new Error('The worker is gone.');"],
  ['a type of words', wrongWords, 'lib/a.ts', "type A = 'On track' | 'At risk';"],
  ['a text with its count', wrongValues, 'components/a.ts', "t('panel.otherAccounts', others);"],
  ['a text with its value', wrongValues, 'components/a.ts', "t('panel.menu.never', { domain });"],
  ['a text whose key comes from elsewhere', wrongValues, 'components/a.ts', 't(words[kind], { domain });'],
  ['a comment on polling', wrongOwners, 'lib/dock/a.ts', '// never setInterval( here'],
  ['a request of a test', wrongOwners, 'lib/sources/a.test.ts', 'await fetch(url)'],
  ['a name that only holds a vague one', vagueName, 'lib/sites/commonName.ts', ''],
  ['a long table of a test', tooLong, 'lib/a.test.ts', 'x\n'.repeat(201)],
  ['a file of 200 lines', tooLong, 'lib/a.ts', 'x\n'.repeat(200)],
  [
    'an address with a folder named home',
    namesMachine,
    'README.md',
    'https://example.com/home/page and lib/work/order.ts',
  ],
  ['a test with a sentence', unclearTitles, 'lib/a.test.ts', titled('two numbers are added')],
  ['a table of sentences', unclearTitles, 'lib/a.test.ts', "test.each(rows)('%s', (name) => {"],
];

const tasks = ['panel_tasks_title', 'panel_tasks_done'] as const;

describe('the rules can be broken', () => {
  test.each(breaches)('%s is reported', (_name, rule, path, text) => {
    expect(rule({ path, text })).toHaveLength(1);
  });

  test.each(near)('%s is let be', (_name, rule, path, text) => {
    expect(rule({ path, text })).toEqual([]);
  });

  test.each<[string, string, string, string[]]>([
    ['that nothing says', 'components/a.ts', "t('panel.tasks.done');", ['panel_tasks_title']],
    ['that only a test says', 'components/a.test.ts', "t('panel.tasks.title');", [...tasks]],
    ['that only a comment says', 'lib/a.ts', "// t('panel.tasks.title')", [...tasks]],
    ['that a table says', 'lib/a.ts', "const a = { b: 'panel.tasks.title' };", ['panel_tasks_done']],
    ['that a template says', 'lib/a.ts', ['t(`panel.tasks.$', '{kind}`);'].join(''), []],
    ['that the manifest says', 'wxt.config.ts', "a: '*://*/*', b: '__MSG_panel_tasks_done__'", [tasks[0]]],
  ])('a text %s is reported or let be', (_what, path, text, idle) => {
    expect(idleTexts([{ path, text }], tasks)).toEqual(idle);
  });

  test('an excuse that is no longer needed is reported', () => {
    expect(tooLong({ path: 'lib/a.ts', text: 'x' }, { 'lib/a.ts': 'a table' })).toHaveLength(1);
  });
});
