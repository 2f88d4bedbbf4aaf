import { type PropertyBlock, PropertyBlocks } from '../server-output/property-blocks.js';
import { readClock } from './clock-reading.js';
import type { EventParser } from './event-parser.js';
import { LineSplitter, recordLimit, withoutQuoteMarks } from './line-splitter.js';
import { eventIdOf } from './push-event-id.js';
import type { EventSink, WindowsEvent } from './windows-event.js';

/** Properties of `EventLogRecord` and `EventLogEntry`, lower-case; PowerShell translates none of them. */
const properties: ReadonlySet<string> = new Set(
  (
    'timecreated providername id message machinename level leveldisplayname logname processid threadid userid ' +
    'recordid relatedactivityid activityid opcode opcodedisplayname task taskdisplayname keywords ' +
    'keywordsdisplaynames bookmark containerlog matchedqueryids properties version qualifiers providerid ' +
    'eventid data index category categorynumber entrytype source replacementstrings instanceid timegenerated ' +
    'timewritten username site container pscomputername runspaceid psshowcomputername'
  ).split(' '),
);

/** Properties that no other kind of object has together with a message. */
const telling =
  /^[\s>]{0,40}(?:TimeCreated|ProviderName|EntryType|InstanceId|TimeGenerated|LevelDisplayName)\s{0,60}: \S/m;

/** Whether a text begins like `Get-WinEvent | Format-List` or `Get-EventLog | Format-List`. */
export function holdsEventProperties(head: string): boolean {
  return telling.test(head) && /^[\s>]{0,40}Message\s{0,60}:/m.test(head);
}

/** Reads the output of `Format-List`. */
export class PropertyEvents implements EventParser {
  readonly #blocks = new PropertyBlocks(
    { isName: (name) => properties.has(name), blanksPart: false },
    (block) => this.#read(block),
  );
  readonly #lines = new LineSplitter(recordLimit, ({ text, number }) =>
    this.#blocks.push(withoutQuoteMarks(text), number),
  );

  constructor(readonly sink: EventSink) {}

  push(chunk: Buffer): void {
    this.#lines.push(chunk);
  }

  end(): void {
    this.#lines.end();
    this.#blocks.end();
  }

  #read(block: PropertyBlock): void {
    const event = eventOf(block);
    if (event === null) this.sink.reject(block.line, block.text);
    else this.sink.event(event);
  }
}

function eventOf({ properties: found, line, text }: PropertyBlock): WindowsEvent | null {
  const value = (...names: string[]): string => {
    const texts = names.map(
      (name) => found.find((property) => property.name.toLowerCase() === name)?.value ?? '',
    );
    return texts.find((one) => one !== '') ?? '';
  };
  const time = readClock(value('timecreated', 'timegenerated', 'timewritten'));
  const id = eventIdOf(value('id', 'eventid', 'instanceid'));
  if (time === null && id === null) return null;
  const source = value('providername', 'source');
  const computer = value('machinename', 'pscomputername') || null;
  return { source, id, time, computer, message: value('message'), strings: [], line, text };
}
