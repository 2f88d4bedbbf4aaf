/** Folders of a path, the nearest first, the root (an empty path) last; nested archives are folders, too. */
export function foldersOf(path: string): string[] {
  const segments = path.split('/').slice(0, -1);
  return Array.from({ length: segments.length + 1 }, (_, up) =>
    segments.slice(0, segments.length - up).join('/'),
  );
}

/** Last segment of a path: of a file's its name, of an archive's `name.zip!`. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder in which a file lies itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether a file lies in a folder or anywhere below it. */
export function liesIn(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}
