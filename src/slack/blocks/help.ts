import { findCauses } from '../../diagnosis/find-causes.js';
import { commandCall, commandName, commandWords, nearestVerb } from '../command-words.js';
import { escapeMarkup } from '../escape.js';
import { fitText, lengthOf } from '../fit.js';
import type { SlackMessage } from '../message.js';
import { sentenceMessage } from './progress.js';
import { bold, type Chunk, type Piece, paragraph, plain, richText } from './rich-text.js';

const introduction =
  'I find out why push notifications of Secure Mail on iOS fail. Drop one of these into a channel I am in:';

const typedLength = 40;
/** Longer than this nobody describes a cause in a command. */
const soughtLength = 80;

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

/** A verb that is none of ours: what may have been meant, and all there is. `said`: the verb and what follows it. */
export function unknownVerbMessage(typed: string, said: string): SlackMessage {
  const sentence = `/securemail cannot do "${fitText(typed, typedLength)}".`;
  const meant = meantBy(typed, said);
  const lead = [sentence, ...(meant === null ? [] : [`Did you mean ${meant}?`])].join(' ');
  return {
    text: escapeMarkup([lead, ...commandLines].join('\n')),
    blocks: [richText([paragraph(plain(lead)), paragraph(plain('What it can do:')), ...commandPieces()])],
  };
}

/** A cause or symptom without any verb, or a verb that is mistyped. */
function meantBy(typed: string, said: string): string | null {
  if (isSought(typed) && isSought(said)) return `${commandName} steps ${said}`;
  const nearest = nearestVerb(typed);
  const words = commandWords.find(({ name }) => name === nearest);
  return words === undefined ? null : commandCall(words);
}

function isSought(words: string): boolean {
  return lengthOf(words) <= soughtLength && findCauses(words).length > 0;
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
