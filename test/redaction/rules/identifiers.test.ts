import { describeIdentities } from '../leak-cases.js';

describeIdentities('identifiers', [
  ['a subscription', 'subscription [IgBoZGNleG1ieDAw] against', 'IgBoZGNleG1ieDAw'],
  ['a wrapped subscription', 'subscription [IgBoZGNleG1ieDAw\n  LmNvcnAubG9jYWw=]', 'IgBoZ', 'LmNvc'],
  ['SubscriptionId', '<t:SubscriptionId>IgBoZGNleG1ieDAw</t:SubscriptionId>', 'IgBoZGNleG1ieDAw'],
  ['long base64', 'id=IgBoZGNleG1ieDAwdi5ncm91cC5ob21l', 'IgBoZ'],
  ['a tenant ID', 'tenantId=acme-42', 'acme-42'],
  ['a tenant ID in words', 'Tenant ID: acme-42', 'acme-42'],
  ['a tenant policy', '<PushNotificationsTenantId>4242</PushNotificationsTenantId>', '4242'],
  ['a listener token', 'listener service token: zz9plural', 'zz9plural'],
  ['a UUID', 'id 3F2504E0-4F89-41D3-9A0C-0305E82C3301', '3F2504E0', '0305E82C3301'],
  ['a device token', `token ${'ab12cd34'.repeat(8)} sent`, 'ab12cd34'],
  ['a device token in groups', `<${Array(8).fill('ab12cd34').join(' ')}>`, 'ab12cd34'],
  ['a SID', 'S-1-5-21-1004336348-1177238915-682003330-512', '1004336348'],
]);
