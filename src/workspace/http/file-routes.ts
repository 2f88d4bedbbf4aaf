import type { StoredFile } from '../store/files.js';
import { formOf } from '../web-api/arguments.js';
import { tokenUseOf } from '../web-api/tokens.js';
import type { World } from '../world.js';
import { bearerOf } from './api-route.js';
import { type Exchange, headerOf, readBody, sendText } from './exchange.js';
import type { Route } from './router.js';

/** Larger than any bundle that the bot takes. */
export const uploadLimit = 600 * 1024 * 1024;

export function fileRoutes(world: World): Route[] {
  return [
    { prefix: '/files-pri/', handle: (exchange, rest) => download(world, exchange, rest) },
    { prefix: '/upload/', handle: (exchange, ticket) => upload(world, exchange, ticket) },
    { prefix: '/signin', handle: (exchange) => sendText(exchange, 200, signInPage, 'text/html') },
  ];
}

const signInPage =
  '<!DOCTYPE html><html lang="en"><head><title>Sign in</title></head><body><form>Sign in to your workspace</form></body></html>';

async function download(world: World, exchange: Exchange, rest: string): Promise<void> {
  const file = world.files.findEver(/^[^/-]+-(F[0-9A-Z]+)\//.exec(rest)?.[1] ?? '');
  if (!mayRead(world, exchange)) return toSignIn(world, exchange);
  if (file === undefined || file.fault === 'deleted') return sendText(exchange, 404, 'not found');
  if (file.fault === 'server-error') return sendText(exchange, 500, 'server error');
  if (file.fault === 'slow') await held(world, exchange);
  sendFile(exchange, file);
}

function mayRead(world: World, exchange: Exchange): boolean {
  const isBot = tokenUseOf(world, bearerOf(exchange)).kind === 'bot';
  return isBot && world.settings.scopes.has('files:read');
}

/** Slack leads whoever may not read a file to its sign-in page, which answers 200. */
function toSignIn(world: World, { response, url }: Exchange): void {
  const location = `${world.url()}/signin?redir=${encodeURIComponent(url.pathname)}`;
  response.writeHead(302, { location, 'x-slack-meta': '?;acl_fail' }).end();
}

/** Waits until the test lets go, or the client leaves. */
function held(world: World, { response }: Exchange): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      world.heldDownloads.delete(go);
      resolve();
    };
    world.heldDownloads.add(go);
    response.once('close', go);
  });
}

function sendFile({ response }: Exchange, file: StoredFile): void {
  response.writeHead(200, { 'content-type': file.mimetype, 'content-length': file.bytes.length });
  if (file.fault !== 'truncated') {
    response.end(file.bytes);
    return;
  }
  const half = file.bytes.subarray(0, Math.floor(file.bytes.length / 2));
  response.write(half, () => response.destroy());
}

async function upload(world: World, exchange: Exchange, ticket: string): Promise<void> {
  const pending = world.files.uploads.get(ticket);
  if (pending === undefined) return sendText(exchange, 404, 'unknown upload');
  const body = await readBody(exchange, uploadLimit);
  pending.bytes = await contentOf(headerOf(exchange, 'content-type'), body);
  sendText(exchange, 200, `OK - ${pending.bytes.length}`);
}

/** The bytes themselves, or the one file of a form. */
async function contentOf(contentType: string, body: Buffer): Promise<Buffer> {
  if (!contentType.toLowerCase().startsWith('multipart/form-data')) return body;
  const form = await formOf(contentType, body);
  const file = [...form.values()].find((value) => typeof value !== 'string');
  return file === undefined ? Buffer.alloc(0) : Buffer.from(await file.arrayBuffer());
}
