import { textBlocks } from '../../diagnosis/commands.js';
import { type Piece, paragraph, plain, preformatted } from './rich-text.js';

/** A text in which commands stand on lines of their own: those can be copied as they are. */
export function textPieces(text: string): Piece[] {
  return textBlocks(text).map(({ commands, lines }) =>
    commands ? preformatted(lines.join('\n')) : paragraph(plain(lines.join('\n'))),
  );
}
