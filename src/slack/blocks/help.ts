import type { SlackMessage } from '../message.js';
import { sentenceMessage } from './progress.js';
import { bold, type Chunk, paragraph, plain, preformatted, richText } from './rich-text.js';

const whatToSend = [
  'The log bundle of Secure Mail, as the zip that the app sends (CitrixLogs.zip)',
  'Single files of it: CtxLog_AppPolicies.xml, CtxLog_APNS_Events.csv, CtxLog_backgroundFetchSchedule.csv, the diagnostics log',
  'A few lines of these, pasted',
  'Events 5, 6, 7 and 22 of source MSExchange Web Services, exported from Exchange',
];

const commands = [
  '/securemail check <log lines>   checks what you paste',
  '/securemail check               opens a form for files and text',
  '/securemail help                shows this',
].join('\n');

/** What the bot is for and how to use it. */
export function helpMessage(): SlackMessage {
  const introduction =
    'I find out why push notifications of Secure Mail on iOS fail. Drop one of these into a channel I am in:';
  return {
    text: `${introduction}\n${whatToSend.join('\n')}`,
    blocks: [
      richText([
        paragraph(plain(introduction)),
        ...whatToSend.map((item) => paragraph(plain(`• ${item}`))),
        paragraph(
          plain('In a thread, mention me to have everything checked that the thread holds. Or type:'),
        ),
        preformatted(commands),
      ]),
    ],
  };
}

/** The answer where somebody asked about something that holds nothing of Secure Mail. */
export function unrecognizedMessage(label: string, unread: Chunk = []): SlackMessage {
  const sentence = `I found nothing of Secure Mail in ${label}, so nothing was checked.`;
  return {
    text: sentenceMessage(sentence, 'What I can read:', ...whatToSend).text,
    blocks: [
      richText([
        paragraph(plain(sentence)),
        ...unread,
        paragraph(bold('What I can read')),
        ...whatToSend.map((item) => paragraph(plain(`• ${item}`))),
      ]),
    ],
  };
}
