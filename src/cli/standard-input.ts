import { SecureMailError } from '../errors.js';
import { defaultBudget, type Input } from '../evidence/input.js';

/** How standard input is called in reports. */
const inputName = 'stdin';

/** More than this nobody pastes: it is read as a file, which streams. In bytes. */
const longestPaste = 1024 * 1024;

/**
 * What was piped or pasted: text as people paste it, or the bytes of a file or archive. All of it is held at once,
 * hence the limit, in bytes; a file that is named is streamed and may be larger.
 *
 * @throws SecureMailError LIMIT_SIZE
 */
export async function readStandardInput(
  stdin: AsyncIterable<Uint8Array | string>,
  limit: number = defaultBudget.memory,
): Promise<Input> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) throw new SecureMailError('LIMIT_SIZE', inputName);
    chunks.push(bytes);
  }
  const bytes = Buffer.concat(chunks, size);
  return isText(bytes)
    ? { kind: 'text', name: inputName, text: bytes.toString('utf8') }
    : { kind: 'file', name: inputName, bytes };
}

/** Zips, UTF-16 and property lists all hold a zero byte or one that UTF-8 never has. */
function isText(bytes: Buffer): boolean {
  return bytes.length <= longestPaste && !bytes.includes(0) && !bytes.includes(0xff) && !isArchive(bytes);
}

function isArchive(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString('latin1') === 'PK' && (bytes[2] ?? 0) < 0x10;
}
