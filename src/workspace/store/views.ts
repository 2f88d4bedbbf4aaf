import type { JsonObject } from '../json.js';
import type { Block } from './messages.js';

/** Values of a view or message by block id and action id, in Slack's shape. */
export type StateValues = Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;

/** A modal or a home tab that is open. */
export interface View {
  readonly id: string;
  readonly user: string;
  /** As the app sent it: title, submit, close, callback_id, private_metadata, ... */
  readonly definition: JsonObject;
  readonly blocks: readonly Block[];
  readonly hash: string;
  readonly rootId: string;
  readonly previousId: string | null;
}

/** Slack's limit on views stacked in one modal. */
export const stackLimit = 3;

/** The modal stacks and home tabs of every member. */
export class ViewStore {
  readonly #stacks = new Map<string, View[]>();
  readonly #homes = new Map<string, View>();

  /** From the bottom to the one that shows. */
  stack(user: string): readonly View[] {
    return this.#stacks.get(user) ?? [];
  }

  /** Any view that is open, home tabs included. */
  find(id: string): View | undefined {
    return this.#all().find((view) => view.id === id);
  }

  findByExternalId(externalId: string): View | undefined {
    return this.#all().find(({ definition }) => definition.external_id === externalId);
  }

  home(user: string): View | undefined {
    return this.#homes.get(user);
  }

  putHome(view: View): void {
    this.#homes.set(view.user, view);
  }

  push(view: View): void {
    this.#stacks.set(view.user, [...this.stack(view.user), view]);
  }

  /** Puts a view in the place of its earlier self. */
  replace(view: View): void {
    if (isHome(view)) {
      this.putHome(view);
      return;
    }
    const replaced = this.stack(view.user).map((known) => (known.id === view.id ? view : known));
    this.#stacks.set(view.user, replaced);
  }

  /** Takes the top view away. */
  pop(user: string): void {
    this.#stacks.set(user, this.stack(user).slice(0, -1));
  }

  clear(user: string): void {
    this.#stacks.delete(user);
  }

  #all(): View[] {
    return [...[...this.#stacks.values()].flat(), ...this.#homes.values()];
  }
}

/** Home tabs belong to no stack. */
export function isHome({ definition }: View): boolean {
  return definition.type === 'home';
}
