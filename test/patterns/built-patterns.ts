import { signExamples } from '../redaction/sign-examples.js';
import type { Pattern, PatternsOfFile } from './source-patterns.js';

/**
 * The patterns that the files put together, which stand nowhere as a whole: the modules are loaded, and what
 * is put together only at work is made to be, while the constructor writes down what it is given.
 *
 * @param load loads a module of `src` by its path without the ending
 */
export async function builtPatterns(
  files: readonly PatternsOfFile[],
  load: (module: string) => Promise<unknown>,
): Promise<Pattern[]> {
  const found = new Map<string, Pattern>();
  const ours = new Set(files.filter(({ built }) => built.length > 0).map(({ file }) => file));
  const restore = watchConstructor((pattern) => {
    const { file, line, source, flags } = pattern;
    if (ours.has(file)) found.set(`${file}:${line} ${flags} ${source}`, pattern);
  });
  try {
    for (const { file } of files.filter(isBuilding)) await load(file.slice(0, -3));
    await work();
  } finally {
    restore();
  }
  return [...found.values()].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);
}

/** Pages are compiled for browsers; theirs are loaded by name. */
function isBuilding({ file, built }: PatternsOfFile): boolean {
  return built.length > 0 && !file.startsWith('workspace/page/');
}

/** What has to be done for patterns that are put together only then. No module may be loaded before. */
async function work(): Promise<void> {
  const { dialectOf } = await import('../../src/evidence/table/dialect.js');
  const { mentions } = await import('../../src/slack/work/incoming-message.js');
  const { readEvidence } = await import('../../src/evidence/read-evidence.js');
  const { diagnose } = await import('../../src/diagnosis/diagnose.js');
  const { createGate, redactDiagnosis } = await import('../../src/redaction/gate.js');
  const { matchFreeForm } = await import('../../src/evidence/timestamp/free-form.js');
  await import('../../src/workspace/page/text/inline.js');
  for (const delimiter of [',', ';', '\t', '|'] as const) dialectOf([''], delimiter);
  const bot = { userId: 'U1', botId: 'B1', enterpriseId: null, workspaceUrl: '' };
  mentions({ channel: 'C1', ts: '1', text: '' }, bot);
  const text = "20-Nov-2026 09:12:33:310 (+0100),ERROR,Secure Mail.APNS,Device name: Jane's iPhone zeus7";
  const evidence = await readEvidence([{ kind: 'text', name: 'pasted', text }]);
  redactDiagnosis(diagnose(evidence), evidence.identities, { salt: 'patterns' });
  const gate = createGate([], { salt: 'patterns' });
  for (const text of inBothAlphabets(signExamples)) gate(text);
  for (const text of inBothAlphabets(['1 March 2026 12:00:00'])) matchFreeForm(text);
}

/** As it stands, and with a letter that is none of ASCII: patterns of letters are made for either. */
function inBothAlphabets(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [text, `${text} \u00e9`]);
}

function watchConstructor(see: (pattern: Pattern) => void): () => void {
  const original = globalThis.RegExp;
  const note = (made: RegExp): RegExp => {
    const at = /[/\\]src[/\\]([\w/\\.-]+)\.[jt]s\b.*?:(\d+):\d+/.exec(
      siteOf(new Error('made here').stack ?? ''),
    );
    if (at !== null)
      see({
        file: `${at[1]?.replaceAll('\\', '/')}.ts`,
        line: Number(at[2]),
        source: made.source,
        flags: made.flags,
      });
    return made;
  };
  globalThis.RegExp = new Proxy(original, {
    construct: (target, values) => note(Reflect.construct(target, values)),
    apply: (target, self, values) => note(Reflect.apply(target, self, values)),
  });
  return () => {
    globalThis.RegExp = original;
  };
}

/**
 * The line of the stack that tells which module of `src` called. Patterns of letters belong to who has them made; in
 * the form that is made later, for a text, to their maker.
 */
function siteOf(stack: string): string {
  const ours = stack.split('\n').filter((line) => /[/\\]src[/\\]/.test(line));
  return ours.find((line) => !line.includes('at letterPattern ')) ?? '';
}
