import { once } from 'node:events';
import { createServer } from 'node:net';
import { type Examination, examine, ok, warning } from './examination.js';

/** Whether a server of ours can listen there. */
export function examinePort(subject: string, host: string, port: number): Promise<Examination> {
  return examine(subject, async () => {
    const where = `${host}:${port}`;
    const server = createServer();
    try {
      server.listen(port, host);
      await once(server, 'listening');
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      return warning(
        `${where} cannot be listened on (${code}): fine if the bot is running, else choose another`,
      );
    } finally {
      server.close();
    }
    return ok(`${where} is free`);
  });
}
