import type { TestApp } from '../database.ts';
import type { Dice } from '../fuzz/dice.ts';
import type { TestOrganisation } from '../people.ts';
import type { Acts } from './client.ts';
import type { Ledger } from './ledger.ts';
import type { Machine } from './machine.ts';

/** What everybody at work on the crashing platform shares. */
export interface Stage {
  readonly machine: Machine;
  readonly acts: Acts;
  readonly ledger: Ledger;
  readonly dice: Dice;
  readonly organisation: TestOrganisation;
  /** As the helpers that arrange rows as owner want it. */
  readonly test: TestApp;
  /** False once the work is to end: what was begun is finished, nothing new begins. */
  goesOn(): boolean;
}
