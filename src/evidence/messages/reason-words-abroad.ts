import type { NetworkReason } from '../push-record.js';
import { type Family, phrase } from './pattern.js';

/** What devices set to German, French or Spanish print for the commonest errors. First match wins. */
export const reasonWordsAbroad: Family<NetworkReason | 'authentication'> = [
  {
    means: 'authentication',
    words: phrase(
      '(?:authentifizierung|anmeldung) <2>(?:fehlgeschlagen|abgelehnt|erforderlich)',
      '(?:authentification|autenticacion) <3>(?:echou%|refusee?|requise|fallid%|requerida|rechazada)',
    ),
    samples: ['Authentifizierung fehlgeschlagen', 'Autenticación rechazada'],
  },
  {
    means: 'tls',
    words: phrase(
      'zertifikat% <6>(?:ungultig|abgelaufen|nicht vertrauenswurdig)|(?:ungultiges|abgelaufenes) zertifikat',
      'ssl fehler|sichere verbindung <3>nicht',
      'certificat <6>(?:pas valide|invalide|expire|non approuve)|erreur ssl|connexion securisee <4>ne peut',
      'certificado <6>(?:no es valido|caducado|invalido)|error de ssl|conexion segura <4>no',
    ),
    samples: [
      'Das Zertifikat für diesen Server ist ungültig.',
      'Une erreur SSL s’est produite',
      'certificado caducado',
    ],
  },
  {
    means: 'dns',
    words: phrase(
      '(?:kein server|host%) <6>(?:gefunden|nicht gefunden|unbekannt)',
      'impossible de trouver <6>(?:serveur|nom d hote)|nom d hote <3>introuvable',
      'no se ha encontrado <3>servidor|servidor <4>no (?:se ha )?encontrado',
    ),
    samples: [
      'Es wurde kein Server mit dem angegebenen Hostnamen gefunden.',
      "Impossible de trouver un serveur avec le nom d'hôte spécifié.",
      'No se ha encontrado ningún servidor',
    ],
  },
  {
    means: 'offline',
    words: phrase(
      'keine <1>(?:internetverbindung|netzwerkverbindung)|keine verbindung zum internet',
      'hors ligne|pas de connexion internet|connexion internet semble',
      'sin conexion a internet|conexion a internet <2>desactivada',
    ),
    samples: [
      'Es besteht anscheinend keine Verbindung zum Internet.',
      'hors ligne',
      'sin conexión a Internet',
    ],
  },
  {
    means: 'connection-lost',
    words: phrase(
      '(?:netzwerk)?verbindung <2>(?:verloren|unterbrochen)',
      'connexion <4>(?:perdue|interrompue)',
      'perdido la conexion|conexion <4>(?:perdida|interrumpida)',
    ),
    samples: [
      'Die Netzwerkverbindung wurde unterbrochen.',
      'La connexion réseau a été perdue.',
      'Se ha perdido la conexión',
    ],
  },
  {
    means: 'connect',
    words: phrase(
      '(?<!sichere )verbindung <4>(?:nicht hergestellt|fehlgeschlagen|abgelehnt|verweigert|nicht moglich)',
      'nicht erreichbar|keine verbindung(?! zum internet)',
      'impossible de se connecter|connexion <2>(?:refusee|impossible|echou%)|injoignable',
      'no se (?:puede|pudo) conectar|no se ha podido establecer conexion',
    ),
    samples: [
      'Verbindung zum Server konnte nicht hergestellt werden.',
      'Impossible de se connecter au serveur.',
    ],
  },
  {
    means: 'timeout',
    words: phrase(
      'zeituberschreitung|zeitlimit uberschritten|keine antwort',
      'delai <4>(?:depasse|expire)|requete a expire|pas de reponse|aucune reponse',
      'tiempo de espera|sin respuesta',
    ),
    samples: [
      'Zeitüberschreitung bei der Anforderung.',
      'La requête a expiré.',
      'Se ha agotado el tiempo de espera.',
    ],
  },
  { means: 'cancelled', words: phrase('annulee?|cancelad[oa]'), samples: ['annulé'] },
];
