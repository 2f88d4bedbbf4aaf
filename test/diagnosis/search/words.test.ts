import { describe, expect, it } from 'vitest';
import { searchWords, wordsOf } from '../../../src/diagnosis/search/words.js';

describe('the words of a query', () => {
  it('come in lower case, without accents and signs', () => {
    expect(wordsOf('HTTP 413; Zürich’s aps-environment (-1001)')).toEqual([
      ...['http', '413', 'zurich', 's', 'aps', 'environment', '1001'],
    ]);
  });

  it('do not depend on the language of the machine', () => {
    expect(wordsOf('MDM ADMIN')).toEqual(['mdm', 'admin']);
  });

  it('are those that tell something', () => {
    expect(searchWords('What is it with the badge?')).toEqual(['badge']);
    expect(searchWords('what is the')).toEqual([]);
  });
});
