import { describe, expect, test } from 'vitest';
import { buildContact } from '../../tests/builders/records.ts';
import { chartOf, NODE } from './layout.ts';
import { neighbourOf } from './walk.ts';

const firm = (lines: Record<string, string | null>) =>
  Object.entries(lines).map(([id, reportsToId]) =>
    buildContact({ id, name: id, roles: [], influence: null, reportsToId }),
  );
const small = firm({ coo: null, ann: 'coo', bea: 'coo', cid: 'ann', loose: null });
const wide = firm({
  coo: null,
  ...Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`p${n}`, 'coo'])),
});

describe('an org chart', () => {
  test('has bosses above their reports, and equals beside each other in one order', () => {
    const { at, direction } = chartOf(small);
    const [coo, ann, bea, cid] = ['coo', 'ann', 'bea', 'cid'].map((id) => at.get(id) ?? { x: 0, y: 0 });
    expect(direction).toBe('down');
    expect(coo && ann && cid && coo.y < ann.y && ann.y < cid.y).toBe(true);
    expect(ann && bea && ann.y === bea.y && ann.x + NODE.width <= bea.x).toBe(true);
  });

  test('lies on its side where too many would stand beside each other', () => {
    const { at, direction } = chartOf(wide);
    expect(direction).toBe('across');
    expect((at.get('coo')?.x ?? 0) + NODE.width).toBeLessThan(at.get('p0')?.x ?? 0);
  });

  test('has those who are in no line below all others', () => {
    const { at, looseAt } = chartOf(small);
    const lowest = Math.max(...['coo', 'ann', 'bea', 'cid'].map((id) => (at.get(id)?.y ?? 0) + NODE.height));
    expect(looseAt?.y).toBeGreaterThan(lowest);
    expect(at.get('loose')?.y).toBeGreaterThan(looseAt?.y ?? 0);
  });

  test.each([
    ['nobody', firm({}), 0],
    ['people in no line at all', firm({ a: null, b: null, c: null }), 3],
    ['a loop in the source', firm({ a: 'b', b: 'a' }), 2],
  ])('takes %s', (_so, contacts, count) => {
    const { at, looseAt } = chartOf(contacts);
    expect([at.size, looseAt]).toEqual([count, null]);
  });

  test('has no two people in one place', () => {
    const many = firm(
      Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`p${n}`, n % 3 ? `p${n >> 1}` : null])),
    );
    const places = [...chartOf(many).at.values()].map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
    expect(new Set(places).size).toBe(100);
  });
});

describe('an arrow key leads', () => {
  test.each([
    ['coo', 'ArrowDown', 'ann'],
    ['ann', 'ArrowRight', 'bea'],
    ['bea', 'ArrowLeft', 'ann'],
    ['cid', 'ArrowUp', 'ann'],
    ['coo', 'ArrowRight', 'loose'],
    ['bea', 'ArrowRight', null],
    ['bea', 'ArrowDown', null],
    ['coo', 'ArrowUp', null],
    ['ann', 'x', null],
  ])('from %s by %s to %s', (from, key, to) => expect(neighbourOf(small, from, key)).toBe(to));
});
