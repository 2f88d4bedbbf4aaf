import type { ExchangeEvidence } from '../exchange/evidence.js';

type Output = Extract<ExchangeEvidence, { kind: 'output' }>;

/** EWS takes certificates nowhere; ActiveSync takes Basic. */
export const virtualDirectories: Output = {
  kind: 'output',
  name: 'virtual-directories.txt',
  text: `[PS] C:\\>Get-WebServicesVirtualDirectory -Server EX01 | fl

RunspaceId                      : 7b0b5f2e-6a44-4b7e-9a55-2f1c6b0d0a11
CertificateAuthentication       :
InternalAuthenticationMethods   : {WSSecurity, OAuth}
ExternalAuthenticationMethods   : {WSSecurity, OAuth}
WSSecurityAuthentication        : True
BasicAuthentication             : False
DigestAuthentication            : False
WindowsAuthentication           : False
OAuthAuthentication             : True
Server                          : EX01
InternalUrl                     : https://{exchange}/EWS/Exchange.asmx
ExternalUrl                     : https://{exchange}/EWS/Exchange.asmx
Name                            : EWS (Default Web Site)

[PS] C:\\>Get-ActiveSyncVirtualDirectory -Server EX01 | fl

BasicAuthEnabled                : True
WindowsAuthEnabled              : False
ClientCertAuth                  : Ignore
Server                          : EX01
InternalUrl                     : https://{exchange}/Microsoft-Server-ActiveSync
Name                            : Microsoft-Server-ActiveSync (Default Web Site)
`,
};

/** The value with which Exchange 2016 and 2019 ship. */
export const serverRuntime: Output = {
  kind: 'output',
  name: 'serverruntime.txt',
  text: `C:\\>%windir%\\system32\\inetsrv\\appcmd list config "Default Web Site/EWS" -section:system.webServer/serverRuntime
<system.webServer>
  <serverRuntime appConcurrentRequestLimit="65535" uploadReadAheadSize="0" />
</system.webServer>
`,
};

export const connectionRefused: Output = {
  kind: 'output',
  name: 'test-netconnection.txt',
  text: `[PS] C:\\>Test-NetConnection {mailboxlistener} -Port 443
WARNING: TCP connect to ({mailboxlistener} : 443) failed

ComputerName           : {mailboxlistener}
RemoteAddress          : 198.51.100.77
RemotePort             : 443
InterfaceAlias         : Ethernet0
SourceAddress          : 10.20.0.4
PingSucceeded          : False
PingReplyDetails (RTT) : 0 ms
TcpTestSucceeded       : False
`,
};

export const connected: Output = {
  kind: 'output',
  name: 'test-netconnection.txt',
  text: `[PS] C:\\>Test-NetConnection {mailboxlistener} -Port 443

ComputerName     : {mailboxlistener}
RemoteAddress    : 198.51.100.77
RemotePort       : 443
InterfaceAlias   : Ethernet0
SourceAddress    : 10.20.0.4
TcpTestSucceeded : True
`,
};

export const curlTimeOut: Output = {
  kind: 'output',
  name: 'curl.txt',
  text: `C:\\>curl -v https://{mailboxlistener}/
* Host {mailboxlistener}:443 was resolved.
* IPv4: 198.51.100.77
*   Trying 198.51.100.77:443...
* connect to 198.51.100.77 port 443 from 0.0.0.0 port 50122 failed: Timed out
* Failed to connect to {mailboxlistener} port 443 after 21042 ms: Could not connect to server
* closing connection #0
curl: (28) Failed to connect to {mailboxlistener} port 443 after 21042 ms: Could not connect to server
`,
};

/** The front end's own file, as Exchange 2016 and 2019 ship it. */
export const webConfig: Output = {
  kind: 'output',
  name: 'web.config',
  text: `<?xml version="1.0" encoding="utf-8"?>
<!-- C:\\Program Files\\Microsoft\\Exchange Server\\V15\\FrontEnd\\HttpProxy\\EWS\\web.config -->
<configuration>
  <system.webServer>
    <serverRuntime appConcurrentRequestLimit="65535" uploadReadAheadSize="0" />
    <security>
      <requestFiltering>
        <requestLimits maxAllowedContentLength="67108864" />
      </requestFiltering>
    </security>
  </system.webServer>
</configuration>
`,
};

export const unresolved: Output = {
  kind: 'output',
  name: 'nslookup.txt',
  text: `C:\\>nslookup {mailboxlistener}
Server:  dc01.corp.example
Address:  10.20.0.2

*** dc01.corp.example can't find {mailboxlistener}: Non-existent domain
`,
};

/** The Application log of an Exchange server, without a word of push subscriptions. */
export const otherEvents: Output = {
  kind: 'output',
  name: 'Application.csv',
  text: `Level,Date and Time,Source,Event ID,Task Category
Error,11/20/2026 9:12:33 AM,MSExchange Common,4999,General,"Watson report about to be sent for process id: 4410, with parameters: E12IIS, c-RTL-AMD64, 15.01.2507.039, w3wp#MSExchangeServicesAppPool"
Warning,11/20/2026 9:13:01 AM,MSExchange ActiveSync,1040,Requests,"The average of the most recent heartbeat intervals [470] for request [Ping] used by clients is less than or equal to [540]."
Error,11/20/2026 9:14:10 AM,MSExchange OWA,6,Configuration,"Outlook Web App couldn't start: endpoint [https://owa.corp.example] failed."
Warning,11/20/2026 9:14:40 AM,MSExchangeTransport,22,SmtpSend,"The connection to mx.example.org timed out."
`,
};
