import { defineCheck, type FindingDraft } from '../check.js';

type Variant = 'reported-worked-before' | 'reported-never-worked';

/** What was set up wrong never worked (inferred): the article takes every fault for one that stands. */
export const noticed = defineCheck({
  id: 'noticed',
  title: 'Since when push fails fits the evidence',
  description:
    'What is set up once and wrong never worked, unless somebody changed it since (inferred). Push that did work on this device therefore speaks against such causes, as long as no record states them.',
  stage: null,
  article: null,
  needs: [],
  asks: ['noticed'],
  variants: {
    'reported-worked-before': 'A person reports that push did work on this device before.',
    'reported-never-worked': 'A person reports that push never worked on this device.',
  },
  cannotTell: 'What was changed when push stopped. Whoever manages policies, network and Exchange knows.',
  run({ reported }): FindingDraft<Variant>[] {
    const noticed = reported?.noticed;
    if (noticed === undefined) return [];
    return noticed.answer === 'never-worked'
      ? [
          {
            variant: 'reported-never-worked',
            status: 'info',
            summary: 'Push is reported never to have worked on this device',
            evidence: [noticed.at],
          },
        ]
      : [
          {
            variant: 'reported-worked-before',
            status: 'info',
            summary: `Push is reported to have worked before, and to fail ${since[noticed.answer]}`,
            evidence: [noticed.at],
          },
        ];
  },
});

const since = { today: 'since today', 'this-week': 'since this week', earlier: 'for longer than a week' };
