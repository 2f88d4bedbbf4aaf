import { chooseActingPerson } from './acting-person.js';
import { listen, loadState } from './server.js';
import { Store } from './store.js';
import type { WireChange } from './wire.js';

/** A store that follows the workspace, as the member that the page acts as. */
export interface Followed {
  readonly store: Store;
  /** Acts as somebody else from now on. */
  actAs(person: string): void;
}

/** Follows the workspace; answers once its state is known. */
export function followChanges(): Promise<Followed> {
  return new Promise((resolve, reject) => {
    const follower = new Follower(resolve, reject);
    follower.connect();
  });
}

/**
 * Changes that come before the state does are applied after it, so that none is missed; after a gap, and for
 * another member, everything is asked for anew.
 */
class Follower implements Followed {
  readonly #onReady: (followed: Followed) => void;
  readonly #onFailed: (error: unknown) => void;
  #store: Store | null = null;
  #stop = (): void => {};

  constructor(onReady: (followed: Followed) => void, onFailed: (error: unknown) => void) {
    this.#onReady = onReady;
    this.#onFailed = onFailed;
  }

  get store(): Store {
    if (this.#store === null) throw new Error('the state of the workspace is not known yet');
    return this.#store;
  }

  actAs(person: string): void {
    chooseActingPerson(person);
    this.connect();
  }

  connect(): void {
    this.#stop();
    let isCurrent = true;
    let early: WireChange[] | null = [];
    const onOpen = async (): Promise<void> => {
      early = [];
      const state = await loadState();
      if (!isCurrent) return;
      this.#take(state, early);
      early = null;
    };
    const stopListening = listen(
      (change) => (early === null ? this.#store?.apply(change) : early.push(change)),
      () => void onOpen().catch(this.#onFailed),
      () => this.#store?.setOnline(false),
    );
    this.#stop = () => {
      isCurrent = false;
      stopListening();
    };
  }

  #take(state: Store['state'], early: readonly WireChange[]): void {
    if (this.#store === null) {
      this.#store = new Store(state);
      this.#onReady(this);
    } else this.#store.reset(state);
    for (const change of early) this.store.apply(change);
    this.store.setOnline(true);
  }
}
