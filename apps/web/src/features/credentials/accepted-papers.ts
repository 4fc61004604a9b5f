/** The files a paper comes in, for a file field: a wish to the browser, what is in a file tells what it is. */
export const ACCEPTED_PAPERS = [
  ...['.pdf', '.json', '.jsonld', '.jwt', '.sdjwt', '.txt', '.png', '.svg'],
  ...['application/pdf', 'application/json', 'application/ld+json', 'application/jwt'],
  ...['application/vc', 'application/vc+jwt', 'application/dc+sd-jwt'],
].join(',');
