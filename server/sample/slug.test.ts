import { expect, test } from 'vitest';
import { slug } from './slug.ts';

test.each([
  ['Zürberg Kliniken', 'zurberg-kliniken'],
  ['Fatma Yıldız', 'fatma-yildiz'],
  ['Øyvind Rud', 'oyvind-rud'],
  ['Henrik Bøe', 'henrik-boe'],
  ['Fennimore & Blythe', 'fennimore-blythe'],
  ['  Étalonnage annuel! ', 'etalonnage-annuel'],
  ['Groß', 'gross'],
  ['佐々木', ''],
])('%s becomes "%s"', (name, expected) => {
  expect(slug(name)).toBe(expected);
});
