import { defineCheck, type FindingDraft } from '../check.js';
import { counted } from '../words.js';

/** Article: "you can look for any errors or warnings that may help narrow down the issue". */
export const unexplainedErrors = defineCheck({
  id: 'unexplained-errors',
  title: 'Every error of the APNS module is explained',
  description:
    'The article asks to look for any errors or warnings of the APNS module. Those that no other check explains are counted and shown, and no cause rests on them.',
  stage: null,
  article: 'app-log',
  needs: ['app-log'],
  variants: {
    found: 'Errors or warnings of the APNS module that no check explains.',
  },
  cannotTell: 'What they mean. Read them in full; they may be worth a case with Citrix.',
  run(given): FindingDraft<'found'>[] {
    const { count = 0, samples = [] } = given['app-log']?.unexplained ?? {};
    const [first, ...rest] = samples;
    if (first === undefined) return [];
    const summary = `${counted(count, 'error or warning', 'errors and warnings')} of the APNS module that no check explains`;
    return [{ variant: 'found', status: 'info', summary, count, evidence: [first, ...rest] }];
  },
});
