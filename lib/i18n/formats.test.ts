import { afterEach, expect, test, vi } from 'vitest';
import { dateFormat, numberFormat } from './formats.ts';

afterEach(() => vi.unstubAllEnvs());

test('a format is made once for a language and its options', () => {
  const format = numberFormat({ maximumFractionDigits: 1 }, 'de');
  expect(numberFormat({ maximumFractionDigits: 1 }, 'de')).toBe(format);
  expect(format.format(0.55)).toBe('0,6');
  expect(numberFormat({ maximumFractionDigits: 1 }, 'en').format(0.55)).toBe('0.6');
  expect(numberFormat({}, 'de').format(0.55)).toBe('0,55');
});

test('hours are those of where the machine is now, also after a journey', () => {
  const at = Date.UTC(2026, 10, 24, 12);
  const hour = () => dateFormat({ timeStyle: 'short' }, 'en-GB').format(at);
  vi.stubEnv('TZ', 'Europe/Berlin');
  expect(hour()).toBe('13:00');
  vi.stubEnv('TZ', 'Asia/Tokyo');
  expect(hour()).toBe('21:00');
  vi.stubEnv('TZ', 'Europe/Berlin');
  expect(hour()).toBe('13:00');
});
