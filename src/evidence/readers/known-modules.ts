import { appOfModule, isPushModule } from '../messages/interpret.js';
import type { App } from '../reading.js';

/** What the module of a record tells. */
export interface KnownModule {
  readonly app: App;
  readonly isPush: boolean;
}

/** Logs have a few dozen modules; a file that has thousands is none, and must not fill the memory. */
const most = 2000;

/** Looks every module up once. */
export class KnownModules {
  readonly #known = new Map<string, KnownModule>();

  /** `module` is empty where the record names none. */
  lookUp(module: string): KnownModule {
    const known = this.#known.get(module);
    if (known !== undefined) return known;
    const isPush = module !== '' && isPushModule(module);
    const found = { app: module === '' ? ('unknown' as const) : appOfModule(module), isPush };
    if (this.#known.size >= most) this.#known.clear();
    this.#known.set(module, found);
    return found;
  }
}
