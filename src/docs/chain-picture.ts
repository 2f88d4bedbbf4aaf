import { type Stage, stages, stageTitles } from '../diagnosis/stages.js';
import { codeBlock } from './markdown.js';

/** Who takes part in the delivery of a push. */
const parties = {
  console: 'MDM console',
  packager: 'App packager',
  app: 'Secure Mail on the device',
  apple: 'Apple push service (APNs)',
  listener: 'Citrix listener service',
  exchange: 'Exchange (EWS)',
  ios: 'iOS on the device',
  user: 'Badge and lock screen',
} as const;
type Party = keyof typeof parties;

/** From whom to whom a stage leads. */
const ways: Readonly<Record<Stage, readonly [Party, ...Party[]]>> = {
  policy: ['console', 'app'],
  'app-build': ['packager', 'app'],
  'apns-token': ['app', 'apple'],
  'tenant-id': ['app', 'listener'],
  'listener-registration': ['app', 'listener'],
  'ews-subscription': ['app', 'exchange'],
  'listener-update': ['app', 'listener'],
  'exchange-to-listener': ['exchange', 'listener'],
  'push-delivery': ['listener', 'apple', 'ios'],
  'wake-up': ['ios', 'app'],
  notification: ['app', 'user'],
};

/** The delivery chain as a Mermaid flow chart, which GitHub draws. */
export function chainPicture(): string {
  const nodes = Object.entries(parties).map(([id, title]) => `  ${id}["${title}"]`);
  const edges = stages.flatMap((stage, index) => {
    const label = `${index + 1} ${stageTitles[stage]}`;
    const [start, ...others] = ways[stage];
    return others.map((to, leg) => `  ${others[leg - 1] ?? start} -- "${label}" --> ${to}`);
  });
  return codeBlock(['flowchart LR', ...nodes, ...edges], 'mermaid');
}
