import { execFileSync } from 'node:child_process';
import { randomUUID, verify } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { publicKeyFromMultibase } from '../ed25519.ts';
import { parsePkcs11Address } from '../../../platform/pkcs11-address.ts';
import { Pkcs11Keys } from './pkcs11-keys.ts';

/** A real HSM in software, from Debian (`apt-get install softhsm2`), and the package, built by scripts/install-hsm.sh. */
const MODULE = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/lib64/pkcs11/libsofthsm2.so'].find(existsSync);
const isBuilt = ((): boolean => {
  try {
    createRequire(import.meta.url)('pkcs11js');
    return true;
  } catch {
    return false;
  }
})();
const withHsm = MODULE !== undefined && isBuilt ? describe : describe.skip;
const DID = 'did:web:kracht.example.org:organisations:hv';
const TOKEN = 'Bewijs kracht';
const PIN = '271828';

withHsm('a key in an HSM (skipped without SoftHSM and a built pkcs11js: scripts/install-hsm.sh)', () => {
  let keys: Pkcs11Keys;
  const place = () => ({ organisationId: randomUUID(), keyId: randomUUID() });
  const address = (changes: { token?: string; pin?: string } = {}) => ({
    ...parsePkcs11Address(`pkcs11:token=${encodeURIComponent(TOKEN)}?module-path=${MODULE}`, PIN),
    ...changes,
  });

  beforeAll(() => {
    execFileSync('softhsm2-util', ['--init-token', '--free', '--label', TOKEN, '--pin', PIN, '--so-pin', '314159']);
    keys = new Pkcs11Keys(address());
  });

  // First: a token that is open stays open for the whole process.
  test('another PIN does not open it, and is not repeated', async () => {
    const opening = new Pkcs11Keys(address({ pin: '999999' })).find(place(), DID);
    await expect(opening).rejects.toThrow('does not open with this PIN');
    await expect(opening).rejects.not.toThrow('999999');
  });

  test('signs what an Ed25519 verifier accepts, and every time the same', async () => {
    const at = place();
    const { publicKeyMultibase } = await keys.create(at);
    const signer = await keys.find(at, DID);
    expect(signer?.keyId).toBe(`${DID}#${publicKeyMultibase}`);
    const data = Buffer.from('deelcertificaat');
    const signature = await signer!.sign(data);
    expect(verify(null, data, publicKeyFromMultibase(publicKeyMultibase)!, signature)).toBe(true);
    expect(await signer!.sign(data)).toEqual(signature);
    expect(verify(null, Buffer.from('vals'), publicKeyFromMultibase(publicKeyMultibase)!, signature)).toBe(false);
  });

  test('a hundred at once are all right, and none is another', async () => {
    const [one, two] = [place(), place()];
    const made = [await keys.create(one), await keys.create(two)];
    const signers = [await keys.find(one, DID), await keys.find(two, DID)];
    await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const which = index % 2;
        const data = Buffer.from(`paper ${index}`);
        const signature = await signers[which]!.sign(data);
        expect(verify(null, data, publicKeyFromMultibase(made[which]!.publicKeyMultibase)!, signature)).toBe(true);
      }),
    );
  });

  test('another process finds the key again, by its id', async () => {
    const at = place();
    const { publicKeyMultibase } = await keys.create(at);
    expect((await new Pkcs11Keys(address()).find(at, DID))?.publicKeyMultibase).toBe(publicKeyMultibase);
  });

  test('a key is never replaced; one thrown away is gone; another place has none', async () => {
    const at = place();
    await keys.create(at);
    await expect(keys.create(at)).rejects.toThrow('already has a key');
    await keys.remove(at);
    expect(await keys.find(at, DID)).toBeUndefined();
    expect(await keys.find(place(), DID)).toBeUndefined();
  });

  test('a token that is not there is named', async () => {
    await expect(new Pkcs11Keys(address({ token: 'Elders' })).find(place(), DID)).rejects.toThrow('no token Elders');
  });
});

describe('the address of an HSM', () => {
  test('names the token and the library', () => {
    expect(parsePkcs11Address('pkcs11:token=Bewijs%20kracht;type=private?module-path=/a/b.so', '1')).toEqual({
      token: 'Bewijs kracht',
      module: '/a/b.so',
      pin: '1',
    });
  });

  test.each([
    ['https://kms.example.org', '1', 'must be pkcs11:'],
    ['pkcs11:token=A', '1', 'must be pkcs11:'],
    ['pkcs11:token=A?module-path=/a.so', '', 'needs SIGNER_PIN'],
    ['pkcs11:token=A?module-path=/a.so&pin-value=1234', '1', 'goes into SIGNER_PIN'],
  ])('%s with PIN %p is refused', (url, pin, why) => {
    expect(() => parsePkcs11Address(url, pin)).toThrow(why);
  });
});
