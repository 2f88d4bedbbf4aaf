import { people } from '../directory.js';
import { type Exchange, sendText } from '../http/exchange.js';
import type { Route } from '../http/router.js';
import type { World } from '../world.js';

export type MemberHandle = (exchange: Exchange, member: string, rest: string) => Promise<void> | void;

/** Finds out as whom the page acts, and refuses where that is nobody. */
export function actingMember(world: World, handle: MemberHandle): Route['handle'] {
  return (exchange, rest) => {
    const member = memberOf(world, exchange);
    return member === undefined
      ? sendText(exchange, 400, 'nobody to act as')
      : handle(exchange, member, rest);
  };
}

/** `?as=`, by default Robin; undefined: no such member. */
function memberOf(world: World, { url }: Exchange): string | undefined {
  const person = world.directory.people.get(url.searchParams.get('as') ?? people.robin);
  return person?.isBot === false ? person.id : undefined;
}
