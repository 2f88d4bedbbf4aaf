import type { Field } from '../fields.js';

const listener = 'us-east-1.mailboxlistener.xm.citrix.com';

const connection = (changes: Readonly<Record<string, string>>, prompt = '[PS] C:\\>') => {
  const values = {
    ComputerName: listener,
    RemoteAddress: '0.0.0.0',
    RemotePort: '443',
    InterfaceAlias: 'Ethernet',
    SourceAddress: '0.0.0.0',
    TcpTestSucceeded: 'False',
    ...changes,
  };
  const lines = Object.entries(values).map(([name, value]) => `${name.padEnd(16)} : ${value}`);
  return `${prompt}Test-NetConnection ${listener} -Port 443\nWARNING: TCP connect to (${listener} : 443) failed\n\n${lines.join('\n')}\n`;
};

const curl = (header: string) =>
  [
    `C:\\>curl.exe -sv https://${listener}/`,
    `*   Trying 0.0.0.0:443...`,
    `* Connected to ${listener} (0.0.0.0) port 443`,
    `> GET / HTTP/1.1`,
    `> Host: ${listener}`,
    `> ${header}`,
    '< HTTP/1.1 503 Service Unavailable',
    `< ${header}`,
    `* schannel: SNI or certificate check failed: ${header}`,
    `curl: (60) schannel: ${header}`,
  ].join('\n');

const lookup = (server: string, name = listener) =>
  `C:\\>nslookup ${listener}\nServer:  ${server}\nAddress:  ${server}\n\n*** ${server} can't find ${name}: Non-existent domain\n`;

const directory = (changes: Readonly<Record<string, string>>) => {
  const values = {
    Server: 'MAIL',
    Identity: 'MAIL\\EWS (Default Web Site)',
    InternalUrl: 'https://mail.corp.example/EWS/Exchange.asmx',
    ExternalUrl: '',
    BasicAuthentication: 'False',
    WindowsAuthentication: 'True',
    ...changes,
  };
  const lines = Object.entries(values).map(([name, value]) => `${name.padEnd(22)}: ${value}`);
  return `[PS] C:\\>Get-WebServicesVirtualDirectory | fl\n\n${lines.join('\n')}\n`;
};

const output = (content: string) => ({ name: 'output.txt', content });

/** Fields of what the commands of an administrator print. */
export const serverFields: Readonly<Record<string, Field>> = {
  ...Object.fromEntries(
    ['ComputerName', 'RemoteAddress', 'InterfaceAlias', 'SourceAddress', 'TcpTestSucceeded'].map(
      (name): [string, Field] => [
        `Test-NetConnection ${name}`,
        (text) => output(connection({ [name]: text })),
      ],
    ),
  ),
  ...Object.fromEntries(
    ['Server', 'Identity', 'InternalUrl', 'ExternalUrl', 'BasicAuthentication'].map(
      (name): [string, Field] => [`virtual directory ${name}`, (text) => output(directory({ [name]: text }))],
    ),
  ),
  'prompt of a shell': (text) => output(connection({}, `${text} [PS] C:\\>`)),
  'headers of curl': (text) => output(curl(text)),
  'server of nslookup': (text) => output(lookup(text)),
  'name of nslookup': (text) => output(lookup('dns.corp.example', text)),
  'web.config': (text) =>
    output(
      `[PS] C:\\>Get-Content web.config\n<configuration><system.net><defaultProxy><proxy proxyaddress="${text}" /></defaultProxy></system.net>\n<!-- ${text} --></configuration>\n`,
    ),
  appcmd: (text) =>
    output(
      `C:\\>%windir%\\system32\\inetsrv\\appcmd list config "Default Web Site/EWS" -section:system.webServer/serverRuntime ${text}\n<system.webServer><serverRuntime uploadReadAheadSize="0" x="${text}" /></system.webServer>\n`,
    ),
  'an error of PowerShell': (text) =>
    output(
      `[PS] C:\\>Invoke-WebRequest https://${listener}\nInvoke-WebRequest : Unable to connect to the remote server ${text}\nAt line:1 char:1\n+ CategoryInfo : InvalidOperation: (${text}) [Invoke-WebRequest], WebException\n`,
    ),
};
