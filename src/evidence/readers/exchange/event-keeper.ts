import type { EwsEvent } from '../../evidence.js';
import { excerptLimit } from '../../located.js';
import type { ClockReading } from './clock-reading.js';

/** An event whose time is still open: day and month may be swapped. */
export interface KeptEvent {
  readonly event: Omit<EwsEvent, 'at'>;
  readonly time: ClockReading | null;
  readonly line: number;
  readonly text: string;
}

/** Of events that say the same, so many of the first and so many of the last in the file are kept. */
const samples = 50;
/** More kinds of events than failures, servers and endpoints can make. */
const mostKinds = 200;

interface Series {
  readonly first: KeptEvent[];
  readonly last: KeptEvent[];
}

/** Keeps events in memory that does not grow with the log. */
export class EventKeeper {
  readonly #series = new Map<string, Series>();
  #passed = 0;

  add(kept: KeptEvent): void {
    this.#passed += 1;
    const series = this.#seriesOf(kept.event);
    if (series === null) return;
    const copy = { ...kept, text: copied(kept.text) };
    if (series.first.length < samples) series.first.push(copy);
    else series.last.push(copy);
    if (series.last.length > samples) series.last.shift();
  }

  /** In the order of the file. */
  events(): KeptEvent[] {
    const all = [...this.#series.values()].flatMap(({ first, last }) => [...first, ...last]);
    return all.sort((a, b) => a.line - b.line);
  }

  /** How many were not kept. */
  get omitted(): number {
    return this.#passed - this.events().length;
  }

  #seriesOf({ attempts, ...kind }: KeptEvent['event']): Series | null {
    const key = JSON.stringify(kind);
    const known = this.#series.get(key);
    if (known !== undefined) return known;
    if (this.#series.size >= mostKinds) return null;
    const series = { first: [], last: [] };
    this.#series.set(key, series);
    return series;
  }
}

/** A part of a string keeps the whole alive; a copy does not. */
function copied(text: string): string {
  return Buffer.from(text.slice(0, excerptLimit)).toString();
}
