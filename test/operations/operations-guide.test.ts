import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/operations/prometheus-metrics.js';

const guide = await readFile('docs/operations.md', 'utf8');

describe('docs/operations.md', () => {
  it('explains every variable of .env.example', async () => {
    const example = await readFile('.env.example', 'utf8');
    for (const [, name] of example.matchAll(/^#? ?([A-Z_]+)=/gm)) expect(guide).toContain(`\`${name}\``);
  });

  it('names every metric of the bot, and no other', async () => {
    const depth = async () => ({ waiting: 0, running: 0, waitingSince: null });
    const text = await createMetrics({ depth }).scrape();
    const named = guide.matchAll(/`((?:securemail|nodejs|process)_\w+)/g);
    const defined = [...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name);
    const inGuide = [...new Set([...named].map(([, name]) => name))];
    expect(defined).toEqual(expect.arrayContaining(inGuide));
    const own = defined.filter((name) => name?.startsWith('securemail_'));
    expect(inGuide).toEqual(expect.arrayContaining(own));
  });
});
