import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Logger } from 'pino';
import { asSecureMailError } from '../../errors.js';
import type { InstallationStore } from '../../installations/installation-store.js';
import { refuseClosed } from '../access/refuse-closed.js';
import { forgetDeparted } from '../install/forget-departed.js';
import { teamAddressIn } from '../team-address.js';
import type { Team, Teams } from '../teams.js';
import type { Inbox } from './inbox.js';

export interface Taking {
  readonly inbox: Inbox;
  readonly teams: Teams;
  /** Null where one workspace alone is served. */
  readonly installations: InstallationStore | null;
  readonly logger: Logger;
}

/** Has the receiver hand what it brings to the inbox, and what the inbox does not take to the app of its workspace. */
export function durableReceiver(receiver: Receiver, taking: Taking): void {
  const processEvent: App['processEvent'] = async (event) => {
    if (await forgetDeparted(event.body, taking)) return event.ack();
    const team = await teamOf(event, taking);
    if (team === null) return event.ack();
    if (await refuseClosed(event, team.services)) return;
    await taking.inbox.take(event, team.app);
  };
  // receivers call nothing else of an app
  receiver.init({ processEvent } as App);
}

/** Null where the workspace has the app no more: Slack would bring it again for nothing. */
async function teamOf({ body }: ReceiverEvent, { teams, logger }: Taking): Promise<Team | null> {
  const address = teamAddressIn(body);
  try {
    return await teams.of(address);
  } catch (error) {
    const known = { code: asSecureMailError(error).code, team: address.teamId };
    if (known.code !== 'INSTALLATION_UNKNOWN') {
      logger.error(
        { ...known, err: error },
        'nothing can be taken in from a workspace; Slack brings it again',
      );
      throw error;
    }
    logger.warn(known, 'something came from a workspace that is not installed');
    return null;
  }
}
