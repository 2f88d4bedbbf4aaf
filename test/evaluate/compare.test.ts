import { describe, expect, test } from 'vitest';
import { cause, healthy, undecided } from '../corpus/expectations.js';
import { compare } from './compare.js';
import { diagnosisOf } from './synthetic-diagnosis.js';

const tooLarge = 'ews-request-too-large';
const refused = 'ews-authentication';

describe('compare', () => {
  test('agrees where verdict, first cause and confidence are as expected', () => {
    const found = diagnosisOf('cause-found', [[tooLarge, 'confirmed']]);
    expect(compare(found, cause(tooLarge, 'confirmed'))).toEqual({
      right: true,
      anywhere: true,
      wrongCauses: [],
      wronglyConfirmed: [],
      remarks: [],
    });
  });

  test('tells right first from right anywhere', () => {
    const found = diagnosisOf('cause-found', [
      [refused, 'possible'],
      [tooLarge, 'possible'],
    ]);
    const { anywhere, right, wrongCauses } = compare(found, cause(tooLarge, 'confirmed'));
    expect({ anywhere, right, wrongCauses }).toEqual({
      anywhere: true,
      right: false,
      wrongCauses: [refused],
    });
  });

  test('counts a cause on a healthy bundle as wrong, and as wrongly confirmed', () => {
    const found = diagnosisOf('cause-found', [[refused, 'confirmed']]);
    const { right, wrongCauses, wronglyConfirmed } = compare(found, healthy());
    expect({ right, wrongCauses, wronglyConfirmed }).toEqual({
      right: false,
      wrongCauses: [refused],
      wronglyConfirmed: [refused],
    });
  });

  test('counts a cause that is only likely to an expert as wrongly confirmed', () => {
    const found = diagnosisOf('cause-found', [[refused, 'confirmed']]);
    expect(compare(found, cause(refused, 'likely')).wronglyConfirmed).toEqual([refused]);
  });

  test('calls a missed cause neither right nor found', () => {
    const { anywhere, right } = compare(diagnosisOf('inconclusive'), cause(refused, 'confirmed'));
    expect({ anywhere, right }).toEqual({ anywhere: false, right: false });
  });

  test('accepts any order of causes that nothing tells apart', () => {
    const found = diagnosisOf('cause-found', [
      [refused, 'possible'],
      [tooLarge, 'possible'],
    ]);
    expect(compare(found, undecided([tooLarge, refused])).remarks).toEqual([]);
  });

  test('remarks on a further cause, a link of the chain and a cause not ruled out that are missing', () => {
    const found = diagnosisOf('cause-found', [[tooLarge, 'confirmed']]);
    const expected = cause(tooLarge, 'confirmed', {
      also: [refused],
      failing: ['ews-subscription'],
      ruledOut: ['tenant-id-wrong'],
    });
    expect(compare(found, expected).remarks).toHaveLength(3);
  });
});
