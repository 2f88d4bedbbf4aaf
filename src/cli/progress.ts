import type { Progress } from '../evidence/input.js';
import { visible } from '../redaction/visible.js';
import { cutText } from '../report/words.js';
import type { OutputStream } from './io.js';

const megabyte = 1024 * 1024;

/** One line on a terminal that tells how far reading has come; nothing where nobody watches. */
export class ProgressLine {
  readonly #stream: OutputStream;
  #drawn = false;

  constructor(stream: OutputStream) {
    this.#stream = stream;
  }

  draw({ file, bytes }: Progress): void {
    if (this.#stream.isTTY !== true) return;
    const text = `Reading, ${Math.floor(bytes / megabyte)} MB: ${visible(file)}`;
    this.#stream.write(`\r\u001b[K${cutText(text, (this.#stream.columns ?? 80) - 1)}`);
    this.#drawn = true;
  }

  clear(): void {
    if (this.#drawn) this.#stream.write('\r\u001b[K');
    this.#drawn = false;
  }
}
