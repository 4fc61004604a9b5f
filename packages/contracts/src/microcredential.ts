import { PARTICIPATION_FORMS } from '@bewijskracht/domain';
import { z } from 'zod';
import { Localised } from './common.ts';

const Address = z.url({ protocol: /^https$/ });

/** What an organisation says of its deelcertificaten as micro-credentials; what it leaves out is as usual: the least. */
export const MicrocredentialSettings = z
  .strictObject({
    participation: z.array(z.enum(PARTICIPATION_FORMS)).min(1),
    interviewPlace: z.enum(['online', 'onsite']).nullable(),
    /** `established` needs the register where anyone can read the NCP's decision (DOMAIN §5). */
    level: z.union([
      z.object({ kind: z.literal('indicated') }),
      z.object({ kind: z.literal('established'), register: Address }),
    ]),
    qualityAssurance: z.object({ name: z.string().min(1).max(200), url: Address, description: Localised }).nullable(),
    workloadHours: z.int().min(1).max(5000).nullable(),
    prerequisites: Localised.nullable(),
    furtherInformation: Address.nullable(),
    educationProgramIdentifier: z.int().min(1).max(99_999).nullable(),
    stacking: z.enum(['automatic', 'board']),
  })
  .partial()
  .meta({ id: 'MicrocredentialSettings' });
export type MicrocredentialSettings = z.infer<typeof MicrocredentialSettings>;
