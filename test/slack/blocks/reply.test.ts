import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportEvents, howToObtain } from '../../../src/diagnosis/how-to-obtain.js';
import { joinRuns } from '../../../src/diagnosis/timeline-runs.js';
import { fromAnswerValue, toAnswerValue } from '../../../src/slack/answers.js';
import { replyMessage } from '../../../src/slack/blocks/reply.js';
import { type DocLinks, docLinks } from '../../../src/slack/doc-links.js';
import { lengthOf } from '../../../src/slack/fit.js';
import { limits } from '../../../src/slack/limits.js';
import { actionIdOf, fromButtonValue, type Section } from '../../../src/slack/sections.js';
import { validateBlocks } from '../../../src/workspace/blocks/validate.js';
import { countedCharacters } from '../../../src/workspace/blocks/whole-payload.js';
import type { Json } from '../../../src/workspace/json.js';
import { redacted, syntheticDiagnosis } from '../../cases/synthetic-diagnosis.js';
import { anyCaseView } from './case-view-arbitrary.js';
import { caseViewOf, settingWith } from './case-views.js';
import { hostileTexts, sectionsOf } from './diagnosis-arbitrary.js';

/** The reply to a case of this diagnosis, with these sections unfolded. */
function reply(
  diagnosis: Parameters<typeof caseViewOf>[0],
  sections: Iterable<string> = [],
  setting: Parameters<typeof settingWith>[1] = {},
) {
  return replyMessage(caseViewOf(diagnosis), settingWith(sections, setting));
}

interface Leaf {
  readonly type: string;
  readonly text: string;
}

/** Every text with the type of the object that holds it. */
function leavesOf(part: unknown): Leaf[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'type' in part && 'text' in part && typeof part.text === 'string' ? [part as Leaf] : [];
  return [...own, ...Object.values(part).flatMap(leavesOf)];
}

function textOf(part: unknown): string {
  return leavesOf(part)
    .map(({ text }) => text)
    .join('\n');
}

function buttonsOf(part: unknown): { text: { text: string }; value: string; action_id: string }[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('type' in part && part.type === 'button') return [part as never];
  return Object.values(part).flatMap(buttonsOf);
}

interface Link extends Leaf {
  readonly url: string;
}

function linksOf(part: unknown): Link[] {
  return leavesOf(part).filter((leaf): leaf is Link => leaf.type === 'link');
}

/** A link for every id, as long as the configuration allows. */
function longLink(id: string): string {
  return `https://docs.example/${'d'.repeat(178)}/checks/${id}.md`;
}
const linksEverywhere: DocLinks = { cause: longLink, check: longLink, finding: longLink };

function asJson(value: unknown): Json[] {
  return JSON.parse(JSON.stringify(value));
}

