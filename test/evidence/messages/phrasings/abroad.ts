import type { Phrasing } from './phrasing.js';

/** Errors as devices in other languages print them. */
export const abroad: readonly Phrasing[] = [
  [
    'EWS subscribe: Die Internetverbindung scheint offline zu sein.',
    'ews-subscription failed offline @exchange',
  ],
  [
    'EWS subscribe: Es konnte keine Verbindung zum Server hergestellt werden.',
    'ews-subscription failed connect @exchange',
  ],
  [
    'EWS subscribe: Ein Server mit dem angegebenen Hostnamen konnte nicht gefunden werden.',
    'ews-subscription failed dns @exchange',
  ],
  ['EWS subscribe: Zeitüberschreitung bei der Anforderung.', 'ews-subscription failed timeout @exchange'],
  ['register device: La requête a expiré.', 'listener-registration failed timeout'],
  ['register device: Impossible de se connecter au serveur.', 'listener-registration failed connect'],
  ['register device: La connexion Internet semble interrompue.', 'listener-registration failed offline'],
  ['tenant id: Se agotó el tiempo de espera.', 'tenant-id failed timeout'],
  ['tenant id: No se ha podido conectar con el servidor.', 'tenant-id failed connect'],
  ['tenant id: La conexión a Internet parece estar desactivada.', 'tenant-id failed offline'],
  [
    'listener update: De internetverbinding lijkt offline te zijn.',
    'listener-update failed offline @listener',
  ],
  ['listener update: Impossibile connettersi al server.', 'listener-update failed connect @listener'],
  ['EWS subscribe: リクエストがタイムアウトになりました。', 'ews-subscription failed timeout @exchange'],
  ['EWS subscribe: インターネット接続がオフラインのようです。', 'ews-subscription failed offline @exchange'],
  ['EWS subscribe: 请求超时。', 'ews-subscription failed timeout @exchange'],
  ['EWS subscribe: 似乎已断开与互联网的连接。', 'ews-subscription failed offline @exchange'],
  ['EWS subscribe: Tempo limite da solicitação esgotado.', 'ews-subscription failed timeout @exchange'],
  [
    'EWS subscribe: Bei SSL ist ein Fehler aufgetreten, und eine sichere Verbindung zum Server kann nicht hergestellt werden.',
    'ews-subscription failed tls @exchange',
  ],
  [
    'Für diese App wurde keine gültige „aps-environment“-Berechtigungszeichenfolge gefunden (3000)',
    'apns-registration failed entitlement',
  ],
];
