/** The tables that have readers. */
export type TableKind = 'apns-events' | 'background-fetch' | 'app-log';

/** What a column is for. `date` and `clock` are a time in two columns; `details` explains a status. */
export type Role =
  | 'time'
  | 'date'
  | 'clock'
  | 'level'
  | 'app'
  | 'module'
  | 'message'
  | 'operation'
  | 'status'
  | 'details'
  | 'tenant'
  | 'token'
  | 'combined'
  | 'wake-up'
  | 'start'
  | 'end'
  | 'seconds'
  | 'result';

/** Column numbers from 0. */
export type Columns = Readonly<Partial<Record<Role, number>>>;

type Names = readonly (readonly [Role, RegExp])[];

const clock =
  /^(?:(?:log|event|local|utc|device|start)? ?(?:date ?time|date and time|time ?stamp|time|date|when)|logged(?: at)?)(?: utc| gmt| local)?$/;
const moduleName = /^(?:module|source|component|logger|sub ?system|area)(?: name)?$|\bmodule\b/;

/**
 * Names of columns per kind of table, after `plainName`; no header of these files is public but the name
 * `Module`. For every role the first column that fits is taken, roles in this order.
 */
const names: Readonly<Record<TableKind, Names>> = {
  'app-log': [
    ['time', clock],
    ['module', /\bmodule\b/],
    ['level', /^(?:log ?)?(?:level|severity|category|priority)(?: name)?$|^lvl$|\blevel\b/],
    ['level', /^(?:log |message |entry )?type$/],
    ['module', moduleName],
    ['app', /^(?:app|application|product|process)(?: name)?$/],
    ['message', /^(?:log |event )?(?:message|msg|description|text|details?|body|content|entry)(?: text)?$/],
    ['message', /^log$|\bmessage\b|\bdescription\b/],
  ],
  'apns-events': [
    ['combined', /tenant.{0,80}token|token.{0,80}tenant|combin/],
    ['tenant', /tenant|^customer(?: id)?$/],
    ['token', /token|^listener(?: id)?$/],
    ['time', clock],
    [
      'operation',
      /^(?:push |apns )?(?:operation|event|action|task|step|activity|request)(?: name| type)?$|\boperation\b/,
    ],
    [
      'status',
      /^(?:completion |operation |event )?(?:status|result|outcome|state|completion)(?: code| text)?$|\bstatus\b/,
    ],
    ['operation', /^(?:type|name|category)$/],
    ['details', /^(?:error|error .{1,20}|reason|details?|message|msg|description|comment|info|text)$/],
    ['module', moduleName],
  ],
  'background-fetch': [
    ['seconds', /second|^secs?$|duration|elapsed|processing time|time taken|^took$/],
    ['result', /result|outcome|status/],
    ['end', /\bend|finish|complet|^to$|^until$|\bstop/],
    ['start', /start|begin|began|time.*wake|wake.*(?:time|date|at)|^from$/],
    ['start', clock],
    ['wake-up', /type|kind|wake|event|trigger|operation|action|reason|source|name/],
  ],
};

/** A header cell without case, units in brackets, underscores and the like: `TenantID (GUID)` is `tenant id`. */
export function plainName(cell: string): string {
  const text = cell.slice(0, 80);
  if (beyondAscii.test(text))
    return lowerWords(text.normalize('NFKC'))
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim();
  return lowerWords(text)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

const beyondAscii = /[^ -~\s]/;

function lowerWords(text: string): string {
  return text
    .replace(/\([^)]{0,40}\)|\[[^\]]{0,40}\]/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

/** The columns that a header names. */
export function namedColumns(header: readonly string[], kind: TableKind): Columns {
  return columnsNamed(header.map(plainName), kind);
}

function columnsNamed(plain: readonly string[], kind: TableKind): Columns {
  const columns: Partial<Record<Role, number>> = {};
  const taken = new Set<number>();
  for (const [role, pattern] of names[kind]) {
    const column = plain.findIndex((name, index) => !taken.has(index) && name !== '' && pattern.test(name));
    if (column < 0 || columns[role] !== undefined) continue;
    columns[role] = column;
    taken.add(column);
  }
  return withClock(columns, plain, taken);
}

/** How many columns a header names, whatever kind of table it heads. */
export function headerStrength(header: readonly string[]): number {
  const kinds: readonly TableKind[] = ['app-log', 'apns-events', 'background-fetch'];
  const plain = header.map(plainName);
  return Math.max(...kinds.map((kind) => Object.keys(columnsNamed(plain, kind)).length));
}

/** A second column for date or time makes a pair of the first. */
function withClock(columns: Columns, plain: readonly string[], taken: ReadonlySet<number>): Columns {
  const { time } = columns;
  if (time === undefined) return columns;
  const isDate = /\bdate\b/.test(plain[time] ?? '');
  const other = plain.findIndex(
    (name, index) => !taken.has(index) && (isDate ? /\btime\b|\bclock\b/ : /\bdate\b|\bday\b/).test(name),
  );
  if (other < 0) return columns;
  return { ...columns, date: isDate ? time : other, clock: isDate ? other : time };
}
