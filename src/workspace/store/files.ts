/**
 * How a download of the file misbehaves. `truncated`: the connection breaks half way; `wrong-size`: fewer
 * bytes come than the file object names; `slow`: nothing comes before `Control.releaseDownloads`.
 */
export type FileFault = 'slack-connect' | 'wrong-size' | 'truncated' | 'slow' | 'server-error' | 'deleted';

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly mimetype: string;
  readonly filetype: string;
  readonly prettyType: string;
  /** Slack keeps text as an editable snippet. */
  readonly mode: 'hosted' | 'snippet';
  readonly bytes: Buffer;
  /** What a picture shows, in words. */
  readonly altText: string | null;
  readonly user: string;
  /** Seconds since the epoch. */
  readonly created: number;
  /** Channels it was shared in, with the `ts` of the message. */
  readonly shares: Map<string, string[]>;
  fault: FileFault | null;
}

/** A file that is announced but not yet there (`files.getUploadURLExternal`). */
export interface PendingUpload {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly altText: string | null;
  bytes: Buffer | null;
}

export class FileStore {
  readonly #files = new Map<string, StoredFile>();
  readonly uploads = new Map<string, PendingUpload>();

  put(file: StoredFile): void {
    this.#files.set(file.id, file);
  }

  /** Undefined where there is none, or none any more. */
  find(id: string): StoredFile | undefined {
    const file = this.#files.get(id);
    return file?.fault === 'deleted' ? undefined : file;
  }

  /** Whatever became of it. */
  findEver(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }
}
