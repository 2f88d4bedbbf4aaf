import { howToObtain } from '../diagnosis/how-to-obtain.js';

/** How a customer collects the logs: the parts for a display of one's own, the text to be sent as it is. */
export interface CollectText {
  readonly title: string;
  readonly steps: readonly string[];
  readonly text: string;
}

const title = 'How to collect the logs of Secure Mail';

/** Article, "Obtain the Secure Mail logs from the device": at once, so that they hold the error. */
const steps = [
  'Do it on the device that has the problem and as soon as the problem shows, so that the logs hold it. Please do not reinstall Secure Mail before: that would delete them.',
  collectSentence(),
  'Send us the file as it is. Please do not unpack, edit or shorten it: several files in it are needed together.',
  'Tell us what was wrong and when, with the time zone: does the number on the app icon not change, is it late, or does the lock screen show nothing?',
  'If your mail comes from Exchange servers of your own, ask us for the commands for their administrator. What they print often settles the matter.',
];

const privacy =
  'The logs hold names of people, servers and devices. Our reports replace them with made-up names.';

export function collectText(): CollectText {
  return { title, steps, text: [`${title}:`, ...numberedCollectSteps(), privacy].join('\n\n') };
}

export function numberedCollectSteps(): string[] {
  return steps.map((step, index) => `${index + 1}. ${step}`);
}

/** Where to tap, without what the file then holds. */
export function collectSentence(): string {
  const [way = ''] = howToObtain(['app-policies']).split('. ');
  return `${way}.`;
}
