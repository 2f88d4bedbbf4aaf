import { connect, type Socket } from 'node:net';

/** Sends bytes as they are, and gives back all that comes until the server closes the connection. */
export async function rawRequest(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const parts: Buffer[] = [];
  socket.on('data', (part) => parts.push(part));
  socket.write(text);
  await closed(socket);
  return Buffer.concat(parts).toString();
}

/** Waits until a connection is closed, however roughly; what comes until then is of no interest. */
export function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.on('error', () => socket.destroy());
    socket.resume().once('close', () => resolve());
  });
}

/** The status of every answer in what a connection brought. */
export function statusesIn(answers: string): number[] {
  return [...answers.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
}
