import type { PushStep } from '../push-record.js';
import { type Family, firstMeaning, phrase } from './pattern.js';
import { hintedStep, namedStep } from './step.js';

/** Operations so short that they mean something in the events file alone. */
export const eventOperations: Family<PushStep> = [
  {
    means: 'validity-check',
    words: phrase('(?:re ?)?validat%|validity|valid|is valid|check%|status|verif%|validier%|gultigkeit%'),
    samples: ['Validation', 'Validate', 'Check'],
  },
  {
    means: 'listener-registration',
    words: phrase('(?:re ?)?regist%|enrol%|enregistr%'),
    samples: ['Register', 'Registration'],
  },
  { means: 'listener-update', words: phrase('updat%'), samples: ['Update'] },
  { means: 'push-received', words: phrase('remote notification|push'), samples: ['Remote Notification'] },
];

/** The step that an operation of the events file is. */
export function eventStep(operation: string): PushStep | null {
  return (
    namedStep(operation)?.step ??
    firstMeaning(eventOperations, operation) ??
    hintedStep(operation)?.step ??
    null
  );
}
