import { anyHost } from './endpoints.js';
import { badMark, goodMark } from './marks.js';
import { anyOf, type Family, phrase } from './pattern.js';

/** How something ended, in words. */
export type OutcomeWord = 'failed' | 'succeeded' | 'started' | 'doing' | 'passed-on' | 'held';

/** Stems of what one may be doing. */
const activities = anyOf(`
  register perform runn execut subscrib retriev fetch obtain request updat validat check verify post send sync
  synchroni[sz] acquir quer query call ask renew notify upload submitt process receiv gett refresh look resolv contact
  connect
`);

export const outcomeWords: Family<OutcomeWord> = [
  {
    means: 'failed',
    words: phrase(
      'fail(?:s|ed|ing|ures?)?',
      'did fail',
      'success(?:ful)?\\((?:false|no|0)',
      'errors?|err',
      'exceptions?',
      'faults?',
      'nserror',
      '(?:problem|trouble)s?',
      'error[a-z]{3,40}',
      badMark,
    ),
    samples: ['failed', '❌', 'failure', 'error', 'problem with EWS'],
  },
  {
    means: 'failed',
    words: phrase(
      'refus(?:e[sd]?|al|ing)|reject(?:s|ed|ion|ing)?|den(?:y|ied|ies|ial)|declin(?:e[sd]?|ing)',
      'abort(?:ed|ing|s)?|aband%|(?:giving|gave|given|gives) up|exhausted|terminated|interrupted|crash%',
      'dropped|broken|lost',
      '(?:is|was|went|tunnel|network|server|service|link|connection|vpn|gateway|listener|host) down',
      '(?:went|gone|going) wrong|bounced|negative|nok|ko|nack|valid[=:] ?(?:no|false|0)',
      'unavailable|unreachable|invalid|expired|revoked|blocked|mismatch|cancell?ed',
    ),
    samples: ['refused', 'gave up', 'retries exhausted', 'token invalid'],
  },
  {
    means: 'failed',
    words: phrase(
      'fehler%|fehlgeschlagen|gescheitert|scheitert%|ungultig|abgelehnt|verweigert|abgebrochen',
      'echec|echou%|erreur%|impossible|refusee?s|rejetee?',
      'fall(?:o|ado|ada|ido|ida)|imposible|rechazad%',
      'fallit[oa]|errore|non riuscit[oa]|mislukt|fout|falhou|falha|erro',
      '失[败敗]|[错錯][误誤]|エラー',
    ),
    samples: ['fehlgeschlagen', 'échec', 'ha fallado'],
  },
  {
    means: 'succeeded',
    words: phrase(
      'success(?:ful|fully|es)?|succeed(?:ed|s)?|ok|okay|pass(?:ed|es)?|done|finished|finishes|complete(?:d|s)?',
      'new data|no data',
      'works|working|all (?:good|fine|well|right)|(?:went|is|was) (?:fine|well|through|good)|positive|acked',
      'up to date|fulfilled|(?:[a-z]{1,30}\\(\\)|promise) resolved|(?<!(?:no|not) )(?:tenant|token)(?: id)? (?:is )?(?:known|resolved)|(?:is|was|are) <1>known(?= to )',
      goodMark,
      'did (?:register|receive|update|subscribe|complete|succeed|finish)',
    ),
    samples: ['✅', 'successful', 'completed', 'OK', 'passed', 'UIBackgroundFetchResultNewData'],
  },
  {
    means: 'succeeded',
    words: phrase(
      '(?:re )?(?:registered|subscribed|retrieved|obtained|acquired|fetched|created|established|accepted|updated)',
      'resubscribed|granted|confirmed|renewed|refreshed|activated|acknowledged|validated|verified|arrived',
      'synced|synchroni[sz]ed|assigned|issued|reestablished|recreated',
      'returned <1>(?:tenant|token)|got <2>(?:device|tenant|token|apns|push)',
      '(?:in|on) hand(?! off)|(?:have|has|holds) (?:(?:a|an|the|our|its|new|device|push|apns) ){0,3}token(?! (?:expired|request|error))',
      '(?:gave|given|provided|supplied|handed) <6>(?:tenant|token)(?! <1>request)',
      '(?:service|listener|server|cloud) <1>sent <2>(?:tenant|token)(?! <1>request)',
      '(?<!\\d{3} |\\d{3} was )received(?! <1>\\d{3})',
    ),
    samples: ['registered', 'device token received', 'subscription created', 'returned a token'],
  },
  {
    means: 'passed-on',
    words: phrase(
      'sent|posted|delivered|handed over|over to|taken|took|uploaded|submitted|notified|informed|told|handled|processed|stored|saved',
    ),
    samples: ['details sent', 'listener informed'],
  },
  {
    means: 'succeeded',
    words: phrase(
      'erfolgreich|erfolg|abgeschlossen|registriert|abonniert|erhalten|empfangen|aktualisiert|abgerufen',
      'reussi%|succes|terminee?|enregistree?|recue?|obtenue?|abonne|effectuee?',
      '(?<!non )riuscit[oa]|gelukt|geslaagd|voltooid|sucesso|concluid[oa]|(?<![未不])成功|完[了成]',
      'exito%|completad[oa]|correctamente|registrad[oa]|recibid[oa]|obtenid[oa]|suscrito|actualizad[oa]|correct[oa]',
    ),
    samples: ['erfolgreich', 'réussi', 'registrado con éxito'],
  },
  {
    means: 'started',
    words: phrase(
      'start(?:s|ed|ing)?|begin(?:s|ning)?|began|begun|attempt(?:s|ing)?|try|trying|tries|about to|going to',
      'will|would|initiat%|launching|queued|pending|in progress|waiting|awaiting|schedul%|prepar%|re ?try',
      'retrying|re ?attempt%|entering|enters?|next|called|invoked|issuing|commenc%|enqueu%|dispatching|triggered',
      'proceeding|continuing|kick% off',
      `(?:post|put|get|patch|head|calling|request):? (?:${anyHost}|/)`,
      'wird|beginn%|gestartet|starte|demarrage|en cours|debut|iniciando|inicio|comenzando',
    ),
    samples: ['starting', 'will resubscribe', 'retrying in 60 seconds', 'in progress'],
  },
  {
    means: 'doing',
    words: phrase(`(?:re ?)?${activities}ing`),
    samples: ['Registering device', 'resubscribing', 'sending details', 'checking validity'],
  },
  {
    means: 'held',
    words: phrase(
      'skip(?:s|ped|ping)?',
      'defer(?:red|ring)',
      'postpon%',
      'paused?',
      'suspend%',
      'ignor(?:ed|ing)',
      'disabled',
      'not started',
    ),
    samples: ['skipped', 'deferred until foreground', 'disabled'],
  },
];
