import type { NetworkReason } from '../push-record.js';
import { foldText } from './fold-text.js';
import { type Family, phrase } from './pattern.js';

/** Scripts without spaces, folded as messages are. */
function inScript(...ways: readonly string[]): string {
  return ways.map(foldText).join('|');
}

/** What devices set to Italian, Dutch, Portuguese, Japanese or Chinese print for the commonest errors. */
export const reasonWordsElsewhere: Family<NetworkReason> = [
  {
    means: 'tls',
    words: phrase(
      'errore ssl|connessione sicura|ssl fout|beveiligde verbinding|erro de ssl|conexao segura',
      inScript(
        'ssl ?エラー',
        '証明書.{0,12}無効',
        'ssl ?错误',
        '(?:无法|未能)建立.{0,10}安全连接',
        '证书无效',
      ),
    ),
    samples: ['Si è verificato un errore SSL', 'Er is een SSL-fout opgetreden', '发生了SSL错误'],
  },
  {
    means: 'dns',
    words: phrase(
      'impossibile trovare <2>server|geen server met <4>hostnaam|server met <4>hostnaam|encontrar <2>servidor com',
      inScript('ホスト名のサーバー?が見つかり', '(?:未能|无法)找到.{0,14}主机名', '找不到.{0,14}主机名'),
    ),
    samples: [
      'Impossibile trovare un server con il nome host specificato.',
      '指定したホスト名のサーバが見つかりませんでした。',
    ],
  },
  {
    means: 'offline',
    words: phrase(
      '(?:internet ?verbindung|netzwerk ?verbindung) <2>offline|internet ?verbinding <2>offline',
      'connessione (?:a )?internet sembra|geen internet ?verbinding|conexao (?:a |com a )?internet parece',
      'conexion a internet parece',
      inScript('接続がオフライン', '断开与互联网的连接', '互联网连接.{0,6}断开'),
    ),
    samples: ['De internetverbinding lijkt offline te zijn.', 'インターネット接続がオフラインのようです。'],
  },
  {
    means: 'connection-lost',
    words: phrase(
      'connessione <2>(?:persa|interrotta|andata persa)|netwerkverbinding <2>(?:verbroken|verloren)|conexao <3>perdida',
      inScript('ネットワーク接続が切れ', '网络连接已(?:中断|断开)'),
    ),
    samples: ['De netwerkverbinding is verbroken.', '网络连接已中断。'],
  },
  {
    means: 'connect',
    words: phrase(
      'impossibile connettersi|impossibile collegarsi|geen verbinding (?:maken|met)|nao foi possivel (?:conectar|ligar)',
      'no se ha podido conectar',
      inScript('サーバー?に接続できま', '(?:未能|无法)连接(?:到)?.{0,6}服务器'),
    ),
    samples: ['Impossibile connettersi al server.', 'サーバに接続できませんでした。', '未能连接到服务器。'],
  },
  {
    means: 'timeout',
    words: phrase(
      'richiesta <1>scaduta|time ?out (?:van|bij) <2>(?:aanvraag|verzoek)|tempo limite|tempo esgotado',
      inScript('タイムアウト', '请求(?:已)?超时', '連線逾時|要求逾時'),
    ),
    samples: ['La richiesta è scaduta.', 'Tempo limite da solicitação esgotado.', '请求超时。'],
  },
];
