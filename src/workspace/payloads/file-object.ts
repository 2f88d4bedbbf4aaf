import { team } from '../directory.js';
import type { JsonObject } from '../json.js';
import type { StoredFile } from '../store/files.js';

/** A file as messages and `files.info` show it. `base` is the stand-in's own address. */
export function fileObject(file: StoredFile, base: string): JsonObject {
  const name = encodeURIComponent(file.name);
  const place = `${base}/files-pri/${team.id}-${file.id}`;
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.filetype,
    pretty_type: file.prettyType,
    user: file.user,
    user_team: team.id,
    editable: file.mode === 'snippet',
    size: file.fault === 'wrong-size' ? file.bytes.length + 1000 : file.bytes.length,
    mode: file.mode,
    is_external: false,
    external_type: '',
    is_public: true,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: `${place}/${name}`,
    url_private_download: `${place}/download/${name}`,
    permalink: `${base}/files/${file.user}/${file.id}/${name}`,
    ...(file.altText === null ? {} : { alt_txt: file.altText }),
    has_rich_preview: false,
    file_access: 'visible',
    ...sharesOf(file),
  };
}

/** What Slack sends of a file from another organisation, and of one that is no longer there. */
export function fileStub(file: StoredFile): JsonObject | null {
  if (file.fault === 'deleted') return { id: file.id, mode: 'tombstone' };
  if (file.fault !== 'slack-connect') return null;
  return {
    id: file.id,
    mode: 'file_access',
    file_access: 'check_file_info',
    created: 0,
    timestamp: 0,
    user: '',
  };
}

function sharesOf(file: StoredFile): JsonObject {
  const public_ = [...file.shares].map(([channel, stamps]) => [
    channel,
    stamps.map((ts) => ({ ts, team_id: team.id, share_user_id: file.user, source: 'UNKNOWN' })),
  ]);
  return {
    shares: { public: Object.fromEntries(public_) },
    channels: [...file.shares.keys()],
    groups: [],
    ims: [],
  };
}
