/** A member of the workspace. */
export interface Person {
  readonly id: string;
  /** Handle, without `@`. */
  readonly name: string;
  readonly realName: string;
  readonly isBot: boolean;
  /** Of some channels only. */
  readonly isGuest?: boolean;
  /** The workspace of another organisation that they come from, in a channel that is shared with it. */
  readonly outside?: { readonly id: string; readonly domain: string };
}

/** `group`: a private channel; `mpim`: a direct message among several. */
export type ChannelKind = 'channel' | 'group' | 'im' | 'mpim';

/** A workspace, and the app's bot there. */
export interface Team {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
  readonly botUser: string;
  readonly botId: string;
}

export interface Channel {
  readonly id: string;
  readonly team: Team;
  /** Without `#`; empty for a direct message. */
  readonly name: string;
  readonly kind: ChannelKind;
  readonly topic: string;
  readonly members: Set<string>;
}

export const team = { id: 'T0SECURE01', domain: 'local-workspace', name: 'Local workspace' } as const;
export const app = { id: 'A0SECURE01', botId: 'B0SECURE01', botUser: 'U0SECUREB0' } as const;

/** The workspace that has the app from the start. */
export const homeTeam: Team = { ...team, botUser: app.botUser, botId: app.botId };
/** One that may install it. Home tabs, modals and workflows are those of the other. */
export const otherTeam: Team = {
  id: 'T0OTHER001',
  domain: 'other-workspace',
  name: 'Other workspace',
  botUser: 'U0OTHERB00',
  botId: 'B0OTHER001',
};
export const teams: readonly Team[] = [homeTeam, otherTeam];

/** Who is there from the start; all made up. */
export const people = { robin: 'U0ROBIN001', kim: 'U0KIM00001' } as const;

/** A workspace of another organisation. */
export const outsideTeam = { id: 'T0OUTSIDE1', domain: 'outside-workspace' } as const;

/** Where one can write from the start; the bot is no member of `lobby`. */
export const channels = {
  support: 'C0SUPPORT1',
  escalations: 'C0ESCALATE',
  lobby: 'C0LOBBY001',
  direct: 'D0ROBINBOT',
  kimDirect: 'D0KIM00BOT',
} as const;

/** Looks members and channels up. */
export class Directory {
  readonly people: Map<string, Person>;
  /** Members of each user group, by its id. */
  readonly groups = new Map<string, readonly string[]>();
  readonly channels = new Map<string, Channel>();
  /** Ids of channels that can be read only. */
  readonly archived = new Set<string>();

  constructor() {
    const person = (id: string, name: string, realName: string, isBot = false): [string, Person] => [
      id,
      { id, name, realName, isBot },
    ];
    this.people = new Map([
      person(people.robin, 'robin', 'Robin (service desk)'),
      person(people.kim, 'kim', 'Kim (Exchange team)'),
      person(app.botUser, 'securemail', 'Secure Mail bot', true),
    ]);
    this.#add(channels.support, 'securemail-support', 'Push notification cases', true);
    this.#add(channels.escalations, 'securemail-escalations', 'Cases handed on', true);
    this.#add(channels.lobby, 'lobby', 'The bot is not here', false);
    this.#addDirect(channels.direct, people.robin);
    this.#addDirect(channels.kimDirect, people.kim);
  }

  /** The direct message of a person with the bot; made where there is none yet. */
  direct(user: string, newId: () => string): Channel {
    const known = [...this.channels.values()].find(({ kind, members }) => kind === 'im' && members.has(user));
    return known ?? this.#addDirect(newId(), user);
  }

  #add(id: string, name: string, topic: string, withBot: boolean): void {
    const members = new Set<string>([...Object.values(people), ...(withBot ? [app.botUser] : [])]);
    this.channels.set(id, { id, team: homeTeam, name, kind: 'channel', topic, members });
  }

  #addDirect(id: string, user: string): Channel {
    const members = new Set([user, app.botUser]);
    const channel: Channel = { id, team: homeTeam, name: '', kind: 'im', topic: '', members };
    this.channels.set(id, channel);
    return channel;
  }
}
