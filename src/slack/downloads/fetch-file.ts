import { SecureMailError } from '../../errors.js';
import { type Asked, announcedBytes, answerError, isPage } from './answer-error.js';
import { deadline } from './deadline.js';
import { readCapped } from './read-capped.js';
import type { SlackFile } from './slack-file.js';
import { isWebPage } from './web-page.js';

/** One attempt at a file whose address may receive the token. */
export interface Fetching extends Asked {
  readonly botToken: string;
  readonly signal: AbortSignal;
  /** Milliseconds without a single byte. */
  readonly silence: number;
}

/** The bytes of a file, asked for once. Throws DOWNLOAD_*, FILE_GONE, LIMIT_SIZE. */
export async function fetchFile(fetching: Fetching): Promise<Buffer> {
  const { file } = fetching;
  const bytes = await fetchBytes(fetching);
  if (!isPage(file) && isWebPage(bytes)) {
    throw new SecureMailError('DOWNLOAD_SCOPE', 'a web page instead of the file');
  }
  refuseOtherSize(bytes, file);
  return bytes;
}

async function fetchBytes(fetching: Fetching): Promise<Buffer> {
  const silence = deadline(fetching.silence, 'nothing came for');
  try {
    return await answered(fetching, AbortSignal.any([fetching.signal, silence.signal]), silence.restart);
  } catch (error) {
    if (error instanceof SecureMailError) throw error;
    const detail = error instanceof Error ? error.name : null;
    throw new SecureMailError('DOWNLOAD_FAILED', detail, { cause: error });
  } finally {
    silence.end();
  }
}

async function answered(fetching: Fetching, signal: AbortSignal, heard: () => void): Promise<Buffer> {
  const { address, botToken, file, limit } = fetching;
  const response = await fetch(address, {
    // what comes unpacked needs no trust in how far it unpacks; it is counted unpacked all the same
    headers: { authorization: `Bearer ${botToken}`, 'accept-encoding': 'identity' },
    redirect: 'manual',
    signal,
  });
  heard();
  const error = answerError(response, fetching);
  if (error !== null) {
    await response.body?.cancel();
    throw error;
  }
  const expected = file.size ?? announcedBytes(response.headers);
  return readCapped(response.body ?? new Blob([]).stream(), { limit, expected, heard });
}

function refuseOtherSize(bytes: Buffer, { size }: SlackFile): void {
  if (size && bytes.byteLength !== size) {
    throw new SecureMailError('DOWNLOAD_FAILED', `${bytes.byteLength} of ${size} bytes`);
  }
}
