import JSZip from 'jszip';
import { type PackageContents, packageEntries } from './entries.js';

/** The escalation package: a zip that holds what somebody needs who has not seen the case. */
export interface Package {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Always the same bytes for the same contents: entries in the order of their names, dated with the package. */
export async function buildPackage(contents: PackageContents): Promise<Package> {
  const zip = new JSZip();
  const date = new Date(contents.createdAt);
  const entries = packageEntries(contents).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, content } of entries) zip.file(name, content, { date, createFolders: false });
  const bytes = await zip.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'UNIX',
  });
  return { name: `securemail-case-${safeName(contents.caseId)}.zip`, bytes };
}

function safeName(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9-]/g, '-');
}
