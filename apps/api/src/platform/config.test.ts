import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';

const PRODUCTION = {
  DATABASE_URL: 'postgres://bewijskracht_app@database/bewijskracht',
  PUBLIC_URL: 'https://bewijs.example.org/',
  STORAGE_URL: 'file:///data/files',
  SMTP_URL: 'smtp://mail.example.org',
  SIGNER_PASSPHRASE: 'a long phrase that only this platform knows',
};

describe('a production process', () => {
  it('starts on a complete environment, and is called what it was told', () => {
    const config = readConfig(PRODUCTION);
    expect(config).toMatchObject({ publicUrl: 'https://bewijs.example.org', production: true, secure: true });
    expect(config.storageDirectory).toBe('/data/files');
  });

  it.each(Object.keys(PRODUCTION))('does not start without %s, and names it', (name) => {
    expect(() => readConfig({ ...PRODUCTION, [name]: undefined })).toThrow(name);
    expect(() => readConfig({ ...PRODUCTION, [name]: '' })).toThrow(/needs|Invalid/);
  });

  it.each(['kort', 'demonstratie demonstratie demonstratie', 'changeme changeme changeme'])(
    'does not start with a secret that others know: %s',
    (secret) => {
      expect(() => readConfig({ ...PRODUCTION, SIGNER_PASSPHRASE: secret })).toThrow('a secret of your own');
    },
  );

  it('does not start on an address without https, except on the machine itself', () => {
    expect(() => readConfig({ ...PRODUCTION, PUBLIC_URL: 'http://bewijs.example.org' })).toThrow('https');
    expect(readConfig({ ...PRODUCTION, PUBLIC_URL: 'http://localhost:3000' }).secure).toBe(false);
  });

  it.each([
    ['true', true],
    ['false', false],
    ['10.0.0.7', '10.0.0.7'],
    ['uniquelocal, fd00::/8', 'uniquelocal, fd00::/8'],
  ])('believes a proxy by its network: %s', (given, believed) => {
    expect(readConfig({ ...PRODUCTION, TRUST_PROXY: given }).trustProxy).toBe(believed);
  });

  it.each(['yes', '10.0.0.0/99', '10.0.0/8', 'proxy.example.org', '10.0.0.7,', '10.0.0.0/8/8'])(
    'does not start on a proxy that it can’t place: %s',
    (given) => {
      expect(() => readConfig({ ...PRODUCTION, TRUST_PROXY: given })).toThrow('TRUST_PROXY');
    },
  );

  it('does not guess what a store is that it does not know', () => {
    expect(() => readConfig({ ...PRODUCTION, STORAGE_URL: 's3://bucket' })).toThrow('do not ship yet');
  });
});
