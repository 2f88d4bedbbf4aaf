/** One generated page of the documentation. */
export interface Page {
  /** Below the folder of the documentation, with `/`. */
  readonly path: string;
  /** Markdown as GitHub reads it, ending in a line break. */
  readonly text: string;
}

/** Folders that hold generated pages and nothing else. */
export const generatedFolders = ['causes', 'checks'] as const;

export const indexPath = 'index.md';

/** Page of a cause. */
export function causePath(id: string): string {
  return `causes/${id}.md`;
}

/** Page of a check, or the place on it that tells of one of its findings. */
export function checkPath(id: string, variant?: string): string {
  return `checks/${id}.md${variant === undefined ? '' : `#${variant}`}`;
}
