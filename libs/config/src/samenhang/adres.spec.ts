import { ligging } from './adres.ts';

describe('ligging', () => {
  it.each([
    ['127.0.0.1', 'machine'],
    ['127.8.9.1', 'machine'],
    ['::1', 'machine'],
    ['[::1]', 'machine'],
    ['::ffff:127.0.0.1', 'machine'],
    ['localhost', 'machine'],
    ['hub.localhost', 'machine'],
    ['0.0.0.0', 'elders'],
    ['::', 'elders'],
    ['10.1.2.3', 'eigen-netwerk'],
    ['172.16.0.1', 'eigen-netwerk'],
    ['172.31.255.1', 'eigen-netwerk'],
    ['172.32.0.1', 'elders'],
    ['192.168.1.1', 'eigen-netwerk'],
    ['169.254.1.1', 'eigen-netwerk'],
    ['fd12::1', 'eigen-netwerk'],
    ['fe80::1', 'eigen-netwerk'],
    ['2001:db8::1', 'elders'],
    ['8.8.8.8', 'elders'],
    ['simulator', 'eigen-netwerk'],
    ['ggk.test', 'voorbeeld'],
    ['ggk.gemeente.example', 'voorbeeld'],
    ['www.example.com', 'voorbeeld'],
    ['GGK.TEST.', 'voorbeeld'],
    ['latest', 'eigen-netwerk'],
    ['my-latest.nl', 'elders'],
    ['ggk.gemeente.nl', 'elders'],
    ['10.gemeente.nl', 'elders'],
    ['fd.gemeente.nl', 'elders'],
  ])('%s is %s', (host, waar) => {
    expect(ligging(host)).toBe(waar);
  });
});
