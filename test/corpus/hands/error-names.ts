interface NamedError {
  readonly name: string;
  readonly says: string;
  /** What a device set to German says. */
  readonly german: string;
}

/** NSURLErrorDomain: names and descriptions as Apple's frameworks give them. */
export const urlErrors: Readonly<Record<number, NamedError>> = {
  [-999]: { name: 'NSURLErrorCancelled', says: 'cancelled', german: 'Abgebrochen' },
  [-1001]: {
    name: 'NSURLErrorTimedOut',
    says: 'The request timed out.',
    german: 'Zeitüberschreitung bei der Anforderung.',
  },
  [-1002]: { name: 'NSURLErrorUnsupportedURL', says: 'unsupported URL', german: 'Nicht unterstützte URL' },
  [-1003]: {
    name: 'NSURLErrorCannotFindHost',
    says: 'A server with the specified hostname could not be found.',
    german: 'Ein Server mit dem angegebenen Hostnamen konnte nicht gefunden werden.',
  },
  [-1004]: {
    name: 'NSURLErrorCannotConnectToHost',
    says: 'Could not connect to the server.',
    german: 'Verbindung zum Server konnte nicht hergestellt werden.',
  },
  [-1005]: {
    name: 'NSURLErrorNetworkConnectionLost',
    says: 'The network connection was lost.',
    german: 'Die Netzwerkverbindung wurde unterbrochen.',
  },
  [-1009]: {
    name: 'NSURLErrorNotConnectedToInternet',
    says: 'The Internet connection appears to be offline.',
    german: 'Es besteht anscheinend keine Verbindung zum Internet.',
  },
  [-1012]: {
    name: 'NSURLErrorUserCancelledAuthentication',
    says: 'The user cancelled the authentication.',
    german: 'Der Benutzer hat die Anmeldung abgebrochen.',
  },
  [-1013]: {
    name: 'NSURLErrorUserAuthenticationRequired',
    says: 'The server requires authentication.',
    german: 'Der Server verlangt eine Anmeldung.',
  },
  [-1200]: {
    name: 'NSURLErrorSecureConnectionFailed',
    says: 'An SSL error has occurred and a secure connection to the server cannot be made.',
    german: 'Ein SSL-Fehler ist aufgetreten. Eine sichere Verbindung zum Server ist nicht möglich.',
  },
  [-1202]: {
    name: 'NSURLErrorServerCertificateUntrusted',
    says: 'The certificate for this server is invalid.',
    german: 'Das Zertifikat dieses Servers ist ungültig.',
  },
  [-1205]: {
    name: 'NSURLErrorClientCertificateRejected',
    says: 'The server did not accept the certificate.',
    german: 'Der Server akzeptierte das Zertifikat nicht.',
  },
  [-1206]: {
    name: 'NSURLErrorClientCertificateRequired',
    says: 'The server requires a client certificate.',
    german: 'Der Server verlangt ein Client-Zertifikat.',
  },
};

/** Reason phrases of HTTP. */
const phrases: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Request Entity Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

export function urlError(code: number): NamedError {
  const error = urlErrors[code];
  if (error === undefined) throw new Error(`no name for NSURLErrorDomain ${code}`);
  return error;
}

export function phraseOf(status: number): string {
  const phrase = phrases[status];
  if (phrase === undefined) throw new Error(`no phrase for HTTP ${status}`);
  return phrase;
}
