import { describeIdentities } from '../leak-cases.js';

describeIdentities('devices', [
  ['a straight apostrophe', "device Jane's iPhone registered", 'Jane'],
  ['a curly apostrophe', 'device Jane’s iPhone registered', 'Jane'],
  ['an encoded apostrophe', 'Jane%E2%80%99s%20iPhone', 'Jane'],
  ['an escaped apostrophe', 'Jane\\U2019s iPhone', 'Jane'],
  ['two names', "Jane Doe's iPad Pro", 'Jane', 'Doe'],
  ['a hyphened host name', 'Janes-iPhone.local', 'Jane'],
  ['no apostrophe', 'Janes iPhone', 'Janes'],
  ['Chinese', '张伟的iPhone', '张伟'],
  ['German', 'iPhone von Jane', 'Jane'],
  ['French', 'iPhone de Jeanne Dupont', 'Jeanne', 'Dupont'],
  ['a key', 'deviceName: The Brick, deviceModel: iPhone', 'Brick'],
  ['a key with a sign', 'deviceName=Zaphod', 'Zaphod'],
  ['a plist-like pair', 'deviceName = "Zaphod 42";', 'Zaphod'],
  ['a folder', 'Jane’s iPhone/Secure Mail/Diagnostics_1.csv', 'Jane'],
  ['a serial number', 'serialNumber: F2LXQ0ABCDEF', 'F2LXQ0ABCDEF'],
  ['an ActiveSync device', 'DeviceId=ApplF2LXQ0ABCDEF&x', 'F2LXQ0ABCDEF'],
  ['a MAC address', 'en0 a4:5e:60:c1:22:9f', 'a4:5e', '22:9f'],
]);
