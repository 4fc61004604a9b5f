export { PortfoliosModule } from './portfolios.module.ts';
export { PortfolioReader } from './portfolio.reader.ts';
export type { OwnPortfolio } from './portfolio.reader.ts';
export { presentIdentity, presentRelation } from './portfolios.presenter.ts';
export type { IdentityRow, RelationRow } from './portfolios.presenter.ts';
