import type { ReachabilityTool, ServerStatement } from '../../server-output.js';
import { readCurl } from './curl.js';
import { readIisConfig } from './iis-config.js';
import { readUploadObject, readUploadText } from './iis-text.js';
import type { Attempt } from './net-connection.js';
import { readNetConnection, readQuietAnswer } from './net-connection.js';
import { readNslookup } from './nslookup.js';
import { readPowerShellErrors } from './power-shell-error.js';
import { tableRows } from './power-shell-table.js';
import { type PropertyBlock, PropertyBlocks } from './property-blocks.js';
import { locateLines, type OutputLine, type Place, type Session, sessionsOf } from './sessions.js';
import { readVirtualDirectory } from './virtual-directory.js';
import { readDnsRows, readWebRequest } from './web-request.js';

/** What a text of pasted or saved output says, in the order in which it stands there. */
export function findStatements(text: string, place: Place): ServerStatement[] {
  const found = sessionsOf(text).flatMap((session) => [
    ...objectStatements(session, place),
    ...attemptStatements(session, place),
    ...settingStatements(session, place),
  ]);
  return found.sort((a, b) => a.at.line - b.at.line);
}

function settingStatements(session: Session, place: Place): ServerStatement[] {
  const settings = [...readIisConfig(session, place.file), ...readUploadText(session, place.file)];
  return settings.map(
    ({ setting, lines }): ServerStatement => ({ ...setting, at: locateLines(place, lines) }),
  );
}

function attemptStatements(session: Session, place: Place): ServerStatement[] {
  const quiet = readQuietAnswer(session);
  return [
    ...(quiet === null ? [] : [reached('test-netconnection', quiet.attempt, [quiet.line], place)]),
    ...readCurl(session).map(({ attempt, lines }) => reached('curl', attempt, lines, place)),
    ...readNslookup(session).map(({ attempt, lines }) => reached('nslookup', attempt, lines, place)),
    ...readPowerShellErrors(session).map(({ tool, attempt, lines }) => reached(tool, attempt, lines, place)),
  ];
}

function objectStatements(session: Session, place: Place): ServerStatement[] {
  const blocks = [...propertyBlocks(session.lines), ...tableRows(session.lines)];
  const looked = readDnsRows(blocks, session);
  const dns = looked === null ? [] : [reached('resolve-dnsname', looked, session.lines.slice(0, 12), place)];
  return [...blocks.flatMap((block) => ofBlock(block, session, place)), ...dns];
}

function propertyBlocks(lines: readonly OutputLine[]): PropertyBlock[] {
  const blocks: PropertyBlock[] = [];
  const finder = new PropertyBlocks({ isName: () => true, blanksPart: true }, (block) => blocks.push(block));
  for (const { text, number } of lines) finder.push(text, number);
  finder.end();
  return blocks;
}

function ofBlock(block: PropertyBlock, session: Session, place: Place): ServerStatement[] {
  const lines = block.text.split('\n').map((text, index) => ({ text, number: block.line + index }));
  const at = locateLines(place, lines);
  const setting = readVirtualDirectory(block, session.command) ?? readUploadObject(block, session);
  if (setting !== null) return [{ ...setting, at }];
  const connection = readNetConnection(block, session);
  if (connection !== null) return [reached('test-netconnection', connection, lines, place)];
  const answer = readWebRequest(block, session);
  return answer === null ? [] : [reached('invoke-webrequest', answer, lines, place)];
}

function reached(
  tool: ReachabilityTool,
  attempt: Attempt,
  lines: readonly OutputLine[],
  place: Place,
): ServerStatement {
  return { ...attempt, tool, at: locateLines(place, lines) };
}
