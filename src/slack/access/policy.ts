import type { PersonKind } from './person-kind.js';

/** What not everybody may do. `silence`: to make a finding known in every case, and to take that back. */
export const guardedActs = ['reveal', 'escalate', 'forget', 'silence', 'audit'] as const;
export type GuardedAct = (typeof guardedActs)[number];

/** Whether somebody is named for an act. `unset`: nobody is, so that every full member may. */
export type Listing =
  | { readonly kind: 'unset' }
  | { readonly kind: 'person' }
  | { readonly kind: 'group' }
  | { readonly kind: 'absent' }
  /** A user group is named whose members Slack did not tell; `scope`: what the app lacks for that, null: nothing. */
  | { readonly kind: 'unknown'; readonly scope: string | null };

export interface Question {
  readonly act: GuardedAct;
  readonly person: PersonKind;
  /** The scope that the app lacks to be told who the person is; null: none. */
  readonly missingScope: string | null;
  readonly listing: Listing;
  /** Whether the bot works in the channel where it is asked. */
  readonly isChannelOpen: boolean;
}

export type Decision =
  | { readonly allowed: true }
  /** `reason`: sentences that say why not, and who may. */
  | { readonly allowed: false; readonly reason: string };

/** The variable that names who may, for each act. */
export const variableOf: Readonly<Record<GuardedAct, 'REVEAL_USERS' | 'ESCALATION_USERS'>> = {
  reveal: 'REVEAL_USERS',
  audit: 'REVEAL_USERS',
  forget: 'REVEAL_USERS',
  escalate: 'ESCALATION_USERS',
  silence: 'ESCALATION_USERS',
};

/**
 * To remove a case harms nobody’s privacy, and to take a finding as known reveals nothing: the lists let others in
 * for these, and keep no full member out.
 */
const forEveryMember: ReadonlySet<GuardedAct> = new Set(['forget', 'silence']);

const words: Readonly<Record<GuardedAct, string>> = {
  reveal: 'see identities in clear',
  escalate: 'escalate a case',
  forget: 'remove a case',
  silence: 'make a finding known in every case, or take that back',
  audit: 'read the audit trail',
};

/** Decides who may do what. Whatever is not known counts against the person. */
export function decide({ act, person, missingScope, listing, isChannelOpen }: Question): Decision {
  if (!isChannelOpen) return refused('The bot is not set up for this channel.');
  if (person === 'unknown') return refused(unknownPerson(act, missingScope));
  if (person === 'bot') return refused(`Apps and workflows may not ${words[act]}. Ask a member to do it.`);
  if (listing.kind === 'person') return { allowed: true };
  if (person === 'stranger')
    return refused(`People of other organisations may not ${words[act]}. ${askOneOf(act, listing)}`);
  if (person === 'guest') return refused(`Guests may not ${words[act]}. ${askOneOf(act, listing)}`);
  return decideForMember(act, listing);
}

function decideForMember(act: GuardedAct, listing: Listing): Decision {
  if (forEveryMember.has(act) || listing.kind === 'unset' || listing.kind === 'group')
    return { allowed: true };
  if (listing.kind === 'unknown') return refused(unknownGroup(act, listing.scope));
  return refused(`You are not among those who may ${words[act]}. ${askOneOf(act, listing)}`);
}

function refused(reason: string): Decision {
  return { allowed: false, reason };
}

function askOneOf(act: GuardedAct, { kind }: Listing): string {
  return kind === 'unset' || forEveryMember.has(act)
    ? 'Ask a full member of the workspace that runs this bot.'
    : `Whoever runs this bot names those who may in ${variableOf[act]}.`;
}

function unknownPerson(act: GuardedAct, scope: string | null): string {
  const why = scope === null ? 'Slack did not say who you are' : lacking(scope, 'is not told who you are');
  return `${why}, so you may not ${words[act]} now. ${adviceFor(scope)}`;
}

function unknownGroup(act: GuardedAct, scope: string | null): string {
  const why =
    scope === null
      ? `Slack did not say who is in a user group of ${variableOf[act]}`
      : lacking(scope, `is not told who is in a user group of ${variableOf[act]}`);
  return `${why}, so you may not ${words[act]} now. ${adviceFor(scope)}`;
}

function lacking(scope: string, effect: string): string {
  return `The app lacks the scope ${scope} and ${effect}`;
}

function adviceFor(scope: string | null): string {
  return scope === null
    ? 'Try again in a minute.'
    : 'Whoever runs this bot adds it on the page OAuth & Permissions, and reinstalls the app.';
}
