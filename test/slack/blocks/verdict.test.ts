import { describe, expect, it } from 'vitest';
import type { ChainState } from '../../../src/diagnosis/diagnosis.js';
import { stages } from '../../../src/diagnosis/stages.js';
import { chainBlock } from '../../../src/slack/blocks/verdict.js';
import { syntheticDiagnosis } from '../../cases/synthetic-diagnosis.js';

/** The chain as it reads; states by letter: ok, FAILING, recovered, unknown. */
function chainOf(letters: string): string {
  const states: Record<string, ChainState> = { o: 'ok', f: 'failing', r: 'recovered', u: 'unknown' };
  const chain = stages.map((stage, index) => ({ stage, state: states[letters[index] ?? ''] ?? 'unknown' }));
  const { elements } = chainBlock({ ...syntheticDiagnosis(), chain });
  return elements.flatMap((part) => part.elements.map((leaf) => ('text' in leaf ? leaf.text : ''))).join('');
}

describe('chainBlock', () => {
  it('tells three and more neighbours in one state by the first and the last', () => {
    expect(chainOf('oooooooooor')).toBe('Chain  policy through wake-up ok > notification recovered');
    expect(chainOf('ooooooooooo')).toBe('Chain  policy through notification ok');
    expect(chainOf('uuuf')).toBe(
      'Chain  policy through APNs token unknown > tenant ID FAILING > later links not reached',
    );
  });

  it('names each of two', () => {
    expect(chainOf('oof')).toBe(
      'Chain  policy ok > app build ok > APNs token FAILING > later links not reached',
    );
  });

  it('joins no failing links, and none across the links that nobody saw', () => {
    expect(chainOf('fffuuuuuuoo')).toBe(
      'Chain  policy FAILING > app build FAILING > APNs token FAILING > … > wake-up ok > notification ok',
    );
  });
});
