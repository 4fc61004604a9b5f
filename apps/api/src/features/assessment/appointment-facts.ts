import type { AppointmentFacts } from '@bewijskracht/domain';
import { unique } from '@bewijskracht/domain';
import type { Actor } from '../../platform/actor.ts';
import type { AppointableSubmission, DesignatedPerson } from './appointment.repository.ts';

/** What is judged by those who are to be appointed, and in which running case when they take somebody's place. */
export interface AppointmentScope {
  readonly leeruitkomsten: readonly string[];
  readonly replacingIn?: string;
}

/** Everything that decides who may judge (part of) a submission, in the terms of the domain. */
export function appointmentFacts(
  actor: Actor,
  { submission, people }: { readonly submission: AppointableSubmission; readonly people: readonly DesignatedPerson[] },
  { leeruitkomsten, replacingIn }: AppointmentScope,
): AppointmentFacts {
  const earlier = submission.assessments.filter(({ id }) => id !== replacingIn);
  return {
    submission: { state: submission.state, candidateAccountId: submission.candidateAccountId, leeruitkomsten },
    relations: submission.relations,
    designations: people.flatMap(({ designations }) => designations),
    deciders: unique(submission.assessments.flatMap(({ deciders }) => deciders)),
    formerAssessors: unique(earlier.flatMap(({ assessors }) => assessors)),
    appointedBy: actor.accountId,
  };
}

/** Somebody by account; whoever isn't designated at all is a person of whom nothing is known, and so excluded. */
export const personWith = (
  people: readonly DesignatedPerson[],
  accountId: string,
): Pick<DesignatedPerson, 'accountId' | 'email' | 'name'> =>
  people.find((person) => person.accountId === accountId) ?? { accountId, email: '', name: '' };
