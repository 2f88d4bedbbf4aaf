import JSZip from 'jszip';
import { samples } from '../../../src/workspace/samples.js';

/** A synthetic bundle of the local workspace. */
export async function sampleFile(id: string): Promise<{ name: string; bytes: Uint8Array; mimetype: string }> {
  const sample = samples.find((one) => one.id === id);
  if (sample === undefined) throw new Error(`no sample ${id}`);
  return { name: sample.fileName, bytes: await sample.build(), mimetype: 'application/zip' };
}

export async function zipOf(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Synthetic lines of the app log, as somebody pastes them. */
export const pastedLines = [
  '"20-Nov-2026 09:12:33:310 (+0100)","ERROR","Secure Mail.APNS","EWS.m","subscribe","204","EWS push subscription failed. HTTP status code: 413 Request Entity Too Large"',
  '"20-Nov-2026 09:27:01:005 (+0100)","ERROR","Secure Mail.APNS","EWS.m","subscribe","204","EWS push subscription failed. HTTP status code: 413 Request Entity Too Large"',
].join('\n');
