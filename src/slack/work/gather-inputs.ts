import { asSecureMailError, type SecureMailError } from '../../errors.js';
import { defaultBudget, type Input } from '../../evidence/input.js';
import { downloadFile } from '../downloads/download.js';
import { nameOf, type SlackFile } from '../downloads/slack-file.js';
import type { Services } from '../services.js';
import type { CheckRequest } from './check-request.js';

export interface GatheredInputs {
  readonly inputs: readonly Input[];
  /** Files that could not be had. */
  readonly missing: readonly { readonly name: string; readonly error: SecureMailError }[];
}

/** Downloads the files of a request, one after the other and all of them within one budget. */
export async function gatherInputs(
  { files, texts }: Pick<CheckRequest, 'files' | 'texts'>,
  services: Services,
  signal: AbortSignal,
): Promise<GatheredInputs> {
  const inputs: Input[] = texts.map((text, index) => ({
    kind: 'text',
    name: textName(index, texts.length),
    text,
  }));
  const missing: { name: string; error: SecureMailError }[] = [];
  let limit = defaultBudget.compressed;
  for (const file of files) {
    try {
      const bytes = await download(file, limit, services, signal);
      limit -= bytes.byteLength;
      inputs.push({ kind: 'file', name: nameOf(file), bytes });
    } catch (error) {
      signal.throwIfAborted();
      missing.push({ name: nameOf(file), error: asSecureMailError(error) });
    }
  }
  return { inputs, missing };
}

function download(file: SlackFile, limit: number, services: Services, signal: AbortSignal): Promise<Buffer> {
  const { client, botToken, apiUrl, pause } = services;
  return downloadFile(file, { client, botToken, apiUrl, limit, signal, pause });
}

function textName(index: number, count: number): string {
  return count === 1 ? 'pasted text' : `pasted text ${index + 1}`;
}
