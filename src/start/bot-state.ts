import type { Bot } from '../slack/bot.js';

/** How the bot is, for whoever asks while it starts, works and stops. */
export class BotState {
  #bot: Bot | null = null;

  begin(bot: Bot): void {
    this.#bot = bot;
  }

  /** It stops, and takes no more work. */
  end(): void {
    this.#bot = null;
  }

  readonly isAtWork = (): boolean => this.#bot !== null;

  readonly isConnected = (): boolean => this.#bot?.isConnected() ?? false;

  /** A bot that is not at work yet, or no more, is no reason to restart the process. */
  readonly isHealthy = (): boolean => this.#bot?.isHealthy() ?? true;
}
