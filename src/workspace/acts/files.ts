import { fileTypeOf } from '../store/file-type.js';
import type { FileFault, StoredFile } from '../store/files.js';
import type { World } from '../world.js';

export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly title?: string;
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
    user,
    created: world.ids.seconds(),
    shares: new Map(),
    fault: file.fault ?? null,
  };
  world.files.put(stored);
  return stored;
}
