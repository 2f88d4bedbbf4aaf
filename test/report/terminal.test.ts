import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { articleSteps, articleTitles } from '../../src/diagnosis/stages.js';
import { toTerminal } from '../../src/report/terminal.js';
import { redacted, syntheticDiagnosis } from '../cases/synthetic-diagnosis.js';

const diagnosis = syntheticDiagnosis();
const plain = toTerminal(diagnosis, { color: false, width: 80 });
/** Without line breaks, so that wrapping does not matter. */
const flat = plain.replace(/\s+/g, ' ');

describe('the report for a terminal', () => {
  it('begins with the verdict and the chain', () => {
    expect(plain.split('\n')[0]).toBe('Push is broken at the EWS subscription (confirmed)');
    expect(flat).toContain('Chain policy ok > app build unknown');
    expect(flat).toContain('EWS subscription FAILING > later links not reached');
  });

  it('asks before anything else but the verdict, and says how to answer', () => {
    const nextQuestion = {
      kind: 'question' as const,
      question: 'build',
      text: 'Which build is it?',
      why: 'It tells causes apart.',
      how: 'Ask around.',
      answers: [{ id: 'app-store', label: 'App Store' }],
    };
    const asked = toTerminal({ ...diagnosis, nextQuestion }, { color: false, width: 80 }).replace(
      /\s+/g,
      ' ',
    );
    expect(asked).toMatch(
      /not reached Question: Which build is it\? Answers App Store \(app-store\) Why It tells causes apart\. How Ask around\. Then check again with --answer build=<answer> Cause: /,
    );
    const evidence = {
      ...nextQuestion,
      kind: 'evidence' as const,
      evidence: 'app-log' as const,
      text: 'the log',
    };
    const needed = toTerminal({ ...diagnosis, nextQuestion: evidence }, { color: false, width: 80 });
    expect(needed).toContain('\nNeeded next: the log\n');
    expect(needed).not.toContain('--answer');
  });

  it('says what a person reported', () => {
    const reported = [{ question: 'build', answer: 'app-store', title: 'Build', label: 'App Store' }];
    const shown = toTerminal({ ...diagnosis, reported }, { color: false, width: 80 });
    expect(shown).toContain('Reported by a person\n  - Build: App Store\n');
  });

  it('says of each cause what, how sure, who, why, when and where it is written', () => {
    expect(flat).toContain('Cause: Exchange refuses the subscription request as too large (confirmed)');
    expect(flat).toContain('Id ews-request-too-large Who');
    expect(flat).toContain('Who Exchange administrator: Raise uploadReadAheadSize on the EWS site.');
    expect(flat).toContain('Why The EWS subscription was refused with HTTP 413');
    expect(flat).toContain('4 times, 20 Nov 2026 09:12:33 to 09:27:01 UTC (+01:00 on the device)');
    expect(flat).toContain('Secure Mail/Diagnostics_1.csv:1204 "HTTP status code: 413"');
    expect(flat).toContain('and 2 further records');
  });

  it('gives the steps, commands on lines of their own', () => {
    expect(flat).toContain('1. Raise the limit');
    expect(plain).toMatch(/^ +On the Exchange server:$/m);
    expect(plain).toMatch(/^ +iisreset$/m);
  });

  it('says what was ruled out, and on which line that rests', () => {
    expect(flat).toContain(
      'Ruled out - Push notifications are switched off by policy: PushNotificationsEnabled is true (CtxLog_AppPolicies.xml:12)',
    );
  });

  it('says what was not checked, and how to obtain what is missing, once for all checks that need it', () => {
    const [one] = diagnosis.notChecked;
    if (one === undefined) throw new Error('the synthetic diagnosis leaves something unchecked');
    const other = { ...one, check: 'other', title: 'Another question' };
    const shown = toTerminal({ ...diagnosis, notChecked: [one, other] }, { color: false, width: 80 }).replace(
      /\s+/g,
      ' ',
    );
    expect(shown).toContain(
      'Exchange event log: Export the events of source MSExchange Web Services. - Whether Exchange reaches the listener - Another question',
    );
  });

  it('accounts for every step of the article', () => {
    for (const step of articleSteps) expect(flat).toContain(articleTitles[step]);
  });

  it('says of each file how much was understood', () => {
    expect(flat).toContain(
      'Secure Mail/Diagnostics_1.csv app log; 5,120 records, 2 not understood; 20 Nov 2026',
    );
    expect(flat).not.toMatch(/no errors/i);
  });

  it('says why a file could not be read', () => {
    const [source] = diagnosis.sources;
    if (source === undefined) throw new Error('the synthetic diagnosis has a source');
    const broken = {
      ...source,
      kind: 'unrecognized' as const,
      file: redacted('x.zip'),
      problem: { code: 'ZIP_ENCRYPTED', message: 'The archive is encrypted.' },
    };
    const shown = toTerminal({ ...diagnosis, sources: [broken] }, { color: false, width: 80 });
    expect(shown).toContain(
      '- x.zip\n    not recognised, nothing was read from it\n    ZIP_ENCRYPTED: The archive is encrypted.',
    );
  });

  it('says what to send, and no more, where nothing was recognised', () => {
    const foreign = {
      ...diagnosis,
      verdict: 'unrecognized' as const,
      causes: [],
      ruledOut: [],
      findings: [],
    };
    const shown = toTerminal(foreign, { color: false, width: 80 });
    expect(shown).toMatch(
      /^Nothing of Secure Mail was recognised in this input\n\nWhat to send\n {2}- Exchange event log: /,
    );
    expect(shown).not.toMatch(/Chain|Not checked|Steps of the article/);
  });

  it('shows findings that belong to no cause', () => {
    const healthy = { ...diagnosis, verdict: 'inconclusive' as const, causes: [], ruledOut: [] };
    const shown = toTerminal(healthy, { color: false, width: 80 });
    expect(shown).toMatch(/^Findings\n {2}FAIL {6}The EWS subscription was refused/m);
    expect(shown).toMatch(/^ {2}ok {8}PushNotificationsEnabled is true \(CtxLog_AppPolicies.xml:12\)/m);
  });
});

describe.each([40, 60, 80, 120])('in %i columns', (width) => {
  it('no line runs over', () => {
    for (const line of toTerminal(diagnosis, { color: false, width }).split('\n')) {
      expect(line.length).toBeLessThanOrEqual(width);
      expect(line).toBe(line.trimEnd());
    }
  });

  it('colours only repeat what words say', () => {
    const colored = toTerminal(diagnosis, { color: true, width });
    expect(colored).toContain('\u001b[');
    const trimmed = stripVTControlCharacters(colored).replace(/ +$/gm, '');
    expect(trimmed).toBe(toTerminal(diagnosis, { color: false, width }));
  });
});
