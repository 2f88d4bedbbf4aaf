import { SecureMailError } from '../../errors.js';

/*
 * Apple's binary property list, as far as a dump of settings needs it. Objects refer to one another by number,
 * so a small file can unfold without end: what is visited is counted, and so is depth.
 */

const magic = 'bplist0';
const trailerSize = 32;
/** Bytes of text that may come out, an object without text counted as `objectCost`. */
const mostWork = 4 * 1024 * 1024;
const objectCost = 32;
const deepest = 16;

/** A setting of a property list, its value as text. */
export interface PlistSetting {
  readonly name: string;
  readonly value: string;
}

export function isBinaryPlist(bytes: Buffer): boolean {
  return bytes.subarray(0, magic.length).toString('latin1') === magic;
}

/**
 * The settings of a binary property list, those of dictionaries inside it included.
 *
 * @throws SecureMailError PLIST_BROKEN when it is damaged or larger than any dump of settings
 */
export function readBinaryPlist(bytes: Buffer): PlistSetting[] {
  try {
    return new BinaryPlist(bytes).settings();
  } catch (fault) {
    throw new SecureMailError('PLIST_BROKEN', fault instanceof Error ? fault.message : null, {
      cause: fault,
    });
  }
}

class BinaryPlist {
  readonly #bytes: Buffer;
  readonly #offsetSize: number;
  readonly #refSize: number;
  readonly #table: number;
  readonly #top: number;
  readonly #settings: PlistSetting[] = [];
  #work = 0;

  constructor(bytes: Buffer) {
    const trailer = bytes.subarray(-trailerSize);
    this.#bytes = bytes;
    this.#offsetSize = trailer.readUInt8(6);
    this.#refSize = trailer.readUInt8(7);
    this.#top = Number(trailer.readBigUInt64BE(16));
    this.#table = Number(trailer.readBigUInt64BE(24));
  }

  settings(): PlistSetting[] {
    this.#visit(this.#top, '', 0);
    return this.#settings;
  }

  #visit(ref: number, name: string, depth: number): void {
    this.#spend(objectCost);
    if (depth > deepest) throw new Error('objects are nested too deeply');
    const at = this.#unsigned(this.#table + ref * this.#offsetSize, this.#offsetSize);
    const kind = this.#bytes.readUInt8(at) >> 4;
    if (kind === 0xd) this.#dictionary(at, depth);
    else if (kind === 0xa || kind === 0xc) this.#items(at, depth);
    else if (name !== '') this.#settings.push({ name, value: this.#scalar(at) });
  }

  #dictionary(at: number, depth: number): void {
    const { count, start } = this.#sized(at);
    for (let index = 0; index < count; index += 1) {
      const key = this.#ref(start + index * this.#refSize);
      const keyAt = this.#unsigned(this.#table + key * this.#offsetSize, this.#offsetSize);
      this.#visit(this.#ref(start + (count + index) * this.#refSize), this.#scalar(keyAt), depth + 1);
    }
  }

  #items(at: number, depth: number): void {
    const { count, start } = this.#sized(at);
    for (let index = 0; index < count; index += 1)
      this.#visit(this.#ref(start + index * this.#refSize), '', depth + 1);
  }

  #scalar(at: number): string {
    const tag = this.#bytes.readUInt8(at);
    if (tag === 0x08 || tag === 0x09) return String(tag === 0x09);
    if (tag >> 4 === 0x1) return this.#integer(at + 1, 2 ** (tag & 0xf));
    if (tag >> 4 === 0x2) return this.#real(at + 1, 2 ** (tag & 0xf));
    return this.#string(at, tag >> 4);
  }

  #string(at: number, kind: number): string {
    if (kind < 0x5 || kind > 0x7) return '';
    const { count, start } = this.#sized(at);
    const width = kind === 0x6 ? 2 : 1;
    const end = start + count * width;
    if (end > this.#table) throw new Error('a string reaches beyond the objects');
    this.#spend(end - start);
    const content = this.#bytes.subarray(start, end);
    return kind === 0x6 ? Buffer.from(content).swap16().toString('utf16le') : content.toString('utf8');
  }

  #integer(at: number, size: number): string {
    if (size === 8) return String(this.#bytes.readBigInt64BE(at));
    return String(this.#unsigned(at, size));
  }

  #real(at: number, size: number): string {
    return String(size === 4 ? this.#bytes.readFloatBE(at) : this.#bytes.readDoubleBE(at));
  }

  /** Count and start of what an object holds: the count stands in its tag, or in an integer behind it. */
  #sized(at: number): { count: number; start: number } {
    const short = this.#bytes.readUInt8(at) & 0xf;
    if (short !== 0xf) return { count: short, start: at + 1 };
    const size = 2 ** (this.#bytes.readUInt8(at + 1) & 0xf);
    return { count: this.#unsigned(at + 2, size), start: at + 2 + size };
  }

  #spend(cost: number): void {
    this.#work += cost;
    if (this.#work > mostWork) throw new Error('more objects than a dump of settings holds');
  }

  #ref(at: number): number {
    return this.#unsigned(at, this.#refSize);
  }

  #unsigned(at: number, size: number): number {
    return size <= 6
      ? this.#bytes.readUIntBE(at, size)
      : Number(this.#bytes.readBigUInt64BE(at + Math.max(0, size - 8)));
  }
}
