import { expect, test } from 'vitest';
import { Memo } from '../../../src/evidence/messages/understood.js';

test('what a text means is found out once', () => {
  const memo = new Memo<string | null>();
  let asked = 0;
  const read = () => {
    asked += 1;
    return null;
  };
  expect([memo.of('a', read), memo.of('a', read), memo.of('b', read)]).toEqual([null, null, null]);
  expect(asked).toBe(2);
});

test('neither long texts are kept, nor more than some', () => {
  const memo = new Memo<number>();
  let asked = 0;
  const ask = (text: string) => memo.of(text, () => (asked += 1));
  const long = 'x'.repeat(1001);
  expect([ask(long), ask(long)]).toEqual([1, 2]);
  for (let count = 0; count < 10_000; count += 1) ask(`text ${count}`);
  const before = asked;
  ask('text 0');
  expect(asked).toBe(before + 1);
});
