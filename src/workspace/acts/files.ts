import { fileTypeOf } from '../store/file-type.js';
import type { FileFault, StoredFile } from '../store/files.js';
import type { World } from '../world.js';

export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly title?: string;
  readonly altText?: string | null;
  readonly fault?: FileFault;
}

/** Keeps a file; it is shared once a message carries it. */
export function storeFile(world: World, user: string, file: NewFile, id = world.ids.next('F')): StoredFile {
  const stored: StoredFile = {
    id,
    name: file.name,
    title: file.title ?? file.name,
    ...fileTypeOf(file.name),
    bytes: Buffer.from(file.bytes),
    altText: file.altText ?? null,
    user,
    created: world.ids.seconds(),
    shares: new Map(),
    fault: file.fault ?? null,
  };
  world.files.put(stored);
  return stored;
}

/** Takes a file away; messages that carry it say that it is gone. */
export function deleteFile(world: World, file: StoredFile): void {
  file.fault = 'deleted';
  for (const [channel, stamps] of file.shares) {
    const messages = stamps.flatMap((ts) => world.messages.find(channel, ts) ?? []);
    for (const message of messages) world.feed.publish({ kind: 'message', message });
  }
}
