import { expect } from 'vitest';
import { readServerOutput } from '../../../../src/evidence/readers/server-output/read-server-output.js';
import { recogniseServerOutput } from '../../../../src/evidence/readers/server-output/recognise-server-output.js';
import type { ServerOutputReading, ServerStatement } from '../../../../src/evidence/server-output.js';
import { bundleFile } from '../../../support/bundle-file.js';

export async function readOutput(text: string, path = 'pasted'): Promise<ServerOutputReading> {
  const reading = await readServerOutput(bundleFile(path, text));
  if (reading === null) throw new Error('no server output');
  expect(recogniseServerOutput(text, path)).toBe(reading.part.statements[0]?.kind);
  return reading;
}

/** The statements without their place. */
export async function statements(text: string, path?: string): Promise<Omit<ServerStatement, 'at'>[]> {
  const { part } = await readOutput(text, path);
  return part.statements.map(({ at: _, ...said }) => said);
}

/** Each attempt to reach a host in one line. */
export async function attempts(text: string): Promise<string[]> {
  const { part } = await readOutput(text);
  return part.statements.map((said) =>
    said.kind === 'reachability'
      ? [said.tool, said.host, said.port, said.step, said.ok ? 'ok' : said.reason, said.httpStatus, said.from]
          .join(' ')
          .replace(/ +$/, '')
      : said.kind,
  );
}

export const listener = 'us-east-1.mailboxlistener.xm.citrix.com';
