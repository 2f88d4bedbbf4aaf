import { SecureMailError } from '../../../errors.js';
import type { BundleFile } from '../../bundle-file.js';

/** First bytes of a binary event log since Windows Vista, and, behind four bytes, of one before it. */
const evtxMark = 'ElfFile\0';
const evtMark = 'LfLe';

const source = Buffer.from('MSExchange', 'utf16le');

export function isBinaryEventLog(head: string): boolean {
  return head.startsWith(evtxMark) || head.slice(4, 8) === evtMark;
}

/**
 * Refuses a binary event log of an Exchange server; one of another computer says nothing and is passed over.
 * There is no reader for the format that is kept up, small and bounded in memory; and the log does not hold the
 * messages, which Windows puts together from files of the server.
 *
 * @throws SecureMailError EVTX_BINARY
 */
export async function refuseBinaryEventLog(file: BundleFile): Promise<null> {
  let tail = Buffer.alloc(0);
  for await (const chunk of file.chunks()) {
    const window = Buffer.concat([tail, chunk]);
    if (window.includes(source)) throw new SecureMailError('EVTX_BINARY');
    tail = Buffer.from(window.subarray(-source.length));
  }
  return null;
}
