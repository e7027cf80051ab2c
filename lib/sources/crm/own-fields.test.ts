import { describe, expect, test } from 'vitest';
import type { MappedField } from './mapping.ts';
import { choicesOf, type Described, type FieldType, type OwnField } from './own-fields.ts';

const field = (label: string, type: FieldType, more: Partial<OwnField> = {}): OwnField => ({
  ...{ name: label.replaceAll(' ', '_'), label, type, custom: true, writable: true, options: [] },
  ...more,
});

const described = (
  objects: Described['objects'],
  used: readonly MappedField[],
  standard: readonly MappedField[] = [],
): Described => ({ objects, used, standard });

const only = (of: MappedField, fields: readonly OwnField[]) => {
  const object = of === 'changeId' ? 'change' : of.split('.')[0];
  return choicesOf(described({ [object ?? '']: fields }, [of]))[0]?.mapped[0];
};

describe('what may be chosen', () => {
  test.each<[of: MappedField, fits: FieldType[], never: FieldType[]]>([
    ['account.tier', ['choice', 'text'], ['number', 'choices', 'day', 'link']],
    ['account.health', ['number'], ['text', 'choice', 'day']],
    ['account.renewalDate', ['day', 'instant'], ['text', 'number']],
    ['account.linkedinSlug', ['text', 'link'], ['choice']],
    ['contact.roles', ['choices', 'choice', 'text'], ['flag', 'person']],
    ['case.escalated', ['flag'], ['text', 'choice']],
    ['case.nextUpdateAt', ['instant'], ['day', 'text']],
    ['changeId', ['text'], ['link', 'choice']],
  ])('for %s are fields of a fitting type and no others', (of, fits, never) => {
    const all = [...fits, ...never].map((type) => field(type, type));
    expect(only(of, all)?.fits.toSorted()).toEqual(fits.toSorted());
  });

  test('for whom somebody reports to are fields that name a contact, and texts only where none can', () => {
    const manager = field('Manager', 'person');
    const text = field('Boss', 'text');
    expect(only('contact.reportsToId', [manager, text])?.fits).toEqual(['Manager']);
    expect(only('contact.reportsToId', [text, field('Age', 'number')])?.fits).toEqual(['Boss']);
  });

  test('for the id of a change is no field that cannot be written to', () => {
    expect(only('changeId', [field('Formula', 'text', { writable: false })])?.fits).toEqual([]);
    expect(only('account.tier', [field('Formula', 'text', { writable: false })])?.fits).toEqual(['Formula']);
  });

  test('has the organisation’s own fields first', () => {
    const [account] = choicesOf(
      described({ account: [field('Area', 'text', { custom: false }), field('Zone', 'text')] }, [
        'account.territory',
      ]),
    );
    expect(account?.fields.map(({ label }) => label)).toEqual(['Zone', 'Area']);
  });

  test('is said of every kind of record that is made use of, with why there is none', () => {
    const told = choicesOf(
      described({ account: [field('Tier', 'text')], case: 'forbidden' }, [
        'account.tier',
        'case.escalated',
        'task.kind',
      ]),
    );
    expect(told.map(({ object, lack }) => [object, lack])).toEqual([
      ['account', null],
      ['case', 'forbidden'],
      ['task', 'none'],
    ]);
  });
});

describe('a field is suggested', () => {
  test.each<[of: MappedField, field: OwnField]>([
    ['account.tier', field('Customer tier', 'choice')],
    ['account.tier', field('Kundenklasse', 'choice')],
    ['account.renewalDate', field('Verlängerungsdatum', 'day')],
    ['account.renewalDate', field('x', 'day', { name: 'Renewal_Date__c' })],
    ['account.renewalDate', field('Fecha de renovación', 'day')],
    ['account.health', field('Santé', 'number')],
    ['account.health', field('Health score', 'number')],
    ['account.territory', field('Région', 'text')],
    ['contact.roles', field('Role', 'choice', { options: ['Champion', 'Entscheider', 'Other'] })],
    ['contact.roles', field('Buying role', 'text')],
    ['case.escalated', field('Is Escalated', 'flag')],
    ['opportunity.nextStep', field('nextStep', 'text')],
    ['changeId', field('Keyside ID', 'text')],
  ])('for %s by its name, however that is spelled and in whichever language', (of, own) => {
    expect(only(of, [field('Something else', own.type), own])?.suggested).toBe(own.name);
  });

  test.each<[why: string, of: MappedField, field: OwnField]>([
    ['its type does not fit', 'account.renewalDate', field('Renewal date', 'text')],
    ['it only begins with the name', 'account.tier', field('Tier of the parent', 'text')],
    ['it only ends with the name', 'account.health', field('Credit score', 'number')],
    [
      'its list offers nothing that we know',
      'contact.roles',
      field('Role', 'choice', { options: ['Goalkeeper', 'Left back'] }),
    ],
    ['it is about something else', 'account.renewalDate', field('Founded on', 'day')],
  ])('not where %s', (_why, of, own) => {
    expect(only(of, [own])?.suggested ?? null).toBeNull();
  });

  test('rather of the organisation’s own than of the CRM’s', () => {
    const theirs = field('Territory', 'text', { custom: false });
    const own = field('Region', 'text');
    expect(only('account.territory', [theirs, own])?.suggested).toBe('Region');
    expect(only('account.territory', [theirs])?.suggested).toBe('Territory');
  });
});
