import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { botToken, type FileServer, send, startFileServer, status } from './file-server.js';

let slack: FileServer;
beforeAll(async () => {
  slack = await startFileServer();
});
afterAll(() => slack.stop());
beforeEach(() => slack.reset());

describe('downloadFile', () => {
  it('hands the bot token over and takes the bytes', async () => {
    slack.answers = [send('PK bytes')];
    expect(await slack.download({ size: 8 })).toEqual(Buffer.from('PK bytes'));
    expect(slack.requests[0]?.headers.authorization).toBe(`Bearer ${botToken}`);
  });

  it('prefers the address meant for downloads', async () => {
    slack.answers = [send('x')];
    await slack.download({ url_private_download: `${slack.origin}/files/download` });
    expect(slack.requests[0]?.url).toBe('/files/download');
  });

  it.each(['https://files.example.com/a', 'file:///etc/passwd', 'no address'])(
    'sends the token to nobody but Slack: %s',
    async (url_private) => {
      await expect(slack.download({ url_private })).rejects.toMatchObject({ code: 'DOWNLOAD_HOST' });
    },
  );

  it('follows no redirect: that is the sign-in page of a token without files:read', async () => {
    slack.answers = [status(302, { location: `${slack.origin}/login` })];
    await expect(slack.download()).rejects.toMatchObject({ code: 'DOWNLOAD_SCOPE' });
    expect(slack.requests).toHaveLength(1);
  });

  it.each([
    ['by its type', send('anything', { 'content-type': 'text/html; charset=utf-8' })],
    ['by its content', send('  <!DOCTYPE html><html>Sign in')],
  ])('recognises a web page in place of the file %s', async (_, answer) => {
    slack.answers = [answer];
    await expect(slack.download()).rejects.toMatchObject({ code: 'DOWNLOAD_SCOPE' });
  });

  it('takes a web page that was uploaded as one', async () => {
    slack.answers = [send('<html>', { 'content-type': 'text/html' })];
    expect(String(await slack.download({ mimetype: 'text/html', name: 'page.html' }))).toBe('<html>');
  });

  it.each([
    [403, 'DOWNLOAD_SCOPE'],
    [404, 'FILE_GONE'],
    [410, 'FILE_GONE'],
    [503, 'DOWNLOAD_FAILED'],
  ])('names HTTP %d as %s', async (code, expected) => {
    slack.answers = [status(code)];
    await expect(slack.download()).rejects.toMatchObject({ code: expected });
  });

  it('tries again, more and more patiently, where Slack failed', async () => {
    slack.answers = [status(500), (response) => void response.destroy(), send('third')];
    expect(String(await slack.download())).toBe('third');
    expect(slack.pauses).toEqual([500, 2000]);
  });

  it('tries again where fewer bytes came than were announced', async () => {
    slack.answers = [send('cut sh'), send('cut short')];
    expect(String(await slack.download({ size: 9 }))).toBe('cut short');
  });

  it('refuses a file that is announced as too large without asking for it', async () => {
    await expect(slack.download({ size: 1001 })).rejects.toMatchObject({ code: 'LIMIT_SIZE' });
    expect(slack.requests).toHaveLength(0);
  });

  it('stops reading a file that is larger than it said', async () => {
    let closed = false;
    slack.answers = [
      (response) => {
        response.writeHead(200).write('x'.repeat(600));
        response.on('drain', () => response.write('x'.repeat(600)));
        response.on('close', () => {
          closed = true;
        });
        response.write('x'.repeat(600));
      },
    ];
    await expect(slack.download({ size: 10 })).rejects.toMatchObject({ code: 'LIMIT_SIZE' });
    await expect.poll(() => closed).toBe(true);
  });

  it('looks up the stub that a shared channel shows', async () => {
    slack.info = { ok: true, file: slack.file({ size: 1 }) };
    slack.answers = [send('x')];
    const stub = { mode: 'file_access', file_access: 'check_file_info', url_private: null };
    expect(String(await slack.download(stub))).toBe('x');
  });

  it.each([
    ['file_not_found', 'FILE_GONE'],
    ['missing_scope', 'DOWNLOAD_SCOPE'],
    ['unknown_method', 'DOWNLOAD_FAILED'],
  ])('names the refusal %s of a look-up as %s', async (error, code) => {
    slack.info = { ok: false, error };
    await expect(slack.download({ file_access: 'check_file_info' })).rejects.toMatchObject({ code });
  });

  it.each(['tombstone', 'hidden_by_limit', 'access_denied'])('knows %s for gone', async (mode) => {
    await expect(slack.download({ mode })).rejects.toMatchObject({ code: 'FILE_GONE' });
    expect(slack.requests).toHaveLength(0);
  });

  it('says that a link to another service is not on Slack', async () => {
    await expect(slack.download({ mode: 'external', is_external: true })).rejects.toMatchObject({
      code: 'DOWNLOAD_HOST',
    });
  });
});
