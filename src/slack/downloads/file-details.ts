import type { WebClient } from '@slack/web-api';
import { SecureMailError } from '../../errors.js';
import { platformError } from '../platform-error.js';
import { isStub, type SlackFile, slackFile } from './slack-file.js';

/** Modes of files that the bot will never get to see. */
const goneModes = new Set(['tombstone', 'hidden_by_limit', 'access_denied']);
const goneAccess = new Set(['file_not_found', 'access_denied', 'slack_connect_file_uploads_disabled']);
const goneErrors = new Set([
  'file_not_found',
  'file_deleted',
  'access_denied',
  'no_permission',
  'not_visible',
]);

/** The file with its address: stubs of shared channels are looked up. Throws FILE_GONE, DOWNLOAD_HOST. */
export async function fileDetails(file: SlackFile, client: WebClient): Promise<SlackFile> {
  refuseGone(file);
  const found = isStub(file) || addressOf(file) === null ? await lookUp(file, client) : file;
  refuseGone(found);
  if (found.is_external || found.mode === 'external') {
    throw new SecureMailError('DOWNLOAD_HOST', 'the file is a link to another service');
  }
  return found;
}

/** Where the file's bytes are. */
export function addressOf({ url_private_download, url_private }: SlackFile): string | null {
  return url_private_download || url_private || null;
}

function refuseGone({ mode, file_access }: SlackFile): void {
  const gone = [mode, file_access].find((word) => word && (goneModes.has(word) || goneAccess.has(word)));
  if (gone) throw new SecureMailError('FILE_GONE', gone);
}

async function lookUp({ id }: SlackFile, client: WebClient): Promise<SlackFile> {
  try {
    const { file } = await client.files.info({ file: id });
    return slackFile.parse(file);
  } catch (error) {
    const code = platformError(error);
    if (code === 'missing_scope') throw new SecureMailError('DOWNLOAD_SCOPE', code, { cause: error });
    if (code !== null && goneErrors.has(code)) throw new SecureMailError('FILE_GONE', code, { cause: error });
    throw new SecureMailError('DOWNLOAD_FAILED', code ?? 'files.info', { cause: error });
  }
}
