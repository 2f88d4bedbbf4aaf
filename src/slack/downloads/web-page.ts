/** How much of a file is looked at, in bytes. */
const headLength = 16 * 1024;

/** What may stand before a page's first tag, with the end of each. */
const prologue = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;

/** Whether the bytes are a web page, whatever they are called: behind white space, comments and a byte order mark, too. */
export function isWebPage(bytes: Buffer): boolean {
  return /^<(?:!doctype\s{1,99}html|html)[\s>]/i.test(behindPrologue(textOf(bytes.subarray(0, headLength))));
}

function textOf(head: Buffer): string {
  const encoding = [head[0], head[1]].join();
  if (encoding === '255,254') return new TextDecoder('utf-16le').decode(head);
  if (encoding === '254,255') return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder().decode(head);
}

/** Empty where the prologue does not end. */
function behindPrologue(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const part = prologue.find(([start]) => rest.startsWith(start));
    if (part === undefined) return rest;
    const end = rest.indexOf(part[1], part[0].length);
    rest = end < 0 ? '' : rest.slice(end + part[1].length).trimStart();
  }
}
