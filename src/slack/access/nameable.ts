import type { CompanyCase } from '../../cases/sightings.js';
import type { Channels } from './channels.js';

/**
 * Of these cases those that may be named in a channel, each with the thread that leads to it: its own, and those of
 * public channels unless people of other organisations read there.
 */
export async function nameableIn(
  channel: string,
  cases: readonly CompanyCase[],
  {
    access: { channels },
  }: { readonly access: { readonly channels: Pick<Channels, 'isPublic' | 'isShared'> } },
): Promise<CompanyCase[]> {
  const isShared = await channels.isShared(channel);
  const named = await Promise.all(
    cases.map(async ({ id, threads }): Promise<CompanyCase[]> => {
      const here = threads.filter((thread) => thread.channel === channel);
      if (here.length > 0) return [{ id, threads: here }];
      const home = threads.find(({ role }) => role === 'home');
      if (isShared || home === undefined || !(await channels.isPublic(home.channel))) return [];
      return [{ id, threads: [home] }];
    }),
  );
  return named.flat();
}
