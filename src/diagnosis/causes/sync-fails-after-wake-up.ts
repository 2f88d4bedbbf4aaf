import type { Cause } from '../cause.js';

export const syncFailsAfterWakeUp: Cause = {
  id: 'sync-fails-after-wake-up',
  title: 'Pushes arrive, but the synchronisation after them fails',
  description:
    'Pushes arrive, so that the whole chain of push works. What fails is the synchronisation through ActiveSync after the wake-up, or it runs out of the about 30 seconds that iOS gives.',
  stage: 'wake-up',
  owner: 'mdm-admin',
  action: 'Check the app’s background access to Exchange (gateway session, background network services)',
  confirmedBy: ['wake-up-results.failing'],
  indicatedBy: ['wake-up-results.out-of-time', 'wake-up-results.sync-failing'],
  refutedBy: ['wake-up-results.succeeding'],
  symptoms: ['badge-slow', 'lock-screen-late'],
  errorTexts: ['fetch-failed'],
  cannotTell:
    'Why it fails: the push records say nothing of ActiveSync, and the age of the background ticket is not in them.',
  steps: [
    {
      id: 'foreground-sync',
      title: 'Does mail arrive when the app is open?',
      text: 'If not, ActiveSync itself fails: check the account, the server and the gateway. If it does, only the background access fails.',
      article: 'wake-ups',
    },
    {
      id: 'background-ticket',
      title: 'Check the background ticket',
      text: 'With tunnelled traffic the app works in the background by a ticket that expires (BackgroundServicesExpiration, 168 hours by default). Let the user sign in to Secure Hub again.',
      article: 'wake-ups',
    },
    {
      id: 'background-services',
      title: 'Check the background network services',
      text: 'The policy "Background network services" must hold the Exchange host with its port, and "Background network service gateway" a gateway with an STA.',
      article: 'wake-ups',
    },
  ],
};
