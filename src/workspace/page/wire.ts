/*
 * What the page and its server tell one another. Types only.
 */

/** A block or view of the app: JSON that the stand-in has validated. */
export interface WireBlock {
  readonly type: string;
  readonly block_id: string;
  readonly [field: string]: unknown;
}

export interface WireFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly prettyType: string;
  readonly mimetype: string;
  /** Bytes. */
  readonly size: number;
  readonly deleted: boolean;
}

export interface WireMessage {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | null;
  readonly user: string;
  readonly byBot: boolean;
  /** Only this page's member sees it. */
  readonly ephemeral: boolean;
  readonly broadcast: boolean;
  readonly text: string;
  readonly blocks: readonly WireBlock[];
  readonly files: readonly WireFile[];
  readonly edited: boolean;
  readonly reactions: readonly { readonly name: string; readonly count: number }[];
}

export interface WireView {
  readonly id: string;
  /** Changes with the content. */
  readonly hash: string;
  readonly title: string;
  /** Null: there is no such button. */
  readonly submit: string | null;
  readonly close: string;
  readonly blocks: readonly WireBlock[];
}

export interface WirePerson {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly isBot: boolean;
}

export interface WireChannel {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly kind: 'channel' | 'group' | 'im' | 'mpim';
}

export interface WireSample {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export interface WireState {
  /** The member that the page stands for. */
  readonly me: string;
  readonly people: readonly WirePerson[];
  readonly channels: readonly WireChannel[];
  readonly messages: readonly WireMessage[];
  readonly view: WireView | null;
  readonly samples: readonly WireSample[];
  readonly command: { readonly name: string; readonly hint: string };
  readonly shortcut: { readonly name: string; readonly callbackId: string };
  /** Whether the bot is connected. */
  readonly connected: boolean;
}

export type WireChange =
  | { readonly kind: 'message'; readonly message: WireMessage }
  | { readonly kind: 'gone'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'view'; readonly view: WireView | null }
  | { readonly kind: 'connected'; readonly connected: boolean };

/** What came of something that the app had to acknowledge. */
export interface WireReceipt {
  readonly acknowledged: boolean;
}

export type WireEntries = Readonly<
  Record<string, string | readonly string[] | { readonly fileIds: readonly string[] }>
>;

export type WireSubmission =
  | { readonly outcome: 'closed' | 'cleared' | 'updated' | 'pushed' }
  | { readonly outcome: 'refused'; readonly errors: Readonly<Record<string, string>> }
  | { readonly outcome: 'failed'; readonly reason: string };
