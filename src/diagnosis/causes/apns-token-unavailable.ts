import type { Cause } from '../cause.js';
import { symptoms } from '../symptoms.js';

export const apnsTokenUnavailable: Cause = {
  id: 'apns-token-unavailable',
  title: 'The device gets no APNs token from Apple',
  description:
    'Without a token of Apple’s push service (APNs) nobody can send the device a push. The article calls this rare: the network keeps the device from Apple’s servers, or there is a problem with the user’s Apple ID.',
  stage: 'apns-token',
  owner: 'device-user',
  action: 'Try another network without filtering, then sign in to the Apple ID again',
  confirmedBy: ['apns-token.unavailable'],
  indicatedBy: [],
  refutedBy: ['apns-token.obtained', 'push-arrival.arriving'],
  symptoms,
  errorTexts: ['register-failed'],
  cannotTell: 'Which of the two it is. Another network, and whether other apps get pushes, tell.',
  steps: [
    {
      id: 'reach-apple',
      title: 'Let the device reach Apple',
      text: 'The device needs TCP 5223 to Apple’s push servers (17.0.0.0/8), or TCP 443 as fallback, without TLS inspection. Try mobile data or another Wi-Fi: if it works there, the network blocks Apple.',
      article: 'subscription-failed',
    },
    {
      id: 'apple-id',
      title: 'Check the Apple ID',
      text: 'Ask the user whether other apps get pushes. If none does, sign out of the Apple ID and in again, and restart the device.',
      article: 'subscription-failed',
    },
    {
      id: 'reset-device',
      title: 'Last resort: reset the device',
      text: 'The article names a reset of the device for these rare cases. Do it only when the other steps did not help.',
      article: 'subscription-failed',
    },
  ],
};
