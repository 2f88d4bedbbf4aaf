import { listenerNames } from './party-words.js';

/*
 * The nouns and verbs of the steps, as pieces for larger patterns: English as developers write it, and the
 * main words in German, French and Spanish. Text in normal form has no accents.
 */

export const listener = `(?:${listenerNames})`;

export const tenant =
  '(?:tenant(?: ?id%| identifi%)?|customer ?id%|mandant%(?: id| kennung)?|id% (?:du |de |del )?(?:locataire|client|inquilino|cliente))';

export const token =
  '(?:(?:device|apns?|push|pushkit|voip|apple|apple push|notification|gerate) ?token%|token (?:from|of|by) (?:the )?(?:apple|apns?)|jeton d appareil|token del dispositivo)';

export const device = '(?:device%|gerat%|geraet%|appareil%|dispositivo%|iphone|ipad|handset)';

export const subscription = '(?:re ?)?(?:subscriptions?|abonnements?|subscripcion|suscripcion)';

export const subscribing =
  '(?<!un )(?:re ?)?(?:subscri(?:be[sd]?|bing|ptions?)|abonn%|s abonner|suscri%|subscripcion)';

export const notification = '(?:notification%|benachrichtigung%|mitteilung%|notificacion%)';

export const remotePush = [
  `(?:(?:remote|push|silent|background|apns?|incoming) ?(?:remote |push )?${notification}`,
  `|${notification} (?:push|distantes?|remotas?|a distance))`,
].join('');

export const register = '(?:re ?)?(?:regist(?!rar(?!$| [a-z])|ry)%|enrol%|enregistr%|anmeld%|angemeldet)';

export const obtain = [
  '(?:retriev%|gets?|got|getting|fetch%|obtain%|request%|acquir%|look% ?up|resolv%|quer%|download%|receiv%|load%',
  '|determin%|discover%|provision%|ask% <1>for|read|reading|find%|abruf%|abgerufen|ermittel%|recuper%|obten%)',
].join('');

export const check = '(?:re ?)?(?:validat%|validier%|valider|validar|verif%|check%|uberpruf%|pruf%|comprob%)';

export const send = [
  '(?:send%|sent|post%|upload%|submit%|submission|transmit%|report%|forward%|deliver%|publish%|propagat%|shar%|sync%',
  '|hand(?:ed|ing|s)?(?: over)?(?! shake)|pass(?:ed|ing)|push(?:ed|ing)|ubermittel%|ubertrag%|gesendet|sende%|envoi|envoye%|enviar|enviad[oa]|envio)',
].join('');

export const update =
  '(?:updat%|notif(?:y|ies|ied|ying)|inform(?:s|ed|ing)?|tell(?:s|ing)?|told|aktualisier%|actualis%|actualiz%)';

/** What a listener update carries. */
export const details = '(?:details?|info|information%|data|param%|record)';

/** Words that may stand between a check and the subscription it checks. */
export const qualifiers = [
  '(?:(?:the|a|an|our|its|my|this|that|if|whether|of|for|with|on|status|state|current|existing|active|ews|push',
  '|notifications?|apns|device|mail|server|exchange|stored|last|exchange s|user s|users|s) ){0,7}',
].join('');

/** Words that may stand between a subscription and what it is said to be. */
export const copulas = [
  '(?:(?:is|was|has|have|been|are|be|being|it|that|which|now|already|seems?|appears?|to|considered|reported|as|marked',
  '|declared|deemed|found|returned|no|longer|not|still|currently|became|become|any more|id|someid|\\(someid\\)|by|the|this',
  '|with|for|at|on|device|mailbox|listener|server|exchange|service|n|est|plus|ist|nicht|mehr|ya|es|esta|ha|sido|a|ete',
  '|wurde|went|has gone|turned|got|of|on|our|my|user|phone|iphone|app|s|private|redacted|\\*\\*sanitized\\*\\*|[a-z]{0,20}\\d[a-z0-9]{0,40}) ){0,7}',
].join('');

/** Nouns that "valid" and "invalid" may describe instead of the subscription. */
export const nounsAfterValid = [
  'certificat%|response|reply|url|uri|host%|credential%|argument%|param%|server|json|xml|token%|user%|password|tenant',
  'session|request|data',
].join('|');

/** How someone says not to know a subscription. */
export const unknown =
  '(?:no longer|not|lost track of|does not|did not|do not) <1>(?:knows?|recogni[sz]es?|has|have|holds?|finds?|found|lists?)';

/** A field whose value names the step that the record is about. */
export const field = [
  '(?<![a-z])(?:(?:op|operation|event|evt|step|action|task|stage|phase|method|name)[=:] ?',
  '|(?:step|stage|phase) \\d{1,2}(?: of \\d{1,2}|/\\d{1,2})?[:,]? \\(?)(?:[a-z]{1,12}[. ])?',
].join('');
