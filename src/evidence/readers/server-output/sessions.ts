import { excerptLimit, type Located } from '../../located.js';
import { withoutQuoteMarks } from '../exchange/line-splitter.js';

/** One line of output, without what mails and chats put around it. */
export interface OutputLine {
  readonly text: string;
  /** 1-based physical line in the file. */
  readonly number: number;
}

/** One command and what it printed; the command is null where only its output was pasted. */
export interface Session {
  readonly command: string | null;
  /** The machine that the prompt names. */
  readonly from: string | null;
  readonly lines: readonly OutputLine[];
}

const prompts = [
  /^\s{0,40}(?:\[(?<host>[\w.-]{1,253})\]:\s{0,4})?(?:\[PS\]\s{0,4}|PS\s{1,4})?[A-Za-z]:\\[^<>|"?*]{0,260}>(?<command>.*)$/i,
  /^\s{0,40}(?:\[(?<host>[\w.-]{1,253})\]:\s{0,4})?PS\s{0,4}>(?<command>.*)$/i,
  /^\s{0,40}\[?[\w.-]{1,64}@(?<host>[\w.-]{1,253})[: ][^$#]{0,200}[$#]\s(?<command>.*)$/,
  /^\s{0,40}[$#]\s{1,4}(?<command>\S.*)$/,
];

/** A command at the beginning of a line; behind a colon stands an error message of it instead. */
const bareCommand =
  /^\s{0,40}(?:&\s{0,2})?"?(?:%?[\w:\\%]{0,120}\\)?(?:curl(?:\.exe)?|nslookup(?:\.exe)?|Test-NetConnection|tnc|Resolve-DnsName|Invoke-WebRequest|iwr|Get-(?:WebServices|ActiveSync)VirtualDirectory|appcmd(?:\.exe)?|Get-WebConfiguration(?:Property)?|Get-Content|type)"?(?=\s{1,4}[^\s:]|\s{0,4}\||\s{0,4}$)/i;

/** Splits pasted output at its prompts; talk between them belongs to the session before it, and says nothing. */
export function sessionsOf(text: string): Session[] {
  const sessions: { command: string | null; from: string | null; lines: OutputLine[] }[] = [];
  let open = { command: null as string | null, from: null as string | null, lines: [] as OutputLine[] };
  for (const line of outputLines(text)) {
    const prompt = promptIn(line.text);
    if (prompt === null) open.lines.push(line);
    else {
      sessions.push(open);
      open = { ...prompt, lines: [] };
    }
  }
  return [...sessions, open];
}

function outputLines(text: string): OutputLine[] {
  return text.split(/\r?\n/).map((line, index) => ({ text: plainLine(line), number: index + 1 }));
}

/** Lines are cut, for nothing that is looked for is so long. */
const longestLine = 4000;

function plainLine(line: string): string {
  const plain = withoutQuoteMarks(line.slice(0, longestLine))
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .trimEnd();
  return /^\s{0,40}(?:```|~~~)\w{0,20}$/.test(plain) ? '' : plain.replace(/^(\s{0,40})`([^`]*)`$/, '$1$2');
}

function promptIn(text: string): Omit<Session, 'lines'> | null {
  for (const prompt of prompts) {
    const groups = prompt.exec(text)?.groups;
    if (groups !== undefined)
      return { command: groups.command?.trim() || null, from: groups.host?.toLowerCase() ?? null };
  }
  return bareCommand.test(text) ? { command: text.trim(), from: null } : null;
}

/** Where lines of the output stand; `lineOffset` lines come before the text. */
export interface Place {
  readonly file: string;
  readonly lineOffset: number;
}

export function locateLines({ file, lineOffset }: Place, lines: readonly OutputLine[]): Located {
  const text = lines.map((line) => line.text).join('\n');
  return {
    file,
    line: (lines[0]?.number ?? 1) + lineOffset,
    text: text.slice(0, excerptLimit).trimEnd(),
    time: null,
  };
}
