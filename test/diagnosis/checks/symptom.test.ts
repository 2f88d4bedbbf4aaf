import { describe, expect, it } from 'vitest';
import { symptom } from '../../../src/diagnosis/checks/symptom.js';
import { runChecks } from '../../../src/diagnosis/run-checks.js';
import { symptoms } from '../../../src/diagnosis/symptoms.js';
import { answered, findingsWith } from '../../support/reported.js';

describe(symptom.title, () => {
  it.each(symptoms)('notes the symptom %s of the article, and takes it for no fault of its own', (answer) => {
    const [finding] = findingsWith(symptom, {}, { symptom: answer });
    expect(finding).toMatchObject({ id: `symptom.reported-${answer}`, status: 'info', stage: null });
    expect(finding?.summary).toMatch(/^Reported: /);
  });

  it('takes a silent lock screen beside a badge that updates for a fault of the notification', () => {
    const [finding] = findingsWith(symptom, {}, { symptom: 'lock-screen-only' });
    expect(finding).toMatchObject({ status: 'fail', stage: 'notification', basis: 'inferred' });
  });

  it('finds nothing, and is not called undone, where nobody was asked or nobody knows', () => {
    for (const answers of [{}, { symptom: 'unknown' }]) {
      const run = runChecks([symptom], answered({}, answers));
      expect(run).toEqual({ findings: [], notChecked: [], notApplicable: [] });
    }
  });
});
