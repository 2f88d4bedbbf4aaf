/** What Slack says about a file by its name. */
export interface FileType {
  readonly mimetype: string;
  readonly filetype: string;
  readonly prettyType: string;
  readonly mode: 'hosted' | 'snippet';
}

const byExtension: Readonly<Record<string, FileType>> = {
  zip: { mimetype: 'application/zip', filetype: 'zip', prettyType: 'Zip', mode: 'hosted' },
  csv: { mimetype: 'text/csv', filetype: 'csv', prettyType: 'CSV', mode: 'snippet' },
  xml: { mimetype: 'text/plain', filetype: 'xml', prettyType: 'XML', mode: 'snippet' },
  txt: { mimetype: 'text/plain', filetype: 'text', prettyType: 'Plain Text', mode: 'snippet' },
  log: { mimetype: 'text/plain', filetype: 'text', prettyType: 'Plain Text', mode: 'snippet' },
  html: { mimetype: 'text/html', filetype: 'html', prettyType: 'HTML', mode: 'snippet' },
  json: { mimetype: 'application/json', filetype: 'json', prettyType: 'JSON', mode: 'snippet' },
  png: { mimetype: 'image/png', filetype: 'png', prettyType: 'PNG', mode: 'hosted' },
  jpg: { mimetype: 'image/jpeg', filetype: 'jpg', prettyType: 'JPEG', mode: 'hosted' },
  jpeg: { mimetype: 'image/jpeg', filetype: 'jpg', prettyType: 'JPEG', mode: 'hosted' },
  gif: { mimetype: 'image/gif', filetype: 'gif', prettyType: 'GIF', mode: 'hosted' },
  pdf: { mimetype: 'application/pdf', filetype: 'pdf', prettyType: 'PDF', mode: 'hosted' },
};

const unknown: FileType = {
  mimetype: 'application/octet-stream',
  filetype: 'binary',
  prettyType: 'Binary',
  mode: 'hosted',
};

export function fileTypeOf(name: string): FileType {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(byExtension, extension) ? (byExtension[extension] ?? unknown) : unknown;
}
