import { defineCheck } from '../check.js';
import { pushServiceError, pushServiceRefusal } from '../facts/failure-kinds.js';
import { failuresOf } from '../facts/push-steps.js';
import { unexplainedFailures } from '../facts/unexplained-failures.js';
import { failureFinding, successFinding } from '../step-findings.js';

/** Article: "HTTP 500 responses from the push service. Check that the tenant ID is correct." */
export const tenantIdRetrieval = defineCheck({
  id: 'tenant-id-retrieval',
  title: 'The push service accepts the tenant ID',
  description:
    'The app asks the push service for its tenant ID, or shows it the one from the policy. The article takes HTTP 500 from the push service as the sign of a wrong tenant ID.',
  stage: 'tenant-id',
  article: 'subscription-failed',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: {
    'http-500': 'The push service answers with HTTP 500.',
    'http-500-recovered': 'HTTP 500 was seen, and the step later succeeded.',
    refused: 'The push service answers with an HTTP status from 400 to 499.',
    'refused-recovered': 'It refused, and the step later succeeded.',
    failed: 'The tenant ID could not be obtained, and no record says why.',
    'failed-recovered': 'It failed without a reason, and the step later succeeded.',
    accepted: 'The push service took the tenant ID, or a later step shows that it did.',
  },
  cannotTell: 'Which tenant ID is the right one: Citrix and the console know it.',
  run: (given) => [
    ...failureFinding(given, failuresOf(given, pushServiceError), {
      variant: 'http-500',
      recoveredVariant: 'http-500-recovered',
      sentence: 'The push service answers with a server error',
    }),
    ...failureFinding(given, failuresOf(given, pushServiceRefusal), {
      variant: 'refused',
      recoveredVariant: 'refused-recovered',
      sentence: 'The push service refuses the app’s request',
      basis: 'inferred',
    }),
    ...failureFinding(given, unexplainedFailures(given, 'tenant-id'), {
      variant: 'failed',
      recoveredVariant: 'failed-recovered',
      sentence: 'The tenant ID could not be obtained',
      basis: 'unexplained',
    }),
    ...successFinding(given, 'tenant-id', 'accepted', 'The push service accepted the tenant ID'),
  ],
});
