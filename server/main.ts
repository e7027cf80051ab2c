import { hubspotFromEnv } from './brokers/app.ts';
import { placeFromEnv } from './place.ts';
import { startServer } from './start.ts';

const { PORT = '8787', HOST = '127.0.0.1' } = process.env;

try {
  const [place, hubspot] = [placeFromEnv(process.env), hubspotFromEnv(process.env)];
  const server = await startServer({ place, hubspot, port: Number(PORT), host: HOST });
  console.log(`The Account API is at ${server.url}; what it can do: ${server.url}/docs`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
