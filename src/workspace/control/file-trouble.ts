import type { FileFault } from '../store/files.js';
import type { World } from '../world.js';
import { there } from './lookup.js';

/** What goes wrong with downloads, at a test's will. */
export function fileTroubleControl(world: World) {
  return {
    /** From now on, downloads of the file misbehave; null heals it. */
    breakFile(id: string, fault: FileFault | null): void {
      there(world.files.findEver(id), `file ${id}`).fault = fault;
    },

    /** Lets all downloads go on that were told to be slow. */
    releaseDownloads(): void {
      for (const go of [...world.heldDownloads]) go();
    },
  };
}
