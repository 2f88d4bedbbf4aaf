import type { BundleFile } from '../bundle-file.js';
import { CaseMemo } from '../case-memo.js';
import type { Located } from '../located.js';
import { interpretEvent } from '../messages/interpret.js';
import { PushHistory } from '../push-record.js';
import type { Reading } from '../reading.js';
import { AppWitness } from './app-witness.js';
import { type Row, readRows } from './read-rows.js';
import { RowIdentities } from './row-identities.js';

/** Rows of unclear status that one file keeps for show. */
const unclearKept = 50;

/** Reads `CtxLog_APNS_Events.csv`. */
export async function readApnsEvents(
  file: BundleFile,
  memo = new CaseMemo().ofFile(),
): Promise<Reading<'apns-events'>> {
  const events = new EventRows();
  const { source } = await readRows(file, 'apns-events', (row) => events.take(row), memo);
  const { history, unclear, identities } = events;
  const part = { history, unclear, tenantIds: identities.tenantIds() };
  return { kind: 'apns-events', source, app: events.app(), part, identities: identities.all() };
}

class EventRows {
  readonly history = new PushHistory();
  readonly unclear: Located[] = [];
  readonly identities = new RowIdentities();
  readonly #apps = new AppWitness();

  /** False for a row that says nothing of push. */
  take(row: Row): boolean {
    this.identities.learn(row);
    this.#apps.see(row.cell('module'));
    const meaning = interpretEvent(...eventOf(row));
    if (meaning?.kind !== 'push') return meaning !== null;
    const { kind, ...record } = meaning;
    if (record.outcome !== 'unclear') this.history.add({ ...record, at: row.at });
    else if (this.unclear.length < unclearKept) this.unclear.push(row.at);
    return true;
  }

  /** The events file is Secure Mail's own unless it names other apps alone. */
  app(): 'secure-mail' | 'other' {
    return this.#apps.app() === 'other' ? 'other' : 'secure-mail';
  }
}

/** Operation and status; a text without columns is both. */
function eventOf(row: Row): [operation: string, status: string] {
  if (row.cells.length === 1) return [row.text, row.text];
  return [
    row.cell('operation'),
    [row.cell('status'), row.cell('details')].filter((cell) => cell !== '').join('; '),
  ];
}
