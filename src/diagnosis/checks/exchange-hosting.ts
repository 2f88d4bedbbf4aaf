import { defineCheck, type FindingDraft } from '../check.js';

type Variant = 'reported-online' | 'reported-own-servers';

/** Reference, 4.5 and 4.6: with Exchange Online nobody has the event logs, and no firewall of one's own before it. */
export const exchangeHosting = defineCheck({
  id: 'exchange-hosting',
  title: 'Whose Exchange it is fits the evidence',
  description:
    'With Exchange Online neither the way from Exchange to the listener service nor the settings of IIS are the company’s own, so that faults there are unlikely (inferred). Its event logs are out of reach as well.',
  stage: null,
  article: null,
  needs: [],
  asks: ['exchange-hosting'],
  variants: {
    'reported-online': 'A person reports that the mailbox is in Exchange Online.',
    'reported-own-servers': 'A person reports that the mailbox is on Exchange servers of the company.',
  },
  cannotTell:
    'Whether the mailbox is in a cloud of Microsoft for governments, which keeps pushes to endpoints that are not on its list.',
  run({ reported }): FindingDraft<Variant>[] {
    const hosting = reported?.['exchange-hosting'];
    if (hosting === undefined) return [];
    const { answer, at } = hosting;
    const place = answer === 'online' ? 'in Exchange Online' : 'on Exchange servers of the company';
    const summary = `The mailbox is reported to be ${place}`;
    return [{ variant: `reported-${answer}`, status: 'info', summary, evidence: [at] }];
  },
});
