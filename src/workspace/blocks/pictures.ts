import { isObject, type Json, type JsonObject, objectOf } from '../json.js';
import type { FileStore, StoredFile } from '../store/files.js';
import { type Problem, problem } from './check.js';

/** Slack: what an image may show of the workspace's files. */
const pictureTypes = new Set(['png', 'jpg', 'gif']);

/** Images of the workspace's files (`slack_file`) that Slack would not take: unknown, gone or no pictures. */
export function pictureProblems(files: FileStore, value: Json | undefined, pointer: string): Problem[] {
  if (Array.isArray(value))
    return value.flatMap((item: Json, index) => pictureProblems(files, item, `${pointer}/${index}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, field]) =>
    name === 'slack_file'
      ? problemOf(files, objectOf(field), `${pointer}/slack_file`)
      : pictureProblems(files, field, `${pointer}/${name}`),
  );
}

function problemOf(files: FileStore, named: JsonObject, pointer: string): Problem[] {
  const file = fileOf(files, named);
  if (file !== undefined && pictureTypes.has(file.filetype)) return [];
  return [problem(pointer, 'invalid slack file', 'slack_file', named.id ?? named.url)];
}

/** By id, or by the id that its address holds. */
function fileOf(files: FileStore, { id, url }: JsonObject): StoredFile | undefined {
  if (typeof id === 'string') return files.find(id);
  const inAddress = typeof url === 'string' ? /\/[^/-]{1,20}-(F[0-9A-Z]{1,20})\//.exec(url) : null;
  return files.find(inAddress?.[1] ?? '');
}
