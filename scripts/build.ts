import { buildsFor } from './builds.ts';
import { runAll } from './run.ts';

// Usage: build.ts build | zip
await runAll(buildsFor(process.argv[2] === 'zip' ? 'zip' : 'build'));
