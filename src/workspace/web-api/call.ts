import { homeTeam, type Team } from '../directory.js';
import { isObject, type Json, type JsonObject, parseJson } from '../json.js';
import type { World } from '../world.js';

/** A refusal in Slack's words. */
export class ApiError extends Error {
  readonly code: string;
  /** What the answer carries besides `ok` and `error`. */
  readonly details: JsonObject;

  constructor(code: string, details: JsonObject = {}) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
  }
}

/** One call of a method: its arguments, however they were encoded. */
export class Call {
  readonly world: World;
  readonly args: JsonObject;
  /** The workspace whose token it came with; calls without a token are the first one's. */
  readonly team: Team;

  constructor(world: World, args: JsonObject, team: Team = homeTeam) {
    this.world = world;
    this.team = team;
    this.args = args;
  }

  /** The argument as text; empty and absent are the same. */
  text(name: string): string | undefined {
    const value = this.args[name];
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  need(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw new ApiError('invalid_arguments', missing(name));
    return value;
  }

  flag(name: string): boolean {
    const value = this.args[name];
    return value === true || value === 'true' || value === '1' || value === 1;
  }

  number(name: string, fallback: number): number {
    const value = Number(this.text(name) ?? fallback);
    return Number.isFinite(value) ? value : fallback;
  }

  /** A structured argument; forms carry it as JSON text. `error`: Slack's code where it is no JSON. */
  json(name: string, error: string): Json | undefined {
    const value = this.args[name];
    if (typeof value !== 'string') return value;
    if (value === '') return undefined;
    const parsed = parseJson(value);
    if (parsed === undefined) throw new ApiError(error);
    return parsed;
  }

  object(name: string, error: string): JsonObject | undefined {
    const value = this.json(name, error);
    if (value === undefined || value === null) return undefined;
    if (!isObject(value)) throw new ApiError(error);
    return value;
  }
}

function missing(name: string): JsonObject {
  return { response_metadata: { messages: [`[ERROR] missing required field: ${name}`] } };
}

/** A method of the Web API. */
export interface Method {
  readonly token: 'bot' | 'app' | 'none';
  /** Scope that the token needs; `null`: none. */
  readonly scope: string | null | ((call: Call) => string);
  run(call: Call): JsonObject;
}

export type Methods = Readonly<Record<string, Method>>;
