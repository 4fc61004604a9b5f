// dependency-cruiser reads aliases only in this form: the workspaces are their sources, built or not.
const path = require('node:path');

const source = (file) => path.resolve(__dirname, '..', file);

module.exports = {
  resolve: {
    alias: {
      '@bewijskracht/domain$': source('packages/domain/src/index.ts'),
      '@bewijskracht/contracts$': source('packages/contracts/src/index.ts'),
      '@bewijskracht/verification$': source('packages/verification/src/index.ts'),
      '@bewijskracht/migrations$': source('migrations/index.ts'),
    },
  },
};
