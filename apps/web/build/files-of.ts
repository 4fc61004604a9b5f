import type { Rolldown } from 'vite';

export interface FilesOf {
  /** Also what a page fetches later, by `import()`. */
  readonly lazily?: boolean;
}

/** The script of a chunk and of all it needs, with their style sheets: what a browser fetches before it runs. */
export function filesOf(
  bundle: Rolldown.OutputBundle,
  starts: readonly string[],
  { lazily = false }: FilesOf = {},
): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...starts];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || found.has(name)) continue;
    found.add(name);
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) found.add(sheet);
    open.push(...chunk.imports, ...(lazily ? chunk.dynamicImports : []));
  }
  return found;
}

/** The file that has this module; throws when none has. */
export function fileWith(bundle: Rolldown.OutputBundle, module: string): string {
  const chunk = Object.values(bundle).find((file) => file.type === 'chunk' && file.moduleIds.includes(module));
  if (chunk === undefined) throw new Error(`the build has no file with ${module}`);
  return chunk.fileName;
}
