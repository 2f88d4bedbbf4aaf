import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, guardedActs, type Listing, type Question } from '../../../src/slack/access/policy.js';

const absent: Listing = { kind: 'absent' };
const base: Question = {
  act: 'reveal',
  person: 'member',
  missingScope: null,
  listing: { kind: 'unset' },
  isChannelOpen: true,
};
const isAllowed = (changes: Partial<Question>) => decide({ ...base, ...changes }).allowed;

function reasonFor(changes: Partial<Question>): string {
  const decision = decide({ ...base, ...changes });
  return decision.allowed ? '' : decision.reason;
}

const anyListing: fc.Arbitrary<Listing> = fc.oneof(
  fc.constantFrom<Listing>({ kind: 'unset' }, { kind: 'person' }, { kind: 'group' }, absent),
  fc.constantFrom('usergroups:read', null).map((scope): Listing => ({ kind: 'unknown', scope })),
);
const anyQuestion: fc.Arbitrary<Question> = fc.record({
  act: fc.constantFrom(...guardedActs),
  person: fc.constantFrom('member', 'guest', 'stranger', 'bot', 'unknown'),
  missingScope: fc.constantFrom(null, 'users:read'),
  listing: anyListing,
  isChannelOpen: fc.boolean(),
});

describe('who may do what', () => {
  it.each(guardedActs)('every full member may %s where nobody is named', (act) => {
    expect(isAllowed({ act })).toBe(true);
  });

  it.each(['reveal', 'escalate', 'audit'] as const)('only those who are named may %s', (act) => {
    expect(isAllowed({ act, listing: absent })).toBe(false);
    expect(isAllowed({ act, listing: { kind: 'person' } })).toBe(true);
    expect(isAllowed({ act, listing: { kind: 'group' } })).toBe(true);
  });

  it.each(['forget', 'silence'] as const)('a list keeps no full member from this: %s', (act) => {
    expect(isAllowed({ act, listing: absent })).toBe(true);
    expect(isAllowed({ act, listing: { kind: 'unknown', scope: null } })).toBe(true);
  });

  it.each(guardedActs)('guests and people of other organisations may %s only if named themselves', (act) => {
    for (const person of ['guest', 'stranger'] as const) {
      expect(isAllowed({ act, person })).toBe(false);
      expect(isAllowed({ act, person, listing: { kind: 'group' } })).toBe(false);
      expect(isAllowed({ act, person, listing: { kind: 'person' } })).toBe(true);
    }
  });

  it('never lets anybody do anything whom Slack does not tell of, nor an app, nor where the bot does not work', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const closed = question.person === 'unknown' || question.person === 'bot' || !question.isChannelOpen;
        const decision = decide(question);
        if (closed) expect(decision.allowed).toBe(false);
        if (!decision.allowed) expect(decision.reason).toMatch(/\.$/);
      }),
      { numRuns: 500 },
    );
  });

  it('names the scope that is missing, and who may', () => {
    expect(reasonFor({ person: 'unknown', missingScope: 'users:read' })).toContain(
      'lacks the scope users:read',
    );
    const listing = { kind: 'unknown', scope: 'usergroups:read' } as const;
    expect(reasonFor({ listing })).toContain('lacks the scope usergroups:read');
    expect(reasonFor({ listing: { kind: 'unknown', scope: null } })).toContain('Try again');
    expect(reasonFor({ listing: absent })).toContain('REVEAL_USERS');
    expect(reasonFor({ act: 'escalate', listing: absent })).toContain('ESCALATION_USERS');
    expect(reasonFor({ person: 'guest' })).toContain('Ask a full member');
    expect(reasonFor({ person: 'stranger' })).toContain('other organisations');
  });
});
