import { appOfModule } from '../messages/interpret.js';
import type { App } from '../reading.js';

/** Collects whose modules a file names. */
export class AppWitness {
  #isOwn = false;
  #isOther = false;

  see(module: string): void {
    if (module !== '') this.add(appOfModule(module));
  }

  add(app: App): void {
    if (app === 'secure-mail') this.#isOwn = true;
    else if (app === 'other') this.#isOther = true;
  }

  /** Secure Mail's as soon as one of its modules is there; another app's when only such are. */
  app(): App {
    if (this.#isOwn) return 'secure-mail';
    return this.#isOther ? 'other' : 'unknown';
  }
}
