import type { App, SlashCommand } from '@slack/bolt';
import { asSecureMailError } from '../../../errors.js';
import { installationTeam } from '../../access/installation-team.js';
import { helpMessage, unknownVerbMessage } from '../../blocks/help.js';
import { troubleMessage } from '../../blocks/trouble.js';
import { type CommandVerb, commandName, commandWords } from '../../command-words.js';
import type { SlackMessage } from '../../message.js';
import { respondOrPlain } from '../../replies/respond.js';
import type { Services } from '../../services.js';
import { checkText } from './check.js';
import type { CommandCall } from './verb.js';
import { verbs } from './verbs.js';

const toPersonAlone = { response_type: 'ephemeral', replace_original: false } as const;

/** `/securemail`, answered to the person alone. */
export function onCommand(app: App, services: Services): void {
  app.command(commandName, async ({ ack, command, respond }) => {
    const { verb, rest } = partsOf(command.text ?? '');
    const team = installationTeam(command, services.identity);
    const call = { ...placeOf(command), team, rest, respond };
    if (verb === 'check' && rest !== '') {
      const { text, blocks } = await checked(call, services);
      await ack({ response_type: 'ephemeral', text, blocks: [...blocks] });
      return;
    }
    await ack();
    const answer = await answerTo(verb, call, services);
    if (answer !== null) await respondOrPlain(respond, answer, toPersonAlone);
  });
}

function partsOf(text: string): { verb: string; rest: string } {
  const typed = text.trim();
  const end = typed.search(/\s/);
  if (end === -1) return { verb: typed.toLowerCase(), rest: '' };
  return { verb: typed.slice(0, end).toLowerCase(), rest: typed.slice(end).trim() };
}

function placeOf(command: SlashCommand): Omit<CommandCall, 'rest' | 'respond' | 'team'> {
  return {
    userId: command.user_id,
    channel: command.channel_id,
    triggerId: command.trigger_id,
  };
}

async function checked(call: CommandCall, services: Services): Promise<SlackMessage> {
  try {
    return await checkText(call, services);
  } catch (error) {
    return failed('check', error, services);
  }
}

async function answerTo(typed: string, call: CommandCall, services: Services): Promise<SlackMessage | null> {
  const known = commandWords.find(({ name }) => name === typed);
  if (known === undefined)
    return typed === '' ? helpMessage() : unknownVerbMessage(typed, `${typed} ${call.rest}`.trim());
  try {
    return await verbs[known.name](call, services);
  } catch (error) {
    return failed(known.name, error, services);
  }
}

function failed(verb: CommandVerb, error: unknown, { logger }: Services): SlackMessage {
  logger.warn({ err: error, verb }, 'a command failed');
  return troubleMessage(asSecureMailError(error).code, null);
}
