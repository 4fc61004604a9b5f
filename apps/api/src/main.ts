import { createApp } from './create-app.ts';
import { readConfig } from './platform/config.ts';

/** The production process: everything comes from the environment, and nothing starts on a guess (DESIGN §4). */
try {
  const config = readConfig(process.env);
  const app = await createApp(config);
  await app.listen(config.port, config.host);
  console.log(`Bewijskracht listens on ${config.host}:${config.port} as ${config.publicUrl}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
