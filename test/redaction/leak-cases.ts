import { describe, expect, it } from 'vitest';
import { createGate } from '../../src/redaction/gate.js';

/** What is written, the text, what must be gone from it. All of it is synthetic. */
export type LeakCase = readonly [what: string, text: string, ...gone: string[]];

/** Tests that identities leave no trace, that a second pass changes nothing, and that they show on demand. */
export function describeIdentities(what: string, cases: readonly LeakCase[]): void {
  describe(what, () => {
    const gate = createGate([], { salt: 'salt' });
    it.each(cases)('%s leaves no trace', (_what, text, ...gone) => {
      for (const canary of gone) expect(gate(text).toLowerCase()).not.toContain(canary.toLowerCase());
    });

    it.each(cases)('%s passes twice like once', (_what, text) => {
      expect(createGate([], { salt: 'salt' })(gate(text))).toBe(gate(text));
    });

    it.each(cases)('%s stands in clear where identities are revealed', (_what, text) => {
      if (!/[\u200b\u202e]/.test(text))
        expect(createGate([], { salt: 'salt', reveal: true })(text)).toBe(text);
    });
  });
}

/** Tests that credentials vanish, whether identities are revealed or not. */
export function describeSecrets(what: string, cases: readonly LeakCase[]): void {
  describe.each([false, true])(`${what}, identities revealed: %s`, (reveal) => {
    it.each(cases)('%s vanishes', (_what, text, ...gone) => {
      const gate = createGate([], { salt: 'salt', reveal });
      for (const canary of gone) expect(gate(text)).not.toContain(canary);
      expect(gate(gate(text))).toBe(gate(text));
    });
  });
}
