/** Markup whose content is no markup. */
const kinds = [
  { start: '<!--', end: '-->' },
  { start: '<![CDATA[', end: ']]>' },
  { start: '<?', end: '?>' },
] as const;

/** Offset behind the comment, CDATA section or instruction that begins at `at`; null where none does. */
export function silentEnd(
  text: string,
  at: number,
): { readonly end: number; readonly closed: boolean } | null {
  const kind = kinds.find(({ start }) => text.startsWith(start, at));
  if (kind === undefined) return null;
  const end = text.indexOf(kind.end, at + kind.start.length);
  return end === -1 ? { end: text.length, closed: false } : { end: end + kind.end.length, closed: true };
}

const reference = /^&(?:#\d{1,10}|#x[\da-f]{1,10}|[\p{L}_][\p{L}\p{N}_.-]{0,100});/iu;

/** Offset of the first `&` that begins no reference, or of markup that is never closed; null where there is none. */
export function firstLooseEnd(text: string): number | null {
  const mark = /[<&]/g;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const { index } = found;
    const silent = silentEnd(text, index);
    if (silent?.closed === false) return index;
    if (found[0] === '&' && !reference.test(text.slice(index, index + 128))) return index;
    if (silent !== null) mark.lastIndex = silent.end;
  }
  return null;
}
