import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../src/workspace/directory.js';
import { addTo, openCase, press, pressMark, shown, shows } from './case-thread.js';
import { pastedLines, sampleFile, zipOf } from './evidence.js';
import { type Rig, startRig } from './rig.js';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

/** Synthetic: a whole policies file. */
function policies(push: boolean, lockScreen = 'Allow'): { name: string; bytes: string } {
  const values = `<PushNotificationsEnabled>${push}</PushNotificationsEnabled><PushNotificationsListenerServiceHostName>us-east-1.pushreg.xm.citrix.com</PushNotificationsListenerServiceHostName><LockScreenNotifications>${lockScreen}</LockScreenNotifications>`;
  return {
    name: 'CtxLog_AppPolicies.xml',
    bytes: `<MobileAppPolicies><Policies>${values}</Policies></MobileAppPolicies>`,
  };
}

/** Synthetic: Exchange refuses the subscription, that day. */
function refused(day: string): string {
  return `"${day} 09:12:33:310 (+0100)","ERROR","Secure Mail.APNS","EWS.m","subscribe","204","EWS push subscription failed. HTTP status code: 413 Request Entity Too Large"`;
}

/** Synthetic: a log, and the app info of a device with that name. */
async function deviceBundle(deviceName: string, lines: readonly string[]) {
  const files = {
    'Secure Mail/AppInfo.txt': `appName: Secure Mail\nappVersion: 24.5.0\ndeviceName: ${deviceName}\n`,
    'Secure Mail/Diagnostics_1.csv': lines.join('\n'),
  };
  return { bytes: await zipOf(files) };
}

/** What stands under the heading of the comparison. */
function compared(ts: string): string {
  const [, rest = ''] = shown(rig, ts).split('Compared with the last upload\n');
  return rest.split('\nWhy\n')[0] ?? '';
}

