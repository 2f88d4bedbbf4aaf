import { causesPicture } from '../../pictures/causes-picture.js';
import { formatDay } from '../../report/time.js';
import { causeTitle } from '../blocks/case-list.js';
import type { PictureFile } from '../blocks/home.js';
import type { Services } from '../services.js';
import { uploadUnshared } from '../uploads/upload-file.js';
import type { HomeContent } from './home-content.js';

/** Pictures of the causes of each team, uploaded again only when they would show something else. */
export class CausesPictures {
  readonly #latest = new Map<
    string,
    { readonly shows: string; readonly file: Promise<PictureFile | null> }
  >();

  /** Null where words tell it better, or the picture cannot be had. */
  async of(team: string, content: HomeContent, services: Services): Promise<PictureFile | null> {
    const shows = JSON.stringify([formatDay(content.from), formatDay(content.to), content.causes]);
    const known = this.#latest.get(team);
    const file = known?.shows === shows ? known.file : upload(content, services);
    this.#latest.set(team, { shows, file });
    try {
      return await file;
    } catch (error) {
      services.logger.warn({ err: error }, 'the picture of the causes could not be uploaded');
      if (this.#latest.get(team)?.file === file) this.#latest.delete(team);
      return null;
    }
  }
}

async function upload({ from, to, causes }: HomeContent, services: Services): Promise<PictureFile | null> {
  const counts = causes.map(({ cause, count, solved }) => ({
    title: causeTitle({ cause, verdict: 'cause-found' }),
    count,
    solved,
  }));
  const picture = await causesPicture({ from, to, counts });
  if (picture === null) return null;
  const { png, alt, title } = picture;
  return { id: await uploadUnshared({ name: 'causes.png', title, bytes: png, alt }, services), alt };
}
