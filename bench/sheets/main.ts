import '../../tests/fakes/english.ts';
import { linesOf } from './rows.ts';
import { readers, writers } from './tools.ts';

/** One reading or writing in a process of its own, as that is where the most memory it took can be seen. */
const [side = '', tool = '', count = '', path = ''] = process.argv.slice(2);
const lines = side === 'write' ? linesOf(Number(count)) : [];
const before = process.resourceUsage().maxRSS;
const start = performance.now();
const got = side === 'read' ? await readers[tool]?.(path) : (await writers[tool]?.(lines))?.length;
const ms = performance.now() - start;
console.log(JSON.stringify({ ms, got, before: before * 1024, peak: process.resourceUsage().maxRSS * 1024 }));
