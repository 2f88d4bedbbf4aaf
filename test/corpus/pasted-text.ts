import { momentText } from '../../src/workspace/samples/moment-text.js';
import { millisOf } from '../../src/workspace/samples/records.js';
import { tableText } from '../../src/workspace/samples/table-text.js';
import type { Draw } from './draw.js';
import type { Happening } from './happenings.js';
import type { DeviceStory } from './scenario.js';
import { eventRows, fill, logRecords } from './words.js';
import { midnight } from './write-bundle.js';

/**
 * The pasted text with its placeholders filled: `{log}` and `{events}` become rows of the device's files, as
 * an editor shows them; a placeholder's line keeps what stands before it on every line (a quote mark, blanks).
 */
export function pastedText(text: string, story: DeviceStory | undefined, draw: Draw): string {
  const happenings = story?.happens ?? [];
  const blocks: Readonly<Record<string, string>> = {
    log: logText(happenings, draw),
    events: eventsText(happenings, draw),
  };
  const lines = text.split('\n').flatMap((line) => {
    const [, before = '', name = ''] = /^(.*)\{(log|events)\}$/.exec(line) ?? [];
    const block = blocks[name];
    return block === undefined ? [line] : block.split('\n').map((row) => `${before}${row}`);
  });
  return fill(lines.join('\n'), { ...draw.hosts });
}

function logText(happenings: readonly Happening[], draw: Draw): string {
  const rows = logRecords(happenings, draw.hand, draw.hosts).map(
    ({ at, level = 'INFO', message, module = '' }) => [moment(at, draw), level, module, message],
  );
  return rowsText(rows, draw);
}

function eventsText(happenings: readonly Happening[], draw: Draw): string {
  const [tenant, token] = ['d41d8cd98f00b204e9800998ecf8427e', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'];
  const rows = eventRows(happenings, draw.hand).map(({ at, operation, status }) => [
    moment(at, draw),
    operation,
    status,
    tenant,
    token,
    `${tenant}:${token}`,
  ]);
  return rowsText(rows, draw);
}

function moment(at: string, { dialect }: Draw): string {
  return momentText(midnight + millisOf(at), dialect);
}

function rowsText(rows: readonly (readonly string[])[], { dialect }: Draw): string {
  return tableText(rows, { ...dialect, newline: '\n' }).trimEnd();
}
