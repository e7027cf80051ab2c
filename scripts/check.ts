import { checks, houseRules } from './checks.ts';
import { runAll } from './run.ts';

await runAll([
  ...checks.map(({ tool, args }) => [tool, args] as const),
  ['vitest', ['run', '--project', 'unit', houseRules]],
]);
