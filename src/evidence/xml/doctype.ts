import { SecureMailError } from '../../errors.js';
import { LineIndex } from '../line-index.js';

/** Apple heads every XML property list with this; it names a file on apple.com and declares nothing itself. */
const applePlist = /<!DOCTYPE\s{1,20}plist\s{1,20}(?:PUBLIC|SYSTEM)\s{1,20}[^[\]<>]{1,300}>/;

/**
 * The text without XML declaration and without Apple's document type, every offset unchanged.
 *
 * @throws SecureMailError XML_DOCTYPE for any other document type: it could declare entities
 */
export function withoutProlog(text: string): string {
  const bare = text.replace(/^\s{0,1000}<\?xml\b[^<>]{0,1000}\?>/, blank).replace(applePlist, blank);
  const doctype = bare.search(/<!DOCTYPE/i);
  if (doctype === -1) return bare;
  const lines = new LineIndex(bare);
  throw new SecureMailError('XML_DOCTYPE', `${lines.lineAt(doctype)}:${lines.columnAt(doctype)}`);
}

function blank(markup: string): string {
  return markup.replace(/[^\r\n]/g, ' ');
}
