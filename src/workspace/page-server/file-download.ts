import { type Exchange, sendText } from '../http/exchange.js';
import type { World } from '../world.js';

/** Pictures that are shown in the page; everything else is only handed over for saving. */
const shown = new Set(['image/png', 'image/jpeg', 'image/gif']);

/** Gives the page a file of the workspace. */
export function sendWorkspaceFile(world: World, exchange: Exchange, id: string): void {
  const file = world.files.find(id);
  if (file === undefined) {
    sendText(exchange, 404, 'not found');
    return;
  }
  const name = encodeURIComponent(file.name);
  exchange.response.writeHead(200, {
    'content-type': shown.has(file.mimetype) ? file.mimetype : 'application/octet-stream',
    'content-disposition': `${shown.has(file.mimetype) ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    'content-length': file.bytes.length,
  });
  exchange.response.end(file.bytes);
}
