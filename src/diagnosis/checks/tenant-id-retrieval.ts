import { defineCheck } from '../check.js';
import { pushServiceError, pushServiceRefusal } from '../facts/failure-kinds.js';
import { failuresOf } from '../facts/push-steps.js';
import { unexplainedFailures } from '../facts/unexplained-failures.js';
import { failureFinding, successFinding } from '../step-findings.js';

/** Article: "HTTP 500 responses from the push service. Check that the tenant ID is correct." */
export const tenantIdRetrieval = defineCheck({
  id: 'tenant-id-retrieval',
  title: 'The push service accepts the tenant ID',
  stage: 'tenant-id',
  article: 'subscription-failed',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: [
    'http-500',
    'http-500-recovered',
    'refused',
    'refused-recovered',
    'failed',
    'failed-recovered',
    'accepted',
  ],
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
