import { describe, expect, it } from 'vitest';
import type { Identity } from '../../src/evidence/evidence.js';
import { createGate } from '../../src/redaction/gate.js';
import { hostilePieces } from './hostile-pieces.js';

/*
 * Text made to send a pattern astray. A pattern that is not linear does not come to an end on it within the
 * time a test has.
 */

const length = 20_000;

describe('hostile text', () => {
  it.each(hostilePieces.map((piece) => [JSON.stringify(piece), piece]))(
    'of nothing but %s is read to its end',
    (_, piece) => {
      const gate = createGate([], { salt: 'salt' });
      expect(gate(`${piece.repeat(length / piece.length)} jane@corp.example`)).not.toContain('jane@');
    },
  );

  it('is read to its end though thousands of identities begin alike', () => {
    const identities = Array.from(
      { length: 5000 },
      (_, index): Identity => ({
        kind: index % 2 === 0 ? 'user' : 'tenant-id',
        value: `xxxx${'x'.repeat(index % 90)}${index}`,
      }),
    );
    expect(createGate(identities, { salt: 'salt' })('x'.repeat(length))).toHaveLength(length);
  });
});
