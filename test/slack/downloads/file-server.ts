import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import type { DownloadTimes } from '../../../src/slack/downloads/deadline.js';
import { downloadFile } from '../../../src/slack/downloads/download.js';
import type { SlackFile } from '../../../src/slack/downloads/slack-file.js';

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export const botToken = 'xoxb-1-canary';

/** Longer than any test runs. */
const patience: DownloadTimes = { whole: 60_000, silence: 60_000 };

/** Stands for Slack: hands out files under `/files/`, and what `files.info` says. */
export interface FileServer {
  readonly origin: string;
  /** Given one after the other, the last one again and again. */
  answers: Answer[];
  info: unknown;
  readonly requests: IncomingMessage[];
  /** Milliseconds waited between attempts. */
  readonly pauses: number[];
  file(changes?: Partial<SlackFile>): SlackFile;
  download(changes?: Partial<SlackFile>, limit?: number, times?: Partial<DownloadTimes>): Promise<Buffer>;
  /** The error of a download; null where it was none. */
  failure(changes?: Partial<SlackFile>, limit?: number, times?: Partial<DownloadTimes>): Promise<unknown>;
  reset(): void;
  stop(): void;
}

export async function startFileServer(): Promise<FileServer> {
  const server = createServer((request, response) => {
    request.resume();
    if (request.url === '/api/files.info') {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(files.info));
      return;
    }
    files.requests.push(request);
    const answer = files.answers.length > 1 ? files.answers.shift() : files.answers[0];
    answer?.(response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const files: FileServer = {
    origin,
    answers: [],
    info: {},
    requests: [],
    pauses: [],
    file: (changes) => ({
      id: 'F1',
      name: 'bundle.zip',
      mimetype: 'application/zip',
      url_private: `${origin}/files/a`,
      ...changes,
    }),
    download: (changes, limit = 1000, times = {}) => download(files, changes, limit, times),
    failure: (...asked) =>
      files.download(...asked).then(
        () => null,
        (error: unknown) => error,
      ),
    reset: () => {
      files.answers = [];
      files.info = { ok: false, error: 'file_not_found' };
      files.requests.splice(0);
      files.pauses.splice(0);
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return files;
}

function download(
  { file, origin, pauses }: FileServer,
  changes: Partial<SlackFile> | undefined,
  limit: number,
  times: Partial<DownloadTimes>,
): Promise<Buffer> {
  const apiUrl = `${origin}/api/`;
  return downloadFile(file(changes), {
    client: new WebClient(botToken, { slackApiUrl: apiUrl, retryConfig: { retries: 0 } }),
    botToken,
    apiUrl,
    limit,
    signal: new AbortController().signal,
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
    times: { ...patience, ...times },
  });
}

export const send =
  (body: string | Buffer, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/zip', ...headers }).end(body);
  };

export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(code, headers).end('<!DOCTYPE html><html></html>');
  };

/** Sends a part at a time for as long as anybody takes them; 0 milliseconds: as fast as they are taken. */
export const drip =
  (part: string, milliseconds: number, closed: () => void): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/zip' });
    const timer = setInterval(() => response.write(part), milliseconds);
    response.on('close', () => {
      clearInterval(timer);
      closed();
    });
  };

/** Bytes on the wire as they are, for answers that no well-behaved server gives. */
export const raw =
  (text: string): Answer =>
  ({ socket }: ServerResponse) => {
    socket?.end(text);
  };
