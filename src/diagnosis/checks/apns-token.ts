import { defineCheck } from '../check.js';
import { failuresOf } from '../facts/push-steps.js';
import { failureFinding, successFinding } from '../step-findings.js';

/** Article, "Common failure reasons": inability to get a device APNs token. */
export const apnsToken = defineCheck({
  id: 'apns-token',
  title: 'The device gets an APNs token',
  stage: 'apns-token',
  article: 'subscription-failed',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: ['unavailable', 'recovered', 'obtained'],
  run(given) {
    const failures = failuresOf(
      given,
      ({ kind }, { step }) => step === 'apns-registration' && kind !== 'entitlement',
    );
    return [
      ...failureFinding(given, failures, {
        variant: 'unavailable',
        recoveredVariant: 'recovered',
        sentence: 'The device gets no APNs token',
      }),
      ...successFinding(given, 'apns-registration', 'obtained', 'The device has an APNs token'),
    ];
  },
});
