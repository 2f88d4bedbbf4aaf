import { appOfModule } from '../messages/interpret.js';
import type { App } from '../reading.js';

/** Collects whose modules a file names. */
export class AppWitness {
  readonly #seen = new Set<App>();

  see(module: string): void {
    if (module !== '') this.add(appOfModule(module));
  }

  add(app: App): void {
    this.#seen.add(app);
  }

  /** Secure Mail's as soon as one of its modules is there; another app's when only such are. */
  app(): App {
    if (this.#seen.has('secure-mail')) return 'secure-mail';
    return this.#seen.has('other') ? 'other' : 'unknown';
  }
}
