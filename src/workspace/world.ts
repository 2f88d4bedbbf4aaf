import type { Clock } from './clock.js';
import { Courier } from './delivery/courier.js';
import { SignedHttp } from './delivery/signed-http.js';
import { SocketMode } from './delivery/socket-mode.js';
import { Directory } from './directory.js';
import { Faults } from './faults.js';
import { Feed } from './feed.js';
import { Ids } from './ids.js';
import type { CallRecord } from './records.js';
import type { Settings } from './settings.js';
import { FileStore } from './store/files.js';
import { Grants } from './store/grants.js';
import { Installs } from './store/installs.js';
import { MessageStore } from './store/messages.js';
import { RunStore } from './store/runs.js';
import { ViewStore } from './store/views.js';

/** Everything one stand-in holds. */
export interface World {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: Settings;
  readonly directory: Directory;
  readonly messages: MessageStore;
  readonly files: FileStore;
  readonly views: ViewStore;
  readonly runs: RunStore;
  readonly grants: Grants;
  readonly installs: Installs;
  readonly faults: Faults;
  readonly feed: Feed;
  readonly sockets: SocketMode;
  readonly courier: Courier;
  readonly calls: CallRecord[];
  /** Continuations of downloads that were told to be slow. */
  readonly heldDownloads: Set<() => void>;
  /** The stand-in's own address, without a slash at the end. */
  url(): string;
}

export function createWorld(clock: Clock, settings: Settings, url: () => string): World {
  const ids = new Ids(clock);
  const feed = new Feed();
  const sockets = new SocketMode({ clock, ids, feed });
  const transport = () =>
    settings.requestUrl === null
      ? sockets
      : new SignedHttp({ clock, secret: settings.signingSecret, url: settings.requestUrl });
  return {
    clock,
    ids,
    settings,
    directory: new Directory(),
    messages: new MessageStore(),
    files: new FileStore(),
    views: new ViewStore(),
    runs: new RunStore(),
    grants: new Grants(clock, ids),
    installs: new Installs(clock, ids),
    faults: new Faults(),
    feed,
    sockets,
    courier: new Courier({ clock, ids, feed, transport, retryDelaysMs: settings.retryDelaysMs }),
    calls: [],
    heldDownloads: new Set(),
    url,
  };
}
