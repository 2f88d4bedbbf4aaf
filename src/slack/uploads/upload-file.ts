import { z } from 'zod';
import { SecureMailError } from '../../errors.js';
import { mayReceiveToken } from '../downloads/hosts.js';
import type { Services } from '../services.js';

/** A file of our own making. */
export interface OwnFile {
  readonly name: string;
  readonly title: string;
  readonly bytes: Buffer;
  /** What a picture shows, for those who do not see it. */
  readonly alt?: string;
}

/** One for a thread. */
export interface FileForThread extends OwnFile {
  readonly channel: string;
  readonly threadTs: string;
  /** The words above the file. */
  readonly comment: string;
}

const announced = z.object({ upload_url: z.string(), file_id: z.string() });
/** How long the bytes may take, in milliseconds. */
const transferTime = 30_000;

/**
 * Uploads a file into a thread; its id. Throws UPLOAD_FAILED where Slack does not take the bytes, and the error of
 * the Web API where it refuses a call.
 */
export async function uploadFile(file: FileForThread, services: Uploading): Promise<string> {
  const { title, channel, threadTs, comment } = file;
  const id = await transfer(file, services);
  await services.client.files.completeUploadExternal({
    files: [{ id, title }],
    channel_id: channel,
    thread_ts: threadTs,
    initial_comment: comment,
  });
  return id;
}

/** Uploads a file without sharing it, to be shown in a block; its id. Throws as `uploadFile` does. */
export async function uploadUnshared(file: OwnFile, services: Uploading): Promise<string> {
  const id = await transfer(file, services);
  await services.client.files.completeUploadExternal({ files: [{ id, title: file.title }] });
  return id;
}

type Uploading = Pick<Services, 'client' | 'apiUrl'>;

async function transfer({ name, bytes, alt }: OwnFile, { client, apiUrl }: Uploading): Promise<string> {
  // the method calls it `alt_txt`, the SDK's own arguments `alt_text`
  const described = alt === undefined ? {} : { alt_txt: alt };
  const answer = await client.apiCall('files.getUploadURLExternal', {
    filename: name,
    length: bytes.byteLength,
    ...described,
  });
  const { upload_url: address, file_id: id } = announced.parse(answer);
  await send(bytes, address, apiUrl);
  return id;
}

async function send(bytes: Buffer, address: string, apiUrl: string): Promise<void> {
  if (!mayReceiveToken(address, apiUrl))
    throw new SecureMailError('UPLOAD_FAILED', 'an address that is not Slack’s');
  const response = await fetch(address, {
    method: 'POST',
    body: new Uint8Array(bytes),
    redirect: 'error',
    signal: AbortSignal.timeout(transferTime),
  }).catch((error: unknown) => {
    throw new SecureMailError('UPLOAD_FAILED', null, { cause: error });
  });
  await response.body?.cancel();
  if (!response.ok) throw new SecureMailError('UPLOAD_FAILED', `status ${response.status}`);
}
