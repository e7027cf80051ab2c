import { commands } from './commands/index.ts';
import { openDatabase } from './database/open.ts';
import { placeFromEnv } from './place.ts';

// Usage: npm run api:admin -- workspace create --name "Norvane Systems" --domains norvane.com
const [noun = '', verb = ''] = process.argv.slice(2);
const name = commands[noun] ? noun : `${noun} ${verb}`.trim();
const command = commands[name];

if (!command) {
  console.error(
    `Commands:\n${Object.values(commands)
      .map(({ usage }) => `  ${usage}`)
      .join('\n')}`,
  );
  process.exit(2);
}

try {
  const db = await openDatabase(placeFromEnv(process.env));
  try {
    for (const line of await command.run(db, process.argv.slice(name.split(' ').length + 2)))
      console.log(line);
  } finally {
    await db.destroy();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
