import { type Interpretation, interpretMessage } from '../messages/interpret.js';
import { Understood } from '../messages/understood.js';

/** The files of a case say the same again and again, and what a message means depends on nothing else. */
export class MeaningMemo {
  readonly #understood = new Understood();

  of(message: string, level: string | null, module: string | null): Interpretation | null {
    return this.#understood.messages.of(JSON.stringify([level, module, message]), () =>
      interpretMessage(message, { level, module }, this.#understood),
    );
  }
}
