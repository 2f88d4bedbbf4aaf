import { describe, expect, it } from 'vitest';
import { nodeTrouble } from '../../src/cli/node-version.js';

describe('the runtime', () => {
  it('is named in one line where it is too old', () => {
    expect(nodeTrouble('20.11.1')).toMatch(
      /^securemail: NODE_VERSION: Node\.js 24 or later is needed, this is 20\.11\.1\./,
    );
  });

  it.each(['24.0.0', '25.1.0', process.versions.node])('%s is fine', (version) => {
    expect(nodeTrouble(version)).toBeNull();
  });
});
