import { z } from 'zod';
import { looksLikeEvidence } from '../../evidence/pasted-text.js';
import { mayBeEvidence } from '../downloads/evidence-files.js';
import { type SlackFile, slackFile } from '../downloads/slack-file.js';
import type { BotIdentity } from '../services.js';

/** A message as Slack hands it over, as far as the bot looks. Files that are none are left out. */
export const incomingMessage = z.object({
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string().nullish(),
  channel_type: z.string().nullish(),
  user: z.string().nullish(),
  bot_id: z.string().nullish(),
  subtype: z.string().nullish(),
  text: z.string().nullish(),
  files: z.array(slackFile.nullable().catch(null)).nullish(),
});
export type IncomingMessage = z.infer<typeof incomingMessage>;

/** What of a message can be checked. */
export interface Evidenced {
  readonly files: readonly SlackFile[];
  readonly texts: readonly string[];
}

/** Evidence with the message that holds it; null for what stands in none, and cannot be read again. */
export interface MessageEvidence extends Evidenced {
  readonly message: MessageAddress | null;
}

export interface MessageAddress {
  readonly channel: string;
  readonly ts: string;
}

/** Subtypes in which people write; uploads come with others too and are known by their files. */
const written = new Set(['file_share', 'thread_broadcast', 'me_message']);
/** Subtypes that speak about a message. */
const aboutMessages = new Set([
  'message_changed',
  'message_deleted',
  'message_replied',
  'bot_message',
  'tombstone',
]);

/** Whether a person wrote this message, just now. */
export function isFromPerson(message: IncomingMessage, { userId }: Pick<BotIdentity, 'userId'>): boolean {
  const { subtype, user, bot_id, files } = message;
  if (bot_id || user === userId || user === 'USLACKBOT') return false;
  if (!subtype || written.has(subtype)) return true;
  return !aboutMessages.has(subtype) && (files?.length ?? 0) > 0;
}

/** The files that may hold evidence, and the text where it looks like evidence. */
export function evidenceIn(message: Pick<IncomingMessage, 'files' | 'text'>): Evidenced {
  const text = withoutMentions(message.text ?? '');
  return {
    files: filesOf(message).filter(mayBeEvidence),
    texts: looksLikeEvidence(text) ? [text] : [],
  };
}

export function filesOf({ files }: Pick<IncomingMessage, 'files'>): SlackFile[] {
  return files?.filter((file) => file !== null) ?? [];
}

export function isEmpty({ files, texts }: Evidenced): boolean {
  return files.length + texts.length === 0;
}

/** Whether the bot is spoken to by name. */
export function mentions({ text }: IncomingMessage, { userId }: Pick<BotIdentity, 'userId'>): boolean {
  return new RegExp(`<@${userId}(\\|[^<>]{0,100})?>`).test(text ?? '');
}

/** The text as written, names of people taken out. */
export function withoutMentions(text: string): string {
  return text.replace(/<@[UW][A-Z0-9]{1,30}(\|[^<>]{0,100})?>/g, '');
}
