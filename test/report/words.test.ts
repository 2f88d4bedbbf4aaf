import { describe, expect, it } from 'vitest';
import type { ChainState, Confidence, Diagnosis, Verdict } from '../../src/diagnosis/diagnosis.js';
import { stages } from '../../src/diagnosis/stages.js';
import type { Redacted } from '../../src/redaction/redacted.js';
import {
  chainLine,
  cutText,
  evidenceLine,
  groupDigits,
  occurrenceWords,
  oneLine,
  ownerTitle,
  plural,
  tellingLine,
  verdictSentence,
} from '../../src/report/words.js';
import { redacted, syntheticDiagnosis } from '../cases/synthetic-diagnosis.js';

const diagnosis = syntheticDiagnosis();

function withConfidence(confidence: Confidence): Diagnosis<Redacted> {
  return { ...diagnosis, causes: diagnosis.causes.map((cause) => ({ ...cause, confidence })) };
}

function withVerdict(verdict: Verdict): Diagnosis<Redacted> {
  return { ...diagnosis, verdict, causes: [] };
}

function chainOf(...states: readonly ChainState[]): string {
  return chainLine({
    ...diagnosis,
    chain: stages.map((stage, index) => ({ stage, state: states[index] ?? 'unknown' })),
  });
}

describe('the verdict in one sentence', () => {
  it.each([
    ['confirmed', 'Push is broken at the EWS subscription (confirmed)'],
    ['likely', 'Push is probably broken at the EWS subscription (likely)'],
    ['possible', 'Push may be broken at the EWS subscription (possible)'],
  ] as const)('is as sure as the cause is %s', (confidence, sentence) => {
    expect(verdictSentence(withConfidence(confidence))).toBe(sentence);
  });

  it('counts further causes', () => {
    const [cause] = diagnosis.causes;
    if (cause === undefined) throw new Error('the synthetic diagnosis has a cause');
    expect(verdictSentence({ ...diagnosis, causes: [cause, cause] })).toMatch(
      /, and there is one more cause$/,
    );
    expect(verdictSentence({ ...diagnosis, causes: [cause, cause, cause] })).toMatch(
      /there are 2 more causes$/,
    );
  });

  it.each([
    ['healthy', /^Push works at the end of the evidence/],
    ['inconclusive', /neither a cause nor push at work/],
    ['unrecognized', /^Nothing of Secure Mail was recognised/],
  ] as const)('says %s', (verdict, sentence) => {
    expect(verdictSentence(withVerdict(verdict))).toMatch(sentence);
  });
});

describe('the chain at a glance', () => {
  it('ends with the last link that was seen', () => {
    expect(chainOf('ok', 'unknown', 'recovered', 'failing')).toBe(
      'policy ok > app build unknown > APNs token recovered > tenant ID FAILING > later links not reached',
    );
    expect(chainOf('ok', 'unknown', 'ok')).toBe(
      'policy ok > app build unknown > APNs token ok > later links unknown',
    );
  });

  it('passes over links behind the failing one that nobody saw', () => {
    const states = [...stages.map(() => 'unknown' as const).slice(2), 'ok' as const];
    expect(chainOf('failing', ...states)).toBe('policy FAILING > … > notification ok');
  });

  it('shows every link where the last one was seen', () => {
    const line = chainOf(...stages.map(() => 'ok' as const));
    expect(line.split(' > ')).toHaveLength(stages.length);
    expect(line).toMatch(/notification ok$/);
  });

  it('says when nothing was seen', () => {
    expect(chainOf()).toBe('no link of the chain was seen');
  });
});

describe('evidence', () => {
  const [finding] = diagnosis.findings;

  it('is one line with its place', () => {
    const line = { file: redacted('a b.csv'), line: 7, text: redacted('one\n  two\tthree'), time: null };
    expect(evidenceLine(line)).toBe('a b.csv:7  "one two three"');
    expect(evidenceLine(line, 6)).toBe('a b.csv:7  "one t…"');
  });

  it('says how often and when', () => {
    if (finding === undefined) throw new Error('the synthetic diagnosis has findings');
    expect(occurrenceWords(finding)).toBe(
      '4 times, 20 Nov 2026 09:12:33 to 09:27:01 UTC (+01:00 on the device)',
    );
    expect(occurrenceWords({ ...finding, count: 1, firstSeen: null, lastSeen: null })).toBe(
      '1 time, the source gives no time',
    );
  });
});

