import type { Services } from './services.js';

/** The direct conversation of a person with the bot; where it cannot be opened the person, whom Slack takes for it. */
export async function directChannel(
  user: string,
  { client, logger }: Pick<Services, 'client' | 'logger'>,
): Promise<string> {
  try {
    const { channel } = await client.conversations.open({ users: user });
    return channel?.id ?? user;
  } catch (error) {
    logger.warn({ err: error }, 'the direct conversation could not be opened');
    return user;
  }
}
