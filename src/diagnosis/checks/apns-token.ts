import { defineCheck } from '../check.js';
import { failuresOf } from '../facts/push-steps.js';
import { failureFinding, successFinding } from '../step-findings.js';

/** Article, "Common failure reasons": inability to get a device APNs token. */
export const apnsToken = defineCheck({
  id: 'apns-token',
  title: 'The device gets an APNs token',
  description:
    'Before anything else Apple’s push service (APNs) has to give the device a token. The article calls a failure rare and names two reasons: a network that keeps the device from Apple’s servers, or a problem with the user’s Apple ID.',
  stage: 'apns-token',
  article: 'subscription-failed',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: {
    unavailable:
      'The app records that it got no token, and no later record shows one. A missing entitlement is told apart.',
    recovered: 'It failed as above, and the same step, or one that needs it, was later seen to succeed.',
    obtained: 'A token came, or a push arrived, which needs one.',
  },
  cannotTell:
    'Whether the network or the Apple ID is to blame: the app hardly ever records why Apple gave no token.',
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
