import { causes } from '../diagnosis/causes/index.js';
import { causePath, checkPath } from '../docs/page.js';
import { possibleFindings } from '../docs/roles.js';

/** Addresses of the pages that tell more; null where no documentation is published, or it has no such page. */
export interface DocLinks {
  cause(id: string): string | null;
  check(id: string): string | null;
  /** The place on its check's page that tells of a finding. */
  finding(id: string): string | null;
}

/**
 * Links below `base`, which ends in `/`. An id leads to a page only where it is in the catalogue, so that no
 * address ever holds a word of a bundle, nor leads nowhere for a case of an older version.
 */
export function docLinks(base: string | null): DocLinks {
  if (base === null) return noDocLinks;
  return {
    cause: (id) => (causes.some((cause) => cause.id === id) ? base + causePath(id) : null),
    check: (id) => (possibleFindings.some(({ check }) => check.id === id) ? base + checkPath(id) : null),
    finding: (id) => {
      const finding = possibleFindings.find((one) => one.id === id);
      return finding === undefined ? null : base + checkPath(finding.check.id, finding.variant);
    },
  };
}

export const noDocLinks: DocLinks = { cause: () => null, check: () => null, finding: () => null };
