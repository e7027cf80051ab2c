import type { Tool } from './run.ts';

/** What holds without running anything; `npm run check` and `npm test` both go through this list. */
export const checks: readonly { name: string; tool: Tool; args: readonly string[] }[] = [
  { name: 'Style and lint', tool: 'biome', args: ['check', '--error-on-warnings'] },
  { name: 'Types', tool: 'tsc', args: ['-p', '.'] },
  { name: 'Unused code', tool: 'knip', args: [] },
];

/** Who may import whom, and who owns what. */
export const houseRules = 'tests/house-rules.test.ts';
