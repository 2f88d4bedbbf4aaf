import type { Cause } from '../cause.js';
import { symptoms } from '../symptoms.js';

export const ewsAuthenticationCause: Cause = {
  id: 'ews-authentication',
  title: 'EWS refuses the app’s credentials',
  description:
    'EWS refuses the credentials that Secure Mail brings, most likely because EWS is set up for another form of authentication than ActiveSync: certificates in Secure Mail need certificates on EWS, HTTP Basic in Secure Mail needs NTLM on EWS.',
  stage: 'ews-subscription',
  owner: 'exchange-admin',
  action:
    'Give EWS the authentication that Secure Mail uses (certificate, or NTLM where Secure Mail uses Basic)',
  confirmedBy: ['ews-authentication.refused'],
  indicatedBy: ['ews-subscription.failed', 'ews-authentication-settings.differs'],
  refutedBy: ['ews-authentication.accepted', 'push-arrival.arriving', 'ews-authentication-settings.fits'],
  symptoms,
  errorTexts: ['http-401', 'url-authentication'],
  cannotTell:
    'How EWS and ActiveSync are set up, and whether a device before Exchange refused. The Exchange administrator can look.',
  steps: [
    {
      id: 'compare-authentication',
      title: 'Compare the authentication of EWS and ActiveSync',
      text: 'In the Exchange Management Shell, and paste the answers here:\nGet-WebServicesVirtualDirectory | fl Identity,Server,*Authentication*,InternalUrl,ExternalUrl\nGet-ActiveSyncVirtualDirectory | fl Identity,Server,*Auth*',
      article: 'ews-authentication',
    },
    {
      id: 'certificate-authentication',
      title: 'Certificates in Secure Mail: certificates on EWS',
      text: 'If Secure Mail signs in with certificates, EWS must accept client certificates too:\nSet-WebServicesVirtualDirectory "<server>\\EWS (Default Web Site)" -CertificateAuthentication $true\nand client certificate mapping in IIS for the EWS site.',
      article: 'ews-authentication',
    },
    {
      id: 'ntlm',
      title: 'Basic in Secure Mail: NTLM on EWS',
      text: 'If Secure Mail uses HTTP Basic, make sure that NTLM (Windows authentication) is enabled for EWS.',
      article: 'ews-authentication',
    },
    {
      id: 'pre-authentication',
      title: 'Look at what stands before Exchange',
      text: 'A load balancer or gateway that authenticates before Exchange answers 401 as well. Test EWS past it.',
      article: 'ews-authentication',
    },
  ],
};
