import { describe, expect, it } from 'vitest';
import type { Finding, FoundCause } from '../../src/diagnosis/diagnosis.js';
import { acknowledgeable, separateKnown, stillShown } from '../../src/diagnosis/known.js';
import type { Redacted } from '../../src/redaction/redacted.js';
import { redacted, syntheticDiagnosis } from '../cases/synthetic-diagnosis.js';

const {
  findings: [sample],
  causes: [first],
  ...rest
} = syntheticDiagnosis();
if (sample === undefined || first === undefined) throw new Error('the synthetic diagnosis is empty');

function finding(id: string, changes: Partial<Finding<Redacted>> = {}): Finding<Redacted> {
  return { ...sample, id, summary: redacted(id), ...changes } as Finding<Redacted>;
}

function cause(id: string, because: readonly string[]): FoundCause<Redacted> {
  return { ...first, id, because } as FoundCause<Redacted>;
}

const diagnosis = {
  ...rest,
  findings: [
    finding('warned', { status: 'warn' }),
    finding('lone'),
    finding('passed', { status: 'pass' }),
    finding('over', { recovered: true }),
    finding('refused'),
    finding('refused', { count: 1 }),
    finding('silent', { status: 'warn' }),
  ],
  causes: [
    cause('one', ['refused', 'passed']),
    cause('two', ['silent', 'refused']),
    cause('three', ['passed']),
  ],
};
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

describe('separateKnown', () => {
  it('folds away a cause that rests on acknowledged findings alone, and no other', () => {
    const { fresh, known } = separateKnown(diagnosis, new Set(['refused']));
    expect(ids(known)).toEqual(['one']);
    expect(ids(fresh.causes)).toEqual(['two', 'three']);
  });

  it('leaves findings, chain and verdict as they are', () => {
    const { fresh } = separateKnown(diagnosis, new Set(['refused', 'silent']));
    expect({ ...fresh, causes: [] }).toEqual({ ...diagnosis, causes: [] });
    expect(ids(fresh.causes)).toEqual(['three']);
  });

  it('folds nothing away where nothing is acknowledged, or what speaks for no cause', () => {
    expect(separateKnown(diagnosis, new Set()).fresh).toBe(diagnosis);
    expect(separateKnown(diagnosis, new Set(['lone', 'passed'])).known).toEqual([]);
  });
});

describe('acknowledgeable', () => {
  it('puts what speaks for the causes first, and failures before warnings; each once', () => {
    const { speaking, others } = acknowledgeable(diagnosis, new Set());
    expect(ids(speaking)).toEqual(['refused', 'silent']);
    expect(ids(others)).toEqual(['lone', 'warned']);
  });

  it('leaves out what is acknowledged already', () => {
    const { speaking, others } = acknowledgeable(diagnosis, new Set(['refused', 'lone']));
    expect(ids(speaking)).toEqual(['silent']);
    expect(ids(others)).toEqual(['warned']);
  });
});

describe('stillShown', () => {
  it('names the causes that other findings speak for as well', () => {
    const shown = stillShown(diagnosis, 'refused', new Set(['refused']));
    expect(shown.map(({ cause: { id }, others }) => [id, others])).toEqual([['two', 1]]);
  });

  it('names none once all of them are acknowledged', () => {
    expect(stillShown(diagnosis, 'refused', new Set(['refused', 'silent']))).toEqual([]);
  });
});
