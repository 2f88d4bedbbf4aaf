import { type Family, phrase } from './pattern.js';

/** Reason phrases without their number, and what status they stand for. */
export const reasonPhrases: Family<number> = [
  {
    means: 413,
    words: phrase(
      '(?:entity|payload|content|body|request|envelope) (?:is |was |size )?too (?:large|big)',
      'upload ?read ?ahead ?size',
      '(?:anforderung%|anfrage) (?:ist )?zu gro(?:ss|sse)',
    ),
    samples: ['Request Entity Too Large', 'the request body is too big', 'Anfrage zu groß'],
  },
  {
    means: 401,
    words: phrase('unauthori[sz]ed', 'nicht autorisiert', 'no autorizado', 'non autorise'),
    samples: ['Unauthorized', 'nicht autorisiert'],
  },
  { means: 403, words: phrase('forbidden', 'verboten', 'interdit', 'prohibido'), samples: ['Forbidden'] },
  { means: 407, words: phrase('proxy auth% required'), samples: ['Proxy Authentication Required'] },
  { means: 400, words: phrase('bad request'), samples: ['Bad Request'] },
  { means: 429, words: phrase('too many requests'), samples: ['Too Many Requests'] },
  {
    means: 500,
    words: phrase(
      'internal server error',
      'interner serverfehler',
      'erreur interne du serveur',
      'error interno del servidor',
    ),
    samples: ['Internal Server Error', 'Interner Serverfehler'],
  },
  { means: 502, words: phrase('bad gateway'), samples: ['Bad Gateway'] },
  {
    means: 503,
    words: phrase('(?:service|server) (?:is )?(?:temporarily )?unavailable'),
    samples: ['Service Unavailable'],
  },
  { means: 504, words: phrase('gateway time ?out'), samples: ['Gateway Time-out'] },
];
