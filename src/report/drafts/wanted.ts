import { textBlocks } from '../../diagnosis/commands.js';
import type { Diagnosis, NextQuestion } from '../../diagnosis/diagnosis.js';
import { ofServers } from '../../diagnosis/next-question/pieces.js';
import type { Redacted } from '../../redaction/redacted.js';
import type { Recipient } from './draft.js';

/** Who is likely to know the answer, by the id of the question; the customer is asked in any case. */
const knownBy: Readonly<Record<string, readonly Recipient[]>> = {
  'background-app-refresh': ['device-user'],
  'low-power-mode': ['device-user'],
  noticed: ['device-user'],
  symptom: ['device-user'],
  'network-access': ['mdm-admin', 'network-admin'],
  build: ['mdm-admin', 'app-packager'],
  'exchange-hosting': ['exchange-admin', 'network-admin'],
};

/** What the diagnosis needs next, if this recipient is one to ask. */
export function wantedFrom(recipient: Recipient, { nextQuestion: next }: Diagnosis<Redacted>): string[] {
  if (next === null) return [];
  if (next.kind === 'question') {
    const asked = recipient === 'customer' || knownBy[next.question]?.includes(recipient) === true;
    return asked ? [questionText(next)] : [];
  }
  const isServers = ofServers.has(next.evidence);
  if (recipient === 'exchange-admin' && isServers)
    return [`What this prints or saves; it only reads:\n${commandsIn(next.how)}`];
  if (recipient !== 'customer' && recipient !== 'device-user') return [];
  if (!isServers) return [`${capital(next.text)}. ${next.how}`];
  return recipient === 'customer'
    ? [`From your Exchange administrator: ${next.text}. We have a separate message for them.`]
    : [];
}

/**
 * Whether the Exchange administrator could tell more: the servers are asked next, or the way from them to the
 * listener is only suspected and not all that they know is there.
 */
export function needsServers({ nextQuestion: next, notChecked, causes }: Diagnosis<Redacted>): boolean {
  if (next?.kind === 'evidence' && ofServers.has(next.evidence)) return true;
  const isSuspected = causes[0]?.stage === 'exchange-to-listener' && causes[0].confidence !== 'confirmed';
  return isSuspected && notChecked.some(({ needs: [first] }) => first !== undefined && ofServers.has(first));
}

/** Who has what is needed next; null where it is an answer, which whoever reads the question may know. */
export function holderOf(next: NextQuestion): Recipient | null {
  if (next.kind === 'question') return null;
  return ofServers.has(next.evidence) ? 'exchange-admin' : 'customer';
}

/** What is to be typed, without what tells others to have it typed. */
function commandsIn(how: string): string {
  const commands = textBlocks(how).filter((block) => block.commands);
  return commands.flatMap(({ lines }) => lines.map((line) => `    ${line}`)).join('\n');
}

function questionText(next: Extract<NextQuestion, { kind: 'question' }>): string {
  const answers = next.answers.map(({ label }) => label).join('; ');
  return `Please answer one question: ${next.text} (${answers}.) ${next.how}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
