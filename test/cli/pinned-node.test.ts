import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { handOver, pinnedNode } from '../../src/cli/pinned-node.js';

describe('the pinned Node.js', () => {
  it('is found below the project, and is new enough', () => {
    const node = pinnedNode(new URL('../../', import.meta.url));
    expect(spawnSync(node ?? '', ['--version']).stdout.toString()).toMatch(/^v2[4-9]\./);
  });

  it('is not found where it was not installed', () => {
    expect(pinnedNode(new URL('./', import.meta.url))).toBeNull();
  });

  it('gives its exit status back', () => {
    expect(handOver(process.execPath, '-e', ['process.exit(7)'])).toBe(7);
    expect(handOver('/no/such/program', 'x', [])).toBe(2);
  });
});
