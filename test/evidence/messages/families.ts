import { asides } from '../../../src/evidence/messages/aside-words.js';
import { errorDomains } from '../../../src/evidence/messages/coded-failure.js';
import { conditions } from '../../../src/evidence/messages/condition-words.js';
import { eventOperations } from '../../../src/evidence/messages/event-operation.js';
import { faults } from '../../../src/evidence/messages/faults.js';
import { flags } from '../../../src/evidence/messages/flag-words.js';
import { httpContexts } from '../../../src/evidence/messages/http-words.js';
import { negations } from '../../../src/evidence/messages/negation-words.js';
import { outcomeWords } from '../../../src/evidence/messages/outcome-words.js';
import { partyAnswers, partyNames } from '../../../src/evidence/messages/party-words.js';
import type { Family } from '../../../src/evidence/messages/pattern.js';
import { pushReceived, synchronisation } from '../../../src/evidence/messages/push-words.js';
import { reasonPhrases } from '../../../src/evidence/messages/reason-phrases.js';
import { reasonWords } from '../../../src/evidence/messages/reason-words.js';
import { reasonWordsAbroad } from '../../../src/evidence/messages/reason-words-abroad.js';
import { reasonWordsElsewhere } from '../../../src/evidence/messages/reason-words-elsewhere.js';
import { recoveries } from '../../../src/evidence/messages/recovery-words.js';
import {
  apnsRegistration,
  listenerRegistration,
  prerequisites,
  tenantId,
} from '../../../src/evidence/messages/registration-words.js';
import { stepHints } from '../../../src/evidence/messages/step.js';
import {
  detailsSent,
  ewsSubscription,
  listenerStates,
  listenerUpdate,
  validityCheck,
} from '../../../src/evidence/messages/subscription-words.js';
import { verdicts } from '../../../src/evidence/messages/verdict-words.js';
import { yields } from '../../../src/evidence/messages/yield-words.js';

/** Every family of patterns there is; those that name a step outright answer one question together. */
export const families: Readonly<Record<string, Family<unknown>>> = {
  asides,
  conditions,
  errorDomains,
  eventOperations,
  faults,
  flags,
  httpContexts,
  negations,
  outcomeWords,
  partyAnswers,
  partyNames,
  reasonPhrases,
  reasonWords,
  reasonWordsAbroad,
  reasonWordsElsewhere,
  recoveries,
  stepHints,
  stepsByName: [
    ...prerequisites,
    ...listenerRegistration,
    ...tenantId,
    ...listenerUpdate,
    ...validityCheck,
    ...apnsRegistration,
    ...pushReceived,
  ],
  stepsAtLarge: [...ewsSubscription, ...synchronisation],
  detailsSent,
  listenerStates,
  verdicts,
  ...Object.fromEntries(Object.entries(yields).map(([step, family]) => [`yields of ${step}`, family])),
};
