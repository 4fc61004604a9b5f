/** SQL for an id that follows from a text, in the form of the ids the application makes (UUID, version 4). */
export const madeId = (text: string): string =>
  `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;
