import { appOfName, isForeignBundleId } from './app-name.js';
import { folderOf, foldersOf, nameOf } from './folders.js';
import type { App, ReadableKind } from './reading.js';

/** What is known of a file before it is asked whose it is. */
export interface Claim {
  readonly path: string;
  readonly kind: ReadableKind;
  /** What its own content says. */
  readonly app: App;
  /** Whether it holds what only Secure Mail has: push policies, or records of push. */
  readonly speaksOfPush: boolean;
}

/**
 * Whose each file is: by what it says itself; by its name, the app info beside or above it and the names of
 * its folders, the nearest first; by what is in it; by the logs around it. The order of files does not matter.
 */
export function ownersOf(claims: readonly Claim[]): ReadonlyMap<Claim, App> {
  const labels = folderLabels(claims);
  const told = new Map(claims.map((claim) => [claim, firstKnown([claim.app, ...placeApps(claim, labels)])]));
  const around = appsAround(told);
  const near = new Map([...told].map(([claim, app]) => [claim, firstKnown([app, neighbour(claim, around)])]));
  const kinds = new Set([...near].filter(([, app]) => app === 'secure-mail').map(([{ kind }]) => kind));
  return new Map([...near].map(([claim, app]) => [claim, firstKnown([app, remainder(claim, kinds)])]));
}

function firstKnown(apps: readonly App[]): App {
  return apps.find((app) => app !== 'unknown') ?? 'unknown';
}

interface Labels {
  /** Folders whose app info names one app, and no log in them another. */
  readonly infos: ReadonlyMap<string, App>;
  /** Folders whose logs name one app. */
  readonly logs: ReadonlyMap<string, App>;
}

function folderLabels(claims: readonly Claim[]): Labels {
  const logs = appsByFolder(claims.filter(({ kind }) => kind === 'app-log'));
  const infos = appsByFolder(claims.filter(({ kind }) => kind === 'app-info'));
  for (const [folder, app] of infos) if (!agrees(app, logs.get(folder))) infos.set(folder, 'unknown');
  return { infos, logs };
}

function agrees(app: App, other: App | undefined): boolean {
  return other === undefined || other === app;
}

/** The one app that the files lying in a folder name; `unknown` where they name several. */
function appsByFolder(claims: readonly Claim[]): Map<string, App> {
  const apps = new Map<string, App>();
  for (const { path, app, speaksOfPush } of claims) {
    const named = app === 'unknown' && speaksOfPush ? 'secure-mail' : app;
    if (named === 'unknown') continue;
    const folder = folderOf(path);
    apps.set(folder, agrees(named, apps.get(folder)) ? named : 'unknown');
  }
  return apps;
}

/** What tells the owner, the strongest first. App info at a root tells least of the folders below it. */
function placeApps(claim: Claim, { infos, logs }: Labels): App[] {
  const [own = '', ...above] = foldersOf(claim.path);
  const infoIn = (folder: string): App => infos.get(folder) ?? 'unknown';
  const logsBeside = logs.get(own) ?? 'unknown';
  return [
    appOfName(nameOf(claim.path)),
    infoIn(own),
    appOfFolder(own),
    ...(logsBeside === 'secure-mail' ? [logsBeside] : []),
    ...above.flatMap((folder) => (isRoot(folder) ? [] : [infoIn(folder)]).concat(appOfFolder(folder))),
    appOfContent(claim),
    logsBeside,
    ...above.filter(isRoot).map(infoIn),
  ];
}

/** Secure Hub mails the bundles of all apps: its name on the outermost archive tells the sender, not the owner. */
function appOfFolder(folder: string): App {
  return isSendersArchive(folder) ? 'unknown' : appOfName(nameOf(folder));
}

function isSendersArchive(folder: string): boolean {
  return /^[^/]{0,200}(?:secure|worx)[^a-z0-9/]{0,3}(?:hub|home)[^/]{0,200}!$/i.test(folder);
}

/** Push policies are Secure Mail's, unless they lie in a folder of another app, which may bear the same ones. */
function appOfContent({ path, kind, speaksOfPush }: Claim): App {
  const elsewhere = foldersOf(path).some((folder) => isForeignBundleId(nameOf(folder)));
  return kind === 'app-policies' && speaksOfPush && !elsewhere ? 'secure-mail' : 'unknown';
}

/** The apps whose files lie in a folder itself, and those whose files lie in it or below it. */
interface Around {
  readonly inside: ReadonlyMap<string, ReadonlySet<App>>;
  readonly below: ReadonlyMap<string, ReadonlySet<App>>;
}

function appsAround(owners: ReadonlyMap<Claim, App>): Around {
  const [inside, below] = [new Map<string, Set<App>>(), new Map<string, Set<App>>()];
  for (const [{ path }, app] of owners) {
    note(inside, folderOf(path), app);
    for (const folder of foldersOf(path)) note(below, folder, app);
  }
  return { inside, below };
}

function note(apps: Map<string, Set<App>>, folder: string, app: App): void {
  apps.set(folder, (apps.get(folder) ?? new Set()).add(app));
}

/** Secure Mail's, where the nearest known files, in its folder or below or in the folders above it, are all its. */
function neighbour({ path }: Claim, { inside, below }: Around): App {
  const [own = '', ...above] = foldersOf(path);
  const levels = [(isRoot(own) ? inside : below).get(own), ...above.map((folder) => inside.get(folder))];
  const nearest = levels.find((apps) => apps?.has('other') === true || apps?.has('secure-mail') === true);
  return nearest === undefined || nearest.has('other') ? 'unknown' : 'secure-mail';
}

/** Below a root lies everything, which tells nothing of what lies in it. */
function isRoot(folder: string): boolean {
  return folder === '' || folder.endsWith('!');
}

/** What nobody claims, in a case that has files of Secure Mail of these kinds, is another app's. */
function remainder({ path, kind, speaksOfPush }: Claim, kinds: ReadonlySet<ReadableKind>): App {
  const foreign = foldersOf(path).some(
    (folder) => isSendersArchive(folder) || isForeignBundleId(nameOf(folder)),
  );
  if (foreign && kinds.size > 0) return 'other';
  const silent = kind === 'app-policies' || kind === 'app-info' || (kind === 'app-log' && !speaksOfPush);
  return silent && kinds.has(kind) ? 'other' : 'unknown';
}
