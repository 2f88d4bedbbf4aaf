import { asSecureMailError, type SecureMailError } from '../../errors.js';
import type { CaseInput } from '../../reading/case-reader.js';
import { downloadFile } from '../downloads/download.js';
import { nameOf, type SlackFile } from '../downloads/slack-file.js';
import type { Services } from '../services.js';
import type { Evidenced } from './incoming-message.js';

type HandedOver = CaseInput['inputs'][number];

export interface GatheredInputs {
  readonly inputs: readonly HandedOver[];
  readonly missing: readonly MissingFile[];
}

/** A file that could not be had. */
export interface MissingFile {
  readonly name: string;
  readonly error: SecureMailError;
  readonly uploaded: number;
}

/** Downloads the files of all uploads, one after the other and all of them within one budget. */
export async function gatherInputs(
  uploads: readonly Evidenced[],
  services: Services,
  signal: AbortSignal,
): Promise<GatheredInputs> {
  const inputs = textInputs(uploads);
  const missing: MissingFile[] = [];
  let limit = services.reader.limits.compressed;
  for (const { file, uploaded } of filesOf(uploads)) {
    try {
      const bytes = await download(file, limit, services, signal);
      limit -= bytes.byteLength;
      inputs.push({ kind: 'file', name: nameOf(file), bytes, uploaded });
    } catch (error) {
      signal.throwIfAborted();
      missing.push({ name: nameOf(file), error: asSecureMailError(error), uploaded });
    }
  }
  return { inputs, missing };
}

function filesOf(uploads: readonly Evidenced[]): { file: SlackFile; uploaded: number }[] {
  return uploads.flatMap(({ files }, index) => files.map((file) => ({ file, uploaded: index + 1 })));
}

function textInputs(uploads: readonly Evidenced[]): HandedOver[] {
  const texts = uploads.flatMap(({ texts }, index) => texts.map((text) => ({ text, uploaded: index + 1 })));
  return texts.map(({ text, uploaded }, index) => ({
    kind: 'text',
    name: texts.length === 1 ? 'pasted text' : `pasted text ${index + 1}`,
    text,
    uploaded,
  }));
}

function download(file: SlackFile, limit: number, services: Services, signal: AbortSignal): Promise<Buffer> {
  const { client, botToken, apiUrl, pause } = services;
  return downloadFile(file, { client, botToken, apiUrl, limit, signal, pause });
}
