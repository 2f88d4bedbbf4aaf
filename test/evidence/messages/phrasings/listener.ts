import type { Phrasing } from './phrasing.js';

export const listenerRegistration: readonly Phrasing[] = [
  [
    'Device registration with listener service failed: HTTP/1.1 500 Internal Server Error',
    'listener-registration failed http-500 @listener',
  ],
  [
    'Failed to register device with the Citrix cloud listener service',
    'listener-registration failed unspecified @listener',
  ],
  [
    'registerDevice: Error Domain=NSURLErrorDomain Code=-1004 "Could not connect to the server." UserInfo={NSErrorFailingURLStringKey=https://us-east-1.pushreg.xm.citrix.com/register}',
    'listener-registration failed connect-1004 @listener',
  ],
  [
    'POST https://eu-west-1.pushreg.xm.citrix.com/v1/devices failed, response code 502',
    'listener-registration failed http-502 @listener',
  ],
  [
    'Could not reach the listener service to register this device',
    'listener-registration failed connect @listener',
  ],
  ['Registering device with listener: tenant ID 123', 'listener-registration started @listener'],
  ['Register device -> FAILED', 'listener-registration failed unspecified'],
  ['device_registration: status: FAILED', 'listener-registration failed unspecified'],
  [
    'Listener registration unsuccessful, server said 403 Forbidden',
    'listener-registration failed http-403 @listener',
  ],
  [
    'The device could not be registered at the push service because DNS lookup failed',
    'listener-registration failed dns @listener',
  ],
  ['Device not registered with cloud service', 'listener-registration failed unspecified @listener'],
  ['HTTP 500 from the push service', 'listener-registration failed http-500 @listener'],
  [
    'Sending device token to listener service failed: The network connection was lost.',
    'listener-registration failed connection-lost @listener',
  ],
  [
    'Push service rejected device registration: tenant unknown (HTTP 500)',
    'tenant-id failed http-500 @listener',
  ],
  ['Registering device through the mVPN tunnel timed out', 'listener-registration failed timeout @gateway'],
  [
    'Proxy asked for credentials (407 Proxy Authentication Required) on listener registration',
    'listener-registration failed http-407 @gateway',
  ],
  ['Device registration: HTTP 407', 'listener-registration failed http-407 @gateway'],
  [
    'Gerät konnte nicht beim Listener-Dienst registriert werden: Zeitüberschreitung',
    'listener-registration failed timeout @listener',
  ],
  [
    "Échec de l'enregistrement de l'appareil auprès du service d'écoute",
    'listener-registration failed unspecified @listener',
  ],
  [
    'El dispositivo no se pudo registrar en el listener',
    'listener-registration failed unspecified @listener',
  ],
  [
    'pushreg handshake: An SSL error has occurred and a secure connection to the server cannot be made.',
    'listener-registration failed tls @listener',
  ],
  ['registering device, success: NO', 'listener-registration failed unspecified'],
  ['Device registration', 'listener-registration failed unspecified', 'CRITICAL'],
  ['Device registered with the listener service', 'listener-registration succeeded @listener'],
  ['registerDevice success', 'listener-registration succeeded'],
  ['Device registration completed (HTTP 201)', 'listener-registration succeeded'],
  ['Listener registration OK', 'listener-registration succeeded @listener'],
  ['Registered device: YES', 'listener-registration succeeded'],
  ['device registration request returned 200', 'listener-registration succeeded'],
  ['Listener service token received', 'listener-registration succeeded @listener'],
  [
    'POST https://us-east-1.pushreg.xm.citrix.com:443/register 204 No Content',
    'listener-registration succeeded @listener',
  ],
  ['Device registered on second attempt after error -1001', 'listener-registration succeeded'],
  ['Registering device (tenant 413, user 500)', 'listener-registration started'],
  ['Begin listener registration, timeout 500 ms', 'listener-registration started @listener'],
  ['Device registration request sent, 413 bytes', 'listener-registration started'],
  ['Device registration', 'listener-registration unclear', 'WARNING'],
];

export const listenerUpdate: readonly Phrasing[] = [
  [
    'EWS subscription details sent to listener service failed',
    'listener-update failed unspecified @listener',
  ],
  [
    'Updating listener service with EWS subscription failed: HTTP 500',
    'listener-update failed http-500 @listener',
  ],
  [
    'updateListener error=Error Domain=NSURLErrorDomain Code=-1005',
    'listener-update failed connection-lost-1005 @listener',
  ],
  [
    'Could not post subscription info to cloud listener (status 400)',
    'listener-update failed http-400 @listener',
  ],
  ['Listener service refused the subscription details: 409', 'listener-update failed unspecified @listener'],
  [
    'Sending EWS subscription to the Citrix listener: server returned 503',
    'listener-update failed http-503 @listener',
  ],
  ['Listener update: FAILURE', 'listener-update failed unspecified @listener'],
  [
    'failed to notify listener about new subscription, giving up',
    'listener-update failed unspecified @listener',
  ],
  [
    'Uploading subscription data to push service: request timed out',
    'listener-update failed timeout @listener',
  ],
  ['Listener did not accept subscription details', 'listener-update failed unspecified @listener'],
  [
    'Update of the cloud service with subscription details was rejected',
    'listener-update failed unspecified @listener',
  ],
  ['Listener updated with EWS subscription', 'listener-update succeeded @listener'],
  ['Subscription details sent to listener service', 'listener-update succeeded @listener'],
  ['update listener: OK', 'listener-update succeeded @listener'],
  ['Posted subscription details, HTTP status code 200', 'listener-update succeeded'],
  ['Listener service acknowledged subscription', 'listener-update succeeded @listener'],
  ['Sending subscription details to listener', 'listener-update started @listener'],
  ['Updating listener', 'listener-update started @listener'],
  ['Will notify listener service of the new subscription', 'listener-update started @listener'],
];
