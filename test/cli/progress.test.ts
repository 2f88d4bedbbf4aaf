import { describe, expect, it } from 'vitest';
import { ProgressLine } from '../../src/cli/progress.js';

function stream(isTTY: boolean) {
  const chunks: string[] = [];
  return { isTTY, columns: 30, chunks, write: (text: string) => chunks.push(text) };
}

describe('progress', () => {
  it('stays on one line of a terminal, and goes', () => {
    const terminal = stream(true);
    const line = new ProgressLine(terminal);
    line.draw({ file: 'a\u001b[2J/very long path of a file.csv', bytes: 5 * 1024 * 1024 });
    line.clear();
    line.clear();
    expect(terminal.chunks).toHaveLength(2);
    expect(terminal.chunks[0]).toBe('\r\u001b[KReading, 5 MB: a␛[2J/very lo…');
    expect(terminal.chunks[1]).toBe('\r\u001b[K');
  });

  it('is silent where nobody watches', () => {
    const pipe = stream(false);
    const line = new ProgressLine(pipe);
    line.draw({ file: 'a', bytes: 1 });
    line.clear();
    expect(pipe.chunks).toEqual([]);
  });
});
