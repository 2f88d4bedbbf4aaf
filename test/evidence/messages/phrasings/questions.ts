import type { Phrasing } from './phrasing.js';

/** A question put to the listener, and its answer. */
export const questions: readonly Phrasing[] = [
  [
    'We asked if the subscription is still valid and the answer was no, so we make it new.',
    'validity-check failed subscription-invalid',
  ],
  ['We asked if the subscription is still valid and the answer was yes.', 'validity-check succeeded'],
  [
    'The app asked the listener whether the subscription was still alive, and the reply was no.',
    'validity-check failed subscription-invalid @listener',
  ],
  ['Is the push subscription still good? Listener said yes.', 'validity-check succeeded @listener'],
  [
    'We checked if the subscription is valid. The answer: no. Resubscribing.',
    'validity-check failed subscription-invalid',
  ],
  ['asked cloud about our subscription, answer came back as yes', 'validity-check succeeded'],
  [
    'Listener was asked whether the subscription is alive. Answer: yes.',
    'validity-check succeeded @listener',
  ],
  [
    'I asked the service if our subscription still exists and it said no.',
    'validity-check failed subscription-invalid',
  ],
  [
    'We asked if the subscription was valid; the listener answered no',
    'validity-check failed subscription-invalid @listener',
  ],
];
