import { z } from 'zod';
import { isUncertain } from '../passing-error.js';
import { obeyRateLimit } from '../replies/obey-rate-limit.js';
import { paceOf } from '../replies/posting-of.js';
import type { Services } from '../services.js';
import { isShared } from './is-shared.js';
import { sendBytes } from './send-bytes.js';

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

export type Uploading = Pick<Services, 'client' | 'hastyClient' | 'apiUrl' | 'now' | 'pause'>;

const announced = z.object({ upload_url: z.string(), file_id: z.string() });
/** Milliseconds before another attempt. */
const waits = [500, 2000];

/**
 * Uploads a file into a thread; its id. Throws UPLOAD_FAILED where Slack does not take the bytes, and the error of
 * the Web API where it refuses a call.
 */
export async function uploadFile(file: FileForThread, services: Uploading): Promise<string> {
  const id = await retried(() => transfer(file, services), services);
  await paceOf(services).post(file.channel, () => share(id, file, services));
  return id;
}

/** Uploads a file without sharing it, to be shown in a block; its id. Throws as `uploadFile` does. */
export async function uploadUnshared(file: OwnFile, services: Uploading): Promise<string> {
  const id = await retried(() => transfer(file, services), services);
  await services.client.files.completeUploadExternal({ files: [{ id, title: file.title }] });
  return id;
}

/**
 * Slack completes an upload once: to ask again cannot post it twice, but it is refused where only the answer to the
 * first was lost. What is shared by then has worked.
 */
async function share(id: string, file: FileForThread, services: Uploading): Promise<void> {
  const { title, channel, threadTs, comment } = file;
  const place = { channel_id: channel, thread_ts: threadTs };
  const complete = () =>
    services.hastyClient.files.completeUploadExternal({
      files: [{ id, title }],
      ...place,
      initial_comment: comment,
    });
  let repeated = false;
  await retried(async () => {
    try {
      await obeyRateLimit(complete, services.pause);
    } catch (error) {
      const isDone = repeated && !isUncertain(error) && (await isShared(id, channel, services));
      repeated = true;
      if (!isDone) throw error;
    }
  }, services);
}

async function transfer({ name, bytes, alt }: OwnFile, { client, apiUrl }: Uploading): Promise<string> {
  // the method calls it `alt_txt`, the SDK's own arguments `alt_text`
  const described = alt === undefined ? {} : { alt_txt: alt };
  const answer = await client.apiCall('files.getUploadURLExternal', {
    filename: name,
    length: bytes.byteLength,
    ...described,
  });
  const { upload_url: address, file_id: id } = announced.parse(answer);
  await sendBytes(bytes, address, apiUrl);
  return id;
}

async function retried<T>(attempt: () => Promise<T>, { pause }: Uploading): Promise<T> {
  for (const wait of waits) {
    try {
      return await attempt();
    } catch (error) {
      if (!isUncertain(error)) throw error;
      await pause(wait);
    }
  }
  return attempt();
}
