/** Which issuer and verifier answers which tag of the six public suites. */
const ISSUERS = [
  { issuer: 'rdfc', tags: ['vc2.0', 'eddsa-rdfc-2022', 'vc-api'], supports: { vc: ['2.0'] } },
  { issuer: 'jcs', tags: ['eddsa-jcs-2022'], supports: { vc: ['2.0'] } },
  { issuer: 'jwt', tags: ['EnvelopingProof'] },
  { issuer: 'status', tags: ['BitstringStatusList'] },
];
const VERIFIER_TAGS = [
  'vc2.0',
  'eddsa-rdfc-2022',
  'eddsa-jcs-2022',
  'vc-api',
  'BitstringStatusList',
  'EnvelopingProof',
];
const JOSE = { credential_jose: true, presentation_jose: true, credential_sdjwt: true, presentation_sdjwt: true };

/** A `localConfig.cjs` by which the suites find this platform and no other. */
export function suitesConfig(publicUrl: string, didOf: (issuer: string) => string): string {
  const base = `${publicUrl}/conformance`;
  const verifier = { id: didOf('rdfc'), tags: VERIFIER_TAGS };
  const config = {
    settings: { enableInteropTests: false, testAllImplementations: false },
    implementations: [
      {
        name: 'Bewijskracht',
        implementation: 'Bewijskracht',
        issuers: ISSUERS.map(({ issuer, ...rest }) => ({
          id: didOf(issuer),
          endpoint: `${base}/${issuer}/credentials/issue`,
          ...rest,
        })),
        verifiers: [{ ...verifier, endpoint: `${base}/credentials/verify` }],
        vpVerifiers: [{ ...verifier, endpoint: `${base}/presentations/verify` }],
        'jose-cose': { features: JOSE },
      },
    ],
  };
  return `module.exports = ${JSON.stringify(config, null, 2)};\n`;
}
