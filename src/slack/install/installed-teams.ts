import { SecureMailError } from '../../errors.js';
import { type Installation, ownerOf } from '../../installations/installation.js';
import type { InstallationStore } from '../../installations/installation-store.js';
import type { TeamAddress } from '../team-address.js';
import type { Team, Teams } from '../teams.js';

/** Makes the bot of the workspace `teamId`, with the token of its installation. */
export type BuildTeam = (installation: Installation, teamId: string) => Promise<Team>;

interface Built {
  readonly installation: Installation;
  readonly team: Promise<Team>;
}

/**
 * The workspaces that have the app. Each is made when it is first needed, and anew once it was installed anew,
 * whichever process that happened in: the store is asked each time.
 */
export class InstalledTeams implements Teams {
  readonly #installations: InstallationStore;
  readonly #build: BuildTeam;
  readonly #current = new Map<string, Built>();
  readonly #known = new Set<Team>();

  constructor(installations: InstallationStore, build: BuildTeam) {
    this.#installations = installations;
    this.#build = build;
  }

  /** Throws INSTALLATION_UNKNOWN, TOKEN_SEALED, and what making the bot throws, which is tried again next time. */
  async of({ teamId, enterpriseId }: TeamAddress): Promise<Team> {
    const installation = await this.#installations.find(teamId, enterpriseId);
    if (installation === null) {
      this.#current.delete(teamId);
      throw new SecureMailError('INSTALLATION_UNKNOWN', teamId);
    }
    const built = this.#current.get(teamId);
    return built !== undefined && isSame(built.installation, installation)
      ? built.team
      : this.#make(installation, teamId);
  }

  /** Those that were replaced as well: they may still be at work. */
  known(): readonly Team[] {
    return [...this.#known];
  }

  async #make(installation: Installation, teamId: string): Promise<Team> {
    const team = this.#build(installation, teamId);
    const built = { installation, team };
    this.#current.set(teamId, built);
    try {
      this.#known.add(await team);
      return await team;
    } catch (error) {
      if (this.#current.get(teamId) === built) this.#current.delete(teamId);
      throw error;
    }
  }
}

/** A workspace may install the app though its organisation did, and remove it again. */
function isSame(one: Installation, other: Installation): boolean {
  return one.installedAt === other.installedAt && ownerOf(one) === ownerOf(other);
}
