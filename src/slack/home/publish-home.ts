import { asSecureMailError } from '../../errors.js';
import { homeView, type PictureFile, troubleHome } from '../blocks/home.js';
import { platformError } from '../platform-error.js';
import type { Services } from '../services.js';
import type { CausesPictures } from './causes-picture-file.js';
import { type HomeContent, homeContent } from './home-content.js';

/** Whose home tab it is. */
export interface HomeOwner {
  readonly team: string;
  readonly userId: string;
}

/** Shows a person the home tab as things stand; where that fails, what went wrong. */
export async function publishHome(
  { team, userId }: HomeOwner,
  pictures: CausesPictures,
  services: Services,
): Promise<void> {
  const { client, logger } = services;
  try {
    const content = await homeContent(team, userId, services);
    await publish(content, await pictures.of(team, content, services), services);
  } catch (error) {
    logger.error({ err: error }, 'a home tab could not be shown');
    await client.views.publish({ user_id: userId, view: troubleHome(asSecureMailError(error).code) });
  }
}

/** How long Slack gets to process a picture that it refused, in milliseconds. */
const processing = 3000;

/** Slack refuses a picture until it is processed: the words stand there at once, the picture follows. */
async function publish(content: HomeContent, picture: PictureFile | null, services: Services): Promise<void> {
  if (picture !== null && (await publishPicture(content, picture, services))) return;
  const words = { user_id: content.reader, view: viewOf(content, null, services) };
  const { view } = await services.client.views.publish(words);
  if (picture === null) return;
  await services.pause(processing);
  await publishPicture(content, picture, services, view?.hash);
}

/** Whether Slack took the picture; not where the tab is another than that of `hash` by now. */
async function publishPicture(
  content: HomeContent,
  picture: PictureFile,
  services: Services,
  hash?: string,
): Promise<boolean> {
  const { client, logger } = services;
  const unchanged = hash === undefined ? {} : { hash };
  try {
    const view = viewOf(content, picture, services);
    await client.views.publish({ user_id: content.reader, view, ...unchanged });
    return true;
  } catch (error) {
    if (!refusals.has(platformError(error) ?? '')) throw error;
    logger.info({ err: error }, 'a home tab is shown without its picture');
    return false;
  }
}

function viewOf(content: HomeContent, picture: PictureFile | null, { identity }: Services) {
  return homeView(content, picture, identity.workspaceUrl);
}

const refusals = new Set(['invalid_arguments', 'invalid_blocks', 'invalid_blocks_format', 'hash_conflict']);
