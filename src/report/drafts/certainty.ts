import type { Confidence } from '../../diagnosis/diagnosis.js';

/** How sure a cause is, said of its title. */
export function titleSentence(confidence: Confidence, title: string): string {
  const sentences: Readonly<Record<Confidence, string>> = {
    confirmed: `The logs show the cause: “${title}”.`,
    likely: `This is very probably the cause: “${title}”. The logs point to it, but do not prove it.`,
    possible: `One possible cause is “${title}”. The logs do not settle it.`,
  };
  return sentences[confidence];
}

/** How sure a cause is, said of a clause that goes on after `that`. */
export function clauseSentence(confidence: Confidence, clause: string): string {
  const sentences: Readonly<Record<Confidence, string>> = {
    confirmed: `The logs show that ${clause}.`,
    likely: `Very probably ${clause}. The logs point to it, but do not prove it.`,
    possible: `One possible reason is that ${clause}. The logs do not settle it.`,
  };
  return sentences[confidence];
}