describe('a further upload', () => {
  it('says what is fixed, with the line that shows it', async () => {
    const here = await openCase(rig, { files: [policies(false)] });
    expect(shown(rig, here.reply)).not.toContain('Compared with');
    const { ts } = await addTo(rig, here, { files: [policies(true)] }, 1);
    expect(compared(ts)).toMatch(/^Fixed {2}\n[^\n]*switched off[^\n]* \(CtxLog_AppPolicies \(2\)\.xml:1\)/);
  });

  it('says what is still there, and what is new', async () => {
    const here = await openCase(rig, { text: refused('20-Nov-2026') });
    const more = { text: refused('21-Nov-2026'), files: [policies(true, 'Block')] };
    const { ts } = await addTo(rig, here, more, 1);
    expect(compared(ts)).toMatch(/New {2}\n[^\n]*lock screen[^\n]*\(CtxLog_AppPolicies\.xml:1\)\n/);
    expect(compared(ts)).toMatch(/Still there {2}\n[^\n]*413[^\n]*\(pasted text[^\n]*:1\)/);
  });

  it('says what was not seen again', async () => {
    const here = await openCase(rig, { text: refused('20-Nov-2026') });
    const { ts } = await addTo(rig, here, { files: [policies(true)] }, 1);
    expect(compared(ts)).toMatch(/^Not seen again {2}\n[^\n]*413/);
  });

  it('is compared where an earlier upload was deleted, which then counts no longer', async () => {
    const here = await openCase(rig, { text: refused('20-Nov-2026') });
    const blocked = rig.control.post({ threadTs: here.root, files: [policies(true, 'Block')] });
    await rig.control.waitFor(() => rig.answers(here.root).at(1)?.text.includes('Push is broken'));
    rig.control.remove({ channel: blocked.channel, ts: blocked.ts });
    const { ts } = await addTo(rig, here, { text: refused('21-Nov-2026') }, 2);
    expect(compared(ts)).toMatch(
      /^Still there {2}\n[^\n]*413[^\n]*\(pasted text 2:1\)\nNo longer found, though nothing shows it fixed {2}\n/,
    );
    expect(shown(rig, ts)).toContain('Based on 2 pasted texts');
  });

  it('waits until the thread can be read, and forgets nothing of it', async () => {
    const here = await openCase(rig, { text: refused('20-Nov-2026') });
    rig.control.inject('conversations.replies', { kind: 'error', error: 'internal_error' });
    const { ts } = await addTo(rig, here, { files: [policies(true)] }, 1);
    expect(compared(ts)).toMatch(/^Not seen again {2}\n[^\n]*413/);
  });

  it('of another device fixes nothing on the first', async () => {
    const first = { ...(await deviceBundle('Robin iPhone', [refused('20-Nov-2026')])), name: 'first.zip' };
    const works = await deviceBundle('Kim iPad', [
      '"25-Nov-2026 10:00:00:000 (+0100)","INFO","Secure Mail.APNS","EWS.m","subscribe","204","EWS subscription created"',
    ]);
    const here = await openCase(rig, { files: [first] });
    const other = await addTo(rig, here, { files: [{ ...works, name: 'second.zip' }] }, 1);
    expect(compared(other.ts)).toMatch(/^No longer found, though nothing shows it fixed/);
    expect(shown(rig, other.ts)).toContain('The logs come from 2 devices');
    const same = await openCase(rig, { files: [first] });
    const again = await deviceBundle('Robin iPhone', [
      '"25-Nov-2026 10:00:00:000 (+0100)","INFO","Secure Mail.APNS","EWS.m","subscribe","204","EWS subscription created"',
    ]);
    const { ts } = await addTo(rig, same, { files: [{ ...again, name: 'second.zip' }] }, 1);
    expect(compared(ts)).toMatch(/^Fixed/);
    expect(shown(rig, ts)).not.toContain('devices');
  });

  it('leaves one live answer: the older shrinks to a line that leads to it', async () => {
    const here = await openCase(rig, { text: pastedLines });
    await press(rig, here.reply, 'case.take', people.kim);
    await shows(rig, here.reply, 'Hand it back');
    const { ts, channel } = await addTo(rig, here, { files: [policies(true)] }, 1);
    await shows(
      rig,
      here.reply,
      '^Earlier answer: Push is broken at the EWS subscription \\(confirmed\\)\\. \n',
    );
    const old = JSON.stringify(rig.control.message(here.reply)?.blocks);
    const address = `archives/${channel}/p${ts.replace('.', '')}?thread_ts=${here.root}&cid=${channel}`;
    expect(old).toContain(address);
    expect(rig.control.message(here.reply)?.blocks).toHaveLength(1);
    expect(shown(rig, ts)).toContain('Hand it back');
    expect(shown(rig, ts)).toContain(here.caseId);
  });

  it('leaves of an earlier answer what that said last, by what was tried', async () => {
    const here = await openCase(rig, { text: pastedLines });
    await press(rig, here.reply, 'steps.toggle');
    await shows(rig, here.reply, 'Did not help');
    await pressMark(rig, here.reply, `${here.caseId}:ews-request-too-large:raise-value:did-not-help`);
    await shows(rig, here.reply, '^Push is probably broken');
    await addTo(rig, here, { files: [policies(true)] }, 1);
    await shows(rig, here.reply, '^Earlier answer: Push is probably broken');
  });

  it('ends the waiting for the customer', async () => {
    const here = await openCase(rig, { text: pastedLines });
    await press(rig, here.reply, 'case.wait');
    await shows(rig, here.reply, 'waiting for the customer');
    const { ts } = await addTo(rig, here, { files: [policies(true)] }, 1);
    expect(shown(rig, ts)).toMatch(/Case [a-z0-9]{10} {2}\nopen/);
  });

  it('opens a case that is not solved after all', async () => {
    const here = await solvedCase();
    const { ts } = await addTo(rig, here, { text: refused('25-Nov-2026') }, 1);
    expect(shown(rig, ts)).toMatch(/Case [a-z0-9]{10} {2}\nopen/);
    expect(shown(rig, ts)).not.toContain('Solved by');
  });

  it('leaves a case solved whose cause nothing new shows', async () => {
    const here = await solvedCase();
    const { ts } = await addTo(rig, here, { files: [policies(true)] }, 1);
    expect(compared(ts)).toMatch(/^Not seen again/);
    expect(shown(rig, ts)).toMatch(/Case [a-z0-9]{10} {2}\nsolved/);
  });

  it('leaves a case solved that it shows solved', async () => {
    const here = await solvedCase();
    const healthy = { name: 'bundle.zip', bytes: (await sampleFile('healthy')).bytes };
    const { ts } = await addTo(rig, here, { files: [healthy] }, 1);
    expect(shown(rig, ts)).toContain('Push works');
    expect(shown(rig, ts)).toMatch(/Case [a-z0-9]{10} {2}\nsolved/);
  });
});

async function solvedCase() {
  const here = await openCase(rig, { text: pastedLines });
  await press(rig, here.reply, 'case.solve');
  await rig.control.waitFor(() => rig.control.modal());
  await rig.control.modals.submit({ 'solved.step': 'other' });
  await shows(rig, here.reply, 'Solved by');
  return here;
}
