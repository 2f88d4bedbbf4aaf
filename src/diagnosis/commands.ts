/** How a line that is to be typed begins: a cmdlet, a variable of Windows, or one of these programs. */
const commandStart = /^(?:[A-Z][a-z]+-[A-Z]\w+|%\w+%|nslookup|curl|security|appcmd|iisreset)\b|^%\w+%/;

/** Whether a line of a step is to be typed rather than read: it begins as a command and ends as no sentence does. */
export function isCommand(line: string): boolean {
  return commandStart.test(line) && !/[.:]$/.test(line);
}

/** Lines of a text that belong together: commands that follow one another, or one line to read. */
export interface TextBlock {
  readonly commands: boolean;
  readonly lines: readonly string[];
}

/** The text of a step, or of a way to obtain evidence, as what is to be read and what is to be typed. */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of text.split('\n')) {
    const commands = isCommand(line);
    const last = blocks.at(-1);
    if (commands && last?.commands) blocks[blocks.length - 1] = { commands, lines: [...last.lines, line] };
    else blocks.push({ commands, lines: [line] });
  }
  return blocks;
}
