import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseThread, changeStored, openCase, press } from './case-thread.js';
import { pastedLines, sampleFile } from './evidence.js';
import { type Rig, startRig } from './rig.js';

/** Synthetic: the app log alone, with a step that works and nothing else. */
const quiet =
  '"20-Nov-2026 09:12:33:310 (+0100)","INFO","Secure Mail.APNS","APNS.m","register","12","Received the APNs device token"';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

async function openDraft({ reply }: CaseThread): Promise<void> {
  await press(rig, reply, 'case.draft');
  await rig.control.waitFor(() => rig.control.modal(), { what: 'the form' });
}

interface Draft {
  readonly subject: string;
  readonly text: string;
  readonly recipients: string[];
  readonly chosen: string;
  readonly blockIds: string[];
}

/** What the form shows. */
function draft(): Draft {
  const [menu, subject, text] = JSON.parse(JSON.stringify(rig.control.modal()?.blocks ?? []));
  return {
    subject: subject.element.initial_value,
    text: text.element.initial_value,
    recipients: menu.accessory.options.map(({ value }: { value: string }) => value),
    chosen: menu.accessory.initial_option.value,
    blockIds: [menu.block_id, subject.block_id, text.block_id],
  };
}

async function choose(recipient: string): Promise<void> {
  await rig.control.modals.act('draft.recipient', { choice: recipient });
  await rig.control.waitFor(() => draft().chosen === recipient, { what: recipient });
}

describe('the form of "Draft …"', () => {
  it('shows a message for who has to act, to edit and copy', async () => {
    const here = await openCase(rig, { files: [await sampleFile('ews-request-too-large')] });
    await openDraft(here);
    const shown = draft();
    expect(shown.chosen).toBe('exchange-admin');
    expect(shown.recipients).toEqual(['exchange-admin', 'customer']);
    expect(shown.subject).not.toBe('');
    expect(shown.text).toContain('413');
    expect(shown.text.length).toBeLessThanOrEqual(3000);
    expect(await rig.control.modals.submit({})).toEqual({ outcome: 'closed' });
  });

  it('changes with whom it is for, there and back, and drops what was typed for another', async () => {
    const here = await openCase(rig, { text: pastedLines });
    await openDraft(here);
    const first = draft();
    await choose('customer');
    const customer = draft();
    expect(customer.text).not.toBe(first.text);
    expect(customer.blockIds[0]).toBe(first.blockIds[0]);
    expect(customer.blockIds.slice(1)).not.toEqual(first.blockIds.slice(1));
    await choose('exchange-admin');
    expect(draft()).toEqual(first);
    await rig.control.modals.close();
  });

  it.each([
    ['healthy', /^Push works/],
    ['push-disabled-by-policy', /^Push is broken/],
  ])('has one for the customer whatever the verdict: %s', async (sample, verdict) => {
    const here = await openCase(rig, { files: [await sampleFile(sample)] });
    expect(rig.control.message(here.reply)?.text).toMatch(verdict);
    await openDraft(here);
    expect(draft().recipients).toContain('customer');
    await rig.control.modals.close();
  });

  it('has one where the evidence shows nothing', async () => {
    const here = await openCase(rig, { text: quiet });
    expect(rig.control.message(here.reply)?.text).toMatch(/^Inconclusive/);
    await openDraft(here);
    expect(draft().text).not.toBe('');
    await rig.control.modals.close();
  });

  it('stays as it is where its case is gone', async () => {
    const here = await openCase(rig, { text: pastedLines });
    await openDraft(here);
    const before = draft();
    changeStored(rig, 'delete from cases');
    const receipt = await rig.control.modals.act('draft.recipient', { choice: 'customer' });
    expect(receipt.acknowledged).toBe(true);
    expect(draft()).toEqual(before);
    await rig.control.modals.close();
  });
});
