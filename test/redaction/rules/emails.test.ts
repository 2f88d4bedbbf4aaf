import { describeIdentities } from '../leak-cases.js';

describeIdentities('mail addresses', [
  ['a mail address', 'Sync for jane.doe@corp.example failed', 'jane', 'doe', 'corp'],
  ['an address in brackets', 'From: <jane_doe+x@mail.corp.example>', 'jane', 'corp'],
  ['the name before an address', 'To: "Doe, Jane" <jd@corp.example>', 'Jane', 'Doe', 'jd@', 'corp'],
  ['a percent-encoded address', 'u=jane%2Edoe%40corp%2Eexample', 'jane', 'doe', 'corp'],
  ['a twice encoded address', 'u=jane.doe%2540corp.example', 'jane', 'corp'],
  ['HTML entities', 'jane&#46;doe&#x40;corp&period;example', 'jane', 'doe', 'corp'],
  ['unicode escapes', 'jane.doe\\u0040corp.example', 'jane', 'corp'],
  ['a hidden character', 'ja\u200bne.d\u202eoe@corp.example', 'ja', 'ne', 'oe', 'corp'],
  ['full-width characters', 'jane.doe＠corp.example', 'jane', 'corp'],
  ['a single-label domain', 'jane@exchange1', 'jane', 'exchange1'],
  ['mailto', 'mailto:jane.doe@corp.example?x', 'jane', 'corp'],
  ['SMTP', 'SMTP:jane.doe@corp.example', 'jane', 'corp'],
  ['letters beyond ASCII', 'jürgen.müller@bücher.example', 'jürgen', 'müller', 'bücher'],
  ['a public mail provider', 'jane.doe@gmail.com', 'jane', 'doe'],
  ['a run of addresses', 'a@b.corp.example;c@d.corp.example,e@f.corp.example', 'corp'],
]);
