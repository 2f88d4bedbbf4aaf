import type { Input } from '../../src/evidence/input.js';

/** Something that somebody sends: a file, or text that is pasted (in UTF-8). */
export interface Piece {
  readonly kind: 'file' | 'text';
  readonly name: string;
  readonly bytes: Buffer;
}

export function pieceOf(input: Input): Piece {
  if (input.kind === 'text') return { kind: 'text', name: input.name, bytes: Buffer.from(input.text) };
  if (input.kind === 'file') return { kind: 'file', name: input.name, bytes: Buffer.from(input.bytes) };
  throw new Error('a mutant lies nowhere on disk');
}

export function inputOf({ kind, name, bytes }: Piece): Input {
  return kind === 'text' ? { kind, name, text: bytes.toString('utf8') } : { kind, name, bytes };
}
