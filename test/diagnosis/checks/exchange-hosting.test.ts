import { describe, expect, it } from 'vitest';
import { exchangeHosting } from '../../../src/diagnosis/checks/exchange-hosting.js';
import { findingsWith } from '../../support/reported.js';

describe(exchangeHosting.title, () => {
  it.each([
    ['online', 'The mailbox is reported to be in Exchange Online'],
    ['own-servers', 'The mailbox is reported to be on Exchange servers of the company'],
  ])('notes %s', (answer, summary) => {
    expect(findingsWith(exchangeHosting, {}, { 'exchange-hosting': answer })).toMatchObject([
      { id: `exchange-hosting.reported-${answer}`, status: 'info', summary },
    ]);
  });

  it('finds nothing where nobody knows', () => {
    expect(findingsWith(exchangeHosting, {}, { 'exchange-hosting': 'unknown' })).toEqual([]);
  });
});
