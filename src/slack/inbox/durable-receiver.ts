import type { App, Receiver } from '@slack/bolt';
import type { Inbox } from './inbox.js';

/** A receiver that puts what it brings into the inbox before Bolt sees it. */
export function durableReceiver(inner: Receiver, inbox: Inbox): Receiver {
  return {
    init: (app) => {
      const gate = Object.create(app) as App;
      gate.processEvent = (event) => inbox.take(event, app);
      inner.init(gate);
    },
    start: (...args) => inner.start(...args),
    stop: (...args) => inner.stop(...args),
  };
}
