import type { Fault } from '../faults.js';
import type { Receipt } from '../records.js';
import type { Settings } from '../settings.js';
import type { World } from '../world.js';
import { there } from './lookup.js';

/** What goes wrong on Slack's side, at a test's will. */
export function troubleControl(world: World) {
  return {
    /** The next `times` calls of the method (`*`: of any) misbehave; where a channel is given, those that name it. */
    inject: (method: string, fault: Fault, times = 1, channel?: string): void =>
      world.faults.add({ method, channel }, fault, times),

    clearFaults: (): void => world.faults.clear(),

    /** Hands an event over once more, as Slack does now and then. */
    redeliver(eventId: string): Promise<Receipt> {
      const known = world.courier.records.find(({ payload }) => payload.event_id === eventId);
      return world.courier.event(there(known, `event ${eventId}`).payload);
    },

    /** Cuts every socket without a word. */
    dropSockets: (): void => world.sockets.drop(),

    /** Tells the app to connect anew. */
    refreshSockets: (reason: 'warning' | 'refresh_requested' | 'link_disabled' = 'refresh_requested'): void =>
      world.sockets.announceDisconnect(reason),

    /** Changes what the app is allowed, subscribed to, or reached by. */
    change(settings: Partial<Pick<Settings, 'scopes' | 'events' | 'requestUrl' | 'limitPosting'>>): void {
      Object.assign(world.settings, settings);
    },
  };
}