describe('replyMessage', () => {
  it('says what is broken, why with place, count and time, who acts, and what was not checked', () => {
    const { text, blocks } = reply(syntheticDiagnosis());
    const shown = textOf(blocks);
    expect(shown).toContain('Push is broken at the EWS subscription (confirmed)');
    expect(shown).toContain('Exchange answers the subscription request with HTTP 413.');
    expect(shown).toContain('EWS subscription FAILING');
    expect(shown).toContain('4 times, 20 Nov 2026 09:12:33 to 09:27:01 UTC (+01:00 on the device)');
    expect(shown).toContain('Secure Mail/Diagnostics_1.csv:1204  "HTTP status code: 413"');
    expect(shown).toMatch(
      /Do now {2}\nRaise uploadReadAheadSize on the EWS site\.\nWho {2}\nExchange administrator\n/,
    );
    expect(shown).toMatch(/Not checked {2}\nExchange event log\n/);
    expect(text).toContain('Push is broken at the EWS subscription (confirmed).');
  });

  it('has what a phone shows at once in this order: verdict, what is wrong, what to do, who, how the case stands', () => {
    const shown = textOf(reply(syntheticDiagnosis()).blocks);
    expect(shown).toMatch(
      /^Push is broken[^\n]*\nExchange answers[^\n]*\nDo now {2}\n[^\n]+\nWho {2}\n[^\n]+\nCase abc {2}\nopen; \nnobody holds it\nWhy {2}\n/,
    );
  });

  it('gives notifications the same order, and says nothing twice', () => {
    const { text } = reply(syntheticDiagnosis());
    expect(text.split('\n')).toEqual([
      'Push is broken at the EWS subscription (confirmed).',
      'Exchange answers the subscription request with HTTP 413.',
      'Exchange administrator: Raise uploadReadAheadSize on the EWS site.',
      expect.stringMatching(
        /^The EWS subscription was refused with HTTP 413: 4 times, .*Diagnostics_1\.csv:1204\.$/,
      ),
      expect.stringMatching(/^Chain: .*FAILING/),
      'Not checked: Exchange event log.',
    ]);
  });

  it('tells nobody to do now what is only possible', () => {
    const possible = syntheticDiagnosis().causes.map((cause) => ({
      ...cause,
      confidence: 'possible' as const,
    }));
    const shown = textOf(reply({ ...syntheticDiagnosis(), causes: possible }).blocks);
    expect(shown).toMatch(/\nTo try {2}\nRaise uploadReadAheadSize/);
    expect(shown).not.toContain('Do now');
  });

  it('offers one button for each part, which carries the case id and no content', () => {
    const buttons = buttonsOf(reply(syntheticDiagnosis()).blocks);
    const toggles = buttons.filter(({ action_id }) => action_id.endsWith('.toggle'));
    expect(toggles.map(({ text, action_id, value }) => [text.text, action_id, value])).toEqual([
      ['Steps', 'steps.toggle', 'abc:steps:ews-request-too-large'],
      ['Evidence (3)', 'evidence.toggle', 'abc:evidence'],
      ['Timeline', 'timeline.toggle', 'abc:timeline'],
      ['Not checked (1)', 'unchecked.toggle', 'abc:unchecked'],
      ['Ruled out (1)', 'ruled-out.toggle', 'abc:ruled-out'],
    ]);
  });

  it.each([
    [
      'steps:ews-request-too-large',
      'Hide steps',
      ['1. Raise the limit', 'iisreset', 'HTTP 413 when subscribing'],
    ],
    [
      'evidence',
      'Hide evidence',
      [
        'Redacted: 2 users in 5 places, 1 secret removed',
        'Diagnostics_1.csv:1310',
        'CtxLog_AppPolicies.xml:12',
        'In order',
      ],
    ],
    [
      'timeline',
      'Hide timeline',
      ['20\u00a0Nov\u00a02026\u00a009:12:33 to\u00a009:27:01', 'EWS subscription refused: HTTP 413'],
    ],
    ['ruled-out', 'Hide ruled out', ['PushNotificationsEnabled is true (CtxLog_AppPolicies.xml:12)']],
    ['unchecked', 'Hide not checked', ['Needs: Exchange event log. Export the events']],
  ])('unfolds %s, and its button then says %s', (section, label, contents) => {
    const { blocks } = reply(syntheticDiagnosis(), [section]);
    const [folded] = [textOf(reply(syntheticDiagnosis()).blocks)];
    expect(buttonsOf(blocks).map(({ text }) => text.text)).toContain(label);
    for (const content of contents) {
      expect(textOf(blocks)).toContain(content);
    }
    expect(contents.every((content) => folded.includes(content))).toBe(false);
  });

  it('links to the documentation where it is published, in what is unfolded alone', () => {
    const docs = docLinks('https://docs.example/');
    const [cause] = syntheticDiagnosis().causes;
    const [finding] = syntheticDiagnosis().findings;
    if (cause === undefined || finding === undefined) throw new Error('the synthetic diagnosis has both');
    const known = { ...finding, id: 'ews-request-size.too-large' };
    const diagnosis = { ...syntheticDiagnosis(), findings: [known] };
    const linksWith = (...sections: string[]) =>
      linksOf(reply(diagnosis, sections, { docs }).blocks).map(({ text, url }) => [text, url]);
    expect(linksWith()).toEqual([]);
    expect(linksWith(`steps:${cause.id}`)).toEqual([
      ['About this cause', 'https://docs.example/causes/ews-request-too-large.md'],
    ]);
    expect(linksWith('evidence')).toEqual([
      ['About this check', 'https://docs.example/checks/ews-request-size.md#too-large'],
    ]);
    expect(linksWith('ruled-out')).toEqual([
      [
        'Push notifications are switched off by policy',
        'https://docs.example/causes/push-disabled-by-policy.md',
      ],
    ]);
    expect(linksWith('unchecked').map(([, url]) => url)).toEqual([
      'https://docs.example/checks/ews-event-log.md',
    ]);
  });

  it('asks right under the verdict, with a button for each answer that carries ids alone', () => {
    const nextQuestion = {
      kind: 'question' as const,
      question: 'build',
      text: 'Which build is it?',
      why: 'It tells causes apart.',
      how: 'Ask around.',
      answers: [
        { id: 'enterprise', label: 'Signed by the company' },
        { id: 'app-store', label: 'App Store' },
      ],
    };
    const diagnosis = { ...syntheticDiagnosis(), nextQuestion };
    const { blocks, text } = reply(diagnosis, [], { checking: true });
    const [verdict, checking, now, state, question, buttons] = blocks;
    expect(textOf(verdict)).toContain('Push is broken');
    expect(textOf(checking)).toContain('Checking again');
    expect(textOf(now)).toContain('Do now');
    expect(textOf(state)).toContain('nobody holds it');
    expect(textOf(question)).toMatch(/Which build is it\?\nIt tells causes apart\. Ask around\./);
    expect(buttonsOf(buttons).map(({ action_id, value }) => [action_id, value])).toEqual([
      ['question.answer.enterprise', 'abc:build:enterprise'],
      ['question.answer.app-store', 'abc:build:app-store'],
    ]);
    expect(text).toContain('Question: Which build is it? It tells causes apart.');
  });

  it('hands out whole commands where it asks for evidence of a server', () => {
    const nextQuestion = {
      kind: 'evidence' as const,
      evidence: 'ews-event-log' as const,
      text: 'the event log of Exchange',
      why: 'It decides.',
      how: howToObtain(['ews-event-log']),
    };
    const { blocks } = reply({ ...syntheticDiagnosis(), nextQuestion });
    expect(textOf(blocks[3])).toContain(
      'The event log of Exchange\nWho  \nExchange administrator\nIt decides.',
    );
    expect(textOf(blocks[3])).toContain(exportEvents);
  });

  it('gives each further cause its own button for its steps', () => {
    const diagnosis = syntheticDiagnosis();
    const second = {
      ...diagnosis.causes[0],
      id: 'other',
      confidence: 'possible',
      summary: redacted('Or not'),
    };
    const causes = [...diagnosis.causes, second] as typeof diagnosis.causes;
    const { blocks } = reply({ ...diagnosis, causes }, ['causes']);
    expect(textOf(blocks)).toContain('Also: Push may be broken at the EWS subscription (possible). Or not.');
    expect(buttonsOf(blocks).map(({ value }) => value)).toContain('abc:steps:other');
  });

  it('names files that could not be read', () => {
    const [source] = syntheticDiagnosis().sources;
    const problem = { code: 'ZIP_ENCRYPTED' as const, message: 'encrypted' };
    const unread = { ...source, file: redacted('inner.zip'), problem };
    const diagnosis = { ...syntheticDiagnosis(), sources: [unread] } as ReturnType<typeof syntheticDiagnosis>;
    expect(textOf(reply(diagnosis).blocks)).toContain('inner.zip (ZIP_ENCRYPTED)');
  });

  it('shows what a healthy verdict rests on', () => {
    const [finding] = syntheticDiagnosis().findings;
    if (finding === undefined) throw new Error('the synthetic diagnosis has findings');
    const pass = { ...finding, status: 'pass' as const };
    const findings = [
      { ...pass, stage: 'policy' as const, summary: redacted('the policy is right') },
      { ...pass, stage: 'push-delivery' as const, summary: redacted('pushes reach the app') },
    ];
    const healthy = { ...syntheticDiagnosis(), verdict: 'healthy' as const, causes: [], findings };
    const { blocks } = reply(healthy);
    expect(textOf(blocks)).toContain('pushes reach the app');
    expect(textOf(blocks)).not.toContain('the policy is right');
  });

  it('stays within every limit, whatever the case and whatever is unfolded', { timeout: 60_000 }, () => {
    const anyReply = anyCaseView.chain((view) =>
      fc.subarray(sectionsOf(view.diagnosis)).map((sections) => ({ view, sections })),
    );
    fc.assert(
      fc.property(anyReply, fc.boolean(), ({ view, sections }, checking) => {
        const { text, blocks } = replyMessage(
          view,
          settingWith(sections, { docs: linksEverywhere, checking }),
        );
        const addresses = linksOf(blocks).reduce((sum, { url }) => sum + url.length, 0);
        expect(validateBlocks(asJson(blocks), 'message')).toEqual([]);
        expect(countedCharacters(asJson(blocks)) + addresses).toBeLessThanOrEqual(limits.messageWeight);
        expect(blocks.length).toBeLessThanOrEqual(limits.blocksPerMessage);
        expect(lengthOf(text)).toBeLessThanOrEqual(limits.messageText);
      }),
      { numRuns: 150 },
    );
  });

  it('shows something of every section that is unfolded, and counts honestly what it leaves out', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(anyCaseView, (view) => {
        const { diagnosis } = view;
        const { blocks } = replyMessage(view, settingWith(sectionsOf(diagnosis), { checking: true }));
        const shown = textOf(blocks);
        const left = Number(/… ([\d,]+) earlier entr(y|ies) not shown/.exec(shown)?.[1] ?? 0);
        const rows = blocks.flatMap((block) => (block.type === 'table' ? block.rows.slice(1) : []));
        expect(rows.length + left).toBe(joinRuns(diagnosis.timeline, 20).length);
        expect(rows.length).toBeLessThanOrEqual(20);
        expect(shown).toMatch(/\d+ more lines? of evidence|Evidence\n/);
      }),
      { numRuns: 150 },
    );
  });

  it('never lets a text of the bundle act', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyCaseView, (view) => {
        const docs = docLinks('https://docs.example/');
        const { text, blocks } = replyMessage(view, settingWith(sectionsOf(view.diagnosis), { docs }));
        for (const { url } of linksOf(blocks))
          expect(url).toMatch(
            /^https:\/\/(docs\.example\/[a-z0-9/.#-]+|workspace\.example\/archives\/C\d\/p\d+(\?thread_ts=[\d.]+&cid=C\d)?)$/,
          );
        for (const leaf of leavesOf(blocks)) {
          expect(['text', 'plain_text', 'raw_text', 'link']).toContain(leaf.type);
          expect(leaf.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b-\u200f]|\p{Cs}/u);
        }
        expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      }),
      { numRuns: 50 },
    );
  });

  it('tells a long timeline as a table of no more rows than are read, the whole of it', () => {
    const diagnosis = syntheticDiagnosis();
    const [entry] = diagnosis.timeline;
    if (entry === undefined) throw new Error('the synthetic diagnosis has a timeline');
    const timeline = Array.from({ length: 150 }, (_, index) => {
      const time = { utc: Date.UTC(2026, 10, 20, 8, index), offsetMinutes: 60 };
      return { ...entry, time, until: null, count: 1, text: redacted(index % 2 === 0 ? 'push' : 'fetch') };
    });
    const { blocks } = reply({ ...diagnosis, timeline }, ['timeline']);
    const place = `${entry.file}:${entry.line}`;
    expect(blocks.find(({ type }) => type === 'table')).toMatchObject({
      rows: [
        ['When', 'What', 'Times', 'Where'],
        ['20\u00a0Nov\u00a02026\u00a008:00:00 to\u00a010:28:00', 'Push', '75', place],
        ['20\u00a0Nov\u00a02026\u00a008:01:00 to\u00a010:29:00', 'Fetch', '75', place],
      ].map((row) => row.map((text) => ({ type: 'raw_text', text }))),
    });
    expect(textOf(blocks)).toContain('Timeline\n UTC, device at +01:00');
  });

  it.each(hostileTexts)('shows %j for what it is', (hostile) => {
    const diagnosis = syntheticDiagnosis();
    const [first, ...others] = diagnosis.findings;
    if (first === undefined) throw new Error('the synthetic diagnosis has findings');
    const evidence = first.evidence.map((line) => ({ ...line, text: redacted(hostile) }));
    const findings = [{ ...first, evidence: evidence as unknown as typeof first.evidence }, ...others];
    const { blocks } = reply({ ...diagnosis, findings }, ['evidence']);
    const holders = leavesOf(blocks).filter(
      ({ text }) => text.includes('channel>') || text.includes('@U123'),
    );
    expect(holders.every(({ type }) => type === 'text')).toBe(true);
    expect(validateBlocks(asJson(blocks), 'message')).toEqual([]);
  });
});

