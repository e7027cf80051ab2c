import { expect, test } from 'vitest';
import { speak } from '../../tests/fakes/speak.ts';
import { textsOf } from './hand-over.ts';

test('a worker is given the texts of the parts it says, in the language of the interface', () => {
  speak('de');
  const texts = textsOf('errors', 'format');
  expect(texts.format_language).toBe('de');
  expect(texts.errors_source_notFound).toMatch(/nicht/);
  expect(Object.keys(texts).filter((name) => name.startsWith('file_'))).toEqual([]);
  expect(Object.values(texts).filter((text) => text === '')).toEqual([]);
  expect(texts['@@ui_locale']).toBe('de');
});

test('a text with plural forms is handed over whole', () => {
  expect(Object.values(textsOf('file')).some((text) => text.includes(' | '))).toBe(true);
});
