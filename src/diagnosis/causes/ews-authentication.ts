import type { Cause } from '../cause.js';

export const ewsAuthenticationCause: Cause = {
  id: 'ews-authentication',
  title: 'EWS refuses the app’s credentials',
  stage: 'ews-subscription',
  owner: 'exchange-admin',
  action:
    'Give EWS the authentication that Secure Mail uses (certificate, or NTLM where Secure Mail uses Basic)',
  confirmedBy: ['ews-authentication.refused'],
  indicatedBy: ['ews-subscription.failed'],
  refutedBy: ['ews-authentication.accepted', 'push-arrival.arriving'],
  steps: [
    {
      id: 'compare-authentication',
      title: 'Compare the authentication of EWS and ActiveSync',
      text: 'In the Exchange Management Shell:\nGet-WebServicesVirtualDirectory | fl Server,*Authentication*\nGet-ActiveSyncVirtualDirectory | fl Server,*Auth*',
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
