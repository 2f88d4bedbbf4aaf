import { listen, loadState } from './server.js';
import { Store } from './store.js';
import type { WireChange } from './wire.js';

/**
 * A store that follows the workspace. Changes that come before the state does are applied after it, so that
 * none is missed; after a gap everything is asked for anew.
 */
export function followChanges(): Promise<Store> {
  return new Promise((resolve, reject) => {
    let store: Store | null = null;
    const early: WireChange[] = [];
    const onChange = (change: WireChange): void => {
      if (store === null) early.push(change);
      else store.apply(change);
    };
    const onOpen = async (): Promise<void> => {
      const state = await loadState();
      const followed = store ?? new Store(state);
      if (store === null) resolve(followed);
      else store.reset(state);
      store = followed;
      for (const change of early.splice(0)) followed.apply(change);
      followed.setOnline(true);
    };
    listen(
      onChange,
      () => void onOpen().catch(reject),
      () => store?.setOnline(false),
    );
  });
}
