import type { ReachabilityStatement } from '../../evidence/server-output.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { egressWords } from '../facts/egress-faults.js';
import { ewsAttempts } from '../facts/reachability.js';
import { listWords } from '../words.js';

type Variant = 'unreachable' | 'answers';

/** Article: "Network failures communicating to the endpoint", as an attempt by hand shows it. */
export const ewsEndpoint = defineCheck({
  id: 'ews-endpoint',
  title: 'An attempt by hand reaches the EWS host',
  description:
    'Somebody tried to reach the EWS host with curl, nslookup, Test-NetConnection or their like. HTTP 401 is the right answer without credentials.',
  stage: null,
  article: null,
  needs: ['server-output'],
  uses: ['app-policies'],
  variants: {
    unreachable: 'The attempt failed: the name, the connection or the request.',
    answers: 'EWS, or what stands before it, answered.',
  },
  cannotTell: 'Whether the device gets as far: the attempt was made from another place on the network.',
  run: (given): FindingDraft<Variant>[] => {
    const attempts = ewsAttempts(given);
    return [
      ...finding(
        'unreachable',
        attempts.filter(({ ok }) => !ok),
      ),
      ...finding(
        'answers',
        attempts.filter(({ ok }) => ok),
      ),
    ];
  },
});

function finding(variant: Variant, attempts: readonly ReachabilityStatement[]): FindingDraft<Variant>[] {
  const [first, ...rest] = attempts.map(({ at }) => at);
  if (first === undefined) return [];
  const evidence = [first, ...rest] as const;
  if (variant === 'unreachable') {
    const reasons = listWords(attempts.map(({ reason }) => ewsWords(reason)));
    return [
      { variant, status: 'warn', summary: `The EWS host was tried and not reached: ${reasons}`, evidence },
    ];
  }
  const statuses = listWords(
    attempts.flatMap((one) => (one.httpStatus === null ? [] : `HTTP ${one.httpStatus}`)),
  );
  const summary = `The EWS host was tried and reached${statuses === '' ? '' : ` (${statuses})`}`;
  return [{ variant, status: 'info', summary, evidence }];
}

/** The words for the way to the listener, said of EWS. */
function ewsWords(reason: ReachabilityStatement['reason']): string {
  return egressWords[reason ?? 'unknown']
    .replace('the listener’s name', 'its name')
    .replace('the listener service', 'the server');
}
