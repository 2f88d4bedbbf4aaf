import { type App, tellBot } from '../app.js';
import { ask, upload } from '../server.js';

/** Where something is written. */
export interface Destination {
  readonly channel: string;
  /** The root of the thread that is answered in. */
  readonly threadTs: string | null;
}

/** Sends text and files as one message, or runs the command that the text is. */
export function send(app: App, to: Destination, text: string, files: readonly File[]): Promise<void> {
  return text.startsWith('/') && files.length === 0 ? runCommand(app, to, text) : post(to, text, files);
}

async function post({ channel, threadTs }: Destination, text: string, files: readonly File[]): Promise<void> {
  const fileIds = await Promise.all(files.map(upload));
  await ask('post', { channel, text, fileIds, ...(threadTs === null ? {} : { threadTs }) });
}

async function runCommand(app: App, { channel, threadTs }: Destination, line: string): Promise<void> {
  const [command = ''] = line.split(/\s/);
  if (command !== app.store.state.command.name) throw new Error(`there is no command ${command}`);
  if (threadTs !== null) throw new Error(`${command} is not supported in threads. Sorry!`);
  const text = line.slice(command.length).trim();
  await tellBot(app, () => ask('command', { channel, command, text }));
}
