import { headLimit } from '../bundle-file.js';
import type { ByteSource } from './byte-source.js';
import type { RawFile } from './raw-file.js';

/** The first bytes of a file, as it lies. */
export interface RawHead {
  readonly bytes: Buffer;
  /** Whether that is all of it. */
  readonly whole: boolean;
}

/** How much of a file's beginning stays in memory while the file is read: what may be a note is read twice. In bytes. */
const keptLimit = 1024 * 1024;

/** The end of a file: how far it went, and what it broke off with. */
interface End {
  readonly at: number;
  readonly fault: { readonly thrown: unknown } | null;
}

/**
 * A file that is being read. Its stream is begun once: whoever looks at the beginning and then reads the whole
 * goes on with it, and what was kept of the beginning is not fetched again. `close` must be called.
 */
export class OpenedFile implements RawFile {
  readonly path: string;
  readonly prefix: string;
  readonly source: (() => Promise<ByteSource>) | null;
  readonly #file: RawFile;
  /** The beginning, by the position of each chunk. */
  readonly #kept = new Map<number, Buffer>();
  #keptLength = 0;
  #stream: AsyncIterator<Buffer> | null = null;
  /** How far the stream has come. */
  #position = 0;
  #end: End | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(file: RawFile) {
    this.path = file.path;
    this.prefix = file.prefix;
    this.source = file.source;
    this.#file = file;
  }

  async head(): Promise<RawHead> {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of this.chunks()) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > headLimit) return { bytes: Buffer.concat(chunks).subarray(0, headLimit), whole: false };
    }
    return { bytes: Buffer.concat(chunks), whole: true };
  }

  async *chunks(): AsyncGenerator<Buffer> {
    for (let position = 0; ; ) {
      const chunk = this.#kept.get(position) ?? (await this.#inTurn(position));
      if (chunk === null) return;
      yield chunk;
      position += chunk.length;
    }
  }

  /** Nothing more is to be read for now. */
  async close(): Promise<void> {
    await this.#turn;
    await this.#stream?.return?.();
    this.#stream = null;
    this.#position = 0;
    this.#kept.clear();
    this.#keptLength = 0;
  }

  /** A reading that was given up may still be waiting for its chunk: none may be taken for the next one's. */
  #inTurn(position: number): Promise<Buffer | null> {
    const chunk = this.#turn.then(() => this.#chunkAt(position));
    this.#turn = chunk.catch(() => null);
    return chunk;
  }

  async #chunkAt(position: number): Promise<Buffer | null> {
    const kept = this.#kept.get(position);
    if (kept !== undefined) return kept;
    if (this.#end?.at === position) return endOf(this.#end);
    if (this.#stream === null || this.#position > position) await this.#restart();
    for (let chunk = await this.#advance(); chunk !== null; chunk = await this.#advance()) {
      const start = this.#position - chunk.length;
      if (this.#position > position) return chunk.subarray(Math.max(0, position - start));
    }
    return null;
  }

  async #restart(): Promise<void> {
    await this.#stream?.return?.();
    this.#stream = this.#file.chunks()[Symbol.asyncIterator]();
    this.#position = 0;
  }

  /** The next chunk of the stream, null at its end. */
  async #advance(): Promise<Buffer | null> {
    try {
      const next = await this.#stream?.next();
      if (next === undefined || next.done === true) return this.#finish(null);
      this.#keep(next.value);
      this.#position += next.value.length;
      return next.value;
    } catch (thrown) {
      return this.#finish({ thrown });
    }
  }

  #finish(fault: End['fault']): null {
    this.#end = { at: this.#position, fault };
    this.#stream = null;
    return endOf(this.#end);
  }

  #keep(chunk: Buffer): void {
    if (chunk.length === 0 || this.#position !== this.#keptLength || this.#keptLength > keptLimit) return;
    this.#kept.set(this.#position, chunk);
    this.#keptLength += chunk.length;
  }
}

function endOf({ fault }: End): null {
  if (fault !== null) throw fault.thrown;
  return null;
}