describe('button values', () => {
  it('come back as they were made', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9]{1,32}$/),
        fc.constantFrom('evidence', 'steps:a-b'),
        (caseId, section) => {
          expect(fromButtonValue(`${caseId}:${section}`)).toEqual({ caseId, section });
        },
      ),
    );
  });

  it.each(['', 'abc', 'abc:', 'abc:other', ':evidence', 'ABC:evidence', 'abc:steps:', 'abc:evidence\n'])(
    'refuse %j',
    (value) => {
      expect(fromButtonValue(value)).toBeNull();
    },
  );

  it('are named after what they unfold', () => {
    const sections: Section[] = ['evidence', 'steps:x'];
    expect(sections.map(actionIdOf)).toEqual(['evidence.toggle', 'steps.toggle']);
  });
});

describe('answer values', () => {
  it('come back as they were made', () => {
    const address = { caseId: 'abc', question: 'low-power-mode', answer: 'on' };
    expect(fromAnswerValue(toAnswerValue(address))).toEqual(address);
  });

  it.each([
    '',
    'abc',
    'abc:build',
    'abc:build:',
    ':build:x',
    'abc:build:x:y',
    'ABC:build:x',
    'abc:build:x\n',
  ])('refuse %j', (value) => {
    expect(fromAnswerValue(value)).toBeNull();
  });
});
