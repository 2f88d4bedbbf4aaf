import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import type { FileFault } from '../../../src/workspace/store/files.js';
import { answerTo, webClient } from '../web-client.js';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

interface FileObject {
  readonly id: string;
  readonly size: number;
  readonly url_private_download: string;
}

async function infoOf(id: string): Promise<FileObject> {
  const { file } = await webClient(standIn).files.info({ file: id });
  return file as FileObject;
}

async function download(id: string, token = standIn.botToken): Promise<Response> {
  const { url_private_download } = await infoOf(id);
  return fetch(url_private_download, { headers: { authorization: `Bearer ${token}` } });
}

const upload = (fault?: FileFault): string =>
  standIn.control.upload({
    name: 'bundle.zip',
    bytes: 'PK-1234567890',
    ...(fault === undefined ? {} : { fault }),
  });

describe('downloads', () => {
  it('hand over the bytes to whoever may read files', async () => {
    const response = await download(upload());
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'application/zip',
      'PK-1234567890',
    ]);
  });

  it('end at the sign-in page, with status 200, for a wrong token', async () => {
    const response = await download(upload(), 'xoxb-other');
    expect([response.status, response.redirected, response.headers.get('content-type')]).toEqual([
      200,
      true,
      'text/html; charset=utf-8',
    ]);
  });

  it('end there too without the scope files:read', async () => {
    const { url_private_download } = await infoOf(upload());
    standIn.control.change({ scopes: new Set(['chat:write']) });
    const response = await fetch(url_private_download, {
      headers: { authorization: `Bearer ${standIn.botToken}` },
      redirect: 'manual',
    });
    expect([response.status, response.headers.get('x-slack-meta')]).toEqual([302, '?;acl_fail']);
  });

  it('fail on the server', async () => {
    expect((await download(upload('server-error'))).status).toBe(500);
  });

  it('break half way', async () => {
    const response = await download(upload('truncated'));
    await expect(response.text()).rejects.toThrow();
  });

  it('hold fewer bytes than was said', async () => {
    const id = upload('wrong-size');
    expect((await infoOf(id)).size).toBeGreaterThan((await (await download(id)).text()).length);
  });

  it('wait until they are let go', async () => {
    const pending = download(upload('slow')).then(async (response) => response.text());
    let done = false;
    void pending.then(() => {
      done = true;
    });
    await standIn.control.waitFor(() => standIn.control.calls('files.info')[0]);
    expect(done).toBe(false);
    while (!done) {
      standIn.control.releaseDownloads();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await pending).toBe('PK-1234567890');
  });

  it('are gone with the file', async () => {
    const id = upload();
    standIn.control.breakFile(id, 'deleted');
    expect(await answerTo(webClient(standIn).files.info({ file: id }))).toMatchObject({
      error: 'file_deleted',
    });
    expect(await answerTo(webClient(standIn).files.info({ file: 'F0UNKNOWN1' }))).toMatchObject({
      error: 'file_not_found',
    });
  });
});

describe('files of other organisations', () => {
  it('come as a stub in the event and in full from files.info', async () => {
    const { ts, files } = standIn.control.post({
      files: [{ name: 'a.zip', bytes: 'PK', fault: 'slack-connect' }],
    });
    const [delivery] = await withHttpSink(() =>
      standIn.control.post({ files: [{ name: 'b.zip', bytes: 'PK', fault: 'slack-connect' }] }),
    );
    expect(delivery).toMatchObject({
      event: { files: [{ mode: 'file_access', file_access: 'check_file_info' }] },
    });
    expect(await infoOf(String(files[0]))).toMatchObject({ name: 'a.zip', size: 2 });
    const { messages } = await webClient(standIn).conversations.replies({
      channel: standIn.ids.channels.support,
      ts,
    });
    expect(messages?.[0]?.files?.[0]).toMatchObject({ name: 'a.zip' });
  });
});

/** Payloads of what is delivered while `act` runs. */
async function withHttpSink(act: () => void): Promise<unknown[]> {
  standIn.control.change({ requestUrl: `${standIn.url}/signin` });
  const before = standIn.control.deliveries().length;
  act();
  await standIn.control.waitFor(() => standIn.control.deliveries().length > before);
  return standIn.control
    .deliveries()
    .slice(before)
    .map(({ payload }) => payload);
}
