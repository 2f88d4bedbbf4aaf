import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels } from '../../../src/workspace/directory.js';
import { pastedLines } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

/* Synthetic: EWS refuses the subscription with HTTP 413, through one endpoint or another. */
const policies = (host: string) =>
  `<MobileAppPolicies><Policies><PushNotificationsEnabled>true</PushNotificationsEnabled><PushNotificationsListenerServiceHostName>${host}.pushreg.xm.citrix.com</PushNotificationsListenerServiceHostName></Policies></MobileAppPolicies>`;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ escalationChannel: channels.escalations });
});
afterAll(() => rig.stop());

const shown = (ts: string) => shownIn(rig.control.message(ts)?.blocks);

/** A case of its own, answered. */
async function caseThrough(host: string): Promise<{ root: string; reply: string }> {
  const root = rig.control.post({
    files: [
      { name: 'Diagnostics_1.csv', bytes: pastedLines },
      { name: 'Ctxlog_AppPolicies.xml', bytes: policies(host) },
    ],
  }).ts;
  return { root, reply: (await rig.answer(root)).ts };
}

const announcements = () =>
  rig.control.timeline(channels.escalations).filter(({ text }) => text.startsWith('Probable outage'));

describe('a cause that several cases share', () => {
  it('is told in the thread, and announced once when four cases share it', async () => {
    const first = await caseThrough('eu-west-1');
    expect(shown(first.reply)).not.toContain('Seen before');
    await caseThrough('us-east-1');
    const second = await caseThrough('eu-west-1');
    expect(shown(second.reply)).toContain(
      '1 other open case with this cause in the last 24 hours through eu-west-1',
    );
    await caseThrough('eu-west-1');
    expect(announcements()).toHaveLength(0);
    const fourth = await caseThrough('eu-west-1');
    await rig.control.waitFor(() => shown(first.reply).includes('announced as a probable outage'));
    expect(shown(fourth.reply)).toContain('3 other open cases');
    expect(announcements()).toHaveLength(1);
    await caseThrough('eu-west-1');
    await rig.control.waitFor(() =>
      shownIn(announcements()[0]?.blocks).includes('5 open cases with this cause in the last 24 hours'),
    );
    expect(announcements()).toHaveLength(1);
    expect(JSON.stringify(announcements()[0]?.blocks)).toContain(first.root.replace('.', ''));
  });
});
