import type { WaitOptions } from '../feed.js';
import type { CallRecord, DeliveryRecord } from '../records.js';
import type { World } from '../world.js';

/** What happened between workspace and app, and waiting for what is to happen. */
export function watchControl(world: World) {
  return {
    /** Calls of one method, or all, in order. */
    calls: (method?: string): CallRecord[] =>
      world.calls.filter((call) => method === undefined || call.method === method),

    /** Every attempt to hand something to the app, in order. */
    deliveries: (): readonly DeliveryRecord[] => world.courier.records,

    connections: (): number => world.sockets.connections,

    /** Answers as soon as `find` finds something: looked at now and after every change, never by time. */
    waitFor: <T>(find: () => T | undefined | null | false, options?: WaitOptions): Promise<T> =>
      world.feed.waitFor(find, options),

    /** Waits until the app is connected. */
    connected: (count = 1): Promise<true> =>
      world.feed.waitFor(() => (world.sockets.connections >= count ? true : undefined), {
        what: 'a connection',
      }),

    /** Waits until every event was acknowledged or given up. */
    delivered: (): Promise<true> =>
      world.feed.waitFor(() => (world.courier.idle ? true : undefined), {
        what: 'the acknowledgement of every event',
      }),
  };
}
