import { expect, it } from 'vitest';
import { inMail } from '../../../src/report/drafts/in-mail.js';

it.each([
  ['In a shell, and paste the answer here:\nfl X', 'In a shell, and send us the answer:\nfl X'],
  ['Paste or upload the file here:', 'Send us the file:'],
  ['Upload the Exchange event log: it shows', 'Send us the Exchange event log: it shows'],
  ['Saves them. Upload this file.', 'Saves them. Send us this file.'],
  ['the most (inferred) bytes', 'the most (as far as we know) bytes'],
  ['Wrap it, upload it to the console', 'Wrap it, upload it to the console'],
])('a text of the catalogue reads outside the thread: %s', (text, words) => {
  expect(inMail(text)).toBe(words);
});
