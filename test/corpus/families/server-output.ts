import { cause } from '../expectations.js';
import { fails, gone, http, works } from '../facts.js';
import { fetched, happens, keepsFailing, often, setUp } from '../happenings.js';
import type { DeviceStory, Family } from '../scenario.js';
import { inOrder } from './ordinary-day.js';
import * as output from './server-answers.js';

const refused = (status: number): DeviceStory => ({
  happens: inOrder(setUp('08:00', 'registration'), keepsFailing('subscription', http(status))),
});
const keepsExpiring: DeviceStory = {
  happens: inOrder(
    setUp('08:00'),
    happens(often('08:35', 35, 6), fails('validity', gone), works('subscription'), works('update')),
  ),
  wakeUps: fetched(often('08:21', 53, 4), 'NoData'),
};

/** The verdict of a setting that nobody was seen to suffer from: never confirmed. */
const settingAlone = (id: string) => ({
  verdict: ['inconclusive', 'cause-found'] as const,
  first: [id],
  confidence: ['likely', 'possible'] as const,
});

export const serverOutputFamily: Family = {
  name: 'what administrators send back',
  scenarios: [
    {
      id: 'output-virtual-directories',
      tells: 'Exchange answers 401, and its EWS directory takes other methods than its ActiveSync directory',
      device: refused(401),
      exchange: [output.virtualDirectories],
      expect: cause('ews-authentication', 'confirmed', { failing: ['ews-subscription'] }),
    },
    {
      id: 'output-server-runtime',
      tells: 'Exchange answers 413, and uploadReadAheadSize of EWS is 0',
      device: refused(413),
      exchange: [output.serverRuntime],
      expect: cause('ews-request-too-large', 'confirmed', { failing: ['ews-subscription'] }),
    },
    {
      id: 'output-server-runtime-alone',
      tells: 'uploadReadAheadSize of EWS is 0, as Exchange ships it; no device was seen to suffer',
      exchange: [output.serverRuntime],
      expect: settingAlone('ews-request-too-large'),
    },
    {
      id: 'output-listener-blocked',
      tells:
        'The subscription keeps becoming invalid, and the Exchange server cannot connect to the listener',
      device: keepsExpiring,
      exchange: [output.connectionRefused],
      expect: {
        ...cause('exchange-cannot-reach-listener', 'confirmed', { failing: ['exchange-to-listener'] }),
        confidence: ['confirmed', 'likely'],
      },
    },
    {
      id: 'output-virtual-directories-alone',
      tells: 'EWS and ActiveSync take different methods; no device was seen to suffer',
      exchange: [output.virtualDirectories],
      expect: settingAlone('ews-authentication'),
    },
    {
      id: 'output-web-config',
      tells: 'Exchange answers 413, and the web.config of EWS holds an uploadReadAheadSize of 0',
      device: refused(413),
      exchange: [output.webConfig],
      expect: cause('ews-request-too-large', 'confirmed', { failing: ['ews-subscription'] }),
    },
    {
      id: 'output-curl-time-out',
      tells: 'The subscription keeps becoming invalid, and curl on the Exchange server gets no answer',
      device: keepsExpiring,
      exchange: [output.curlTimeOut],
      expect: {
        ...cause('exchange-cannot-reach-listener', 'confirmed', { failing: ['exchange-to-listener'] }),
        confidence: ['confirmed', 'likely'],
      },
    },
    {
      id: 'output-one-server-gets-out',
      tells: 'The subscription keeps becoming invalid, yet one Exchange server does reach the listener',
      device: keepsExpiring,
      exchange: [output.connected],
      // Evidence against, of one server among others: it takes the cause down, not out.
      expect: cause('exchange-cannot-reach-listener', 'possible'),
    },
    {
      id: 'output-listener-unresolved',
      tells: 'The subscription keeps becoming invalid, and the Exchange server cannot resolve the listener',
      device: keepsExpiring,
      exchange: [output.unresolved],
      expect: {
        ...cause('exchange-cannot-reach-listener', 'confirmed', { failing: ['exchange-to-listener'] }),
        confidence: ['confirmed', 'likely'],
      },
    },
  ],
};
