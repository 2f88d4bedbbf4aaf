import { deleteFile, storeFile } from '../acts/files.js';
import { postMessage } from '../acts/messages.js';
import { characters } from '../blocks/check.js';
import { normaliseBlocks } from '../blocks/normalise.js';
import { type JsonObject, listOf, objectOf, textOf } from '../json.js';
import { fileObject } from '../payloads/file-object.js';
import type { StoredFile } from '../store/files.js';
import type { Block } from '../store/messages.js';
import { ApiError, Call, type Methods } from './call.js';
import { writableChannelOf } from './channel-argument.js';
import { refuseInvalid } from './content-arguments.js';

export const files: Methods = {
  'files.info': { token: 'bot', scope: 'files:read', run: info },
  'files.delete': { token: 'bot', scope: 'files:write', run: remove },
  'files.getUploadURLExternal': { token: 'bot', scope: 'files:write', run: announceUpload },
  'files.completeUploadExternal': { token: 'bot', scope: 'files:write', run: completeUpload },
};

function info(call: Call): JsonObject {
  return { file: fileObject(fileOf(call), call.world.url()), comments: [], content: '' };
}

/** A bot may only delete what it uploaded itself. */
function remove(call: Call): JsonObject {
  const file = fileOf(call);
  if (file.user !== call.team.botUser) throw new ApiError('cant_delete_file');
  deleteFile(call.world, file);
  return {};
}

function fileOf(call: Call): StoredFile {
  const id = call.text('file') ?? '';
  const file = call.world.files.find(id);
  if (file !== undefined) return file;
  throw new ApiError(call.world.files.findEver(id) === undefined ? 'file_not_found' : 'file_deleted');
}

/** Slack: characters of `alt_txt`. */
const altTextLimit = 1000;

function announceUpload(call: Call): JsonObject {
  const { files: store, ids, url } = call.world;
  const name = call.need('filename');
  const length = call.number('length', 0);
  if (!Number.isInteger(length) || length <= 0) throw new ApiError('invalid_arguments');
  const id = ids.next('F');
  const ticket = ids.secret();
  const altText = call.text('alt_txt') ?? null;
  if (characters(altText ?? '') > altTextLimit) throw new ApiError('alt_txt_too_large');
  store.uploads.set(ticket, { id, name, length, altText, bytes: null });
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
  const { altText, bytes, id, name } = upload;
  const title = textOf(wanted.title) ?? name;
  return storeFile(call.world, call.team.botUser, { name, bytes, title, altText }, id);
}

function targetOf(call: Call): string | undefined {
  return call.text('channel_id') ?? call.text('channels')?.split(',')[0];
}

function blocksOf(call: Call): Block[] {
  const blocks = call.json('blocks', 'invalid_blocks_format');
  if (blocks === undefined) return [];
  refuseInvalid(call, blocks);
  return normaliseBlocks(listOf(blocks), call.world.ids);
}

function shareAll(call: Call, stored: readonly StoredFile[], blocks: readonly Block[]): void {
  const { world } = call;
  const channel = writableChannelOf(withChannel(call));
  const thread = call.text('thread_ts');
  postMessage(world, {
    channel: channel.id,
    user: channel.team.botUser,
    byBot: true,
    text: call.text('initial_comment') ?? '',
    blocks,
    files: stored.map(({ id }) => id),
    threadTs: thread ?? null,
  });
}

function withChannel(call: Call): Call {
  return new Call(call.world, { channel: targetOf(call) }, call.team);
}
