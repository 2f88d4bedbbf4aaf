import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels } from '../../../src/workspace/directory.js';
import { pastedLines } from './evidence.js';
import { acknowledge } from './more-menu.js';
import { type Rig, shownIn, startRig } from './rig.js';

/* Synthetic: EWS refuses the subscription with HTTP 413, through one endpoint or another. */
const policies = (host: string, more = '') =>
  `<MobileAppPolicies><Policies><PushNotificationsEnabled>true</PushNotificationsEnabled><PushNotificationsListenerServiceHostName>${host}.pushreg.xm.citrix.com</PushNotificationsListenerServiceHostName>${more}</Policies></MobileAppPolicies>`;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ escalationChannel: channels.escalations });
});
afterAll(() => rig.stop());

const shown = (ts: string) => shownIn(rig.control.message(ts)?.blocks);

/** A case of its own, answered. */
async function caseThrough(host: string, more = ''): Promise<{ root: string; reply: string }> {
  const root = rig.control.post({
    files: [
      { name: 'Diagnostics_1.csv', bytes: pastedLines },
      { name: 'Ctxlog_AppPolicies.xml', bytes: policies(host, more) },
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

  it('is one outage where the cases of one tenant are among those of one endpoint', async () => {
    const tenant = '<PushNotificationsTenantId>northwind-0815</PushNotificationsTenantId>';
    const before = announcements().length;
    await caseThrough('ap-southeast-1');
    for (let count = 0; count < 4; count += 1) await caseThrough('ap-southeast-1', tenant);
    await rig.control.waitFor(() =>
      shownIn(announcements().at(-1)?.blocks).includes('5 open cases with this cause'),
    );
    expect(announcements()).toHaveLength(before + 1);
    expect(announcements().at(-1)?.text).toContain('through ap-southeast-1');
  });

  it('is left alone where somebody deleted the announcement', async () => {
    const [latest] = announcements().slice(-1);
    rig.control.remove({ channel: channels.escalations, ts: latest?.ts ?? '' });
    const count = announcements().length;
    const { reply } = await caseThrough('ap-southeast-1');
    await rig.control.waitFor(() => shown(reply).includes('5 other open cases'));
    expect(announcements()).toHaveLength(count);
  });

  it('is no news where the team knows the finding', async () => {
    const first = await caseThrough('us-east-1');
    const caseId = /Case ([a-z0-9]{10})/.exec(shown(first.reply))?.[1] ?? '';
    await acknowledge(rig, { ...first, caseId }, { 'known.scope': 'everywhere' });
    await rig.control.waitFor(() => shown(first.reply).includes('Known, and folded away'));
    const count = announcements().length;
    for (let times = 0; times < 4; times += 1) await caseThrough('us-east-1');
    const { reply } = await caseThrough('us-east-1');
    expect(shown(reply)).toContain('Known, and folded away');
    expect(shown(reply)).not.toContain('Seen before');
    expect(announcements()).toHaveLength(count);
  });
});
