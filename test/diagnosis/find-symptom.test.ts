import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causes } from '../../src/diagnosis/causes/index.js';
import { errorTexts } from '../../src/diagnosis/error-texts.js';
import { findSymptom } from '../../src/diagnosis/find-symptom.js';
import { symptoms, symptomTitles } from '../../src/diagnosis/symptoms.js';

describe('findSymptom', () => {
  it.each(symptoms)('knows %s by its title and its id', (symptom) => {
    expect(findSymptom(symptomTitles[symptom])).toBe(symptom);
    expect(findSymptom(symptomTitles[symptom].toUpperCase())).toBe(symptom);
    expect(findSymptom(symptom)).toBe(symptom);
  });

  it.each([
    ['badge does not update', 'badge-still'],
    ['badge doesn’t update', 'badge-still'],
    ['badge count not updating', 'badge-still'],
    ['the icon’s number is wrong', 'badge-still'],
    ['Badge wird nicht aktualisiert', 'badge-still'],
    ['Zähler am App-Symbol aktualisiert sich nicht', 'badge-still'],
    ['badge late', 'badge-slow'],
    ['the badge lags for hours', 'badge-slow'],
    ['badge shows only local unread mail', 'badge-local-only'],
    ['mail arrives only when I open the app', 'badge-foreground-only'],
    ['no notifications', 'lock-screen-late'],
    ['notifications stopped', 'lock-screen-late'],
    ['push notifications dont come in', 'lock-screen-late'],
    ['notifications are delayed', 'lock-screen-late'],
    ['Benachrichtigungen kommen zu spät', 'lock-screen-late'],
    ['Sperrbildschirm zeigt keine Mitteilungen', 'lock-screen-late'],
  ])('knows what "%s" complains of', (query, symptom) => {
    expect(findSymptom(query)).toBe(symptom);
  });

  it.each([
    'badge',
    'lock screen',
    'push stopped working',
    'badge not updating, HTTP 413',
    'notifications delayed after the mailbox was moved',
    'no notification after iOS update to a re-signed build',
    'xyzzy',
    '',
  ])('leaves what names more, or no complaint, to causes: "%s"', (query) => {
    expect(findSymptom(query)).toBeNull();
  });

  it('takes neither a cause nor an error for a symptom', () => {
    for (const { id, title } of causes) expect([findSymptom(id), findSymptom(title)]).toEqual([null, null]);
    for (const { text } of Object.values(errorTexts)) expect(findSymptom(text)).toBeNull();
  });

  it('stands any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (query) => {
        expect([null, ...symptoms]).toContain(findSymptom(query));
      }),
    );
  });
});
