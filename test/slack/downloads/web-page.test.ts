import { describe, expect, it } from 'vitest';
import { isWebPage } from '../../../src/slack/downloads/web-page.js';

describe('isWebPage', () => {
  it.each([
    '<!DOCTYPE html><html lang="en">',
    '<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">',
    '<!DocType\n  html>',
    '<html>',
    '<HTML lang=de>',
    '  \r\n\t<!DOCTYPE html>',
    '\u00a0<html >',
    '<!-- one --><!-- two -->\n<html>',
    '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">',
  ])('recognises %j, with a byte order mark and in UTF-16 too', (text) => {
    const marked = `\ufeff${text}`;
    expect(isWebPage(Buffer.from(text))).toBe(true);
    expect(isWebPage(Buffer.from(marked))).toBe(true);
    expect(isWebPage(Buffer.from(marked, 'utf16le'))).toBe(true);
    expect(isWebPage(Buffer.from(marked, 'utf16le').swap16())).toBe(true);
  });

  it.each([
    '',
    '<',
    'PK\u0003\u0004<html>',
    'line of a log: <!DOCTYPE html>',
    '<?xml version="1.0"?><Policies><html></Policies>',
    '<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x"><plist>',
    '<!-- never ends <html>',
    '<htmlx>',
    '<!DOCTYPE htmlx>',
    '<!-->',
  ])('leaves %j alone', (text) => {
    expect(isWebPage(Buffer.from(text))).toBe(false);
  });

  it('looks at the beginning alone, and at that once', () => {
    expect(isWebPage(Buffer.from(`${'<!---->'.repeat(1_000_000)}<html>`))).toBe(false);
    expect(isWebPage(Buffer.from(`<!DOCTYPE${' '.repeat(1_000_000)}html>`))).toBe(false);
  });
});
