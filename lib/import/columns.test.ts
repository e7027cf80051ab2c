import { afterEach, describe, expect, test } from 'vitest';
import { buildBook, buildSheet } from '../../tests/builders/book.ts';
import { speak } from '../../tests/fakes/speak.ts';
import { RecordKind as Kinds, type RecordKind } from '../model/index.ts';
import { type ChoiceName, choiceOf } from './cells/choices.ts';
import { columns } from './columns.ts';
import { recognise } from './recognise/recognise.ts';
import { choiceLabel, columnLabel, kindLabel } from './said.ts';
import { choiceWords } from './words/values.ts';

const languages = ['en', 'de', 'es', 'fr'];

afterEach(() => speak('en'));

const headed = (kind: RecordKind) => {
  const headers = columns[kind].map(columnLabel);
  const sheet = buildSheet(kindLabel(kind), [headers, headers.map((_, at) => `x${at}`)]);
  const [one] = recognise(buildBook(sheet), { currency: null }).mapping.sheets;
  return one?.columns.map(({ target }) => target && `${target.kind}.${target.key}`);
};

describe.each(languages)('in %s', (language) => {
  test.each(Kinds.options)('the headers that we write of kind %s are recognised as what they are', (kind) => {
    speak(language);
    expect(headed(kind)).toEqual(columns[kind].map(({ key }) => `${kind}.${key}`));
  });

  test.each(Object.keys(choiceWords) as ChoiceName[])('labels of %s are read as what they are', (name) => {
    speak(language);
    const values = Object.keys(choiceWords[name]);
    if (name === 'done') return expect(values).toEqual(['yes', 'no']);
    expect(values.map((value) => choiceOf(name, choiceLabel(name, value)))).toEqual(values);
  });
});
