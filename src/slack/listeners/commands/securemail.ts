import type { App, SlashCommand } from '@slack/bolt';
import { asSecureMailError } from '../../../errors.js';
import { helpMessage, unknownVerbMessage } from '../../blocks/help.js';
import { troubleMessage } from '../../blocks/trouble.js';
import { commandName, commandWords } from '../../command-words.js';
import type { SlackMessage } from '../../message.js';
import { respondOrPlain } from '../../replies/response-reply.js';
import type { Services } from '../../services.js';
import type { CommandCall } from './verb.js';
import { verbs } from './verbs.js';

const toPersonAlone = { response_type: 'ephemeral', replace_original: false } as const;

/** `/securemail`, answered to the person alone. */
export function onCommand(app: App, services: Services): void {
  app.command(commandName, async ({ ack, command, respond }) => {
    await ack();
    const { verb, rest } = partsOf(command.text ?? '');
    const answer = await answerTo(verb, { ...placeOf(command), rest, respond }, services);
    if (answer !== null) await respondOrPlain(respond, answer, toPersonAlone);
  });
}

function partsOf(text: string): { verb: string; rest: string } {
  const [, verb = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  return { verb: verb.toLowerCase(), rest: rest.trimEnd() };
}

function placeOf(command: SlashCommand): Omit<CommandCall, 'rest' | 'respond'> {
  return {
    userId: command.user_id,
    team: command.team_id ?? '',
    channel: command.channel_id,
    triggerId: command.trigger_id,
  };
}

async function answerTo(typed: string, call: CommandCall, services: Services): Promise<SlackMessage | null> {
  const known = commandWords.find(({ name }) => name === typed);
  if (known === undefined) return typed === '' ? helpMessage() : unknownVerbMessage(typed);
  try {
    return await verbs[known.name](call, services);
  } catch (error) {
    services.logger.warn({ err: error, verb: known.name }, 'a command failed');
    return troubleMessage(asSecureMailError(error).code, null);
  }
}