describe('small words', () => {
  it('cut text between characters', () => {
    expect(cutText('abc', 3)).toBe('abc');
    expect(cutText('abcd', 3)).toBe('ab…');
    expect(cutText('a😀cd', 3)).toBe('a…');
  });

  it('join lines', () => {
    expect(oneLine(' a\r\n\t b ')).toBe('a b');
  });

  it('group digits whatever the language of the machine', () => {
    expect([7, 999, 1000, 1234567].map(groupDigits)).toEqual(['7', '999', '1,000', '1,234,567']);
    expect([plural(1, 'line', 'lines'), plural(1204, 'line', 'lines')]).toEqual(['1 line', '1,204 lines']);
  });

  it('name who has to act', () => {
    expect(ownerTitle('exchange-admin')).toBe('Exchange administrator');
  });
});

describe('a line at a glance', () => {
  const said = 'The request was refused by the server, which calls it too large';
  const line = (text: string) =>
    tellingLine({ file: redacted('a.csv'), line: 7, text: redacted(text), time: null });

  it('is whole where it is short', () => {
    expect(line('2026-11-20,ERROR,Too large')).toBe('a.csv:7  "2026-11-20,ERROR,Too large"');
  });

  it.each([
    ['commas', `2026-11-20T09:02:21.440+0100,ERROR,Module,File.m,-[Some method:],827,"${said}"`],
    ['semicolons', `20-Nov-2026 09:02:21:440 (+0100);ERROR;Module;File.m;-[Some method:];8271;"${said}"`],
    [
      'tabs',
      `20-Nov-2026 09:02:21:440\tERROR\tModule of this and that\tFile.m\t827\t${said}`.replaceAll('\t', '|'),
    ],
    ['names', `{"time":"2026-11-20T09:02:21Z","level":"ERROR","module":"Some module","said":"${said}"}`],
    ['blanks', `Module of this and that WARNING 2026-11-20T00:35:12.820-0800 ${said}, as a proxy may do it`],
    ['blanks, with a method', `Module ERROR 20-Nov-2026 08:01:42:055 (+0000) -[Module log:] 211 ${said}`],
    [
      'commas, in a script without blanks',
      `2026-11-20T09:02:21.440+0100,ERROR,Module of mine,File.m,-[Some method:],827,${'推送注册被服务器拒绝'.repeat(6)}`,
      '推送注册被服务器拒绝'.repeat(6),
    ],
    ['a message in the middle', `2026-11-20 09:02:21,ERROR,"${said}",Module,File.m,-[Some method:]`],
  ])('begins with the message where fields are set apart by %s', (_, text, message = said) => {
    const shown = line(text);
    expect(shown.startsWith(`a.csv:7  "…${message}`)).toBe(true);
    expect(text).toContain(shown.slice('a.csv:7  "…'.length, -1));
  });

  it('is cut at its end alone where no field is a message', () => {
    const row = `"BackgroundFetch","20-Nov-2026 13:44:00:000 (+0530)","20-Nov-2026 13:44:15:000 (+0530)","15","AnOutcomeWithALongName","AndOneMore"`;
    expect(line(row)).toMatch(/^a\.csv:7 {2}""BackgroundFetch","20-Nov-2026 13:44:00:000 .*…"$/);
  });

  it('is cut at its end alone where nothing sets anything apart', () => {
    expect(line('word '.repeat(40))).toMatch(/^a\.csv:7 {2}"word [word ]+…"$/);
  });

  it('never splits a character, and is quick with hostile text', () => {
    const shown = line(`${'😀'.repeat(200)},${',;"'.repeat(4000)}${'9:59:59 '.repeat(3000)}`);
    expect(shown.isWellFormed()).toBe(true);
    expect(shown.length).toBeLessThan(140);
  });
});
