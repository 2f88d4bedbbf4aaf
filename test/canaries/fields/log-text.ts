/* The app's log as a table, one record after the other; synthetic. */

export const columns = ['Time', 'Level', 'Module', 'File', 'Function', 'Line', 'Message'] as const;
export type Column = (typeof columns)[number];

export const refused = 'EWS subscription failed. HTTP status code: 413 Request Entity Too Large';

const usual: Readonly<Record<Column, string>> = {
  Time: '20-Nov-2026 09:12:33:310 (+0100)',
  Level: 'ERROR',
  Module: 'Secure Mail.APNS',
  File: 'EWS.m',
  Function: '-[EWS subscribe]',
  Line: '204',
  Message: refused,
};

export const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** A log of one record, with what differs from the usual one. */
export function logOf(
  changes: Partial<Record<Column, string>>,
  extra: readonly [string, string][] = [],
): string {
  const record = { ...usual, ...changes };
  const heads = [...columns, ...extra.map(([head]) => head)];
  const cells = [...columns.map((column) => record[column]), ...extra.map(([, cell]) => cell)];
  return `${heads.map(quoted).join(',')}\n${cells.map(quoted).join(',')}\n`;
}
