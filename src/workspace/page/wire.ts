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
  /** What a picture shows, in words; null: nothing was said. */
  readonly altText: string | null;
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

/** A step that the app offers for workflows. */
export interface WireStep {
  readonly callbackId: string;
  readonly title: string;
  readonly description: string;
  readonly inputs: readonly WireParameter[];
  readonly outputs: readonly WireParameter[];
}

/** `type`: `string`, `number` or one of Slack's own, such as `slack#/types/channel_id`. */
export interface WireParameter {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly required: boolean;
}

/** One run of a step, and what came of it. */
export interface WireRun {
  readonly id: string;
  readonly callbackId: string;
  readonly title: string;
  readonly user: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly status: 'running' | 'completed' | 'failed';
  /** Empty until it is completed. */
  readonly outputs: Readonly<Record<string, unknown>>;
  /** The app's own words; null unless it failed. */
  readonly error: string | null;
}

export interface WireState {
  /** The member that the page acts as. */
  readonly me: string;
  readonly people: readonly WirePerson[];
  readonly channels: readonly WireChannel[];
  readonly messages: readonly WireMessage[];
  /** The modal that shows. */
  readonly view: WireView | null;
  /** The app's Home as published for this member; its `title` and `submit` mean nothing. */
  readonly home: WireView | null;
  readonly steps: readonly WireStep[];
  /** Runs that this member started, in order. */
  readonly runs: readonly WireRun[];
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
  | { readonly kind: 'home'; readonly home: WireView | null }
  | { readonly kind: 'run'; readonly run: WireRun }
  | { readonly kind: 'connected'; readonly connected: boolean };

/** What came of something that the app had to acknowledge. */
export interface WireReceipt {
  readonly acknowledged: boolean;
}

/** An option's value, a date, an id or typed text; several options' values; '' or []: taken away again. */
export type WireChoice = string | readonly string[];

/**
 * By block id and action id (`block/action`), or by action id alone where no other element has it. What is
 * missing was not touched: its initial value is submitted.
 */
export type WireEntries = Readonly<
  Record<string, string | readonly string[] | { readonly fileIds: readonly string[] }>
>;

export type WireSubmission =
  | { readonly outcome: 'closed' | 'cleared' | 'updated' | 'pushed' }
  | { readonly outcome: 'refused'; readonly errors: Readonly<Record<string, string>> }
  | { readonly outcome: 'failed'; readonly reason: string };
