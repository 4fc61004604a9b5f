declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  interface Copied {
    /** How many rows went by; known when the stream has ended. */
    readonly rowCount: number;
  }
  const module: {
    to(text: string): Readable & Submittable & Copied;
    from(text: string): Writable & Submittable & Copied;
  };
  export default module;
}
