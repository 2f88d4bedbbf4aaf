import { app, people } from '../../src/workspace/directory.js';
import type { StandIn } from '../../src/workspace/stand-in.js';
import { escalateOne } from './escalating.js';
import { askingFiles, bundleFile, foreignFile, pastedLines } from './evidence.js';
import { isProgress, type Ledger } from './ledger.js';
import type { Act, ActKind } from './plan.js';
import { pressSomething } from './presses.js';

type Post = Parameters<StandIn['control']['post']>[0];

/** So many of the latest messages are brought once more now and then. */
const lately = 20;

/** Members of the workspace: each act goes to a place that the ledger knows, or to a channel of its own. */
export class PeopleAtWork {
  readonly #control: StandIn['control'];
  readonly #ledger: Ledger;

  constructor(control: StandIn['control'], ledger: Ledger) {
    this.#control = control;
    this.#ledger = ledger;
  }

  async do({ kind, luck }: Act): Promise<void> {
    switch (kind) {
      case 'hold':
      case 'answer':
      case 'mark':
        return pressSomething(kind, luck, this.#answered(1), this.#control, this.#ledger);
      case 'escalate':
        return escalateOne(luck, this.#answered(1), this.#control, this.#ledger);
      case 'again':
        return this.#bringAgain(luck);
      case 'further':
        return this.#postInto(luck);
      default:
        this.#post({ channel: this.#newChannel(), ...(await contentOf(kind, luck)) }, asks(kind));
    }
  }

  /** Slack delivers an event that was acknowledged once more. */
  #bringAgain(luck: number): void {
    const stamps = [...this.#ledger.acknowledged.values()].slice(-lately);
    const known = stamps[luck % stamps.length];
    if (known !== undefined) void this.#control.redeliver(known.eventId);
  }

  /** Another upload into the thread of a case; into one in which nobody presses anything. */
  async #postInto(luck: number): Promise<void> {
    const threads = this.#answered(0);
    const thread = threads[luck % threads.length];
    const place =
      thread === undefined
        ? { channel: this.#newChannel() }
        : { channel: thread.channel, threadTs: thread.threadTs ?? thread.ts };
    this.#post({ ...place, files: [await bundleFile(luck)] }, true);
  }

  #post(post: Post, isAsking: boolean): void {
    this.#ledger.posted.push({ message: this.#control.post(post), asks: isAsking });
  }

  /** Answers of the bot in every other thread. */
  #answered(remainder: 0 | 1) {
    const roots = this.#ledger.posted.filter(({ message, asks }) => asks && message.threadTs === null);
    return roots
      .filter((_, index) => index % 2 === remainder)
      .flatMap(({ message: { channel, ts } }) =>
        this.#control.thread(ts, channel).filter((message) => message.byBot && !isProgress(message)),
      );
  }

  /** A channel of its own, so that no post waits for Slack's one message a second and channel. */
  #newChannel(): string {
    return this.#control.addChannel(`case-${this.#ledger.posted.length}`, 'channel');
  }
}

function asks(kind: ActKind): boolean {
  return kind !== 'chat' && kind !== 'foreign';
}

async function contentOf(kind: ActKind, luck: number): Promise<Post> {
  switch (kind) {
    case 'lines':
      return { text: pastedLines };
    case 'asking':
      return { files: askingFiles };
    case 'mention':
      return { text: `<@${app.botUser}> what is wrong here?`, files: [await bundleFile(luck)] };
    case 'chat':
      return { text: 'Thanks, we look into it.', user: people.kim };
    case 'foreign':
      return { files: [foreignFile] };
    default:
      return { files: [await bundleFile(luck)] };
  }
}
