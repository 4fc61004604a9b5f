import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type * as Asn1 from 'asn1js';
import type * as Pkijs from 'pkijs';

/** Signs papers as an organisation (PAdES); made once from a PKCS#12 file. */
export interface PaperSigner {
  /** Who signs, as the certificate calls them. */
  readonly name: string;
  /** A detached CMS signature over `data`, DER. */
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/** The libraries are read only where a signer was configured; nobody else pays for them. */
async function libraries(): Promise<{ pki: typeof Pkijs; asn1: typeof Asn1 }> {
  const [pki, asn1] = await Promise.all([import('pkijs'), import('asn1js')]);
  return { pki, asn1 };
}

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  keyBag: '1.2.840.113549.1.12.10.1.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
  rsa: '1.2.840.113549.1.1.1',
  commonName: '2.5.4.3',
} as const;

/**
 * Opens a PKCS#12 file as OpenSSL 3 writes it (PBES2 with AES). Throws one sentence when it can't be read, opens with
 * another passphrase, or holds no key with its certificate.
 */
export async function openPaperSigner(path: string, passphrase: string): Promise<PaperSigner> {
  const { pki } = await libraries();
  let bags;
  try {
    bags = await openBags(pki, await readFile(path), passphrase);
  } catch (error) {
    throw new Error(
      `${path} is no PKCS#12 file that opens with this passphrase (it must use AES, as OpenSSL 3 does).`,
      {
        cause: error,
      },
    );
  }
  const { key, certificates } = bags;
  const [certificate] = certificates;
  if (key === undefined || certificate === undefined) throw new Error(`${path} holds no key with its certificate.`);
  const algorithm = algorithmOf(key);
  const secret = await crypto.subtle.importKey('pkcs8', key.toSchema().toBER(), algorithm, false, ['sign']);
  const common = certificate.subject.typesAndValues.find((each) => each.type === OID.commonName);
  return {
    name: (common?.value.valueBlock as { value?: string } | undefined)?.value ?? '',
    sign: (data) => signDetached(data, { secret, certificate, certificates }),
  };
}

interface Bags {
  readonly key: Pkijs.PrivateKeyInfo | undefined;
  /** The key's own certificate first, then those that vouch for it. */
  readonly certificates: Pkijs.Certificate[];
}

async function openBags(pki: typeof Pkijs, file: Buffer, passphrase: string): Promise<Bags> {
  const password = new TextEncoder().encode(passphrase).buffer;
  const pfx = pki.PFX.fromBER(new Uint8Array(file));
  await pfx.parseInternalValues({ password, checkIntegrity: true });
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (safe === undefined) throw new Error('no contents');
  await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) });
  const contents = (safe.parsedValue as { safeContents: { value: Pkijs.SafeContents }[] }).safeContents;

  let key: Bags['key'];
  const certificates: Bags['certificates'] = [];
  for (const { bagId, bagValue } of contents.flatMap(({ value }) => value.safeBags)) {
    if (bagId === OID.keyBag) key = bagValue as Pkijs.PrivateKeyInfo;
    if (bagId === OID.shroudedKeyBag) {
      const shrouded = bagValue as Pkijs.PKCS8ShroudedKeyBag & {
        parseInternalValues(options: { password: ArrayBuffer }): Promise<void>;
      };
      await shrouded.parseInternalValues({ password });
      key = shrouded.parsedValue;
    }
    if (bagId === OID.certificateBag) {
      const { parsedValue } = bagValue as Pkijs.CertBag;
      certificates.push(parsedValue as Pkijs.Certificate);
    }
  }
  // The bags come in any order: the one that vouches for no other is the key's own.
  const issues = (one: Bags['certificates'][number]): boolean =>
    certificates.some((other) => other !== one && other.issuer.isEqual(one.subject));
  return { key, certificates: certificates.toSorted((left, right) => Number(issues(left)) - Number(issues(right))) };
}

/** The two kinds of key that certification bodies in Europe hand out. */
function algorithmOf(key: Pkijs.PrivateKeyInfo) {
  const { algorithmId } = key.privateKeyAlgorithm;
  return algorithmId === OID.rsa
    ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
    : { name: 'ECDSA', namedCurve: 'P-256' };
}

interface Signing {
  readonly secret: CryptoKey;
  readonly certificate: Pkijs.Certificate;
  readonly certificates: Pkijs.Certificate[];
}

/**
 * CAdES with the signer's certificate bound in (ETSI EN 319 142-1, level B-B): no signing time, which PAdES keeps in the
 * PDF itself, and no timestamp of a third party.
 */
async function signDetached(data: Uint8Array, { secret, certificate, certificates }: Signing): Promise<Uint8Array> {
  const { pki, asn1 } = await libraries();
  const octets = (bytes: Uint8Array) => new asn1.OctetString({ valueHex: Uint8Array.from(bytes).buffer });
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
  const certHash = octets(sha256(new Uint8Array(certificate.toSchema().toBER())));
  const sequence = (value: Asn1.BaseBlock) => new asn1.Sequence({ value: [value] });
  // In the order of DER, shortest first: some readers sort them before they verify.
  const attributes = [
    new pki.Attribute({ type: OID.contentType, values: [new asn1.ObjectIdentifier({ value: OID.data })] }),
    new pki.Attribute({ type: OID.messageDigest, values: [octets(sha256(data))] }),
    new pki.Attribute({ type: OID.signingCertificateV2, values: [sequence(sequence(sequence(certHash)))] }),
  ];
  const signer = new pki.SignerInfo({
    version: 1,
    sid: new pki.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    signedAttrs: new pki.SignedAndUnsignedAttributes({ type: 0, attributes }),
  });
  const signed = new pki.SignedData({
    version: 1,
    encapContentInfo: new pki.EncapsulatedContentInfo({ eContentType: OID.data }),
    signerInfos: [signer],
    certificates,
  });
  await signed.sign(secret, 0, 'SHA-256');
  const content = new pki.ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER());
}
