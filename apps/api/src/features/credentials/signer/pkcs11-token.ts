import type * as Pkcs11 from 'pkcs11js';
import type { Pkcs11Address } from '../../../platform/pkcs11-address.ts';

/** What PKCS#11 3.0 names and pkcs11js (2.40) doesn't know yet. */
const CKK_EC_EDWARDS = 0x40;
const CKM_EC_EDWARDS_KEY_PAIR_GEN = 0x1055;
const CKM_EDDSA = 0x1057;
/** The curve's name as a PrintableString, as PKCS#11 3.0 §2.3.10 asks. */
const EDWARDS25519 = Buffer.from('130c656477617264733235353139', 'hex');
const PUBLIC_KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** A library may be loaded once in a process, and stays. */
const libraries = new Map<string, Promise<{ names: typeof Pkcs11; library: Pkcs11.PKCS11 }>>();

/** One token of an HSM, logged in for as long as the process lives. The private keys never leave it. */
export class Pkcs11Token {
  private constructor(
    private readonly names: typeof Pkcs11,
    private readonly library: Pkcs11.PKCS11,
    private readonly slot: Pkcs11.Handle,
  ) {}

  /** Logs in. Throws a plain Error that names the cause: no such package, library or token, or another PIN. */
  static async open({ module, token, pin }: Pkcs11Address): Promise<Pkcs11Token> {
    const { names, library } = await load(module);
    const slot = library
      .C_GetSlotList(true)
      .find((candidate) => library.C_GetTokenInfo(candidate).label.trimEnd() === token);
    if (slot === undefined) throw new Error(`${module} has no token ${token}`);
    const opened = new Pkcs11Token(names, library, slot);
    // Logged in is the whole application, until its last session closes: this one stays open.
    const session = opened.openSession();
    try {
      library.C_Login(session, names.CKU_USER, pin);
    } catch (error) {
      if (!(error instanceof names.Pkcs11Error && error.code === names.CKR_USER_ALREADY_LOGGED_IN)) {
        library.C_CloseSession(session);
        throw new Error(`the token ${token} does not open with this PIN`, { cause: error });
      }
    }
    return opened;
  }

  /** Makes an Ed25519 key that can't be read out or exported, under this id. Returns the public key, 32 bytes. */
  createKey(id: Buffer, label: string): Uint8Array {
    return this.inSession((session) => {
      const { names, library } = this;
      const common = [
        { type: names.CKA_KEY_TYPE, value: CKK_EC_EDWARDS },
        { type: names.CKA_TOKEN, value: true },
        { type: names.CKA_ID, value: id },
        { type: names.CKA_LABEL, value: label },
      ];
      const { publicKey } = library.C_GenerateKeyPair(
        session,
        { mechanism: CKM_EC_EDWARDS_KEY_PAIR_GEN },
        [
          ...common,
          { type: names.CKA_CLASS, value: names.CKO_PUBLIC_KEY },
          { type: names.CKA_PRIVATE, value: false },
          { type: names.CKA_VERIFY, value: true },
          { type: names.CKA_EC_PARAMS, value: EDWARDS25519 },
        ],
        [
          ...common,
          { type: names.CKA_CLASS, value: names.CKO_PRIVATE_KEY },
          { type: names.CKA_PRIVATE, value: true },
          { type: names.CKA_SIGN, value: true },
          { type: names.CKA_SENSITIVE, value: true },
          { type: names.CKA_EXTRACTABLE, value: false },
        ],
      );
      return this.readPoint(session, publicKey);
    });
  }

  /** The public key with this id; undefined when the token hasn't both halves of it. */
  findPublicKey(id: Buffer): Uint8Array | undefined {
    return this.inSession((session) => {
      const open = this.findObject(session, this.names.CKO_PUBLIC_KEY, id);
      const secret = this.findObject(session, this.names.CKO_PRIVATE_KEY, id);
      return open === undefined || secret === undefined ? undefined : this.readPoint(session, open);
    });
  }

  /** The Ed25519 signature, made inside the token, on a thread of its own. */
  async sign(id: Buffer, data: Uint8Array): Promise<Uint8Array> {
    const session = this.openSession();
    try {
      const key = this.findObject(session, this.names.CKO_PRIVATE_KEY, id);
      if (key === undefined) throw new Error('the key is no longer in the token');
      this.library.C_SignInit(session, { mechanism: CKM_EDDSA }, key);
      const signature = await this.library.C_SignAsync(session, Buffer.from(data), Buffer.alloc(SIGNATURE_BYTES));
      return Uint8Array.from(signature);
    } finally {
      this.library.C_CloseSession(session);
    }
  }

  /** Throws both halves of a key away. */
  removeKey(id: Buffer): void {
    this.inSession((session) => {
      for (const kind of [this.names.CKO_PRIVATE_KEY, this.names.CKO_PUBLIC_KEY]) {
        const key = this.findObject(session, kind, id);
        if (key !== undefined) this.library.C_DestroyObject(session, key);
      }
    });
  }

  private openSession(): Pkcs11.Handle {
    return this.library.C_OpenSession(this.slot, this.names.CKF_SERIAL_SESSION | this.names.CKF_RW_SESSION);
  }

  private inSession<Value>(work: (session: Pkcs11.Handle) => Value): Value {
    const session = this.openSession();
    try {
      return work(session);
    } finally {
      this.library.C_CloseSession(session);
    }
  }

  private findObject(session: Pkcs11.Handle, kind: number, id: Buffer): Pkcs11.Handle | undefined {
    this.library.C_FindObjectsInit(session, [
      { type: this.names.CKA_CLASS, value: kind },
      { type: this.names.CKA_ID, value: id },
    ]);
    try {
      return this.library.C_FindObjects(session) ?? undefined;
    } finally {
      this.library.C_FindObjectsFinal(session);
    }
  }

  /** The point as a DER octet string, which most tokens answer, or as it is, which the standard asks. */
  private readPoint(session: Pkcs11.Handle, key: Pkcs11.Handle): Uint8Array {
    const [attribute] = this.library.C_GetAttributeValue(session, key, [{ type: this.names.CKA_EC_POINT }]);
    const value = attribute?.value ?? Buffer.alloc(0);
    if (value.length === PUBLIC_KEY_BYTES) return Uint8Array.from(value);
    if (value.length === PUBLIC_KEY_BYTES + 2 && value[0] === 0x04) return Uint8Array.from(value.subarray(2));
    throw new Error('the token answers a public key that is no Ed25519 key');
  }
}

function load(module: string): Promise<{ names: typeof Pkcs11; library: Pkcs11.PKCS11 }> {
  const loaded = libraries.get(module) ?? loadLibrary(module);
  libraries.set(module, loaded);
  loaded.catch(() => libraries.delete(module));
  return loaded;
}

/** Only who configured an HSM loads the package: it is native, and built only on request (docs/operations.md). */
async function loadLibrary(module: string): Promise<{ names: typeof Pkcs11; library: Pkcs11.PKCS11 }> {
  const names = await import('pkcs11js').then(
    (found) => found.default,
    (cause: unknown) => {
      throw new Error(
        'SIGNER_URL needs pkcs11js: npm explore pkcs11js -- npm run build (with a C++ compiler) makes it',
        { cause },
      );
    },
  );
  const library = new names.PKCS11();
  library.load(module);
  library.C_Initialize({ flags: names.CKF_OS_LOCKING_OK });
  return { names, library };
}
