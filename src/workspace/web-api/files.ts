import { storeFile } from '../acts/files.js';
import { postMessage } from '../acts/messages.js';
import { normaliseBlocks } from '../blocks/normalise.js';
import { asMessages, validateBlocks } from '../blocks/validate.js';
import { app } from '../directory.js';
import { type JsonObject, listOf, objectOf, textOf } from '../json.js';
import { fileObject } from '../payloads/file-object.js';
import type { StoredFile } from '../store/files.js';
import type { Block } from '../store/messages.js';
import { ApiError, Call, type Methods } from './call.js';
import { writableChannelOf } from './channel-argument.js';
import { refusal } from './content-arguments.js';

export const files: Methods = {
  'files.info': { token: 'bot', scope: 'files:read', run: info },
  'files.getUploadURLExternal': { token: 'bot', scope: 'files:write', run: announceUpload },
  'files.completeUploadExternal': { token: 'bot', scope: 'files:write', run: completeUpload },
};

function info(call: Call): JsonObject {
  const id = call.text('file') ?? '';
  const file = call.world.files.find(id);
  if (file !== undefined) return { file: fileObject(file, call.world.url()), comments: [], content: '' };
  throw new ApiError(call.world.files.findEver(id) === undefined ? 'file_not_found' : 'file_deleted');
}

function announceUpload(call: Call): JsonObject {
  const { files: store, ids, url } = call.world;
  const name = call.need('filename');
  const length = call.number('length', 0);
  if (!Number.isInteger(length) || length <= 0) throw new ApiError('invalid_arguments');
  const id = ids.next('F');
  const ticket = ids.secret();
  store.uploads.set(ticket, { id, name, length, bytes: null });
  return { upload_url: `${url()}/upload/${ticket}`, file_id: id };
}

function completeUpload(call: Call): JsonObject {
  const wanted = listOf(call.json('files', 'invalid_arguments')).map(objectOf);
  if (wanted.length === 0) throw new ApiError('invalid_arguments');
  const blocks = blocksOf(call);
  const stored = wanted.map((file) => complete(call, file));
  if (targetOf(call) !== undefined) shareAll(call, stored, blocks);
  return { files: stored.map((file) => fileObject(file, call.world.url())) };
}

function complete(call: Call, wanted: JsonObject): StoredFile {
  const uploads = call.world.files.uploads;
  const entry = [...uploads].find(([, { id }]) => id === wanted.id);
  const [ticket, upload] = entry ?? [];
  if (ticket === undefined || upload === undefined || upload.bytes === null)
    throw new ApiError('file_not_found');
  uploads.delete(ticket);
  const title = textOf(wanted.title) ?? upload.name;
  return storeFile(call.world, app.botUser, { name: upload.name, bytes: upload.bytes, title }, upload.id);
}

function targetOf(call: Call): string | undefined {
  return call.text('channel_id') ?? call.text('channels')?.split(',')[0];
}

function blocksOf(call: Call): Block[] {
  const blocks = call.json('blocks', 'invalid_blocks_format');
  if (blocks === undefined) return [];
  const problems = validateBlocks(blocks, 'message');
  if (problems.length > 0) throw refusal('invalid_blocks', asMessages(problems));
  return normaliseBlocks(listOf(blocks), call.world.ids);
}

function shareAll(call: Call, stored: readonly StoredFile[], blocks: readonly Block[]): void {
  const { world } = call;
  const channel = writableChannelOf(withChannel(call));
  const thread = call.text('thread_ts');
  postMessage(world, {
    channel: channel.id,
    user: app.botUser,
    byBot: true,
    text: call.text('initial_comment') ?? '',
    blocks,
    files: stored.map(({ id }) => id),
    threadTs: thread ?? null,
  });
}

function withChannel(call: Call): Call {
  return new Call(call.world, { channel: targetOf(call) });
}
