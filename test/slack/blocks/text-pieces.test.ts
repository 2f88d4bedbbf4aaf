import { describe, expect, it } from 'vitest';
import { causes } from '../../../src/diagnosis/causes/index.js';
import { textPieces } from '../../../src/slack/blocks/text-pieces.js';

const kinds = (text: string) => textPieces(text).map(({ type }) => type.replace('rich_text_', ''));

describe('the text of a step in Slack', () => {
  it('sets commands apart so that they can be copied', () => {
    expect(
      kinds('On each server:\nnslookup mail.example\ncurl -v https://mail.example/\nHTTP 401 is right.'),
    ).toEqual(['section', 'preformatted', 'section']);
  });

  it('leaves plain text alone', () => {
    expect(kinds('Ask the user.')).toEqual(['section']);
  });

  it.each([
    ['exchange-cannot-reach-listener', 'all-servers', 'Test-NetConnection'],
    ['exchange-cannot-reach-listener', 'event-log', 'Get-WinEvent'],
    ['ews-request-too-large', 'read-effective-value', '%windir%'],
    ['ews-authentication', 'compare-authentication', 'Get-WebServicesVirtualDirectory'],
  ])('sets apart, for %s in %s, %s', (cause, step, begin) => {
    const steps = causes.find(({ id }) => id === cause)?.steps ?? [];
    const pieces = textPieces(steps.find(({ id }) => id === step)?.text ?? '');
    const typed = pieces.filter(({ type }) => type === 'rich_text_preformatted');
    expect(JSON.stringify(typed)).toContain(`"text":"${begin}`);
  });
});
