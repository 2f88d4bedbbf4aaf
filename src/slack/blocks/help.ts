import { commandCall, commandWords, nearestVerb } from '../command-words.js';
import { escapeMarkup } from '../escape.js';
import { fitText } from '../fit.js';
import type { SlackMessage } from '../message.js';
import { sentenceMessage } from './progress.js';
import { bold, type Chunk, type Piece, paragraph, plain, richText } from './rich-text.js';

const introduction =
  'I find out why push notifications of Secure Mail on iOS fail. Drop one of these into a channel I am in:';

const typedLength = 40;

const whatToSend = [
  'The log bundle of Secure Mail, as the zip that the app sends (CitrixLogs.zip)',
  'Single files of it: CtxLog_AppPolicies.xml, CtxLog_APNS_Events.csv, CtxLog_backgroundFetchSchedule.csv, the diagnostics log',
  'A few lines of these, pasted',
  'Events 5, 6, 7 and 22 of source MSExchange Web Services, exported from Exchange',
];

const commandLines = commandWords.map((words) => `${commandCall(words)}: ${words.does}`);

/** What the bot is for and how to use it. */
export function helpMessage(): SlackMessage {
  return {
    text: escapeMarkup([introduction, ...whatToSend, ...commandLines].join('\n')),
    blocks: [richText(helpPieces())],
  };
}

/** A verb that is none of ours: which one may have been meant, and all there are. */
export function unknownVerbMessage(typed: string): SlackMessage {
  const nearest = nearestVerb(typed);
  const meant = commandWords.find(({ name }) => name === nearest);
  const sentence = `/securemail cannot do "${fitText(typed, typedLength)}".`;
  const advice = meant === undefined ? [] : [`Did you mean ${commandCall(meant)}?`];
  const lead = [sentence, ...advice].join(' ');
  return {
    text: escapeMarkup([lead, ...commandLines].join('\n')),
    blocks: [richText([paragraph(plain(lead)), paragraph(plain('What it can do:')), ...commandPieces()])],
  };
}

function helpPieces(): Piece[] {
  return [
    paragraph(plain(introduction)),
    ...whatToSend.map((item) => paragraph(plain(`• ${item}`))),
    paragraph(plain('In a thread, mention me to have everything checked that the thread holds. Or type:')),
    ...commandPieces(),
  ];
}

function commandPieces(): Piece[] {
  return commandWords.map((words) => paragraph(bold(commandCall(words)), plain(`  ${words.does}`)));
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
