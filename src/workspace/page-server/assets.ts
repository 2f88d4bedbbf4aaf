import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Exchange, sendText } from '../http/exchange.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

/** The files of the page, by name relative to its folder. */
export type Assets = ReadonlyMap<string, { readonly type: string; readonly bytes: Buffer }>;

/** Reads the page's files once; only what was there then can be asked for. */
export async function readAssets(folder: string): Promise<Assets> {
  const names = await readdir(folder, { recursive: true });
  const served = names.filter((name) => types[extname(name)] !== undefined);
  const entries = served.map(async (name) => {
    const asset = { type: types[extname(name)] ?? '', bytes: await readFile(join(folder, name)) };
    return [name.replaceAll('\\', '/'), asset] as const;
  });
  return new Map(await Promise.all(entries));
}

export function sendAsset(assets: Assets, exchange: Exchange, name: string): void {
  const asset = assets.get(name);
  if (asset === undefined) sendText(exchange, 404, 'not found');
  else exchange.response.writeHead(200, { 'content-type': asset.type }).end(asset.bytes);
}
