import { type EwsEvent, rejectedSamples, type Source } from '../../evidence.js';
import { compareLocated, type Located } from '../../located.js';
import { locate, nowhere } from '../source-tally.js';
import { EventIdentities } from './event-identities.js';
import { EventKeeper, type KeptEvent } from './event-keeper.js';
import type { EventLogReading } from './event-log-reading.js';
import { EventTimes } from './event-times.js';
import { computerName, concernOf, readEwsEvent } from './ews-event.js';
import { isPushEventId } from './push-event-id.js';
import { type EventSink, isExchangeSource, isWebServices, type WindowsEvent } from './windows-event.js';

/** Servers and sources that are told apart; more than one organisation's farm has. */
const [mostServers, mostSources] = [200, 50];

/** Collects what an event log says about push, in memory that does not grow with the log. */
export class EventLogCollector implements EventSink {
  readonly #listener = new EventKeeper();
  readonly #unattributed = new EventKeeper();
  readonly #times = new EventTimes();
  readonly #identities = new EventIdentities();
  readonly #rejected: Located[] = [];
  #records = 0;
  #rejectedCount = 0;
  #others = 0;
  #first: { readonly line: number; readonly text: string } | null = null;
  #isExchange = false;
  #servers: readonly string[] = [];
  readonly #sources = new Set<string>();

  constructor(
    readonly file: string,
    readonly lineOffset: number,
  ) {}

  event(event: WindowsEvent): void {
    this.#records += 1;
    if (event.time !== null) this.#times.observe(event.time);
    if (this.#sources.size < mostSources) this.#sources.add(event.source.slice(0, 200).toLowerCase());
    if (!isExchangeSource(event.source)) return;
    this.#isExchange = true;
    this.#addServer(computerName(event.computer));
    this.#first ??= { line: event.line, text: event.text.slice(0, 500) };
    const { id } = event;
    if (isWebServices(event.source) && isPushEventId(id)) this.#keep(id, event);
  }

  reject(line: number, text: string): void {
    this.#records += 1;
    this.#rejectedCount += 1;
    if (this.#rejected.length < rejectedSamples) this.#rejected.push(this.#locate({ line, text }));
  }

  /** Null when nothing in the log is Exchange's: it is another computer's, and says nothing. */
  finish(problem: Source['problem']): EventLogReading | null {
    if (!this.#isExchange) return null;
    return {
      kind: 'ews-event-log',
      source: this.#source(problem),
      app: 'unknown',
      part: {
        events: this.#placed(this.#listener),
        unattributed: this.#placed(this.#unattributed),
        others: this.#others,
        omitted: this.#listener.omitted + this.#unattributed.omitted,
        zone: this.#times.zone,
        servers: this.#servers,
        searchable: this.#others > 0 || this.#sources.size > 1,
        at: this.#first === null ? nowhere(this.file) : this.#locate(this.#first),
      },
      identities: this.#identities.list(),
    };
  }

  #addServer(server: string | null): void {
    if (server === null || this.#servers.includes(server) || this.#servers.length === mostServers) return;
    this.#servers = [...this.#servers, server].sort();
    this.#identities.addHost(server);
  }

  #keep(id: EwsEvent['eventId'], windows: WindowsEvent): void {
    const read = readEwsEvent(id, windows);
    this.#identities.add(read);
    const concern = concernOf(read.event);
    if (concern === 'other') this.#others += 1;
    else
      this.#keeperOf(concern).add({
        event: read.event,
        time: windows.time,
        line: windows.line,
        text: windows.text,
      });
  }

  #keeperOf(concern: 'listener' | 'unknown'): EventKeeper {
    return concern === 'listener' ? this.#listener : this.#unattributed;
  }

  #placed(keeper: EventKeeper): EwsEvent[] {
    const events = keeper.events().map(({ event, time, ...place }: KeptEvent) => ({
      ...event,
      at: { ...this.#locate(place), time: time === null ? null : this.#times.resolve(time) },
    }));
    return events.sort((a, b) => compareLocated(a.at, b.at));
  }

  #source(problem: Source['problem']): Source {
    return {
      file: this.file,
      kind: 'ews-event-log',
      records: this.#records,
      rejected: this.#rejectedCount,
      rejectedSamples: this.#rejected,
      ...this.#times.span(),
      problem,
    };
  }

  #locate({ line, text }: { line: number; text: string }): Located {
    return locate(this.file, line + this.lineOffset, text, null);
  }
}
